package mend

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// statement is one fact of a record: where it stands there, its value, and its place in the text, zero for what is stated of
// a part as a whole.
type statement struct {
	path  string
	value string
	span  ast.Span
}

// statements gives the facts of a record in its order. A fact that holds facts counts as these.
func statements(r *facts.Record) []statement {
	var all []statement
	collect(&all, "", reflect.ValueOf(r))
	return all
}

func collect(all *[]statement, path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			*all = append(*all, statement{path: path, value: "true"})
		}
	case reflect.Pointer:
		if !v.IsNil() {
			collect(all, path, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			collect(all, fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.Struct:
		if strings.HasPrefix(v.Type().Name(), "Fact[") {
			collectFact(all, path, v.FieldByName("Value"), v.FieldByName("Span").Interface().(ast.Span))
		} else {
			collectFields(all, path, v)
		}
	}
}

// collectFields adds what a part of the record has. An item of a list that has nothing is stated all the same.
func collectFields(all *[]statement, path string, v reflect.Value) {
	count := len(*all)
	for i := range v.NumField() {
		collect(all, below(path, v.Type().Field(i)), v.Field(i))
	}
	if len(*all) == count && strings.HasSuffix(path, "]") {
		*all = append(*all, statement{path: path})
	}
}

// below is the path of a field, named as in JSON.
func below(path string, field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	switch {
	case name == "":
		return path
	case path == "":
		return name
	}
	return path + "." + name
}

// collectFact adds a fact, or the facts in its value, unless it is absent.
func collectFact(all *[]statement, path string, value reflect.Value, span ast.Span) {
	var parts []statement
	collect(&parts, path, value)
	switch {
	case slices.ContainsFunc(parts, func(s statement) bool { return !s.span.IsZero() }):
		*all = append(*all, parts...)
	case !span.IsZero():
		*all = append(*all, statement{path, shown(value), span})
	}
}

// shown is a text as it is, and every other value as JSON.
func shown(v reflect.Value) string {
	if v.Kind() == reflect.String {
		return v.String()
	}
	text, err := json.Marshal(v.Interface())
	if err != nil {
		return err.Error()
	}
	return string(text)
}
