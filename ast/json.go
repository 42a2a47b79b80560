package ast

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"unicode"
)

// MarshalJSON writes the file as a tree of typed nodes. Every node is an object with its "type", its "span" of two
// byte offsets into the source, and its parts by name; absent parts are left out. A piece of text has its "value".
// Bytes that are no UTF-8 come out as U+FFFD: the offsets tell what the source has.
func (f *File) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(`{"schema":"` + Schema + `",`)
	if err := writeParts(&b, reflect.ValueOf(f).Elem()); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Schema is the name and version of the shape that a [File] has as JSON.
const Schema = "cablegram/ast/v1"

// writeNode writes a struct as a typed object.
func writeNode(b *bytes.Buffer, v reflect.Value) error {
	b.WriteByte('{')
	return writeParts(b, v)
}

// writeParts writes the type and the parts of a struct, and closes its object.
func writeParts(b *bytes.Buffer, v reflect.Value) error {
	t := v.Type()
	b.WriteString(`"type":`)
	if err := writeValue(b, reflect.ValueOf(t.Name())); err != nil {
		return err
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Type == spanType && f.Anonymous {
			writeSpan(b, v.Field(i).Interface().(Span))
			continue
		}
		if f.Tag.Get("json") == "-" || isAbsent(v.Field(i)) {
			continue
		}
		b.WriteString(`,"` + jsonName(f.Name) + `":`)
		if err := writeValue(b, v.Field(i)); err != nil {
			return err
		}
	}
	b.WriteByte('}')
	return nil
}

func writeSpan(b *bytes.Buffer, s Span) {
	out, _ := json.Marshal([2]int{s.Start, s.End}) // integers always marshal
	b.WriteString(`,"span":`)
	b.Write(out)
}

// isAbsent reports whether a part is not there: nil, empty, or a node without a place.
func isAbsent(v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return v.Len() == 0
	}
	return v.IsZero()
}

func writeValue(b *bytes.Buffer, v reflect.Value) error {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return writeValue(b, v.Elem())
	case reflect.Slice:
		b.WriteByte('[')
		for i := range v.Len() {
			if i > 0 {
				b.WriteByte(',')
			}
			if err := writeValue(b, v.Index(i)); err != nil {
				return err
			}
		}
		b.WriteByte(']')
		return nil
	case reflect.Struct:
		if v.Type() == spanType {
			v = reflect.ValueOf([2]int{int(v.Field(0).Int()), int(v.Field(1).Int())})
			break
		}
		return writeNode(b, v)
	}
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v.Interface()); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1) // the newline that Encode adds
	return nil
}

// jsonName is the name of a part in JSON: PassOn is pass_on.
func jsonName(s string) string {
	var b strings.Builder
	for i, r := range s {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
