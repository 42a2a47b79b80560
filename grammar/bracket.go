package grammar

import "strings"

// maxBracket is how many lines a stamp or a note in brackets may take.
const maxBracket = 8

// depth counts how far brackets stay open over s, beginning at depth d; it stops at zero.
func depth(s string, d int) (after int, closed bool) {
	for i := range len(s) {
		switch s[i] {
		case '[':
			d++
		case ']':
			if d--; d == 0 {
				return 0, true
			}
		}
	}
	return d, false
}

// closing finds the line on which the bracket that line i opens is closed, -1 if it never is before lines that
// belong to the head again.
func (ls *lines) closing(i, end int) int {
	d, closed := depth(ls.textOf(&ls.list[i]), 0)
	if closed {
		return i
	}
	for j := i + 1; j < min(end, i+maxBracket); j++ {
		var done bool
		if d, done = depth(ls.textOf(&ls.list[j]), d); done {
			return j
		}
		if f := ls.formOf(j); f.has(headOnly) && f != fIssuer || f == fStampOpen || f == fMark {
			return -1
		}
	}
	return -1
}

// openMark reads a note in brackets that goes on over several lines; one that never closes is its first line.
func (ls *lines) openMark(i, end int) int {
	last := ls.closing(i, end)
	if last <= i {
		ls.list[i].kind = kMark
		return i + 1
	}
	ls.list[i].kind = kMarkOpen
	for j := i + 1; j < last; j++ {
		ls.list[j].kind = kMarkLine
	}
	ls.list[last].kind = kMarkClose
	return last + 1
}

// stamp reads a registry stamp, whole, unclosed or unopened, and gives the line after it.
func (ls *lines) stamp(i, end int) int {
	if ls.formOf(i) != fStampOpen {
		return ls.stampLines(i, end)
	}
	ls.list[i].kind = kStampOpen
	last := ls.closing(i, end)
	if last < 0 {
		return ls.stampLines(i+1, end)
	}
	for j := i + 1; j < last; j++ {
		ls.list[j].kind = kStampLine
	}
	if last > i {
		ls.list[last].kind = kStampClose
	}
	return last + 1
}

// stampLines reads the lines of a stamp by their words, up to a line that closes a bracket.
func (ls *lines) stampLines(i, end int) int {
	dated := true
	for ; i < end; i++ {
		f := ls.formOf(i)
		switch {
		case f == fStampLine, f == fIncoming:
			dated = f != fIncoming || anyKind(ls.fieldsOf(&ls.list[i]), tDate)
		case f == fNumber && len(ls.textOf(&ls.list[i])) <= 5 && i+1 < end && ls.formOf(i+1) == fIncoming:
		case f == fMoment && !dated:
			dated = true
		default:
			return i
		}
		ls.list[i].kind = kStampLine
		if strings.Count(ls.textOf(&ls.list[i]), "]") > strings.Count(ls.textOf(&ls.list[i]), "[") {
			ls.list[i].kind = kStampClose
			return i + 1
		}
	}
	return i
}
