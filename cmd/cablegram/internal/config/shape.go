package config

import (
	"bytes"
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
	// takes says for people what the key takes: "a list of patterns".
	takes string
	// check says what is wrong with a text that the key takes; nil for keys that take any.
	check func(text string) error
	// checkName says what is wrong with the name of a key that stands for any.
	checkName func(name string) error
}

// decode reads a file into a value. The error is a Problems for what the file cannot say.
func (s shape) decode(path string, source []byte, into any) error {
	err := toml.NewDecoder(strings.NewReader(string(source))).DisallowUnknownFields().Decode(into)
	var unknown *toml.StrictMissingError
	var fault *toml.DecodeError
	switch {
	case errors.As(err, &unknown):
		return s.unknown(path, source, unknown)
	case errors.As(err, &fault):
		return Problems{problemAt(path, source, offsetOf(source, fault), s.message(fault))}
	case err != nil:
		return err
	}
	if all := s.check(path, source); len(all) > 0 {
		return all
	}
	return nil
}

// unknown gives the keys that have no meaning, and those that have one in their place. The decoder tells where a key
// stands, but not in which table if that is an inline one.
func (s shape) unknown(path string, source []byte, all *toml.StrictMissingError) Problems {
	keys := placesIn(source).keys
	var problems Problems
	for i := range all.Errors {
		offset := offsetOf(source, &all.Errors[i])
		at := slices.IndexFunc(keys, func(p place) bool { return p.Start == offset })
		table, name := s.firstUnknown(keys[at].path)
		message := fmt.Sprintf("unknown key %q: use %s", name, strings.Join(s.names(table), ", "))
		problems = append(problems, problemAt(path, source, offset, message))
	}
	return problems
}

// firstUnknown gives the first part of a path that has no meaning, and the table that it stands in.
func (s shape) firstUnknown(path string) (table, name string) {
	for name = range strings.SplitSeq(path, ".") {
		below := strings.TrimPrefix(table+"."+name, ".")
		if s.find(below) == nil {
			break
		}
		table = below
	}
	return table, name
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

// offsetOf is where a fault of the decoder stands. The decoder counts columns in bytes.
func offsetOf(source []byte, e *toml.DecodeError) int {
	line, column := e.Position()
	start := 0
	for range line - 1 {
		start += bytes.IndexByte(source[start:], '\n') + 1
	}
	return start + column - 1
}

// message says what is wrong where the decoder stopped. It tells values of a wrong type by the words of its message only.
func (s shape) message(e *toml.DecodeError) string {
	text := strings.TrimPrefix(e.Error(), "toml: ")
	name := strings.Join(e.Key(), ".")
	if k := s.find(name); k != nil && strings.HasPrefix(text, "cannot ") {
		return fmt.Sprintf("%q takes %s", name, k.takes)
	}
	return text
}

// check gives what is wrong with texts and names of the right type.
func (s shape) check(path string, source []byte) Problems {
	var all Problems
	found := placesIn(source)
	for _, p := range found.keys {
		if k := s.find(p.path); k != nil && k.checkName != nil {
			all = all.add(path, source, p, k.checkName(p.text))
		}
	}
	for _, p := range found.values {
		if k := s.find(p.path); k != nil && k.check != nil {
			all = all.add(path, source, p, k.check(p.text))
		}
	}
	return all
}

// find gives what the shape says of a key, nil where it says nothing.
func (s shape) find(name string) *key {
	parent, _ := split(name)
	i := slices.IndexFunc(s, func(k key) bool { return k.name == name || k.name == parent+".*" })
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
