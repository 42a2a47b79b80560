package tei

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// phrase is the markup of a kind of node.
type phrase struct {
	// name is the element, and kind its type.
	name, kind string
	content    content
	// whole says that nothing inside the node is marked up.
	whole bool
}

// phrases are the nodes inside lines and paragraphs that have a markup. Those without one give way to what they hold.
var phrases = map[reflect.Type]phrase{
	reflect.TypeFor[*ast.Issuer]():         {name: "orgName", kind: "issuer"},
	reflect.TypeFor[*ast.Heading]():        {name: "seg", kind: "heading"},
	reflect.TypeFor[*ast.Number]():         {name: "idno", kind: "number", content: plain, whole: true},
	reflect.TypeFor[*ast.Classification](): {name: "seg", kind: "classification"},
	reflect.TypeFor[*ast.Urgency]():        {name: "seg", kind: "urgency"},
	reflect.TypeFor[*ast.Transmission]():   {name: "seg", kind: "transmission"},
	reflect.TypeFor[*ast.Series]():         {name: "seg", kind: "series"},
	reflect.TypeFor[*ast.Copy]():           {name: "seg", kind: "copy"},
	reflect.TypeFor[*ast.CopyList]():       {name: "seg", kind: "copies"},
	reflect.TypeFor[*ast.Party]():          {name: "name", kind: "party"},
	reflect.TypeFor[*ast.Place]():          {name: "placeName", whole: true},
	reflect.TypeFor[*ast.From]():           {name: "seg", kind: "from"},
	reflect.TypeFor[*ast.Via]():            {name: "seg", kind: "via"},
	reflect.TypeFor[*ast.To]():             {name: "seg", kind: "to"},
	reflect.TypeFor[*ast.For]():            {name: "seg", kind: "for"},
	reflect.TypeFor[*ast.PassOn]():         {name: "seg", kind: "for"},
	reflect.TypeFor[*ast.Reference]():      {name: "seg", kind: "reference"},
	reflect.TypeFor[*ast.Caption]():        {name: "seg", kind: "caption"},
	reflect.TypeFor[*ast.Event]():          {name: "seg", kind: "event"},
	reflect.TypeFor[*ast.Moment]():         {name: "date", whole: true},
	reflect.TypeFor[*ast.Date]():           {name: "date", whole: true},
	reflect.TypeFor[*ast.Stamp]():          {name: "stamp", kind: "registry"},
	reflect.TypeFor[*ast.Registry]():       {name: "stamp", kind: "registry"},
	reflect.TypeFor[*ast.Mark]():           {name: "note"},
	reflect.TypeFor[*ast.Salutation]():     {name: "salute"},
	reflect.TypeFor[*ast.Signature]():      {name: "signed"},
	reflect.TypeFor[*ast.Action]():         {name: "seg", kind: "action"},
	reflect.TypeFor[*ast.Printing]():       {name: "seg", kind: "printing"},
	reflect.TypeFor[*ast.Distribution]():   {name: "seg", kind: "distribution"},
	reflect.TypeFor[*ast.Initials]():       {name: "seg", kind: "initials"},
	reflect.TypeFor[*ast.Omission]():       {name: "gap", whole: true},
	reflect.TypeFor[*ast.Rule]():           {name: "seg", kind: "rule"},
	reflect.TypeFor[*ast.Cover]():          {name: "seg", kind: "cover"},
	reflect.TypeFor[*ast.Source]():         {name: "seg", kind: "source"},
	reflect.TypeFor[*ast.ArchiveRef]():     {name: "seg", kind: "citation"},
	reflect.TypeFor[*ast.ArchivePart]():    {name: "idno", content: plain},
	reflect.TypeFor[*ast.Bad]():            {name: "seg"},
}

// kindOf is the type of an element that a block becomes: that of its own markup, or the name of its node.
func kindOf(n ast.Node) string {
	t := reflect.TypeOf(n)
	if kind := phrases[t].kind; kind != "" {
		return kind
	}
	return strings.ToLower(t.Elem().Name())
}

