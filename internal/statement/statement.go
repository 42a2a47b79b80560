// Package statement takes a record apart into single facts, so that two records can be compared fact by fact.
package statement

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// Statement is one fact of a record.
type Statement struct {
	// Path is where the fact stands in the record, by the keys of its JSON: "cables[0].number".
	Path string
	// Value is a text as it is, and every other value as JSON.
	Value string
	// Span is the fact's place in the text, zero for what is stated of a part as a whole.
	Span ast.Span
}

// Of gives the facts of a record in its order. A fact that holds facts counts as these.
func Of(r *facts.Record) []Statement {
	var all []Statement
	collect(&all, "", reflect.ValueOf(r))
	return all
}

func collect(all *[]Statement, path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			*all = append(*all, Statement{Path: path, Value: "true"})
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
func collectFields(all *[]Statement, path string, v reflect.Value) {
	count := len(*all)
	for i := range v.NumField() {
		collect(all, below(path, v.Type().Field(i)), v.Field(i))
	}
	if len(*all) == count && strings.HasSuffix(path, "]") {
		*all = append(*all, Statement{Path: path})
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
func collectFact(all *[]Statement, path string, value reflect.Value, span ast.Span) {
	var parts []Statement
	collect(&parts, path, value)
	switch {
	case slices.ContainsFunc(parts, func(s Statement) bool { return !s.Span.IsZero() }):
		*all = append(*all, parts...)
	case !span.IsZero():
		*all = append(*all, Statement{path, shown(value), span})
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
