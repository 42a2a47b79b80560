package tei

import (
	"slices"

	"github.com/cablegram/cablegram/ast"
)

// place is where a part of a message belongs in its usual order.
type place int

const (
	above place = iota
	within
	below
)

// part is a piece of a message.
type part struct {
	ast.Node
	place place
}

func partsOf[N ast.Node](p place, nodes []N) []part {
	parts := make([]part, len(nodes))
	for i, n := range nodes {
		parts[i] = part{n, placeOf(n, p)}
	}
	return parts
}

// placeOf is where a node belongs that stands in a place: prose belongs to the message, wherever it stands.
func placeOf(n ast.Node, p place) place {
	switch n.(type) {
	case *ast.Paragraph, *ast.Quote:
		return within
	}
	return p
}

// message gives the body of a cable or of an embedded telegram: an opener, the message, and closers. A postscript may
// follow a closer, and be closed in its turn (format guide, section 12).
func (c *converter) message(parts []part) *element {
	slices.SortStableFunc(parts, func(a, b part) int { return a.Extent().Start - b.Extent().Start })
	rest := parts
	opening := take(&rest, func(p part) bool { return p.place == above || isSalutation(p.Node) })
	message := take(&rest, func(p part) bool { return p.place != below })

	body := newNested("body")
	if len(opening) > 0 {
		body.add(c.frame("opener", opening))
	}
	for _, p := range message {
		body.add(c.common(p.Node))
	}
	if len(message) == 0 {
		body.add(filler("p"))
	}
	for len(rest) > 0 {
		body.add(c.frame("closer", take(&rest, func(p part) bool { return p.place == below })))
		if postscript := take(&rest, func(p part) bool { return p.place != below }); len(postscript) > 0 {
			body.add(c.postscript(postscript))
		}
	}
	return body
}

// take cuts off the parts that rest begins with and that belong.
func take(rest *[]part, belongs func(part) bool) []part {
	n := slices.IndexFunc(*rest, func(p part) bool { return !belongs(p) })
	if n < 0 {
		n = len(*rest)
	}
	taken := (*rest)[:n]
	*rest = (*rest)[n:]
	return taken
}

func isSalutation(n ast.Node) bool {
	_, is := n.(*ast.Salutation)
	return is
}

// frame gives the lines above or below a message.
func (c *converter) frame(name string, parts []part) *element {
	e := newElement(name, "", ast.Span{})
	for _, p := range parts {
		e.Span = e.Cover(p.Extent())
		e.children = append(e.children, c.lines(p.Node)...)
	}
	return e
}

func (c *converter) postscript(parts []part) *element {
	e := newNested("postscript")
	for _, p := range parts {
		e.add(c.common(p.Node))
	}
	return e
}

// common gives a piece of the message itself.
func (c *converter) common(n ast.Node) *element {
	switch n := n.(type) {
	case *ast.Paragraph:
		p := newElement("p", "", n.Span, c.inside(n)...)
		if n.Item != nil {
			p.attribute("n", n.Item.Value)
		}
		return p
	case *ast.Quote:
		return c.quote(n)
	}
	e := newElement("ab", kindOf(n), n.Extent(), c.lines(n)...)
	for _, line := range e.children {
		line.unframe()
	}
	return e
}

// quote gives an embedded telegram, quotation marks included.
func (c *converter) quote(q *ast.Quote) *element {
	parts := partsOf(within, q.Blocks)
	if q.Addressee != nil {
		parts = append(parts, part{q.Addressee, above})
	}
	parts = append(parts, partsOf(above, q.Copies)...)
	if q.Signature != nil {
		parts = append(parts, part{q.Signature, below})
	}
	if q.Moment != nil {
		parts = append(parts, part{q.Moment, below})
	}
	e := newNested("floatingText", c.message(parts))
	e.attribute("type", "telegram")
	e.Span = q.Span
	return e
}

// framing are the elements that only an opener or a closer may hold.
var framing = []string{"dateline", "salute", "signed"}

// unframe makes an element fit to stand anywhere.
func (e *element) unframe() {
	if slices.Contains(framing, e.name) {
		e.attrs = append(e.attrs, attribute{"type", e.name})
		e.name = "seg"
	}
	for _, c := range e.children {
		c.unframe()
	}
}
