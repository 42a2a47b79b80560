// Package screen makes untrusted text fit for a terminal: control characters are shown and never sent, widths are
// those of a fixed-width screen, and long lines are cut around what matters.
package screen

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible gives s with every character that a terminal could act upon, or that shows nothing, as an escape that can be
// read: \x1b, \u{202e}, and \xff for a byte that is no UTF-8. Blanks stay, save for line breaks and tabs. What a log could
// act upon is given so too.
func Visible(s string) string {
	s = Inert(s)
	if plain(s) {
		return s
	}
	var b strings.Builder
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		b.WriteString(visible(r, s[:size]))
		s = s[size:]
	}
	return b.String()
}

// Brief is the visible form of s, cut to its first limit characters.
func Brief(s string, limit int) string {
	end := boundary(s, limit)
	if end == len(s) {
		return Visible(s)
	}
	return Visible(s[:end]) + ellipsis
}

// boundary is the offset of the character after the first n.
func boundary(s string, n int) int {
	for offset := range s {
		if n == 0 {
			return offset
		}
		n--
	}
	return len(s)
}

func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// named are the escapes that have a shorter name than their number.
var named = map[rune]string{'\n': `\n`, '\r': `\r`, '\t': `\t`}

// visible is the visible form of the character r, which source spells.
func visible(r rune, source string) string {
	switch {
	case r == utf8.RuneError && len(source) == 1:
		return fmt.Sprintf(`\x%02x`, source[0])
	case unicode.IsPrint(r), unicode.Is(unicode.Zs, r):
		return source
	case named[r] != "":
		return named[r]
	case r < utf8.RuneSelf:
		return fmt.Sprintf(`\x%02x`, r)
	}
	return fmt.Sprintf(`\u{%04x}`, r)
}
