package facts_test

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// page prints a transcription and makes its tree at once: each method appends to the source and returns the node.
type page struct{ src strings.Builder }

func (p *page) mark() int { return p.src.Len() }

func (p *page) since(start int) ast.Span { return ast.Span{Start: start, End: p.src.Len()} }

func (p *page) print(s string) ast.Span {
	start := p.mark()
	p.src.WriteString(s)
	return p.since(start)
}

func (p *page) text(s string) *ast.Text {
	if s == "" {
		return nil
	}
	return &ast.Text{Span: p.print(s), Value: s}
}

func (p *page) texts(list ...string) []*ast.Text {
	var out []*ast.Text
	for i, s := range list {
		if i > 0 {
			p.print(", ")
		}
		out = append(out, p.text(s))
	}
	return out
}

// date prints a date with the separators of its style; empty parts are left out.
func (p *page) date(style ast.DateStyle, day, month, year string) *ast.Date {
	between := map[ast.DateStyle]string{ast.Dotted: ".", ast.Slashed: "/", ast.Roman: ".", ast.Mixed: "."}[style]
	if between == "" {
		between = " "
	}
	d := &ast.Date{Style: style}
	start := p.mark()
	d.Day = p.text(day)
	if month != "" {
		p.print(between)
		d.Month = p.text(month)
	}
	if year != "" {
		p.print(between)
		d.Year = p.text(year)
	}
	d.Span = p.since(start)
	return d
}

// clock prints "17:20" and "8:10 a.m.".
func (p *page) clock(printed string) *ast.Clock {
	start := p.mark()
	figures, meridiem, _ := strings.Cut(printed, " ")
	hour, minute, _ := strings.Cut(figures, ":")
	c := &ast.Clock{Hour: *p.text(hour)}
	p.print(":")
	c.Minute = *p.text(minute)
	if meridiem != "" {
		p.print(" ")
		c.Meridiem = p.text(meridiem)
	}
	c.Span = p.since(start)
	return c
}

func (p *page) at(c *ast.Clock, d *ast.Date) *ast.Moment {
	m := &ast.Moment{Clock: c, Date: d}
	if c != nil {
		m.Span = m.Span.Cover(c.Span)
	}
	if d != nil {
		m.Span = m.Span.Cover(d.Span)
	}
	return m
}

// number prints values under a sign, or bare ones where the sign is empty.
func (p *page) number(use ast.NumberUse, sign string, values ...string) *ast.Number {
	start := p.mark()
	n := &ast.Number{Use: use}
	if sign != "" {
		n.Signs = []*ast.Text{p.text(sign)}
		p.print(" ")
	}
	n.Values = p.texts(values...)
	n.Span = p.since(start)
	return n
}

func (p *page) party(honorific, name, gloss string) *ast.Party {
	start := p.mark()
	out := &ast.Party{Honorific: p.text(honorific)}
	if honorific != "" {
		p.print(" ")
	}
	out.Name = *p.text(name)
	if gloss != "" {
		p.print(" ")
		out.Gloss = p.text(gloss)
	}
	out.Span = p.since(start)
	return out
}

func (p *page) signature(name string) *ast.Signature {
	t := p.text(name)
	return &ast.Signature{Span: t.Span, Name: *t}
}

func (p *page) event(step ast.Step, moment func() *ast.Moment) *ast.Event {
	start := p.mark()
	e := &ast.Event{Step: step, Verb: *p.text(string(step))}
	p.print(" ")
	if moment != nil {
		e.Moment = moment()
	}
	e.Span = p.since(start)
	return e
}

func (p *page) action(role ast.Role, name string, moment func() *ast.Moment) *ast.Action {
	start := p.mark()
	a := &ast.Action{Role: role, Verb: *p.text(string(role))}
	p.print(" ")
	a.Name = p.text(name)
	p.print(" ")
	if moment != nil {
		a.Moment = moment()
	}
	a.Span = p.since(start)
	return a
}

func (p *page) from(name string) *ast.From {
	start := p.mark()
	p.print("from ")
	t := p.text(name)
	return &ast.From{Span: p.since(start), Place: ast.Place{Span: t.Span, Name: *t}}
}

// to prints an addressee line of a place, which may be empty, and addressees.
func (p *page) to(place string, parties ...*ast.Party) *ast.To {
	t := &ast.To{Parties: parties}
	for _, q := range parties {
		t.Span = t.Span.Cover(q.Span)
	}
	if place != "" {
		name := p.text(place)
		t.Place = &ast.Place{Span: name.Span, Name: *name}
		t.Span = t.Span.Cover(name.Span)
	}
	return t
}

func (p *page) paragraph(s string) *ast.Paragraph {
	t := p.text(s)
	p.print("\n")
	return &ast.Paragraph{Span: t.Span, Text: *t}
}

// line ends a line that the fields have been printed on.
func (p *page) line(fields ...ast.Field) *ast.Line {
	l := &ast.Line{Fields: fields}
	for _, f := range fields {
		l.Span = l.Span.Cover(f.Extent())
	}
	p.print("\n")
	return l
}

func (p *page) recordDate(day, month, year string) *ast.RecordDate {
	d := p.date(ast.MonthNameDay, day, month, year)
	p.print("\n")
	return &ast.RecordDate{Span: d.Span, Date: d}
}

func (p *page) title(s string) *ast.Title {
	t := p.text(s)
	p.print("\n")
	return &ast.Title{Span: t.Span, Lines: []*ast.Text{t}}
}

// facts says what the file of a front and of cables states.
func (p *page) facts(front []ast.Block, cables ...*ast.Cable) *facts.Record {
	src := p.src.String()
	for _, c := range cables {
		c.Span = ast.Span{End: len(src)}
	}
	return facts.Of(&ast.File{Span: ast.Span{End: len(src)}, Name: "test.txt", Source: src, Front: front, Cables: cables})
}

// cable says what a cable states that has no record around it.
func (p *page) cable(c *ast.Cable) *facts.Cable { return p.facts(nil, c).Cables[0] }

func values[T any](list []facts.Fact[T]) []T {
	var out []T
	for _, f := range list {
		out = append(out, f.Value)
	}
	return out
}
