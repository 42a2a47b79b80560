package validate

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// parenthesisScan pairs round brackets. Those of running text may hold several paragraphs, those of a header or closing line
// end with it.
type parenthesisScan struct {
	source      string
	parentheses cursor
	open, loose []int
}

// parenthesisScan gives a scan of the file that has met no round bracket yet.
func (p *Pass) parenthesisScan() *parenthesisScan {
	b := &p.shared.parentheses
	*b = parenthesisScan{
		source: p.File.Source, parentheses: p.survey().cursor(parentheses), open: b.open[:0], loose: b.loose[:0],
	}
	return b
}

// reportParentheses reports the round brackets of title and cables that have no partner.
func (p *Pass) reportParentheses() {
	if n := len(p.File.Source); p.survey().next(parentheses, 0, n) == n {
		return
	}
	for _, title := range p.outline().titles {
		scan := p.parenthesisScan()
		scan.scope(scope{title, headZone})
		scan.report(p, false)
	}
	for _, c := range p.outline().cables {
		scan := p.parenthesisScan()
		for i, s := range c.scopes() {
			if i > 0 && (!s.zone.prose() || !c.scopes()[i-1].zone.prose()) {
				scan.report(p, false)
			}
			scan.scope(s)
		}
		scan.report(p, c.breaksOff())
	}
}

func (b *parenthesisScan) scope(s scope) {
	first := len(b.open)
	for from := s.Start; b.parentheses.within(from, s.End); from = b.parentheses.at + 1 {
		i := b.parentheses.at
		if len(b.open)+len(b.loose) >= maxMarks {
			return
		}
		switch {
		case b.source[i] == '(':
			b.open = append(b.open, i)
		case len(b.open) == first && isListMark(b.source[s.Start:i], s.zone.prose()):
		case len(b.open) == first && unlikeBracket(b.source[s.Start:i]):
		case len(b.open) > 0:
			b.open = b.open[:len(b.open)-1]
			first = min(first, len(b.open))
		default:
			b.loose = append(b.loose, i)
		}
	}
}

// unlikeBracket reports whether a round bracket closes what a square one opens, "[Stalin)", which is reported there.
func unlikeBracket(before string) bool {
	return strings.LastIndexByte(before, '[') > strings.LastIndexByte(before, ']')
}

// isListMark reports whether the end of a text makes a round bracket behind it the mark of an item: "1)", "а)", "iv)". Only
// running text has items in the middle of a line, and figures there behind a stop.
func isListMark(text string, prose bool) bool {
	last := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if last < 0 {
		return isItemMark(text)
	}
	_, size := utf8.DecodeRuneInString(text[last:])
	mark, before := text[last+size:], strings.TrimRight(text[:last+size], " \u00a0*")
	if !isItemMark(mark) {
		return false
	}
	if before == "" || strings.HasSuffix(before, "\n") {
		return true
	}
	return prose && (!isDigit(mark[0]) || behindStop(before))
}

// itemLeads are what an item in the middle of a sentence stands behind.
var itemLeads = [...]string{".", ",", ":", ";", "!", "?", "-", "–", "—", "\"", "“", "«", " and", " or", " и"}

func behindStop(s string) bool {
	for _, lead := range itemLeads {
		if strings.HasSuffix(s, lead) {
			return true
		}
	}
	return false
}

// isItemMark reports whether a word numbers an item: a letter, a Roman number, or up to three figures.
func isItemMark(word string) bool {
	return utf8.RuneCountInString(word) == 1 || word != "" && len(word) <= 3 && digitsAt(word) == len(word) ||
		word != "" && len(word) <= 4 && strings.Trim(strings.ToLower(word), "ivx") == ""
}

// report reports what has no partner and begins anew; the partner may have stood where a text breaks off.
func (b *parenthesisScan) report(p *Pass, breaksOff bool) {
	b.reportLone(p, b.open, "is never closed: put its \")\" where the original has it", breaksOff)
	b.reportLone(p, b.loose, "was never opened: put its \"(\" where the original has it", false)
	b.open, b.loose = b.open[:0], b.loose[:0]
}

func (b *parenthesisScan) reportLone(p *Pass, places []int, problem string, breaksOff bool) {
	p.reportSome(len(places), func(i int) Finding {
		f := Finding{
			Span:    ast.Span{Start: places[i], End: places[i] + 1},
			Message: fmt.Sprintf("round bracket %s %s", p.surroundings(places[i]), problem),
		}
		if breaksOff {
			f.Severity = Note
		}
		return f
	})
}
