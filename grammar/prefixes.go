package grammar

import (
	"unicode"
	"unicode/utf8"
)

// prefixes are expressions in lower case that a text may begin with, by their first byte.
type prefixes [256][]string

func prefixesOf(list ...string) *prefixes {
	var p prefixes
	for _, w := range list {
		p[w[0]] = append(p[w[0]], w)
	}
	return &p
}

// begin reports whether s begins with one of the expressions, case aside.
func (p *prefixes) begin(s string) bool {
	if s == "" {
		return false
	}
	for _, w := range p[firstByte(s)] {
		if hasFold(s, w) {
			return true
		}
	}
	return false
}

// firstByte is the first byte of s in lower case.
func firstByte(s string) byte {
	if s[0] < utf8.RuneSelf {
		return lowerByte(s[0])
	}
	r, _ := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r))[0]
}
