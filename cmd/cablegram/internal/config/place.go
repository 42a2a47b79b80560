package config

import (
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
}

// places are the places of a file that can be decoded, each kind in its order.
type places struct {
	// headings are the headings of tables in lists: [[waiver]]. Those of all tables count as keys too.
	headings, keys, values []place
}

func placesIn(source []byte) places {
	var s placeScan
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

type placeScan struct {
	parser unstable.Parser
	// table is the path of the table that keys belong to.
	table string
	found places
}

func (s *placeScan) expression(e *unstable.Node) {
	switch e.Kind {
	case unstable.Table, unstable.ArrayTable:
		heading := keyPlace("", e.Key())
		s.table = heading.path
		s.found.keys = append(s.found.keys, heading)
		if e.Kind == unstable.ArrayTable {
			s.found.headings = append(s.found.headings, heading)
		}
	case unstable.KeyValue:
		s.keyValue(s.table, e)
	}
}

func (s *placeScan) keyValue(table string, e *unstable.Node) {
	key := keyPlace(table, e.Key())
	s.found.keys = append(s.found.keys, key)
	s.value(key.path, e.Value())
}

// value adds a value, or those of a list, or keys and values of an inline table.
func (s *placeScan) value(path string, v *unstable.Node) {
	switch v.Kind {
	case unstable.String:
		s.found.values = append(s.found.values, place{Span: spanOf(v), path: path, text: string(v.Data)})
	case unstable.Array:
		for children := v.Children(); children.Next(); {
			s.value(path, children.Node())
		}
	case unstable.InlineTable:
		for children := v.Children(); children.Next(); {
			s.keyValue(path, children.Node())
		}
	}
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
