package screen

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Excerpt is a line of source made fit for a screen, and the cells of it that a mark covers.
type Excerpt struct {
	Text string
	// From and To are the first cell under the mark and the one after the last, counted from 0. A mark covers at least
	// one cell, which may lie behind the text.
	From, To int
}

const (
	ellipsis = "…"
	// tab stands for a tab, whatever its column: the mark under a line has to fit, the columns of a table need not.
	tab = "    "
)

// NewExcerpt shows a line in at most limit cells and marks its bytes from start to end. Where the line is longer, the
// mark stays in sight and what surrounds it is cut. The cost does not depend on the length of the line.
func NewExcerpt(line string, start, end, limit int) Excerpt {
	start = min(max(start, 0), len(line))
	end = min(max(end, start), len(line))
	left, right := window(line, start, end, limit)
	v := view{cells: cells(line, left, right), room: limit - 2*width(ellipsis)}
	v.grow(start, end)
	return v.excerpt(start, end, left > 0, right < len(line))
}

// window is the part of a line that can be in sight: no character takes more than utf8.UTFMax bytes.
func window(line string, start, end, limit int) (left, right int) {
	reach := utf8.UTFMax * limit
	left = character(line, max(start-reach, 0))
	right = character(line, min(min(end, start+reach)+reach, len(line)))
	return min(left, start), right
}

// character is the offset of the character that holds the byte at offset.
func character(line string, offset int) int {
	for i := range utf8.UTFMax {
		if at := offset - i; at <= 0 || at >= len(line) || utf8.RuneStart(line[at]) {
			return max(at, 0)
		}
	}
	return offset
}

// cell is what a screen shows in one step: a character with its combining ones, or an escape. It shows the bytes from
// from to to of the line.
type cell struct {
	text     string
	width    int
	from, to int
}

func cells(line string, left, right int) []cell {
	var out []cell
	rest, state := line[left:right], -1
	for rest != "" {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		to := right - len(rest)
		text := Visible(strings.ReplaceAll(cluster, "\t", tab))
		if strings.HasSuffix(line[:to], command) {
			text = strings.TrimPrefix(inert, "##")
		}
		out = append(out, cell{text: text, width: width(text), from: to - len(cluster), to: to})
	}
	return out
}

func width(s string) int { return uniseg.StringWidth(s) }

// view is the run of cells in sight, and the room that is left for more.
type view struct {
	cells  []cell
	lo, hi int
	room   int
}

// grow brings the mark in sight, from its start, and then what stands around it, on both sides by turns.
func (v *view) grow(start, end int) {
	for v.lo < len(v.cells) && v.cells[v.lo].to <= start {
		v.lo++
	}
	v.hi = v.lo
	for v.hi < len(v.cells) && v.cells[v.hi].from < end && v.growRight() {
	}
	for more := true; more; {
		left, right := v.growLeft(), v.growRight()
		more = left || right
	}
}

func (v *view) growLeft() bool {
	if v.lo == 0 || v.cells[v.lo-1].width > v.room {
		return false
	}
	v.lo--
	v.room -= v.cells[v.lo].width
	return true
}

func (v *view) growRight() bool {
	if v.hi == len(v.cells) || v.cells[v.hi].width > v.room {
		return false
	}
	v.room -= v.cells[v.hi].width
	v.hi++
	return true
}

// excerpt draws what is in sight. The flags say that the line goes on outside the cells.
func (v *view) excerpt(start, end int, before, after bool) Excerpt {
	var b strings.Builder
	at := 0
	if before || v.lo > 0 {
		b.WriteString(ellipsis)
		at += width(ellipsis)
	}
	from, to := at, at
	for _, c := range v.cells[v.lo:v.hi] {
		b.WriteString(c.text)
		at += c.width
		if c.to <= start {
			from = at
		}
		if c.from < end {
			to = at
		}
	}
	if after || v.hi < len(v.cells) {
		b.WriteString(ellipsis)
	}
	return Excerpt{Text: strings.TrimRight(b.String(), " "), From: from, To: max(to, from+1)}
}
