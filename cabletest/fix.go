package cabletest

import (
	"slices"

	"github.com/cablegram/cablegram/validate"
)

// fixed gives a text with the first fix of each finding made. Edits are made from the end, so that they do not move one
// another; of edits that overlap, only the last is made.
func fixed(source string, findings []validate.Finding) string {
	var edits []validate.Edit
	for _, f := range findings {
		if len(f.Fixes) > 0 {
			edits = append(edits, f.Fixes[0].Edits...)
		}
	}
	slices.SortFunc(edits, func(a, b validate.Edit) int { return b.Span.Start - a.Span.Start })
	end := len(source)
	for _, e := range edits {
		if e.Span.End <= end {
			source = source[:e.Span.Start] + e.Text + source[e.Span.End:]
			end = e.Span.Start
		}
	}
	return source
}
