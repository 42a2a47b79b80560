package mend

import (
	"sort"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/validate"
)

// shift says where the places of a text are after edits.
type shift struct {
	// edits are in order, and grown[i] is by how many bytes the edits before edits[i] lengthen the text.
	edits []validate.Edit
	grown []int
}

func newShift(edits []validate.Edit) shift {
	s := shift{edits: edits, grown: make([]int, len(edits)+1)}
	for i, e := range edits {
		s.grown[i+1] = s.grown[i] + len(e.Text) - e.Span.Len()
	}
	return s
}

// span widens a span by the edits that touch it, and gives its places before and after them.
func (s shift) span(place ast.Span) (before, after ast.Span) {
	first := sort.Search(len(s.edits), func(i int) bool { return s.edits[i].Span.End >= place.Start })
	next := sort.Search(len(s.edits), func(i int) bool { return s.edits[i].Span.Start > place.End })
	if first < next {
		place.Start = min(place.Start, s.edits[first].Span.Start)
		place.End = max(place.End, s.edits[next-1].Span.End)
	}
	return place, ast.Span{Start: place.Start + s.grown[first], End: place.End + s.grown[next]}
}

// lines gives the whole lines that edits touch, before and after them.
func (s shift) lines(source, edited string, touched []validate.Edit) (before, after places) {
	for _, e := range touched {
		old, new := s.span(e.Span)
		before = append(before, wholeLines(source, old))
		after = append(after, wholeLines(edited, new))
	}
	return before, after
}

func wholeLines(source string, s ast.Span) ast.Span {
	start := strings.LastIndexByte(source[:s.Start], '\n') + 1
	end := len(source)
	if n := strings.IndexByte(source[s.End:], '\n'); n >= 0 {
		end = s.End + n
	}
	return ast.Span{Start: start, End: end}
}

// allow reports whether a fact of a span may change with what stands at the places. What is stated of a part as a whole may
// change with any.
func (p places) allow(s ast.Span) bool { return s.IsZero() && len(p) > 0 || p.touch(s) }

// touch reports whether a span and one of the places, which are in order, have an end in common or more.
func (p places) touch(s ast.Span) bool {
	i := sort.Search(len(p), func(i int) bool { return p[i].End >= s.Start })
	return i < len(p) && p[i].Start <= s.End
}
