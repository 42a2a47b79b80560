package compare

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/validate"
)

// Finding is a fault that shows where the two texts are read together. It does not say which of them is wrong.
type Finding struct {
	// Code is that of the rule that would have found the same in one text.
	Code     string
	Severity validate.Severity
	// Message quotes both values and says what to do: lower case, no final stop.
	Message string
	// Places are where the values stand, those of the first text first.
	Places []Place
}

// Place is a place in one of the texts.
type Place struct {
	Side Side
	// Span is a place in the file of the text.
	Span ast.Span
}

// findings gives what only the two texts together show.
func findings(l *validate.Linter, rows []Row, a, b Text) []Finding {
	var all []Finding
	for _, r := range rows {
		if r.Verdict != Differs || r.fact.code == "" {
			continue
		}
		if severity, on := l.Weigh(r.fact.code, r.fact.severity); on {
			all = append(all, r.finding(severity))
		}
	}
	for _, f := range together(l, a, b) {
		if !slices.ContainsFunc(all, func(have Finding) bool { return have.Code == f.Code }) {
			all = append(all, f)
		}
	}
	slices.SortStableFunc(all, func(x, y Finding) int { return cmp.Compare(y.Severity, x.Severity) })
	return all
}

func (r *Row) finding(severity validate.Severity) Finding {
	first, second := unmatched(r.First), unmatched(r.Second)
	return Finding{
		Code:     r.fact.code,
		Severity: severity,
		Message:  fmt.Sprintf("the first text has the %s %q, the second %q: compare both with the original", r.fact.noun, first.Text, second.Text),
		Places:   []Place{{First, first.Span}, {Second, second.Span}},
	}
}
