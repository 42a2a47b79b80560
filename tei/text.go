package tei

import (
	"slices"
	"strconv"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// converter makes elements of the tree of one file.
type converter struct {
	source  string
	when    calendar
	numbers registry
	// languages are those of the cables, in their order.
	languages []string
}

func newConverter(f *ast.File, r *facts.Record) *converter {
	c := &converter{source: f.Source, when: newCalendar(r), numbers: newRegistry(r)}
	for _, cable := range r.Cables {
		c.languages = append(c.languages, cable.Language.Value)
	}
	return c
}

// text gives the text element, which covers the whole source.
func (c *converter) text(f *ast.File) *element {
	text := newNested("text")
	text.attribute("xml:space", "preserve")
	if len(f.Front) > 0 {
		text.add(newNested("front", c.page(f.Front)...))
	}
	text.add(c.cables(f.Cables))
	if len(f.Back) > 0 {
		text.add(newNested("back", c.page(f.Back)...))
	}
	text.spread(ast.Span{End: len(f.Source)}, f.Source)
	return text
}

// cables gives the body of the only cable, or a group of texts.
func (c *converter) cables(cables []*ast.Cable) *element {
	switch len(cables) {
	case 0:
		return newNested("body", filler("ab"))
	case 1:
		return c.cable(cables[0], 0)
	}
	group := newNested("group")
	for i, cable := range cables {
		text := newNested("text", c.cable(cable, i))
		text.attribute("n", strconv.Itoa(i+1))
		group.add(text)
	}
	return group
}

func (c *converter) cable(cable *ast.Cable, index int) *element {
	body := c.message(slices.Concat(
		partsOf(above, cable.Head),
		partsOf(within, cable.Body),
		partsOf(below, cable.Close),
		partsOf(below, cable.Foot),
	))
	if index < len(c.languages) {
		body.attribute("xml:lang", c.languages[index])
	}
	return body
}

// filler is an empty element where TEI wants one.
func filler(name string) *element { return newElement(name, "", ast.Span{}) }
