package validate

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// figure is the value of decimal digits, at most nine of which count; -1 where s has none or something else.
func figure(s string) int {
	if s == "" || len(s) > 9 {
		return -1
	}
	v := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return -1
		}
		v = v*10 + int(s[i]-'0')
	}
	return v
}

// digitsAt is the number of digits that s begins with.
func digitsAt(s string) int {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

// digitsBefore is the number of digits that s ends with.
func digitsBefore(s string) int {
	i := len(s)
	for i > 0 && isDigit(s[i-1]) {
		i--
	}
	return len(s) - i
}

// blanksAt is the number of bytes of blanks that s begins with.
func blanksAt(s string) int {
	i := 0
	for i < len(s) {
		switch {
		case s[i] == ' ', s[i] == '\t':
			i++
		case strings.HasPrefix(s[i:], "\u00a0"):
			i += len("\u00a0")
		default:
			return i
		}
	}
	return i
}

// withoutBlanks is s without the blanks at its end; a tab is none.
func withoutBlanks(s string) string {
	for s != "" {
		switch {
		case s[len(s)-1] == ' ':
			s = s[:len(s)-1]
		case strings.HasSuffix(s, "\u00a0"):
			s = s[:len(s)-len("\u00a0")]
		default:
			return s
		}
	}
	return s
}

// isLetter and isCapital are those of package unicode, which goes through a table for each Russian letter.
func isLetter(r rune) bool { return 'А' <= r && r <= 'я' || unicode.IsLetter(r) }

func isCapital(r rune) bool {
	return 'А' <= r && r <= 'Я' || (r < 'а' || r > 'я') && unicode.IsUpper(r)
}

func beginsWithLetter(s string) bool {
	if s != "" && s[0] < utf8.RuneSelf {
		return isASCIILetter(s[0])
	}
	r, _ := utf8.DecodeRuneInString(s)
	return isLetter(r)
}

func endsWithLetter(s string) bool {
	if s != "" && s[len(s)-1] < utf8.RuneSelf {
		return isASCIILetter(s[len(s)-1])
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return isLetter(r)
}

// sortSpans sorts places in print order.
func sortSpans(spans []ast.Span) {
	byStart := func(a, b ast.Span) int { return cmp.Compare(a.Start, b.Start) }
	if !slices.IsSortedFunc(spans, byStart) {
		slices.SortFunc(spans, byStart)
	}
}
