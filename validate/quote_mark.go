package validate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// quoteMark is a quotation mark in its surroundings. Apostrophes and single marks are none: romanised names are full of
// them.
type quoteMark struct {
	ast.Span
	glyph rune
	// scope is the index of the scope that the mark stands in, and zone the scope's.
	scope int
	zone  zone
	// first and last say that nothing but marks and stops stands before or behind it in its scope.
	first, last bool
	// opens says that its neighbours, or else its form, make it an opening mark; either, that they leave it open.
	opens, either bool
	// announced says that a colon stands before it.
	announced bool
	// inches says that the mark may be the sign for inches.
	inches bool
}

// mayRun reports whether the quotation that the mark opens may go on beyond its block.
func (m *quoteMark) mayRun() bool { return m.first || m.announced }

// ditto reports whether the mark stands alone, as one under a repeated word does.
func (m *quoteMark) ditto() bool { return m.first && m.last }

// quotePairs are the marks that belong together, the commonest partner first.
var quotePairs = map[rune]string{'"': `"`, '“': "”", '«': "»", '„': "“”", '‟': "”"}

// alike reports whether a pair of marks is of one kind.
func alike(open, closing rune) bool { return strings.ContainsRune(quotePairs[open], closing) }

// quoteScan is the room in which quotation marks are found and paired.
type quoteScan struct {
	marks []quoteMark
	open  []openQuote
}

// quoteMarks finds the quotation marks in scopes. They hold until the next ones are found.
func (p *Pass) quoteMarks(scopes []scope) []quoteMark {
	marks := p.shared.quotes.marks[:0]
	for i, s := range scopes {
		if leads := within(p.survey().marks, s.Span); len(leads) > 0 {
			marks = appendMarks(marks, p.text(s.Span), quoteMark{Span: s.Span, scope: i, zone: s.zone}, leads)
		}
	}
	p.shared.quotes.marks = marks
	return marks
}

// appendMarks adds the marks of one scope, to which leads lead; model is a mark that lies anywhere in it.
func appendMarks(marks []quoteMark, text string, model quoteMark, leads []int) []quoteMark {
	base := model.Start
	begin := len(text) - len(strings.TrimLeft(text, blankMarks))
	end := len(strings.TrimRight(text, stops))
	for _, lead := range leads {
		first := lead - base
		for at, until := first, max(first+1, wideEnd(text, first)); at < until && len(marks) < maxMarks; at++ {
			glyph, size := quoteAt(text[at:])
			if size == 0 {
				continue
			}
			m := model
			m.Span = ast.Span{Start: base + at, End: base + at + size}
			m.glyph = glyph
			m.first, m.last = at == begin, at+size >= end
			m.place(text[:at], text[at+size:])
			marks = append(marks, m)
			if m.first {
				begin += size
			}
			at += size - 1
		}
	}
	return marks
}

// quoteAt gives the quotation mark that s begins with and its size, 0 where it begins with none.
func quoteAt(s string) (rune, int) {
	switch s[0] {
	case '"':
		return '"', 1
	case 0xC2, 0xE2:
		r, n := utf8.DecodeRuneInString(s)
		switch r {
		case '“', '”', '„', '‟', '«', '»':
			return r, n
		}
	}
	return 0, 0
}

// blankMarks may stand before the first mark of a block, stops behind its last one.
const (
	blankMarks = " \t\r\n\u00a0*"
	stops      = ".,;:!?)]…" + blankMarks
)

// place works out what the mark does from the text on its two sides in one scope.
func (m *quoteMark) place(before, after string) {
	prev, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	m.announced = strings.HasSuffix(strings.TrimRight(before, " \t\r\n\u00a0"), ":")
	free := openSide(prev, before)
	bound := closeSide(next, after)
	m.inches = m.glyph == '"' && inches(prev, after)
	switch {
	case free != bound:
		m.opens = free
	case m.glyph == '"':
		m.opens = m.announced || m.first || strings.HasSuffix(before, ",") && beginsWithLetter(after)
		m.either = !m.opens
	default:
		m.opens = strings.ContainsRune(openingGlyphs, m.glyph)
	}
}

// openingGlyphs are the marks whose form says that they open.
const openingGlyphs = "“„‟«"

// openSide reports whether what stands before a mark lets it open a quotation.
func openSide(prev rune, before string) bool {
	return before == "" || unicode.IsSpace(prev) || strings.ContainsRune("([—–-/*“«„", prev)
}

// closeSide reports whether what stands behind a mark lets it close a quotation.
func closeSide(next rune, after string) bool {
	if strings.HasPrefix(after, "...") || next == '…' {
		return false
	}
	return after == "" || unicode.IsSpace(next) || strings.ContainsRune(".,;:!?)]—–-/*”»\"", next)
}

// inches reports whether a mark behind a figure and before more of the sentence may be the sign for inches.
func inches(prev rune, after string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " \u00a0-"))
	return unicode.IsDigit(prev) && unicode.IsLower(r)
}
