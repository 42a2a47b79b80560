package grammar

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// maxLines is the largest number of lines that is parsed; participle bounds its repetitions at a million.
const maxLines = 400_000

// line is a line of the source that is not blank, or a part of one.
type line struct {
	// start and end are the text without the white space around it.
	start, end int
	// text and textEnd leave out Markdown's marks too: "## ", "**".
	text, textEnd int
	// gap says that blank lines stand above.
	gap  bool
	kind kind
	form form
	// first and last are the line's field tokens, the final tEOL included; none have been cut where last is 0.
	first, last int
	// runIn is where the text begins that a copy has run on behind a header line; 0 for none.
	runIn int
	// inList says that the line goes on with the copy list above it.
	inList listing
}

// lines are the lines of a file with their field tokens.
type lines struct {
	src string
	// cyrillic says that the source has a letter of the Russian alphabet.
	cyrillic bool

	list   []line
	fields []token
	// starts are the lines at which the texts of cables begin.
	starts []int
	blocks []token
	runs   runs
	// excess is where the lines that are not parsed begin, len(src) if all are.
	excess int
}

func (ls *lines) textOf(l *line) string { return ls.src[l.text:l.textEnd] }

// fieldsOf gives the field tokens of a line, its tEOL included.
func (ls *lines) fieldsOf(l *line) []token {
	if l.last == 0 {
		ls.cut(l)
	}
	return ls.fields[l.first:l.last]
}

// maxHeadLine is the longest line, in bytes, whose fields are read; a header of one line has been seen at 700.
const maxHeadLine = 4096

// cut appends the field tokens of a line.
func (ls *lines) cut(l *line) {
	l.first = len(ls.fields)
	ls.scan(l.text, min(l.textEnd, l.text+maxHeadLine))
	l.last = len(ls.fields)
}

// scan cuts src[start:end], a part of a line, into field tokens, the final tEOL included.
func (ls *lines) scan(start, end int) []token {
	first := len(ls.fields)
	s := fieldScanner{src: ls.src, start: start, pos: start, end: end, latin: !ls.cyrillic}
	ls.fields = s.all(ls.fields)
	return ls.fields[first:len(ls.fields):len(ls.fields)]
}

// scanIn is scan for a part of line i, whose own tokens serve where the part is all of it.
func (ls *lines) scanIn(i int32, start, end int) []token {
	if l := &ls.list[i]; l.last > 0 && l.text == start && l.textEnd == end {
		return ls.fieldsOf(l)
	}
	return ls.scan(start, end)
}

// drop gives back the field tokens of a line that have just been cut: most lines of a message are never asked again.
func (ls *lines) drop(l *line) {
	if l.last == len(ls.fields) {
		ls.fields = ls.fields[:l.first]
		l.first, l.last = 0, 0
	}
}

// forget gives back the memory of tokens that have just been scanned.
func (ls *lines) forget(ts []token) { ls.fields = ls.fields[:len(ls.fields)-len(ts)] }

// tokens gives the block tokens of the lines, with a kBegin where the text of a cable begins.
func (ls *lines) tokens() []token {
	ts := slices.Grow(ls.blocks[:0], len(ls.list)+len(ls.starts))
	starts := ls.starts
	for i := range ls.list {
		l := &ls.list[i]
		n := int32(i)
		if len(starts) > 0 && starts[0] == i {
			ts = append(ts, token{Type: kBegin, at: l.start, line: n})
			starts = starts[1:]
		}
		if l.runIn > 0 {
			ts = append(ts, token{Type: l.kind, Value: ls.src[l.start:l.textEnd], at: l.start, line: n})
			ts = append(ts, token{Type: kText, Value: ls.src[l.runIn:l.end], at: l.runIn, line: n})
			continue
		}
		ts = append(ts, token{Type: l.kind, Value: ls.src[l.start:l.end], at: l.start, line: n})
	}
	ls.blocks = ts
	return ts
}

