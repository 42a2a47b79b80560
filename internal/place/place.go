// Package place writes spans as lines and columns, for goldens that people review.
package place

import (
	"fmt"
	"sort"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// Writer writes the spans of one source.
type Writer struct {
	source string
	starts []int
}

// In gives the writer for source.
func In(source string) Writer {
	starts := []int{0}
	for i := range len(source) {
		if source[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return Writer{source, starts}
}

// Of gives a span as "12:1-12:15": lines and columns from 1, columns in characters.
func (w Writer) Of(s ast.Span) string {
	return w.position(s.Start) + "-" + w.position(s.End)
}

func (w Writer) position(offset int) string {
	line := sort.SearchInts(w.starts, offset+1) - 1
	return fmt.Sprintf("%d:%d", line+1, 1+utf8.RuneCountInString(w.source[w.starts[line]:offset]))
}
