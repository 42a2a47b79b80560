package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// body tells the kinds of the lines of a message. Header words have no meaning here.
func (ls *lines) body(start, end int) {
	opening := true
	for i := start; i < end; {
		l := &ls.list[i]
		switch f := ls.formOf(i); {
		case f == fSalutation && opening:
			l.kind = kSalutation
		case f == fMark && labelled(behindOpening(ls.textOf(l))), f == fOmission, f == fRule:
			l.kind = bracketKinds[f]
		case f == fMarkOpen && (ls.closing(i, end) > i || strings.HasSuffix(ls.textOf(l), "]")):
			i = ls.openMark(i, end)
			continue
		case f == fStampOpen:
			i = ls.stamp(i, end)
			continue
		case !opening && ls.continuesParagraph(i):
			l.kind = kMore
		default:
			l.kind = kText
			opening = false
		}
		i++
	}
}

// wrapWidth is the shortest line, in bytes, after which a paragraph may go on: a shorter one was ended on purpose.
const wrapWidth = 50

// continuesParagraph reports whether line i goes on with the paragraph of the line before: no blank line between them,
// a full line above that does not end a sentence, and a small letter here.
func (ls *lines) continuesParagraph(i int) bool {
	l, above := &ls.list[i], &ls.list[i-1]
	if l.gap || above.kind != kText && above.kind != kMore || above.end-above.start < wrapWidth {
		return false
	}
	r, _ := utf8.DecodeRuneInString(ls.textOf(l))
	if !unicode.IsLower(r) {
		return false
	}
	return !endsSentence(ls.textOf(above))
}
