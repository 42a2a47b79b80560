package mend

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// statement is one fact of a record: where it stands there, its value, and its place in the text.
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
	case reflect.Pointer:
		if !v.IsNil() {
			collect(all, path, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			collect(all, fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.Struct:
		count := len(*all)
		collectFields(all, path, v)
		if len(*all) == count {
			addFact(all, path, v)
		}
	}
}

func collectFields(all *[]statement, path string, v reflect.Value) {
	for i := range v.NumField() {
		collect(all, below(path, v.Type().Field(i)), v.Field(i))
	}
}

// below is the path of a field, named as in JSON; the value of a fact goes by the fact's.
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

// addFact adds the fact that v is, unless it is none or an absent one.
func addFact(all *[]statement, path string, v reflect.Value) {
	span, isFact := v.FieldByName("Span"), strings.HasPrefix(v.Type().Name(), "Fact[")
	if !isFact || span.Interface().(ast.Span).IsZero() {
		return
	}
	*all = append(*all, statement{path, shown(v.FieldByName("Value")), span.Interface().(ast.Span)})
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
