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

// prefixes are openings, of three bytes or more, by the first ones: few share theirs.
type prefixes [64][]opening

func prefixesOf(list ...string) *prefixes {
	var p prefixes
	for _, w := range list {
		p.add(opening{words: w})
	}
	return &p
}

func (p *prefixes) add(o opening) {
	row := &p[rowOf(o.words)]
	*row = append(*row, o)
}

// rowOf joins the first bytes of a text, case aside.
func rowOf(s string) byte {
	if s[0] < utf8.RuneSelf {
		return (s[0]<<2 ^ s[1]&31<<1 ^ s[2]&31) & 63
	}
	return wideRowOf(s)
}

// wideRowOf is rowOf for a letter beyond ASCII. Case may change any of its bytes, so that the first one in lower case must do.
func wideRowOf(s string) byte {
	r, _ := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r))[0] & 63
}

// find gives the first of the openings that s begins with, case aside, nil for none.
func (p *prefixes) find(s string) *opening {
	if len(s) < 3 {
		return nil
	}
	row := p[rowOf(s)]
	for i := range row {
		if o := &row[i]; hasFold(s, o.words) {
			return o
		}
	}
	return nil
}

// begin reports whether s begins with one of the openings, case aside.
func (p *prefixes) begin(s string) bool { return p.find(s) != nil }

// length is the length of the first of the openings that s begins with, case aside, 0 for none.
func (p *prefixes) length(s string) int {
	if o := p.find(s); o != nil {
		return len(o.words)
	}
	return 0
}
