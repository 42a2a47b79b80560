package cabletest

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/google/go-cmp/cmp"
)

// change is one place in which a golden file is out of date.
type change struct {
	// name says what changed: "cables[0].received".
	name string
	// line is that of the transcription, from 1.
	line int
	// want is the value that the golden has and got the one that the transcription gives; empty where there is none.
	want, got string
}

// changesBetween compares two values, and gives the names and values of the parts that differ. format writes a value.
func changesBetween(want, got any, format func(any) string) []change {
	d := &differ{format: format}
	cmp.Equal(want, got, cmp.Reporter(d))
	return d.changes
}

// differ is told by cmp what differs.
type differ struct {
	format  func(any) string
	path    cmp.Path
	changes []change
}

func (d *differ) PushStep(step cmp.PathStep) { d.path = append(d.path, step) }

func (d *differ) PopStep() { d.path = d.path[:len(d.path)-1] }

func (d *differ) Report(result cmp.Result) {
	if result.Equal() {
		return
	}
	want, got := d.path.Last().Values()
	d.add(change{name: named(d.path), want: d.value(want), got: d.value(got)})
}

// add joins a value that went and one that came in the same place.
func (d *differ) add(c change) {
	if n := len(d.changes); n > 0 {
		if last := &d.changes[n-1]; last.name == c.name && last.got == "" && c.want == "" {
			last.got = c.got
			return
		}
	}
	d.changes = append(d.changes, c)
}

func (d *differ) value(v reflect.Value) string {
	if !v.IsValid() {
		return ""
	}
	return d.format(v.Interface())
}

// named writes a path as JSON tools do: "cables[0].copies[2].recipient".
func named(path cmp.Path) string {
	var name strings.Builder
	for _, step := range path {
		switch step := step.(type) {
		case cmp.MapIndex:
			fmt.Fprintf(&name, ".%s", step.Key())
		case cmp.SliceIndex:
			want, got := step.SplitKeys()
			fmt.Fprintf(&name, "[%d]", max(want, got))
		}
	}
	return strings.TrimPrefix(name.String(), ".")
}
