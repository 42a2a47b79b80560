package config

import (
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/cablegram/cablegram/ast"
)

// place is a key or a value of a file.
type place struct {
	ast.Span
	// path is the key with those of the tables around it, joined by dots; for a value that of its key.
	path string
	// text is the key alone, or the value if it is text.
	text string
	// form is what a value is made of; that of a heading is a table, or one of several.
	form form
	// inList says that a value is one of a list.
	inList bool
}

// places are the places of a file that can be decoded, each kind in its order.
type places struct {
	// headings are the headings of tables in lists: [[waiver]]. Those of all tables count as keys too.
	headings, keys, values []place
}

func placesIn(source []byte) places {
	s := placeScan{source: source}
	s.parser.Reset(source)
	for s.parser.NextExpression() {
		s.expression(s.parser.Expression())
	}
	return s.found
}

// headingsOf gives the headings of one list.
func (p places) headingsOf(path string) []place {
	var found []place
	for _, heading := range p.headings {
		if heading.path == path {
			found = append(found, heading)
		}
	}
	return found
}

// at is the heading of the entry with an index: the start of the file where a list is one value and has no headings.
func at(headings []place, index int) place {
	if index < len(headings) {
		return headings[index]
	}
	return place{}
}

// entry gives the places of the entry with an index in a list of tables; all places where the list is one value.
func (p places) entry(list string, index int) places {
	headings := p.headingsOf(list)
	if index >= len(headings) {
		return p
	}
	inside := func(q place) bool {
		return q.Start >= headings[index].Start && (index+1 == len(headings) || q.Start < headings[index+1].Start)
	}
	return places{headings: filter(p.headings, inside), keys: filter(p.keys, inside), values: filter(p.values, inside)}
}

// key gives the place of the key that has a path and a name.
func (p places) key(path, name string) place {
	return first(p.keys, func(q place) bool { return q.path == path && q.text == name })
}

// text gives the place of a text in the list of a key.
func (p places) text(path, text string) place {
	return first(p.values, func(q place) bool { return q.path == path && q.inList && q.text == text })
}

func filter(all []place, keep func(place) bool) []place {
	return slices.DeleteFunc(slices.Clone(all), func(q place) bool { return !keep(q) })
}

// first gives the first place that is looked for: the start of the file where none is.
func first(all []place, wanted func(place) bool) place {
	return at(filter(all, wanted), 0)
}

type placeScan struct {
	parser unstable.Parser
	source []byte
	// table is the path of the table that keys belong to.
	table string
	found places
}

func (s *placeScan) expression(e *unstable.Node) {
	switch e.Kind {
	case unstable.Table:
		s.heading(e, table)
	case unstable.ArrayTable:
		s.found.headings = append(s.found.headings, s.heading(e, tables))
	case unstable.KeyValue:
		s.keyValue(s.table, e)
	}
}

// heading adds the heading of a table: a key, and what the key is given.
func (s *placeScan) heading(e *unstable.Node, f form) place {
	heading := keyPlace("", e.Key())
	heading.form = f
	s.table = heading.path
	s.found.keys = append(s.found.keys, heading)
	s.found.values = append(s.found.values, heading)
	return heading
}

func (s *placeScan) keyValue(table string, e *unstable.Node) {
	key := keyPlace(table, e.Key())
	s.found.keys = append(s.found.keys, key)
	value := place{path: key.path, form: formOf(e.Value()), Span: ast.Span{Start: s.behindSign(key.End), End: spanOf(e).End}}
	if value.form == text {
		value.text = string(e.Value().Data)
	}
	s.found.values = append(s.found.values, value)
	s.inside(key.path, e.Value())
}

// inside adds the texts in a list, and the keys and values in inline tables.
func (s *placeScan) inside(path string, v *unstable.Node) {
	for children := v.Children(); children.Next(); {
		child := children.Node()
		switch child.Kind {
		case unstable.KeyValue:
			s.keyValue(path, child)
		case unstable.String:
			s.found.values = append(s.found.values, place{Span: spanOf(child), path: path, text: string(child.Data), form: text, inList: true})
		default:
			s.inside(path, child)
		}
	}
}

// behindSign is where the value begins whose key ends at an offset.
func (s *placeScan) behindSign(end int) int {
	for end < len(s.source) && strings.IndexByte(" \t=", s.source[end]) >= 0 {
		end++
	}
	return end
}

func formOf(v *unstable.Node) form {
	switch v.Kind {
	case unstable.String:
		return text
	case unstable.InlineTable:
		return table
	case unstable.Array:
		return listForm(v)
	}
	return other
}

// listForm is the form of a list: one of texts, one of tables, or of what no key takes.
func listForm(v *unstable.Node) form {
	forms := map[unstable.Kind]form{unstable.String: texts, unstable.InlineTable: tables}
	found := nothing
	for children := v.Children(); children.Next(); {
		f := forms[children.Node().Kind]
		if found != nothing && f != found {
			return other
		}
		found = f
	}
	return found
}

// keyPlace is the place of a key, which may have several parts, in a table.
func keyPlace(table string, parts unstable.Iterator) place {
	var p place
	p.path = table
	for parts.Next() {
		part := parts.Node()
		p.text = string(part.Data)
		p.path = strings.TrimPrefix(p.path+"."+p.text, ".")
		p.Span = p.Cover(spanOf(part))
	}
	return p
}

func spanOf(n *unstable.Node) ast.Span {
	return ast.Span{Start: int(n.Raw.Offset), End: int(n.Raw.Offset + n.Raw.Length)}
}
