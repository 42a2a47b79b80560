package grammar

import "strings"

// longPostscript is the longest line of prose, in bytes, that is passed over on the way up from the end.
const longPostscript = 400

// maxMissed is how many lines in a row, of which at most one is prose, may look like no closing line.
const maxMissed = 2

// tailStart finds the line at which signature, number, date and office lines begin, walking up from the end. What
// looks like none of them is passed over, and stays only if closing lines stand above it too. A stamp "at the end of the
// first page" stands in the message, and the addressee above prose opens a telegram inside it.
func (ls *lines) tailStart(body, end int) int {
	tail, missed, prose := end, 0, 0
	below := tail
	for i := end - 1; i >= body; i-- {
		f := ls.formOf(i)
		if f != fStampOpen && f != fStampLine && f != fIncoming {
			below = tail
		}
		switch {
		case f == fTo && prose > 0 && is(ls.fieldsOf(&ls.list[i]), 0, tTo):
			return tail
		case f == fStampOpen && strings.Contains(ls.textOf(&ls.list[i]), "page"):
			return below
		case f == fQuoteMark, closesQuote(ls.textOf(&ls.list[i])):
			return tail
		case f == fCopyItem, f.has(neutral), f == fNote, f == fPassOn:
		case f.has(closing | office):
			tail, missed, prose = i, 0, 0
		case ls.list[i].end-ls.list[i].start > longPostscript:
			return tail
		default:
			if f == fProse {
				prose++
			}
			if missed++; missed > maxMissed || prose > 1 {
				return tail
			}
		}
	}
	return tail
}

// closesQuote reports whether text closes a quotation that it does not open.
func closesQuote(text string) bool {
	if strings.Contains(text, "”") && !strings.Contains(text, "“") && !strings.Contains(text, "\"") {
		return true
	}
	if strings.Contains(text, "»") && !strings.Contains(text, "«") {
		return true
	}
	return strings.Count(text, "\"") == 1 && !strings.Contains(text, "”") && !strings.HasPrefix(text, "\"")
}

// tail tells the kinds of the lines from signature to the end.
func (ls *lines) tail(start, end int) {
	foot := false
	var copies copyWalk
	for i := start; i < end; {
		l := &ls.list[i]
		f := ls.formOf(i)
		switch f {
		case fStampOpen, fStampLine, fIncoming:
			foot = true
			i = ls.stamp(i, end)
			continue
		case fMarkOpen:
			i = ls.openMark(i, end)
			continue
		case fMark, fOmission, fRule, fSource:
			foot = foot || f == fSource
			l.kind = bracketKinds[f]
			i++
			continue
		}
		l.inList = copies.step(ls, i, f)
		foot = foot || f.has(office)
		l.kind = tailKind(f, foot, l.inList)
		if l.kind == kStray && closingPhrases.begin(ls.textOf(l)) {
			l.kind = kNote
		}
		i++
	}
}

// tailKind is the kind of a line under the message.
func tailKind(f form, foot bool, list listing) kind {
	switch {
	case list != notListed, f.has(office):
		return kFoot
	case f.has(closing), f.has(headOnly):
		if foot {
			return kFoot
		}
		return kSign
	case f == fUnknown:
		return kStray
	}
	return kNote
}
