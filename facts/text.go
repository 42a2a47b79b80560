package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// closingMarks end a value in print and are no part of it.
const closingMarks = ".,;: \t\n\u00a0"

// value makes a fact of a printed text: white space folded, letter-spacing closed up, closing points and commas dropped.
// A text of such marks alone states nothing.
func value(t ast.Text) Fact[string] {
	s := fold(closeUp(withoutClosing(t.Value)))
	if s == "" {
		return Fact[string]{}
	}
	return At(s, t.Span)
}

func withoutClosing(s string) string {
	if n := len(s); n > 0 && isLetterOrDigit(s[n-1]) {
		return s
	}
	return strings.TrimRight(s, closingMarks)
}

// isLetterOrDigit tells of ASCII alone.
func isLetterOrDigit(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// prose makes a fact of a printed text that keeps its closing marks: a summary, a note.
func prose(t ast.Text) Fact[string] {
	s := fold(t.Value)
	if s == "" {
		return Fact[string]{}
	}
	return At(s, t.Span)
}

// piece is the text of a part of the source.
func (r *reader) piece(s ast.Span) ast.Text { return pieceOf(r.source, s) }

func pieceOf(source string, s ast.Span) ast.Text {
	if s.Start < 0 || s.End > len(source) || s.Start >= s.End {
		return ast.Text{}
	}
	return ast.Text{Span: s, Value: source[s.Start:s.End]}
}

// fold makes every run of white space one blank and drops it at both ends.
func fold(s string) string {
	if isFolded(s) {
		return s
	}
	if s = strings.TrimSpace(s); isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for w := range strings.FieldsSeq(s) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

// isFolded reports whether the only white space of s is single blanks between its words.
func isFolded(s string) bool {
	if s == "" {
		return true
	}
	if s[0] == ' ' || s[len(s)-1] == ' ' {
		return false
	}
	return isPlain(s) || !strings.ContainsFunc(s, isOddSpace) && !strings.Contains(s, "  ")
}

func isOddSpace(r rune) bool { return r != ' ' && unicode.IsSpace(r) }

// isPlain reports whether s is printable ASCII without two blanks in a row.
func isPlain(s string) bool {
	last := byte(0)
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= utf8.RuneSelf || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return true
}

// closeUp closes up letter-spaced words: S H T Y K O V. Two blanks or more part the words.
func closeUp(s string) string {
	if len(s) < 5 || isLetterOrDigit(s[0]) && isLetterOrDigit(s[1]) || !isSpaced(s) {
		return s
	}
	var b strings.Builder
	blanks := 0
	for _, r := range s {
		if unicode.IsSpace(r) {
			blanks++
			continue
		}
		if blanks > 1 {
			b.WriteByte(' ')
		}
		blanks = 0
		b.WriteRune(r)
	}
	return b.String()
}

// isSpaced reports whether s is three single letters or more with white space between each two.
func isSpaced(s string) bool {
	letters, blank := 0, true
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			blank = true
		case blank && unicode.IsLetter(r):
			letters++
			blank = false
		default:
			return false
		}
	}
	return letters >= 3
}

// recent is how many of the last entries of a list are looked through for a value that comes again, so that the time a
// long list takes stays linear.
const recent = 100

// isNew reports whether a list does not have the value of a fact yet.
func isNew(list []Fact[string], f Fact[string]) bool {
	if !f.Present() {
		return false
	}
	return !hasValue(list[max(0, len(list)-recent):], f.Value)
}

// appendNew appends a fact whose value a list of the cable does not have yet.
func (r *reader) appendNew(list []Fact[string], f Fact[string]) []Fact[string] {
	if !isNew(list, f) {
		return list
	}
	return r.append(list, f)
}

// append appends a fact to a list of the cable. Most have one, which shares its memory with others.
func (r *reader) append(list []Fact[string], f Fact[string]) []Fact[string] {
	if list == nil {
		list = r.strings.list(1)[:0]
	}
	return append(list, f)
}

// keep sets a fact that the text has not stated yet: where a text states one twice, the first counts.
func keep[T any](have *Fact[T], f Fact[T]) {
	if !have.Present() {
		*have = f
	}
}
