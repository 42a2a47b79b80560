package config

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// shape says what each key of a file takes.
type shape []key

// key is what one key takes. The name of a key in a table is joined to that of the table by a dot; "rules.*" stands for
// every key of rules.
type key struct {
	name string
	form form
	// takes says for people what the key takes: "a list of patterns".
	takes string
	// check says what is wrong with a text that the key takes; nil for keys that take any.
	check func(text string) error
	// checkName says what is wrong with the name of a key that stands for any.
	checkName func(name string) error
}

// form is what a value is made of.
type form int

const (
	// other is what no key takes: numbers, dates, lists of them.
	other form = iota
	text
	// texts are a list of texts, tables one of tables; an empty list is both.
	texts
	table
	tables
	nothing
)

// takesForm reports whether the key takes a value of a form.
func (k *key) takesForm(f form) bool {
	return f == k.form || f == nothing && (k.form == texts || k.form == tables)
}

// decode reads a file into a value, as far as the file has the shape. The problems are all that the file has of other
// shape; one that is no TOML has the first alone.
func (s shape) decode(path string, source []byte, into any) (Problems, error) {
	var whole map[string]any
	err := toml.Unmarshal(source, &whole)
	var fault *toml.DecodeError
	switch {
	case errors.As(err, &fault):
		message := strings.TrimPrefix(fault.Error(), "toml: ")
		return Problems{problemAt(path, source, offsetOf(source, fault), message)}, nil
	case err != nil:
		return nil, err
	}
	problems := s.check(path, source)
	if len(problems) > 0 {
		s.keep(whole, "")
		if source, err = toml.Marshal(whole); err != nil {
			return nil, err
		}
	}
	if err := toml.Unmarshal(source, into); err != nil {
		return nil, err
	}
	return problems, nil
}

// offsetOf is where a fault of the decoder stands. The decoder counts columns in bytes.
func offsetOf(source []byte, e *toml.DecodeError) int {
	line, column := e.Position()
	start := 0
	for range line - 1 {
		start += bytes.IndexByte(source[start:], '\n') + 1
	}
	return start + column - 1
}

// fault is what is wrong at a place of a file, a nil error where nothing is.
type fault struct {
	place
	err error
}

// check gives what is wrong with keys and values, in the order of their places.
func (s shape) check(path string, source []byte) Problems {
	found := placesIn(source)
	values := s.wrongValues(found.values)
	faults := slices.Concat(s.unknownKeys(found.keys, values), s.wrongNames(found.keys), values)
	slices.SortStableFunc(faults, func(a, b fault) int { return cmp.Compare(a.Start, b.Start) })
	var all Problems
	for _, f := range faults {
		all = all.add(path, source, f.place, f.err)
	}
	return all
}

// unknownKeys gives the keys that have no meaning, each with those that have one in its place. What stands in a table
// that is itself wrong is not told.
func (s shape) unknownKeys(keys []place, wrong []fault) []fault {
	var faults []fault
	told := map[string]bool{}
	for _, w := range wrong {
		told[w.path] = told[w.path] || w.err != nil
	}
	for _, k := range keys {
		table, name, known := s.firstUnknown(k.path)
		unknown := strings.TrimPrefix(table+"."+name, ".")
		if known || told[table] || told[unknown] && k.path != unknown {
			continue
		}
		told[unknown] = true
		faults = append(faults, fault{k, s.unknown(table, name)})
	}
	return faults
}

// unknown says what can stand in a table in the place of a key that has no meaning.
func (s shape) unknown(table, name string) error {
	names := s.names(table)
	if len(names) == 0 {
		return fmt.Errorf("%q takes %s", table, s.find(table).takes)
	}
	return fmt.Errorf("unknown key %q: use %s", name, strings.Join(names, ", "))
}

// wrongNames gives the keys whose names mean nothing where names of some kind are free.
func (s shape) wrongNames(keys []place) []fault {
	var faults []fault
	for _, p := range keys {
		if k := s.find(p.path); k != nil && k.checkName != nil {
			faults = append(faults, fault{p, k.checkName(p.text)})
		}
	}
	return faults
}

// wrongValues gives the values that are not what their key takes.
func (s shape) wrongValues(values []place) []fault {
	var faults []fault
	for _, p := range values {
		k := s.find(p.path)
		switch {
		case k == nil:
		case !p.inList && !k.takesForm(p.form):
			faults = append(faults, fault{p, fmt.Errorf("%q takes %s", p.path, k.takes)})
		case p.form == text && p.inList == (k.form == texts) && k.check != nil:
			faults = append(faults, fault{p, k.check(p.text)})
		}
	}
	return faults
}

// firstUnknown gives the first part of a path that has no meaning, and the table that it stands in.
func (s shape) firstUnknown(path string) (table, name string, known bool) {
	for name = range strings.SplitSeq(path, ".") {
		below := strings.TrimPrefix(table+"."+name, ".")
		if s.find(below) == nil {
			return table, name, false
		}
		table = below
	}
	return table, name, true
}

// names gives the names of the keys in a table.
func (s shape) names(table string) []string {
	var names []string
	for _, k := range s {
		if above, name := split(k.name); above == table {
			names = append(names, name)
		}
	}
	return names
}

// find gives what the shape says of a key, nil where it says nothing.
func (s shape) find(name string) *key {
	parent, _ := split(name)
	i := slices.IndexFunc(s, func(k key) bool { return k.name == name || parent != "" && k.name == parent+".*" })
	if i < 0 {
		return nil
	}
	return &s[i]
}

// split gives the part of a key's name before the last dot, and the part after it.
func split(name string) (above, last string) {
	dot := strings.LastIndexByte(name, '.')
	return name[:max(dot, 0)], name[dot+1:]
}
