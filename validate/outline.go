package validate

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// outline is a file's nodes by kind, each kind in print order.
type outline struct {
	bad    []*ast.Bad
	dates  []*ast.Date
	clocks []*ast.Clock
	// days are days of the month whose month is lost.
	days []*ast.Text
	// prose is running text: titles, paragraphs and handwriting.
	prose []ast.Text
	// titles are the titles of the record and of its citation.
	titles []ast.Span
	cables []*cable
}

// cable is one cable of the file.
type cable struct {
	*ast.Cable
	// stated is what the cable states, never nil.
	stated *facts.Cable
	// numbers are all numbers but those of copies, heading and stamps included.
	numbers       []*ast.Number
	copies        []*ast.Copy
	lists         []*ast.CopyList
	distributions []*ast.Distribution
	prose         []ast.Text
	pieces        []scope
}

// outlineOf outlines a file. One in which nothing looks like a cable has an empty outline: no rule but not-a-cable has
// anything to say about it.
func outlineOf(f *ast.File, r *facts.Record) *outline {
	c := &collector{out: &outline{}, cable: &cable{}}
	if !looksLikeCable(r) {
		return c.out
	}
	c.blocks(f.Front)
	c.titles(f.Front)
	for i, tree := range f.Cables {
		c.cable = &cable{Cable: tree, stated: statedBy(r, i)}
		c.blocks(tree.Head)
		c.blocks(tree.Body)
		c.blocks(tree.Close)
		c.blocks(tree.Foot)
		c.out.cables = append(c.out.cables, c.cable)
	}
	c.cable = &cable{}
	c.blocks(f.Back)
	return c.out
}

// statedBy gives the facts of the cable with an index; a record that lacks it states nothing.
func statedBy(r *facts.Record, index int) *facts.Cable {
	if index < len(r.Cables) {
		return r.Cables[index]
	}
	return &facts.Cable{}
}

// collector walks a tree and files its nodes.
type collector struct {
	out   *outline
	cable *cable
}

// titles files the title of the record and the lines of its citation.
func (c *collector) titles(front []ast.Block) {
	for _, b := range front {
		switch b := b.(type) {
		case *ast.Title:
			c.out.titles = append(c.out.titles, b.Span)
			for _, line := range b.Lines {
				c.text(*line)
			}
		case *ast.Section:
			if !isCitation(b) {
				continue
			}
			for _, line := range b.Lines {
				c.out.titles = append(c.out.titles, line.Span)
			}
		}
	}
}

// isCitation reports whether a section of the page gives the citation of the record.
func isCitation(s *ast.Section) bool {
	return strings.EqualFold(strings.Trim(s.Label.Value, "*: •\u00a0"), "citation")
}

func (c *collector) blocks(blocks []ast.Block) {
	for _, b := range blocks {
		c.block(b)
	}
}

func (c *collector) block(b ast.Block) {
	switch b := b.(type) {
	case *ast.Line:
		for _, f := range b.Fields {
			c.field(f)
		}
	case *ast.Paragraph:
		c.text(b.Text)
	case *ast.Quote:
		c.blocks(b.Blocks)
		c.moment(b.Moment)
	case *ast.RecordDate:
		c.date(b.Date)
	case *ast.Mark:
		c.mark(b)
	case *ast.Stamp:
		c.stamp(b)
	case *ast.Bad:
		c.out.bad = append(c.out.bad, b)
	}
}

func (c *collector) field(f ast.Field) {
	switch f := f.(type) {
	case *ast.Number:
		c.number(f)
	case *ast.Heading:
		c.number(f.Number)
	case *ast.Copy:
		c.cable.copies = append(c.cable.copies, f)
	case *ast.CopyList:
		c.list(f)
	case *ast.Caption:
		c.date(f.Date)
	case *ast.Event:
		c.moment(f.Moment)
	case *ast.Moment:
		c.moment(f)
	case *ast.Action:
		c.moment(f.Moment)
	case *ast.Distribution:
		c.cable.distributions = append(c.cable.distributions, f)
		c.number(f.Number)
	case *ast.Reference:
		for _, n := range f.Numbers {
			c.number(n)
		}
	case *ast.Registry:
		c.number(f.Number)
		c.date(f.Date)
	case *ast.Mark:
		c.mark(f)
	case *ast.Stamp:
		c.stamp(f)
	case *ast.Bad:
		c.out.bad = append(c.out.bad, f)
	}
}

func (c *collector) mark(m *ast.Mark) {
	if m.Kind != ast.Note {
		c.text(m.Text)
	}
	if m.List != nil {
		c.list(m.List)
	}
}

func (c *collector) stamp(s *ast.Stamp) {
	c.number(s.Incoming)
	c.date(s.Date)
}

func (c *collector) list(l *ast.CopyList) {
	c.cable.lists = append(c.cable.lists, l)
	c.cable.copies = append(c.cable.copies, l.Items...)
}

func (c *collector) number(n *ast.Number) {
	if n != nil {
		c.cable.numbers = append(c.cable.numbers, n)
	}
}

func (c *collector) moment(m *ast.Moment) {
	if m == nil {
		return
	}
	c.date(m.Date)
	if m.Clock != nil {
		c.out.clocks = append(c.out.clocks, m.Clock)
	}
	if m.Day != nil {
		c.out.days = append(c.out.days, m.Day)
	}
}

func (c *collector) date(d *ast.Date) {
	if d != nil {
		c.out.dates = append(c.out.dates, d)
	}
}

func (c *collector) text(t ast.Text) {
	c.out.prose = append(c.out.prose, t)
	c.cable.prose = append(c.cable.prose, t)
}
