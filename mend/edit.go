package mend

import (
	"cmp"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/validate"
)

// Apply gives a text with edits made. They do not overlap, and may come in any order.
func Apply(source string, edits []validate.Edit) string {
	var out strings.Builder
	at := 0
	for _, e := range inOrder(edits) {
		out.WriteString(source[at:e.Span.Start])
		out.WriteString(e.Text)
		at = e.Span.End
	}
	out.WriteString(source[at:])
	return out.String()
}

func inOrder(edits []validate.Edit) []validate.Edit {
	return slices.SortedStableFunc(slices.Values(edits), byStart)
}

func byStart(a, b validate.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) }

// choice is the fix that is to be applied for a finding.
type choice struct {
	finding *validate.Finding
	fix     *validate.Fix
}

// choose gives the fixes to apply in one round: those of findings that count, in the order of their places, without those
// that overlap an earlier one.
func choose(findings []validate.Finding, suggested bool) []choice {
	var all []choice
	for i := range findings {
		f := &findings[i]
		if fix := firstFix(f, suggested); fix != nil && f.Waived == nil {
			all = append(all, choice{f, fix})
		}
	}
	slices.SortStableFunc(all, func(a, b choice) int { return cmp.Compare(a.start(), b.start()) })
	var taken places
	return slices.DeleteFunc(all, func(c choice) bool { return !taken.add(c.fix.Edits) })
}

// firstFix gives the best fix of a finding that may be applied, nil where there is none.
func firstFix(f *validate.Finding, suggested bool) *validate.Fix {
	for i := range f.Fixes {
		fix := &f.Fixes[i]
		if len(fix.Edits) > 0 && (suggested || fix.Applicability == validate.Safe) {
			return fix
		}
	}
	return nil
}

// start is the place of the first edit.
func (c choice) start() int { return slices.MinFunc(c.fix.Edits, byStart).Span.Start }

func editsOf(choices []choice) []validate.Edit {
	var edits []validate.Edit
	for _, c := range choices {
		edits = append(edits, c.fix.Edits...)
	}
	return inOrder(edits)
}

// places are spans in order, none of which overlap.
type places []ast.Span

// add adds the places of edits, unless one of them overlaps a place that is there.
func (p *places) add(edits []validate.Edit) bool {
	for _, e := range edits {
		if p.overlaps(e.Span) {
			return false
		}
	}
	for _, e := range edits {
		i, _ := p.find(e.Span)
		*p = slices.Insert(*p, i, e.Span)
	}
	return true
}

func (p *places) find(s ast.Span) (int, bool) {
	return slices.BinarySearchFunc(*p, s, func(a, b ast.Span) int { return cmp.Compare(a.Start, b.Start) })
}

func (p *places) overlaps(s ast.Span) bool {
	i, _ := p.find(s)
	return i > 0 && collide((*p)[i-1], s) || i < len(*p) && collide(s, (*p)[i])
}

// collide reports whether two edits cannot be made together, the first of which starts no later. What is put between
// two letters has no place in an edit that ends or begins there.
func collide(a, b ast.Span) bool {
	if a.Len() == 0 || b.Len() == 0 {
		return b.Start <= a.End
	}
	return b.Start < a.End
}
