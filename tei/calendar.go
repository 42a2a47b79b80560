package tei

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// calendar has the moments that a record states, by their places.
type calendar []facts.Fact[facts.Time]

func newCalendar(r *facts.Record) calendar {
	var c calendar
	c.collect(reflect.ValueOf(r))
	slices.SortStableFunc(c, func(a, b facts.Fact[facts.Time]) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return c
}

// collect adds every moment inside a value.
func (c *calendar) collect(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		c.collect(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			c.collect(v.Index(i))
		}
	case reflect.Struct:
		if t, is := v.Interface().(facts.Fact[facts.Time]); is {
			if t.Present() {
				*c = append(*c, t)
			}
			return
		}
		for i := range v.NumField() {
			c.collect(v.Field(i))
		}
	}
}

// at gives the moment that is printed at s, empty where the record states none there, or one with several readings.
func (c calendar) at(s ast.Span) string {
	after, _ := slices.BinarySearchFunc(c, s.Start, func(f facts.Fact[facts.Time], start int) int { return cmp.Compare(f.Span.Start, start+1) })
	if after == 0 || !c[after-1].Span.Contains(s) {
		return ""
	}
	return when(c[after-1].Value)
}

// when gives a moment as XML Schema has it: 1951-07-11T17:00:00, 1951-07-11 or 17:00:00. A moment that can be read in two
// ways has no one value.
func when(t facts.Time) string {
	if len(t.Readings) != 1 {
		return ""
	}
	m := t.First()
	switch {
	case m.HasDate() && m.HasClock:
		return m.String() + ":00"
	case m.HasClock:
		return fmt.Sprintf("%02d:%02d:00", m.Hour, m.Minute)
	}
	return m.String()
}
