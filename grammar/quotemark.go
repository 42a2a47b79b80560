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

// scanMarks finds the quotation marks in src[start:end] and pairs them. A straight mark opens after a blank or an
// opening bracket, and closes elsewhere.
func scanMarks(src string, start, end int, out []quoteMark) []quoteMark {
	var room [maxNesting]int
	stack := room[:0]
	// next are the next places of the bytes that marks begin with.
	var next [len(markBytes)]int
	for k, c := range markBytes {
		next[k] = byteFrom(src, start, end, c)
	}
	for {
		i := min(next[0], next[1], next[2])
		if i == end {
			return out
		}
		n, opens := markAt(src, i, start, end)
		for k, c := range markBytes {
			if next[k] == i {
				next[k] = byteFrom(src, i+max(n, 1), end, c)
			}
		}
		if n == 0 {
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
}

// byteFrom is where from i on src[:end] has a byte, end where it does not.
func byteFrom(src string, i, end int, c byte) int {
	if n := strings.IndexByte(src[i:end], c); n >= 0 {
		return i + n
	}
	return end
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
