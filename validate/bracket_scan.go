package validate

import (
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// bracketScan pairs square brackets. Doubled brackets are pairs like any other (format guide, section 18).
type bracketScan struct {
	source   string
	brackets cursor
	// open are the places of brackets that wait for their partner, loose those of closing ones that have none, and
	// turned those that stand the wrong way round.
	open, loose, turned []int
	// expired are the places of opening brackets whose partner can no longer come.
	expired []int
	// end is where the last block of a text that breaks off begins, 0 for a whole text.
	end int
}

// bracketScan gives a scan of the file that has met no bracket yet.
func (p *Pass) bracketScan() *bracketScan {
	b := &p.shared.brackets
	*b = bracketScan{
		source: p.File.Source, brackets: p.survey().cursor(brackets),
		open: b.open[:0], loose: b.loose[:0], turned: b.turned[:0], expired: b.expired[:0],
	}
	return b
}

// scope pairs the brackets of one block. What stays open may be closed in a later one, unless it is turned.
func (b *bracketScan) scope(s ast.Span) {
	first, loose := len(b.open), len(b.loose)
	for from := s.Start; b.brackets.within(from, s.End); from = b.brackets.at + 1 {
		b.bracket(b.brackets.at, b.source[b.brackets.at] == '[', first)
	}
	b.turnOpen(first)
	b.turnLoose(loose)
}

func (b *bracketScan) bracket(place int, opens bool, first int) {
	switch n := len(b.open); {
	case n+len(b.loose)+len(b.expired) >= maxMarks:
	case opens:
		b.open = append(b.open, place)
	case n > first, n > 0 && !b.looksOpening(place):
		b.open = b.open[:n-1]
	default:
		b.loose = append(b.loose, place)
	}
}

// expire ends the brackets inside a header or closing line: what they hold does not go on in the next one.
func (b *bracketScan) expire(s ast.Span) {
	if len(b.open) == 0 {
		return
	}
	begin := s.Start + blanksAt(b.source[s.Start:s.End])
	for n := len(b.open); n > 0 && b.open[n-1] > begin; n = len(b.open) {
		b.expired = append(b.expired, b.open[n-1])
		b.open = b.open[:n-1]
	}
}

// turnOpen takes the last two brackets of a block that stay open for a pair whose second one is turned: "[...[".
func (b *bracketScan) turnOpen(first int) {
	n := len(b.open)
	if n-first == 2 && b.looksClosing(b.open[n-1]) {
		b.turned = append(b.turned, b.open[n-1])
		b.open = b.open[:first]
	}
}

// turnLast takes the only two brackets that stay open for a pair over several lines whose second one is turned.
func (b *bracketScan) turnLast() {
	if len(b.open)+len(b.expired) != 2 || len(b.expired) > 1 {
		return
	}
	last := max(b.open[len(b.open)-1], slices.Max(append(b.expired, 0)))
	if b.looksClosing(last) {
		b.turned = append(b.turned, last)
		b.open, b.expired = b.open[:0], b.expired[:0]
	}
}

// turnLoose takes the two closing brackets of a block that nothing opens for a pair whose first one is turned: "]...]".
func (b *bracketScan) turnLoose(first int) {
	if len(b.loose)-first == 2 && b.looksOpening(b.loose[first]) {
		b.turned = append(b.turned, b.loose[first])
		b.loose = b.loose[:first]
	}
}

// looksClosing reports whether the bracket at a place has text on its left and none on its right.
func (b *bracketScan) looksClosing(place int) bool {
	before, _ := utf8.DecodeLastRuneInString(b.source[:place])
	after, _ := utf8.DecodeRuneInString(b.source[place+1:])
	return place > 0 && !unicode.IsSpace(before) && !unicode.IsLetter(after) && !unicode.IsDigit(after) && after != '['
}

// looksOpening reports whether the bracket at a place has text on its right and none on its left.
func (b *bracketScan) looksOpening(place int) bool {
	before, _ := utf8.DecodeLastRuneInString(b.source[:place])
	after, _ := utf8.DecodeRuneInString(b.source[place+1:])
	return (unicode.IsSpace(before) || place == 0) && unicode.IsLetter(after)
}

// turnedBracket is the bracket that one turned the wrong way should be.
var turnedBracket = map[byte]string{'[': "]", ']': "["}

// report reports what has no partner and begins anew.
func (b *bracketScan) report(p *Pass) {
	b.turnLast()
	b.reportLone(p, append(b.expired, b.open...), "is never closed: put its \"]\" where the original has it", b.end)
	b.reportLone(p, b.loose, "was never opened: put its \"[\" where the original has it", 0)
	for _, place := range b.turned {
		at := ast.Span{Start: place, End: place + 1}
		right := turnedBracket[b.source[place]]
		p.Report(Finding{
			Span:    at,
			Message: fmt.Sprintf("bracket %s is turned the wrong way: put %q", p.surroundings(place), right),
			Fixes:   []Fix{{Message: "turn the bracket", Applicability: Suggested, Edits: []Edit{{Span: at, Text: right}}}},
		})
	}
	b.open, b.loose, b.turned, b.expired = b.open[:0], b.loose[:0], b.turned[:0], b.expired[:0]
}

// reportLone reports brackets without a partner. From the offset end on, if there is one, the partner may have stood where
// the text breaks off.
func (b *bracketScan) reportLone(p *Pass, places []int, problem string, end int) {
	p.reportSome(len(places), func(i int) Finding {
		f := Finding{
			Span:    ast.Span{Start: places[i], End: places[i] + 1},
			Message: fmt.Sprintf("bracket %s %s", p.surroundings(places[i]), problem),
		}
		if end > 0 && places[i] >= end {
			f.Severity = Note
		}
		return f
	})
}