// lines gives a block above or below a message. A line that tells place and hour is a dateline.
func (c *converter) lines(n ast.Node) []*element {
	out := c.elements(n)
	if line, is := n.(*ast.Line); is && isDateline(line) {
		return []*element{newElement("dateline", "", n.Extent(), out...)}
	}
	return out
}

// isDateline reports whether a line tells where a cable comes from or when it went, and nothing that a dateline may not
// hold.
func isDateline(l *ast.Line) bool {
	return slices.ContainsFunc(l.Fields, func(f ast.Field) bool {
		switch f.(type) {
		case *ast.From, *ast.Event:
			return true
		}
		return false
	}) && !slices.ContainsFunc(l.Fields, func(f ast.Field) bool {
		_, is := f.(*ast.Signature)
		return is
	})
}

// elements gives a node as an element, or what is inside a node without a markup.
func (c *converter) elements(n ast.Node) []*element {
	p, has := phrases[reflect.TypeOf(n)]
	if !has {
		return c.inside(n)
	}
	e := newElement(p.name, p.kind, n.Extent())
	if !p.whole {
		e.children = c.inside(n)
	}
	if e.content = p.content; e.content == plain && strings.Contains(c.source[e.Start:e.End], "\n") {
		e.loosen()
	}
	c.refine(e, n)
	return []*element{e}
}

// inside gives the elements of the nodes inside a node.
func (c *converter) inside(n ast.Node) []*element {
	var out []*element
	for _, child := range ast.Children(n) {
		out = append(out, c.elements(child)...)
	}
	return out
}

// refine tells an element what only its own node knows.
func (c *converter) refine(e *element, n ast.Node) {
	switch n := n.(type) {
	case *ast.Number:
		e.retype(cmp.Or(c.numbers.at(n.Span), string(n.Use), "number"))
	case *ast.Copy:
		c.copy(e, n)
	case *ast.Event:
		e.retype(string(n.Step))
	case *ast.Action:
		e.retype(string(n.Role))
		if n.Name != nil {
			e.children = append([]*element{newElement("persName", "", n.Name.Span)}, e.children...)
		}
	case *ast.Party:
		c.name(e, n)
	case *ast.Signature:
		c.signature(e, n)
	case *ast.Mark:
		e.retype(string(n.Kind))
	case *ast.Bad:
		e.retype(string(n.Reason))
	case *ast.ArchivePart:
		e.retype(string(n.Level))
	case *ast.Omission:
		e.children = []*element{{Span: n.Span, name: "desc", content: closed}}
	case *ast.Moment:
		c.date(e, n.Date == nil && n.Day == nil)
	case *ast.Date:
		c.date(e, false)
	}
}

// retype gives the element another type.
func (e *element) retype(kind string) {
	e.attrs = slices.DeleteFunc(e.attrs, func(a attribute) bool { return a.name == "type" })
	e.attribute("type", kind)
}

// copy marks up an item of a distribution list, or the number of the exemplar.
func (c *converter) copy(e *element, n *ast.Copy) {
	if n.Recipient == nil && !n.Open {
		e.retype("exemplar")
	}
	if n.Number != nil && len(n.Number.Values) == 1 {
		e.attribute("n", n.Number.Values[0].Value)
	}
}

// name marks up a party: honorific, name and the editor's gloss.
func (c *converter) name(e *element, p *ast.Party) {
	if p.Honorific != nil {
		e.children = append(e.children, newElement("roleName", "honorific", p.Honorific.Span))
	}
	e.children = append(e.children, gloss(p.Gloss)...)
}

// signature marks up a name under a message.
func (c *converter) signature(e *element, s *ast.Signature) {
	e.children = append([]*element{newElement("persName", "", s.Name.Span)}, gloss(s.Gloss)...)
}

// gloss is an editor's explanation behind a name.
func gloss(t *ast.Text) []*element {
	if t == nil {
		return nil
	}
	return []*element{newElement("note", "gloss", t.Span)}
}

// date gives a moment its value in the calendar: an hour is a time.
func (c *converter) date(e *element, hour bool) {
	if hour {
		e.name = "time"
	}
	e.attribute("when", c.when.at(e.Span))
}
