package ast

import (
	"reflect"
	"slices"
)

// Inspect calls visit for n and, where visit returns true, for the nodes inside n, in source order.
func Inspect(n Node, visit func(Node) bool) {
	if !visit(n) {
		return
	}
	for _, c := range Children(n) {
		Inspect(c, visit)
	}
}

// Walk calls visit for n and every node inside it, in source order.
func Walk(n Node, visit func(Node)) {
	Inspect(n, func(n Node) bool {
		visit(n)
		return true
	})
}

// Children are the nodes directly inside n, in source order. Absent parts are left out.
func Children(n Node) []Node {
	var out []Node
	v := reflect.Indirect(reflect.ValueOf(n))
	for _, i := range shapeOf(v.Type()) {
		out = appendNodes(out, v.Field(i))
	}
	slices.SortStableFunc(out, func(a, b Node) int { return a.Extent().Start - b.Extent().Start })
	return out
}

func appendNodes(out []Node, v reflect.Value) []Node {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			out = appendNodes(out, v.Index(i))
		}
		return out
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return out
		}
	case reflect.Struct:
		v = v.Addr()
	}
	if n, ok := v.Interface().(Node); ok && !n.Extent().IsZero() {
		out = append(out, n)
	}
	return out
}
