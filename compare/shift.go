package compare

import (
	"reflect"

	"github.com/cablegram/cablegram/ast"
)

var spanType = reflect.TypeFor[ast.Span]()

// shift gives a copy of a tree or a record with every place moved by a number of bytes.
func shift[T any](v *T, by int) *T {
	return shifted(reflect.ValueOf(v), by).Interface().(*T)
}

func shifted(v reflect.Value, by int) reflect.Value {
	switch {
	case v.Type() == spanType:
		return reflect.ValueOf(shiftedSpan(v.Interface().(ast.Span), by))
	case v.Kind() == reflect.Pointer && !v.IsNil():
		out := reflect.New(v.Type().Elem())
		out.Elem().Set(shifted(v.Elem(), by))
		return out
	case v.Kind() == reflect.Interface && !v.IsNil():
		return shifted(v.Elem(), by)
	case v.Kind() == reflect.Slice && !v.IsNil():
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(shifted(v.Index(i), by))
		}
		return out
	case v.Kind() == reflect.Struct:
		out := reflect.New(v.Type()).Elem()
		for i := range v.NumField() {
			out.Field(i).Set(shifted(v.Field(i), by))
		}
		return out
	}
	return v
}

// shiftedSpan keeps the span of nothing what it is.
func shiftedSpan(s ast.Span, by int) ast.Span {
	if s.IsZero() {
		return s
	}
	return ast.Span{Start: s.Start + by, End: s.End + by}
}
