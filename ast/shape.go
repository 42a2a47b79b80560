package ast

import (
	"reflect"
	"sync"
)

var (
	nodeType = reflect.TypeFor[Node]()
	spanType = reflect.TypeFor[Span]()
	shapes   sync.Map // reflect.Type to []int
)

// shapeOf gives the indices of the fields of a node type that hold nodes.
func shapeOf(t reflect.Type) []int {
	if s, ok := shapes.Load(t); ok {
		return s.([]int)
	}
	var fields []int
	for i := range t.NumField() {
		if f := t.Field(i); f.Type != spanType && holdsNodes(f.Type) {
			fields = append(fields, i)
		}
	}
	shapes.Store(t, fields)
	return fields
}

func holdsNodes(t reflect.Type) bool {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t.Implements(nodeType) || reflect.PointerTo(t).Implements(nodeType)
}
