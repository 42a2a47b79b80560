package grammar

import (
	"strings"
	"unicode/utf8"
)

// punctuation gives the kinds of single ASCII marks.
var punctuation = [utf8.RuneSelf]kind{
	'[': tGloss, ']': tClose, '(': tParen, ')': tPunct, '"': tQuote, ',': tComma, '.': tStop, ':': tColon, ';': tColon,
	'-': tDash, '!': tBang, '|': tBar, '#': tNumSign, '*': tPunct, '/': tPunct, '_': tPunct, '?': tPunct, '<': tPunct,
	'>': tPunct, '=': tPunct, '+': tPunct, '~': tPunct, '^': tPunct, '&': tPunct, '%': tPunct, '$': tPunct, '@': tPunct,
	'\\': tPunct, '{': tPunct, '}': tPunct, '\'': tPunct, '`': tPunct,
}

// wideMarks are the marks beyond ASCII; the number signs are format guide, section 6.
var wideMarks = []struct {
	text string
	kind kind
}{
	{"“", tQuote}, {"”", tQuote}, {"„", tQuote}, {"«", tQuote}, {"»", tQuote}, {"–", tDash}, {"—", tDash}, {"−", tDash},
	{"№", tNumSign}, {"…", tPunct}, {"•", tPunct}, {"’", tPunct}, {"‘", tPunct}, {"\ufeff", tPunct}, {"\ufffd", tPunct},
	{"°", tPunct}, {"º", tPunct},
}

func wideMark(rest string) (kind, int) {
	for _, m := range wideMarks {
		if strings.HasPrefix(rest, m.text) {
			return m.kind, len(m.text)
		}
	}
	return 0, 0
}

// maxGloss is the longest name in parentheses, in bytes, that is read as a gloss: "FILIPPOV (Stalin)".
const maxGloss = 40

// mark measures a token that begins with an ASCII mark.
func (s *fieldScanner) mark(rest string, k kind) (kind, int) {
	switch k {
	case tGloss:
		if n := group(rest, '[', ']'); n > 0 {
			if isSic(rest[:n]) {
				return tSic, n
			}
			return tGloss, n
		}
		return tOpen, 1
	case tParen:
		if n := group(rest, '(', ')'); n > 0 {
			if s.before == tText && n <= maxGloss && isName(rest[1:n-1]) {
				return tGloss, n
			}
			return tParen, n
		}
		return tPunct, 1
	case tDash:
		n := 1
		for n < len(rest) && rest[n] == '-' {
			n++
		}
		return tDash, n
	}
	return k, 1
}

// isSic reports whether a group in brackets says that the original has it so: [sic], [SIC, word], [OS – SIC].
func isSic(s string) bool {
	inner := behindOpening(s[1 : len(s)-1])
	return hasFold(inner, "sic") && (len(inner) == 3 || !isWordByte(inner[3])) || strings.HasSuffix(inner, " SIC") || strings.HasSuffix(inner, " sic")
}

// behindOpening is s without the brackets and blanks that it begins with.
func behindOpening(s string) string {
	for s != "" && (s[0] == '[' || s[0] == ' ') {
		s = s[1:]
	}
	return s
}

// group is the length of the bracketed group that s begins with, 0 if it does not close.
func group(s string, left, right byte) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case left:
			depth++
		case right:
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}
