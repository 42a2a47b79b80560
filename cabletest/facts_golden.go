package cabletest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// factsGolden has what a transcription states. Values are compared, not bytes: white space and the order of keys do not
// matter.
var factsGolden = golden{
	suffix:  ".facts.json",
	render:  func(r *reading) []byte { return indented(r.record) },
	compare: compareFacts,
}

func compareFacts(r *reading, held []byte) ([]change, error) {
	want, err := decoded(held)
	if err != nil {
		return nil, err
	}
	got, err := decoded(indented(r.record))
	if err != nil {
		return nil, err
	}
	changes := changesBetween(want, got, asJSON)
	places := placesOf(r.record)
	for i := range changes {
		changes[i].line = r.line(places.of(changes[i].name).Start)
	}
	slices.SortStableFunc(changes, func(a, b change) int { return a.line - b.line })
	return changes, nil
}

func decoded(source []byte) (value any, err error) {
	err = json.Unmarshal(source, &value)
	return value, err
}

func indented(v any) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		panic(err) // facts always encode
	}
	return out.Bytes()
}

func asJSON(v any) string { return strings.TrimSuffix(string(indented(v)), "\n") }

// places are the places of facts by their names: "cables[0].received".
type places map[string]ast.Span

func placesOf(r *facts.Record) places {
	p := places{}
	p.add("", reflect.ValueOf(r))
	return p
}

// add notes the places of all facts in v, whose own name is name.
func (p places) add(name string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		p.add(name, v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			p.add(fmt.Sprintf("%s[%d]", name, i), v.Index(i))
		}
	case reflect.Struct:
		p.addStruct(name, v)
	}
}

func (p places) addStruct(name string, v reflect.Value) {
	if span := v.FieldByName("Span"); span.IsValid() {
		p[name] = span.Interface().(ast.Span)
	}
	if fact, ok := v.Interface().(interface{ Present() bool }); ok {
		if fact.Present() {
			p.add(name, v.FieldByName("Value"))
		}
		return
	}
	for i := range v.NumField() {
		if key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ","); key != "" && key != "-" {
			p.add(strings.TrimPrefix(name+"."+key, "."), v.Field(i))
		}
	}
}

// of is the place of a fact or of the first one of a list; for what has none, the place of what it would be a part of.
// The record itself is at the start of its file.
func (p places) of(name string) ast.Span {
	for name != "" {
		for _, known := range []string{name, name + "[0]"} {
			if span := p[known]; !span.IsZero() {
				return span
			}
		}
		name = name[:max(0, strings.LastIndexAny(name, ".["))]
	}
	return ast.Span{}
}
