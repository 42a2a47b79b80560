// Package position turns byte offsets into the lines and columns that people and programs read.
package position

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// Position is a place in a text, as people count: lines and columns from 1, columns in characters (Unicode code
// points; a byte that is no UTF-8 counts as one).
type Position struct {
	Line   int
	Column int
}

// String gives the position as "12:1".
func (p Position) String() string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }

// stride is the number of bytes after which an Index remembers its count of characters again. It bounds the cost of a
// column on a line of any length.
const stride = 1024

// Index finds positions in one text. It is built in one pass and answers in logarithmic time.
type Index struct {
	source string
	// lines are the offsets at which the lines start.
	lines []int
	// counts has the characters before some offsets, in ascending order.
	counts []count
}

type count struct{ offset, characters int }

// NewIndex makes the index of a text.
func NewIndex(source string) *Index {
	x := &Index{source: source, lines: []int{0}, counts: []count{{}}}
	characters, next := 0, stride
	for offset, r := range source {
		if offset >= next {
			x.counts = append(x.counts, count{offset, characters})
			next = offset + stride
		}
		if r == '\n' {
			x.lines = append(x.lines, offset+1)
		}
		characters++
	}
	return x
}

// At gives the position of a byte offset. An offset outside the text counts as its nearest end.
func (x *Index) At(offset int) Position {
	offset = x.clamp(offset)
	line := x.line(offset)
	return Position{Line: line + 1, Column: x.characters(offset) - x.characters(x.lines[line]) + 1}
}

// Range gives the place of a span as "12:1-12:15".
func (x *Index) Range(s ast.Span) string {
	return x.At(s.Start).String() + "-" + x.At(s.End).String()
}

// InBytes gives the position of a byte offset in the manner of At, its column in bytes.
func (x *Index) InBytes(offset int) Position {
	offset = x.clamp(offset)
	line := x.line(offset)
	return Position{Line: line + 1, Column: offset - x.lines[line] + 1}
}

// Line gives the line that holds a byte offset, without its line break, and the offset at which it starts.
func (x *Index) Line(offset int) (text string, start int) {
	line := x.line(x.clamp(offset))
	start = x.lines[line]
	end := len(x.source)
	if line+1 < len(x.lines) {
		end = x.lines[line+1] - 1
	}
	return strings.TrimSuffix(x.source[start:end], "\r"), start
}

func (x *Index) clamp(offset int) int { return min(max(offset, 0), len(x.source)) }

// line is the number, from 0, of the line that holds offset.
func (x *Index) line(offset int) int { return sort.SearchInts(x.lines, offset+1) - 1 }

// characters is the number of characters before offset.
func (x *Index) characters(offset int) int {
	after := sort.Search(len(x.counts), func(i int) bool { return x.counts[i].offset > offset })
	c := x.counts[after-1]
	return c.characters + utf8.RuneCountInString(x.source[c.offset:offset])
}
