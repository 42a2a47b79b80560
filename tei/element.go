package tei

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/cablegram/cablegram/ast"
)

// element is a piece of the source with a markup. Whatever its children do not cover is text of its own.
type element struct {
	ast.Span
	name     string
	attrs    []attribute
	children []*element
	content  content
	// literal is text that the source does not have; only a corr has it.
	literal string
}

type attribute struct{ name, value string }

// content is what TEI lets an element hold.
type content int

const (
	// mixed elements hold text and elements.
	mixed content = iota
	// plain elements hold text on one line.
	plain
	// closed elements do so too, and nothing can be marked up in them.
	closed
	// nested elements hold other elements, which have to cover them.
	nested
)

// newElement makes a mixed element; an empty kind gives no attribute.
func newElement(name, kind string, s ast.Span, children ...*element) *element {
	e := &element{Span: s, name: name, children: children}
	e.attribute("type", kind)
	return e
}

// newNested makes an element of elements, of which there has to be one at least.
func newNested(name string, children ...*element) *element {
	e := &element{name: name, children: children, content: nested}
	for _, c := range children {
		e.Span = e.Cover(c.Span)
	}
	return e
}

// attribute sets an attribute, unless it has no value.
func (e *element) attribute(name, value string) {
	if value != "" {
		e.attrs = append(e.attrs, attribute{name, value})
	}
}

// add appends a child to a nested element.
func (e *element) add(child *element) {
	e.children = append(e.children, child)
	e.Span = e.Cover(child.Span)
}

// spread widens e to s, and the children of a nested element so that they cover it: of what lies between two of them,
// the first takes the rest of its word and the second the white space.
func (e *element) spread(s ast.Span, source string) {
	e.Span = s
	if e.content != nested {
		e.settle()
		return
	}
	start := s.Start
	for i, c := range e.children {
		end := s.End
		if i < len(e.children)-1 {
			end = endOfWord(source, max(start, c.End), max(start, e.children[i+1].Start))
		}
		c.spread(ast.Span{Start: start, End: end}, source)
		start = end
	}
}

// endOfWord is the offset of the first white space from start, or limit where that comes first.
func endOfWord(source string, start, limit int) int {
	if start >= limit {
		return start
	}
	if n := strings.IndexFunc(source[start:limit], unicode.IsSpace); n >= 0 {
		return start + n
	}
	return limit
}

// settle puts the elements inside e in order. One that overlaps another, or leaves e, is dropped, and its text kept.
func (e *element) settle() {
	byPlace := func(a, b *element) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) }
	slices.SortStableFunc(e.children, byPlace)
	at := e.Start
	e.children = slices.DeleteFunc(e.children, func(c *element) bool {
		if c.Start < at || c.End > e.End {
			return true
		}
		at = c.End
		c.settle()
		return false
	})
}

// insert puts in into the smallest element around it, and the elements that it covers into it. Where it would cut through
// an element, or stand where TEI wants others, it is left out.
func (e *element) insert(in *element) {
	first, _ := slices.BinarySearchFunc(e.children, in.Start, func(c *element, start int) int { return cmp.Compare(c.End, start+1) })
	last := first
	for last < len(e.children) && e.children[last].Start < in.End {
		last++
	}
	covered := e.children[first:last]
	switch {
	case len(covered) == 1 && covered[0].encloses(in):
		covered[0].insert(in)
	case e.content == nested, e.content == closed, slices.ContainsFunc(covered, func(c *element) bool { return !c.fits(in) }):
	default:
		if e.content == plain {
			e.loosen()
		}
		in.innermost().children = slices.Clone(covered)
		e.children = slices.Replace(e.children, first, last, in)
	}
}

// encloses reports whether in belongs inside e.
func (e *element) encloses(in *element) bool {
	return e.Contains(in.Span) && (e.Span != in.Span || e.content != plain)
}

// fits reports whether e can stand inside in.
func (e *element) fits(in *element) bool {
	return in.Contains(e.Span) && !slices.Contains(framing, e.name)
}

// innermost is the element that holds the text of e.
func (e *element) innermost() *element {
	for e.content == nested {
		e = e.children[0]
	}
	return e
}

// holdsBlocks reports whether the children of e stand on lines of their own. A choice stands in running text.
func (e *element) holdsBlocks() bool { return e.content == nested && e.name != "choice" }

// loosen makes a plain element one that may hold anything.
func (e *element) loosen() {
	e.name, e.content = "seg", mixed
}
