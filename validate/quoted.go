package validate

import (
	"strings"
	"unicode/utf8"
)

// quotedRunes is the length of the longest quotation from the text that a message holds, in characters.
const quotedRunes = 60

// quoted is a piece of the text as messages show it: on one line, shortened, in quotation marks that it has not got itself.
func quoted(s string) string {
	if len(s) <= quotedRunes && isFolded(s) {
		return `"` + s + `"`
	}
	folded := strings.Join(strings.Fields(firstRunes(s, 4*quotedRunes)), " ")
	short := firstRunes(folded, quotedRunes)
	if len(short) < len(folded) {
		short += "…"
	}
	mark := `"`
	if strings.Contains(short, mark) {
		mark = "'"
	}
	return mark + short + mark
}

// isFolded reports whether s is words of ASCII characters with single blanks between them, and has no quotation mark.
func isFolded(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= utf8.RuneSelf || c == '"' || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return before != ' '
}

// firstRunes is the first n characters of s.
func firstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}
