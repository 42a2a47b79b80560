package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

var missingPart = &Rule{
	Code:     "missing-part",
	Category: Structure,
	Severity: Note,
	Since:    "0.1.0",
	Summary:  "a part that cables of this kind always have is absent",
	Run:      runMissingPart,
}

func runMissingPart(p *Pass) {
	for _, c := range p.outline().cables {
		p.reportHeadings(c)
		p.reportSteps(c)
		p.reportNoDestination(c)
		p.reportNoDate(c)
		p.reportEmptyList(c)
	}
}

// reportHeadings reports a heading in a cable that has no number on any of its lines.
func (p *Pass) reportHeadings(c *cable) {
	if n := c.stated.Number; n.Present() && c.Contains(n.Span) || len(c.stated.NumberParts) > 0 {
		return
	}
	for _, line := range c.headings {
		if !line.OutgoingCopy && line.Number == nil && !c.garbled(line) {
			p.Report(Finding{
				Span:    line.Span,
				Message: fmt.Sprintf("heading %s has no number, and no other line gives one: put it from the original", quoted(p.text(line.Span))),
			})
			return
		}
	}
}

// garbled reports whether a heading goes on with what cannot be read: that is where its number is missing.
func (c *cable) garbled(heading *ast.Heading) bool {
	for _, b := range c.Head {
		line, ok := b.(*ast.Line)
		if !ok || !line.Contains(heading.Span) {
			continue
		}
		return slices.ContainsFunc(line.Fields, func(f ast.Field) bool { _, bad := f.(*ast.Bad); return bad })
	}
	return false
}

// reportSteps reports the steps of the way that say neither when they were nor where.
func (p *Pass) reportSteps(c *cable) {
	for _, step := range c.steps {
		if step.Moment == nil && c.lacksStep(step.Step) && !p.hourBehind(step.Span) {
			p.Report(Finding{
				Span:    step.Span,
				Message: fmt.Sprintf("%s is said without hour or date: put them from the original", quoted(p.text(step.Span))),
			})
		}
	}
}

// lacksStep reports whether a step on the way of messages has no time in the cable.
func (c *cable) lacksStep(s ast.Step) bool {
	switch s {
	case ast.Sent:
		return !c.stated.Sent.Present()
	case ast.Received:
		return !c.stated.Received.Present()
	case ast.Transmitted:
		return !c.stated.Transmitted.Present()
	case ast.Arrived:
		return !c.stated.Arrived.Present()
	}
	return false
}

// hourBehind reports whether a line goes on with an hour that the tree has not read as one.
func (p *Pass) hourBehind(verb ast.Span) bool {
	return slices.ContainsFunc(p.moments().clocks, func(c clock) bool {
		return c.Start >= verb.End && !strings.Contains(p.File.Source[verb.End:c.Start], "\n")
	})
}

// reportNoDestination reports an outgoing cable that names neither place nor addressee and tells when it came to the
// office.
func (p *Pass) reportNoDestination(c *cable) {
	s := c.stated
	if s.Direction.Value != facts.Outgoing || s.ToPlace.Present() || len(s.Addressees) > 0 || c.aboveMessage(s.For.Span) {
		return
	}
	for _, step := range [...]facts.Fact[facts.Time]{s.Received, s.Sent} {
		if step.Present() {
			p.Report(Finding{
				Span:    step.Span,
				Message: fmt.Sprintf("no line says to what place or to whom the cable of %s went: put it from the original", quoted(p.text(step.Span))),
			})
			return
		}
	}
}

// aboveMessage reports whether s stands in the head: whom the message itself says to visit is no addressee of it.
func (c *cable) aboveMessage(s ast.Span) bool {
	return !s.IsZero() && (len(c.Body) == 0 || s.Start < c.Body[0].Extent().Start)
}

// reportNoDate reports a cable without any date, at the line where one is due: that of its number or signature, or the
// mark that says that it has none. The date may stand in another text of the record, or in the document that the cable is
// attached to.
func (p *Pass) reportNoDate(c *cable) {
	if p.mayBeDated() || c.attached() {
		return
	}
	if m := c.undated(); m != nil {
		p.Report(Finding{
			Span:    m.Span,
			Message: fmt.Sprintf("the cable has no date, as %s says", quoted(p.text(m.Span))),
			Waived:  &Waiver{Reason: "marked " + p.text(m.Span) + " in the text", Span: m.Span},
		})
		return
	}
	if at := c.lastClosing(); !at.IsZero() {
		p.Report(Finding{
			Span:    at,
			Message: fmt.Sprintf("no line of the cable has a date, and none follows %s: put it from the original", quoted(p.text(at))),
		})
	}
}

// mayBeDated reports whether any cable of the file has a date on a line of its own, or had one where it breaks off.
func (p *Pass) mayBeDated() bool {
	o := p.outline()
	for _, c := range o.cables {
		inCable := func(n ast.Node) bool { return c.Contains(n.Extent()) }
		if c.breaksOff() || slices.ContainsFunc(o.dates, func(d *ast.Date) bool { return inCable(d) }) ||
			slices.ContainsFunc(o.days, func(d *ast.Text) bool { return inCable(d) }) {
			return true
		}
	}
	return false
}

// attached reports whether the cable is attached to another document.
func (c *cable) attached() bool {
	return slices.ContainsFunc(c.Head, func(b ast.Block) bool { _, ok := b.(*ast.Cover); return ok })
}

// undated is the mark "[NOT DATED]", nil where the cable has none.
func (c *cable) undated() *ast.Mark {
	for _, blocks := range [...][]ast.Block{c.Head, c.Body, c.Close, c.Foot} {
		for _, b := range blocks {
			if m, ok := b.(*ast.Mark); ok && m.Kind == ast.Undated {
				return m
			}
		}
		for m := range fieldsOf[*ast.Mark](blocks) {
			if m.Kind == ast.Undated {
				return m
			}
		}
	}
	return nil
}

// lastClosing is the last number or signature under the message, zero where the cable has none.
func (c *cable) lastClosing() ast.Span {
	var last ast.Span
	for _, b := range c.Close {
		line, ok := b.(*ast.Line)
		if !ok {
			continue
		}
		for _, f := range line.Fields {
			switch f := f.(type) {
			case *ast.Number:
				last = f.Span
			case *ast.Signature:
				last = f.Span
			}
		}
	}
	return last
}

// reportEmptyList reports a list of copies that is announced and has no item.
func (p *Pass) reportEmptyList(c *cable) {
	for i, list := range c.lists {
		if list.Label != nil && len(list.Items) == 0 && i == len(c.lists)-1 && len(c.stated.Copies) == 0 {
			p.Report(Finding{
				Span:    list.Span,
				Message: fmt.Sprintf("%s announces a list, and none follows: put it from the original", quoted(p.text(list.Span))),
			})
		}
	}
}
