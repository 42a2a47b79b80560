package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// listing is what a line inside a copy list looks like.
type listing uint8

const (
	notListed listing = iota
	// listItem is an item of its own: "Nº 2 – to Stalin", "to Cde. Molotov".
	listItem
	// listMore goes on with a list set with commas.
	listMore
	// listNames has one or two names without commas.
	listNames
)

// classify tells the kind of every line of src, by its words and by its place.
func classify(src string) *lines {
	ls := split(src)
	front := ls.front()
	ls.mendLines(front)
	back := ls.back(front)
	for _, r := range ls.texts(front, back) {
		if tail := ls.cable(r); tail < r.end && r.end == back {
			ls.lostSummary(front, tail, back)
		}
		ls.starts = append(ls.starts, r.start)
	}
	return ls
}

// extent is a range of lines.
type extent struct{ start, end int }

// splitAt cuts line i in two at a byte offset.
func (ls *lines) splitAt(i, offset int) {
	left, right := ls.halves(ls.list[i], offset)
	ls.list = append(ls.list, line{})
	copy(ls.list[i+2:], ls.list[i+1:])
	ls.list[i], ls.list[i+1] = left, right
}

// halves are the parts of a line before and behind a byte offset; the white space between them belongs to neither.
func (ls *lines) halves(l line, offset int) (left, right line) {
	left, right = l, l
	_, left.end = trim(ls.src, l.start, offset)
	left.textEnd = min(left.end, l.textEnd)
	right.start, _ = trim(ls.src, offset, l.end)
	right.text = right.start
	right.gap = false
	left.unread()
	right.unread()
	return left, right
}

// unread forgets what a line looks like.
func (l *line) unread() { l.form, l.first, l.last = fUnread, 0, 0 }

// texts tells the texts of cables apart: a transcript and its translation differ by their script (format guide,
// section 16), and a heading under closing lines opens another cable.
func (ls *lines) texts(start, end int) []extent {
	if start >= end {
		return nil
	}
	var out []extent
	from := start
	for _, at := range ls.scriptChanges(start, end) {
		out = append(out, extent{from, at})
		from = at
	}
	return append(out, extent{from, end})
}

// script is the alphabet of most letters of a line.
type script uint8

const (
	noScript script = iota
	latin
	russian
)

// scriptSample is how many bytes of a line are looked at for its script.
const scriptSample = 200

func scriptOf(s string) (script, int) {
	var latins, russians int
	if len(s) > scriptSample {
		s = s[:scriptSample]
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			latins++
		case c == 0xD0 || c == 0xD1:
			russians++
		}
	}
	switch {
	case latins+russians < 3, latins <= len("viii") && scanDate(s).style == ast.Roman:
		return noScript, 0
	case russians > latins:
		return russian, russians
	}
	return latin, latins
}

// hasCyrillic reports whether s has a letter of the Russian alphabet.
func hasCyrillic(s string) bool {
	return strings.IndexByte(s, 0xD0) >= 0 || strings.IndexByte(s, 0xD1) >= 0
}

// minText is the number of letters that a text in another script must have to count as a text of its own.
const minText = 60

// scriptChanges are the lines at which the text changes from one alphabet to the other for good.
func (ls *lines) scriptChanges(start, end int) []int {
	if !ls.cyrillic || !hasCyrillic(ls.src[ls.list[start].start:ls.list[end-1].end]) {
		return nil
	}
	type run struct {
		script         script
		start, letters int
		lines          int
	}
	var runs []run
	for i := start; i < end; i++ {
		s, n := scriptOf(ls.textOf(&ls.list[i]))
		switch last := len(runs) - 1; {
		case s == noScript:
		case last >= 0 && runs[last].script == s:
			runs[last].letters += n
			runs[last].lines++
		default:
			runs = append(runs, run{s, i, n, 1})
		}
	}
	var out []int
	var current script
	for _, r := range runs {
		if r.script == current || r.letters < minText || r.lines < 2 {
			continue
		}
		if current != noScript {
			out = append(out, r.start)
		}
		current = r.script
	}
	return out
}

// cable tells the kinds of the lines of one cable and gives the line where its tail begins.
func (ls *lines) cable(r extent) int {
	body := ls.head(r)
	tail := ls.tailStart(body, r.end)
	ls.body(body, tail)
	ls.tail(tail, r.end)
	return tail
}
