package format

import (
	"iter"
	"strings"
)

const byteOrderMark = "\ufeff"

// line is a line of a text: where it starts, where it ends without its line break, and where the next one starts.
type line struct{ start, end, next int }

// lines gives the lines of a text. A byte order mark is part of none.
func lines(source string) iter.Seq[line] {
	return func(yield func(line) bool) {
		start := len(source) - len(strings.TrimPrefix(source, byteOrderMark))
		for start < len(source) {
			l := lineAt(source, start)
			if !yield(l) {
				return
			}
			start = l.next
		}
	}
}

// lineAt is the line that starts at an offset.
func lineAt(source string, start int) line {
	n := strings.IndexByte(source[start:], '\n')
	if n < 0 {
		return line{start, len(source), len(source)}
	}
	end := start + n
	if strings.HasSuffix(source[start:end], "\r") {
		end--
	}
	return line{start, end, start + n + 1}
}

func (l line) text(source string) string { return source[l.start:l.end] }

// lineBreak is how a line ends.
func (l line) lineBreak(source string) string { return source[l.end:l.next] }

// isBlank reports whether a line has nothing but blanks.
func isBlank(text string) bool { return strings.Trim(text, blankMarks) == "" }
