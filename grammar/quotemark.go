package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quoteMark is a quotation mark in a paragraph, as offsets into the source.
type quoteMark struct {
	start, end int
	opens      bool
	// ends says that the mark closes an embedded telegram that its partner opens.
	ends bool
	// address is the length of the address of an embedded telegram behind the mark, once it has been looked for.
	address int
	// partner is the index of the other mark of the pair in the same paragraph, -1 if it is not there.
	partner int
}

// markBytes are the bytes that quotation marks begin with.
var markBytes = [...]byte{'"', 0xC2, 0xE2}

// markPlaces are the next places of the bytes that quotation marks begin with, in a source up to the end of a message. They
// serve one paragraph after another, since most of them lie paragraphs ahead.
type markPlaces struct {
	src  string
	next [len(markBytes)]int
}

// markPlacesIn are the places in a source, none of them looked for yet.
func markPlacesIn(src string) markPlaces { return markPlaces{src, [...]int{-1, -1, -1}} }

// from is the first place at i or behind it; i only ever grows.
func (p *markPlaces) from(i int) int {
	first := len(p.src)
	for k, c := range markBytes {
		if p.next[k] < i {
			p.next[k] = byteFrom(p.src, i, c)
		}
		first = min(first, p.next[k])
	}
	return first
}

// scan finds the quotation marks in src[start:end] and pairs them. A straight mark opens after a blank or an opening
// bracket, and closes elsewhere.
func (p *markPlaces) scan(start, end int, out []quoteMark) []quoteMark {
	var room [maxNesting]int
	stack := room[:0]
	for i, n := p.from(start), 0; i < end; i = p.from(i + max(n, 1)) {
		var opens bool
		if n, opens = markAt(p.src, i, start, end); n == 0 {
			continue
		}
		m := quoteMark{start: i, end: i + n, opens: opens, partner: -1}
		switch {
		case opens:
			stack = append(stack, len(out))
		case len(stack) > 0:
			m.partner = stack[len(stack)-1]
			out[m.partner].partner = len(out)
			stack = stack[:len(stack)-1]
		}
		out = append(out, m)
	}
	return out
}

// byteFrom is where from i on src has a byte, len(src) where it does not.
func byteFrom(src string, i int, c byte) int {
	if n := strings.IndexByte(src[i:], c); n >= 0 {
		return i + n
	}
	return len(src)
}

// markAt is the length of the quotation mark at offset i, 0 if there is none, and whether it opens.
func markAt(src string, i, start, end int) (n int, opens bool) {
	switch src[i] {
	case '"':
		return 1, opensHere(src, i, start, end)
	case 0xE2:
		switch {
		case strings.HasPrefix(src[i:end], "“"), strings.HasPrefix(src[i:end], "„"):
			return 3, true
		case strings.HasPrefix(src[i:end], "”"):
			return 3, false
		}
	case 0xC2:
		switch {
		case strings.HasPrefix(src[i:end], "«"):
			return 2, true
		case strings.HasPrefix(src[i:end], "»"):
			return 2, false
		}
	}
	return 0, false
}

func opensHere(src string, i, start, end int) bool {
	if i == start {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(src[start:i])
	after, _ := utf8.DecodeRuneInString(src[i+1 : end])
	return (unicode.IsSpace(before) || strings.ContainsRune("([“«—–:-", before)) && i+1 < end && !unicode.IsSpace(after)
}
