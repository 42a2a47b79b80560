// Package treetext writes a tree as lines that people can review: one block or field a line, with its place and what is
// printed in it.
package treetext

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/internal/position"
)

// longest is the number of characters of a printed text that are shown.
const longest = 72

// Format gives the tree of f.
func Format(f *ast.File) []byte {
	w := writer{places: position.NewIndex(f.Source)}
	w.part(0, "front", f.Front)
	for _, c := range f.Cables {
		w.line(0, "cable "+w.places.Range(c.Span))
		w.part(1, "head", c.Head)
		w.part(1, "body", c.Body)
		w.part(1, "close", c.Close)
		w.part(1, "foot", c.Foot)
	}
	w.part(0, "back", f.Back)
	return w.out.Bytes()
}

type writer struct {
	out    bytes.Buffer
	places *position.Index
}

func (w *writer) line(depth int, text string) {
	fmt.Fprintf(&w.out, "%s%s\n", strings.Repeat("  ", depth), text)
}

func (w *writer) part(depth int, name string, blocks []ast.Block) {
	if len(blocks) == 0 {
		return
	}
	w.line(depth, name)
	for _, b := range blocks {
		w.node(depth+1, b)
	}
}

// node writes n on one line, and below it the blocks or fields that it is made of.
func (w *writer) node(depth int, n ast.Node) {
	v := reflect.ValueOf(n).Elem()
	w.line(depth, strings.TrimRight(v.Type().Name()+" "+w.places.Range(n.Extent())+" "+attributes(v), " "))
	for i := range v.NumField() {
		if field := v.Field(i); isChildren(field.Type()) {
			for j := range field.Len() {
				w.node(depth+1, field.Index(j).Interface().(ast.Node))
			}
		}
	}
}

// isChildren reports whether a list of t is written below its node, not on the node's own line.
func isChildren(t reflect.Type) bool {
	return t == reflect.TypeFor[[]ast.Block]() || t == reflect.TypeFor[[]ast.Field]()
}

// attributes gives what the fields of struct v hold: "Name=value Name=value".
func attributes(v reflect.Value) string {
	var parts []string
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if field.Anonymous || v.Field(i).IsZero() || isChildren(field.Type) {
			continue
		}
		if text := value(v.Field(i)); text != "" {
			parts = append(parts, field.Name+"="+text)
		}
	}
	return strings.Join(parts, " ")
}

// value gives v on one line; nothing for a bare span, which no reader can check.
func value(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return value(v.Elem())
	case reflect.String:
		return quote(v.String())
	case reflect.Slice:
		return list(v)
	case reflect.Struct:
		return structure(v)
	}
	return fmt.Sprint(v.Interface())
}

func structure(v reflect.Value) string {
	switch s := v.Interface().(type) {
	case ast.Span:
		return ""
	case ast.Text:
		return quote(s.Value)
	}
	return "{" + attributes(v) + "}"
}

func list(v reflect.Value) string {
	parts := make([]string, v.Len())
	for i := range parts {
		parts[i] = value(v.Index(i))
	}
	return "[" + strings.Join(parts, " ") + "]"
}

func quote(s string) string {
	if runes := []rune(s); len(runes) > longest {
		s = string(runes[:longest-1]) + "…"
	}
	return fmt.Sprintf("%q", s)
}
