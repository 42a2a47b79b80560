package compare

import (
	"reflect"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/validate"
)

// crossing are the rules that can find a contradiction between what the one text states and what the other does.
var crossing = []string{"number-mismatch", "event-order", "transit-time", "record-date", "stamp-date", "quoted-date", "party-mismatch"}

// together lints the two texts as one: each cable has the facts of its own text, and those of the other that it lacks.
// What counts is what has places in both texts, and what neither says by itself.
func together(l *validate.Linter, a, b Text) []Finding {
	j := join(a, b)
	known := append(quotations(l, a), quotations(l, b)...)
	var all []Finding
	for _, meta := range [...]facts.Meta{filled(j.first.Record.Meta, j.second.Record.Meta), filled(j.second.Record.Meta, j.first.Record.Meta)} {
		record := &facts.Record{
			Schema: facts.Schema, File: j.file.Name, Meta: meta,
			Cables: []*facts.Cable{filledCable(j.first, j.second), filledCable(j.second, j.first)},
		}
		for _, f := range l.Run(j.file, record) {
			if !slices.Contains(crossing, f.Code) || slices.Contains(known, quotation(j.file.Source, f)) {
				continue
			}
			if found, crosses := j.finding(f); crosses && !slices.ContainsFunc(all, found.isOf) {
				all = append(all, found)
			}
		}
	}
	return all
}

// quotation is what a finding is about: its code and the texts of its places.
func quotation(source string, f validate.Finding) string {
	texts := []string{f.Code, source[f.Span.Start:f.Span.End]}
	for _, r := range f.Related {
		texts = append(texts, source[r.Span.Start:r.Span.End])
	}
	return strings.Join(texts, "\n")
}

// quotations are what a text contradicts by itself.
func quotations(l *validate.Linter, t Text) []string {
	var all []string
	for _, f := range l.Run(t.File, t.Record) {
		all = append(all, quotation(t.File.Source, f))
	}
	return all
}

// joint is two texts in one file.
type joint struct {
	file          *ast.File
	first, second Text
	// start is where the second text's own file begins in the joint one.
	start int
}

// join puts the text of the second file behind that of the first. Two cables of one file need no joining.
func join(a, b Text) joint {
	j := joint{first: a, second: b}
	source := a.File.Source
	if a.File != b.File {
		j.start = len(source)
		source += b.File.Source
		j.second = Text{File: shift(b.File, j.start), Record: shift(b.Record, j.start), Cable: b.Cable}
	}
	j.file = &ast.File{
		Span: ast.Span{End: len(source)}, Name: a.File.Name, Source: source,
		Cables: []*ast.Cable{j.first.tree(), j.second.tree()},
	}
	return j
}

// finding gives a finding of the joint file with its places in the files of the texts, and reports whether it has places
// in both and none elsewhere.
func (j *joint) finding(f validate.Finding) (_ Finding, crosses bool) {
	out := Finding{Code: f.Code, Severity: f.Severity, Message: f.Message}
	spans := []ast.Span{f.Span}
	for _, r := range f.Related {
		spans = append(spans, r.Span)
	}
	var sides [2]bool
	for _, s := range spans {
		p, found := j.place(s)
		if !found {
			return Finding{}, false
		}
		sides[p.Side] = true
		out.Places = append(out.Places, p)
	}
	slices.SortStableFunc(out.Places, func(p, q Place) int { return int(p.Side - q.Side) })
	return out, sides[First] && sides[Second]
}

// place tells which text a place of the joint file is in. In a file of both texts it has to be in one of the cables.
func (j *joint) place(s ast.Span) (_ Place, found bool) {
	switch {
	case j.start > 0 && s.Start >= j.start:
		return Place{Second, ast.Span{Start: s.Start - j.start, End: s.End - j.start}}, true
	case j.start > 0 || j.first.tree().Contains(s):
		return Place{First, s}, true
	}
	return Place{Second, s}, j.second.tree().Contains(s)
}

// isOf reports whether two findings are of one cause.
func (f Finding) isOf(g Finding) bool { return f.Code == g.Code && slices.Equal(f.Places, g.Places) }

// filledCable is what a text states, and what it lacks and the other states.
func filledCable(own, other Text) *facts.Cable {
	c := filled(*own.stated(), *other.stated())
	c.Span = own.stated().Span
	return &c
}

// filled gives a set of facts with those that it lacks from another.
func filled[T any](own, other T) T {
	fill(reflect.ValueOf(&own).Elem(), reflect.ValueOf(other))
	return own
}

func fill(own, other reflect.Value) {
	if own.Kind() != reflect.Struct || isFact(own.Type()) {
		if isAbsent(own) {
			own.Set(other)
		}
		return
	}
	for i := range own.NumField() {
		fill(own.Field(i), other.Field(i))
	}
}

// isFact reports whether a type is that of a fact, which has a value and its place.
func isFact(t reflect.Type) bool {
	_, has := t.FieldByName("Value")
	return has
}

func isAbsent(v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return v.Len() == 0
	}
	return v.IsZero()
}
