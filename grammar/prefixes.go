package grammar

import (
	"unicode"
	"unicode/utf8"
)

// opening is an expression in lower case that a text may begin with, and the form of a line that it opens if that tells.
type opening struct {
	words string
	form  form
}

// prefixes are openings by their first byte.
type prefixes [256]struct {
	list []opening
	// seconds has the last five bits of the second bytes of list as bits: most texts begin with none of the openings, and this
	// tells so at once.
	seconds uint32
}

func prefixesOf(list ...string) *prefixes {
	var p prefixes
	for _, w := range list {
		p.add(opening{words: w})
	}
	return &p
}

func (p *prefixes) add(o opening) {
	row := &p[o.words[0]]
	row.list = append(row.list, o)
	row.seconds |= 1 << (o.words[1] & 31)
}

// begin reports whether s begins with one of the openings, case aside.
func (p *prefixes) begin(s string) bool {
	_, ok := p.find(s)
	return ok
}

// find gives the form of the first of the openings that s begins with, case aside.
func (p *prefixes) find(s string) (f form, ok bool) {
	if s == "" {
		return fUnread, false
	}
	row := &p[firstByte(s)]
	if s[0] < utf8.RuneSelf && (len(s) == 1 || row.seconds>>(s[1]&31)&1 == 0) {
		return fUnread, false
	}
	for i := range row.list {
		if o := &row.list[i]; hasFold(s, o.words) {
			return o.form, true
		}
	}
	return fUnread, false
}

// firstByte is the first byte of s in lower case.
func firstByte(s string) byte {
	if s[0] < utf8.RuneSelf {
		return lowerByte(s[0])
	}
	r, _ := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r))[0]
}
