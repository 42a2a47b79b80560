package tei

import "github.com/cablegram/cablegram/ast"

// page gives the blocks of a record's front or back matter.
func (c *converter) page(blocks []ast.Block) []*element {
	out := make([]*element, len(blocks))
	for i, b := range blocks {
		out[i] = newElement("ab", pageKind(b), b.Extent(), c.pagePart(b)...)
	}
	return out
}

// pageKind is the type of a block of the page.
func pageKind(b ast.Block) string {
	switch b := b.(type) {
	case *ast.RecordDate:
		return "date"
	case *ast.Notice:
		if b.Summary {
			return "summary"
		}
	}
	return kindOf(b)
}

// pagePart gives what is marked up in a block of the page.
func (c *converter) pagePart(b ast.Block) []*element {
	inside := c.inside(b)
	switch b := b.(type) {
	case *ast.Title:
		return []*element{newElement("title", "", b.Span, inside...)}
	case *ast.Section:
		return append(inside, newElement("label", "", b.Label.Span))
	}
	return inside
}