// scratch keeps the memory of lines from one parse to the next: nothing in a tree points into it.
var scratch = sync.Pool{New: func() any {
	return &lines{list: make([]line, 0, 64), fields: make([]token, 0, 192)}
}}

// maxScratch is the largest number of lines or tokens that is worth keeping.
const maxScratch = 1 << 15

// release gives the memory of ls back.
func (ls *lines) release() {
	if cap(ls.list) <= maxScratch && cap(ls.fields) <= maxScratch {
		ls.src = ""
		scratch.Put(ls)
	}
}

// byteOrderMark may open a file, and each part of one that was put together.
const byteOrderMark = "\ufeff"

// split cuts src into lines, blank ones left out.
func split(src string) *lines {
	ls := scratch.Get().(*lines)
	ls.src, ls.excess, ls.cyrillic = src, len(src), hasCyrillic(src)
	ls.list, ls.fields, ls.starts = ls.list[:0], ls.fields[:0], ls.starts[:0]
	gap := false
	for pos := len(src) - len(strings.TrimPrefix(src, byteOrderMark)); pos < len(src); {
		if src[pos] == '\n' {
			gap = true
			pos++
			continue
		}
		end, next := lineEnd(src, pos)
		start, stop := pos, end
		if !isSolid(src[pos]) || !isSolid(src[end-1]) {
			start, stop = trim(src, pos, end)
		}
		pos = next
		if start == stop {
			gap = true
			continue
		}
		if len(ls.list) == maxLines {
			ls.excess = start
			break
		}
		l := line{start: start, end: stop, gap: gap}
		l.text, l.textEnd = unmark(src, start, stop)
		if l.text >= l.textEnd {
			// A line of marks alone is its own text: no line has none.
			l.text, l.textEnd = start, stop
		}
		ls.list = append(ls.list, l)
		gap = false
	}
	return ls
}

// lineEnd gives the end of the line that begins at pos and the beginning of the next one.
func lineEnd(src string, pos int) (end, next int) {
	n := strings.IndexByte(src[pos:], '\n')
	if n < 0 {
		return len(src), len(src)
	}
	return pos + n, pos + n + 1
}

// trim leaves out the white space around src[start:end].
func trim(src string, start, end int) (int, int) {
	for start < end && !isSolid(src[start]) {
		r, n := utf8.DecodeRuneInString(src[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	for start < end && !isSolid(src[end-1]) {
		if src[end-1] == ' ' {
			end--
			continue
		}
		r, n := utf8.DecodeLastRuneInString(src[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	return start, end
}

// isSolid reports whether a byte is a character of ASCII, and one that can be seen.
func isSolid(c byte) bool { return c > ' ' && c < utf8.RuneSelf }

// marked are the first bytes of the marks that unmark leaves out at the beginning of a line: the last two those of a bullet and a
// byte order mark.
var marked = [256]bool{'#': true, '*': true, '<': true, 0xE2: true, 0xEF: true}

// unmark leaves out Markdown's marks around a heading, a bold line or a link, a list's bullet, and a byte order mark.
func unmark(src string, start, end int) (int, int) {
	if start == end || !marked[src[start]] {
		return start, end
	}
	if strings.HasPrefix(src[start:end], byteOrderMark) {
		start, end = trim(src, start+len(byteOrderMark), end)
	}
	if start == end {
		return start, end
	}
	switch src[start] {
	case '#':
		n := start
		for n < end && src[n] == '#' {
			n++
		}
		if n < end && n-start <= 6 && src[n] == ' ' && n-start > 1 {
			return unmark(src, n+1, end)
		}
	case '*':
		s := src[start:end]
		if len(s) > 4 && strings.HasPrefix(s, "**") && strings.HasSuffix(s, "**") {
			return start + 2, end - 2
		}
	case '<':
		if src[end-1] == '>' && end-start > 2 {
			return start + 1, end - 1
		}
	}
	if strings.HasPrefix(src[start:end], "•") {
		return trim(src, start+len("•"), end)
	}
	return start, end
}
