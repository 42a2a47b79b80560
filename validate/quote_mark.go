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
	// announced says that a colon stands before it, doubled that another mark does.
	announced, doubled bool
	// addressed says that a form of address follows: another telegram begins, and no further paragraph of one.
	addressed bool
	// inches says that the mark may be the sign for inches.
	inches bool
}

// mayRun reports whether the quotation that the mark opens may go on beyond its block.
func (m *quoteMark) mayRun() bool { return m.first || m.announced }

// ditto reports whether the mark stands alone, as one under a repeated word does.
func (m *quoteMark) ditto() bool { return m.first && m.last && !m.doubled }

// quotePairs are the marks that belong together, the commonest partner first.
var quotePairs = map[rune]string{'"': `"`, '“': "”", '«': "»", '„': "“”", '‟': "”"}

// alike reports whether a pair of marks is of one kind.
func alike(open, closing rune) bool { return strings.ContainsRune(quotePairs[open], closing) }

// quoteScan is the room in which quotation marks are found and paired.
type quoteScan struct {
	marks []quoteMark
	open  []openQuote
}

// double notes that another mark stands before this one. Behind one that closes, the last one of a block opens nothing.
func (m *quoteMark) double(before *quoteMark) {
	m.doubled = m.Start == before.End
	if m.doubled && m.last && !before.opens {
		m.opens = false
	}
}

// quoteMarks finds the quotation marks in scopes. They hold until the next ones are found.
func (p *Pass) quoteMarks(scopes []scope) []quoteMark {
	marks := p.shared.quotes.marks[:0]
	leads := p.survey().cursor(quoteLeads)
	for i, s := range scopes {
		if !leads.within(s.Start, s.End) {
			continue
		}
		n := len(marks)
		marks = appendMarks(marks, p.text(s.Span), quoteMark{Span: s.Span, scope: i, zone: s.zone}, &leads)
		if n > 0 && n < len(marks) {
			marks[n].double(&marks[n-1])
		}
	}
	p.shared.quotes.marks = marks
	return marks
}

// appendMarks adds the marks of one scope; model is a mark that lies anywhere in it.
func appendMarks(marks []quoteMark, text string, model quoteMark, leads *cursor) []quoteMark {
	begin, end := 0, 0
	for from := model.Start; leads.within(from, model.End) && len(marks) < maxMarks; from = leads.at + 1 {
		at := leads.at - model.Start
		glyph, size := quoteAt(text[at:])
		if size == 0 {
			continue
		}
		if end == 0 {
			begin, end = firstMark(text), lastMark(text)
		}
		m := model
		m.Span = ast.Span{Start: leads.at, End: leads.at + size}
		m.glyph = glyph
		m.first, m.last = at == begin, at+size >= end
		m.place(text[:at], text[at+size:])
		marks = append(marks, m)
		if m.first {
			begin += size
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

// firstMark is the offset of what a block begins with, blanks and marks of emphasis aside.
func firstMark(text string) int {
	i := 0
	for i < len(text) {
		switch {
		case strings.IndexByte(blankMarks, text[i]) >= 0:
			i++
		case strings.HasPrefix(text[i:], noBreakSpace):
			i += len(noBreakSpace)
		default:
			return i
		}
	}
	return i
}

// lastMark is the offset behind what a block ends with, also stops aside.
func lastMark(text string) int {
	end := len(text)
	for end > 0 {
		switch head := text[:end]; {
		case strings.IndexByte(blankMarks, text[end-1]) >= 0, strings.IndexByte(stops, text[end-1]) >= 0:
			end--
		case strings.HasSuffix(head, noBreakSpace):
			end -= len(noBreakSpace)
		case strings.HasSuffix(head, ellipsis):
			end -= len(ellipsis)
		default:
			return end
		}
	}
	return end
}

const (
	blankMarks   = " \t\r\n*"
	stops        = ".,;:!?)]"
	noBreakSpace = "\u00a0"
	ellipsis     = "…"
)

// place works out what the mark does from the text on its two sides in one scope.
func (m *quoteMark) place(before, after string) {
	prev, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	m.announced = announces(before)
	m.addressed = isAddress(after)
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

// announces reports whether a text ends in a colon, blanks aside.
func announces(text string) bool {
	for text != "" {
		switch text[len(text)-1] {
		case ' ', '\t', '\r', '\n':
			text = text[:len(text)-1]
		case ':':
			return true
		default:
			if !strings.HasSuffix(text, noBreakSpace) {
				return false
			}
			text = text[:len(text)-len(noBreakSpace)]
		}
	}
	return false
}

// addresses open an embedded telegram.
var addresses = [...]string{"To Cde", "To Comr", "Cde", "Comr", "Com[rade]", "Тов", "тов"}

func isAddress(s string) bool {
	for _, a := range addresses {
		if strings.HasPrefix(s, a) {
			return true
		}
	}
	return false
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
	if !unicode.IsDigit(prev) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " \u00a0-"))
	return unicode.IsLower(r)
}
