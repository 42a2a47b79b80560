package mend

import (
	"slices"
	"sort"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/validate"
)

// extents are where the findings of one rule begin and where they end, each in order.
type extents struct{ starts, ends []int }

// extentsOf gives the extents of findings by their codes.
func extentsOf(findings []validate.Finding) map[string]*extents {
	all := map[string]*extents{}
	for i := range findings {
		f := &findings[i]
		if all[f.Code] == nil {
			all[f.Code] = &extents{}
		}
		e := all[f.Code]
		e.starts, e.ends = append(e.starts, f.Span.Start), append(e.ends, f.Span.End)
	}
	for _, e := range all {
		slices.Sort(e.starts)
		slices.Sort(e.ends)
	}
	return all
}

// touching is the number of findings that have an end in common with a part of the text, or more: all that begin no later
// than it ends, but for those that end before it begins.
func (e *extents) touching(s ast.Span) int {
	if e == nil {
		return 0
	}
	return sort.SearchInts(e.starts, s.End+1) - sort.SearchInts(e.ends, s.Start)
}
