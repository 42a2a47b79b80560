package validate

import (
	"fmt"
	"slices"
)

var quoteBalance = &Rule{
	Code:     "quote-balance",
	Category: Structure,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "a quotation that is never closed or never opened, or a pair of unlike marks",
	Run:      runQuoteBalance,
}

func runQuoteBalance(p *Pass) {
	for _, title := range p.outline().titles {
		q := p.pairQuotes(p.quoteMarks([]scope{{title, headZone}}))
		p.reportUnclosed(q.unclosed, false)
		p.reportUnopened(q.unopened)
	}
	for _, c := range p.outline().cables {
		q := p.pairQuotes(p.quoteMarks(c.scopes()))
		p.reportUnclosed(p.missing(c, q), c.breaksOff() && !q.flood())
		p.reportUnopened(q.unopened)
		p.reportUnlike(q.unlike)
	}
}

// maxOpen is how many quotations a text that breaks off may leave open: a letter, its enclosure and their annexes open
// each their own (format guide, section 12). maxChain is how many marks may stay open where each paragraph of a quotation
// opens anew. More than that no cut explains.
const (
	maxOpen  = 8
	maxChain = 200
)

// missing drops the quotations whose close nobody can expect, since the text breaks off first (format guide, section
// 18).
func (p *Pass) missing(c *cable, q quotePairing) []quoteMark {
	unclosed := q.unclosed
	if !c.breaksOff() || len(p.File.Back) > 0 {
		return unclosed
	}
	last := len(c.scopes()) - 1
	left := slices.DeleteFunc(slices.Clone(unclosed), func(m quoteMark) bool {
		return m.zone.prose() && (m.mayRun() || m.scope == last)
	})
	if q.flood() {
		return unclosed
	}
	return left
}

// flood reports whether more marks stay open than a cut explains.
func (q *quotePairing) flood() bool { return len(q.unclosed) > maxOpen || q.open > maxChain }

// reportUnclosed reports quotations that are never closed. It is a note where the document, and not the page, ends
// without a signature: the close may stand in a part that this copy leaves out; and of Russian prints, which close their
// guillemets rarely (format guide, section 12).
func (p *Pass) reportUnclosed(unclosed []quoteMark, breaksOff bool) {
	p.reportSome(len(unclosed), func(i int) Finding {
		m := unclosed[i]
		f := Finding{
			Span:    m.Span,
			Message: fmt.Sprintf("quotation %s is never closed: put its closing mark where the original has it", p.surroundings(m.Start)),
		}
		if m.glyph == '«' || breaksOff && m.mayRun() {
			f.Severity = Note
		}
		return f
	})
}

func (p *Pass) reportUnopened(unopened []quoteMark) {
	p.reportSome(len(unopened), func(i int) Finding {
		m := unopened[i]
		return Finding{
			Span:    m.Span,
			Message: fmt.Sprintf("quotation %s was never opened: put its opening mark where the original has it", p.surroundings(m.Start)),
		}
	})
}

// quotePair is an opening mark with the mark that closes it.
type quotePair struct{ open, closing quoteMark }

func (p *Pass) reportUnlike(pairs []quotePair) {
	p.reportSome(len(pairs), func(i int) Finding {
		open, closing := pairs[i].open, pairs[i].closing
		partner := firstRunes(quotePairs[open.glyph], 1)
		return Finding{
			Severity: unlikeSeverity(pairs[i]),
			Span:     closing.Span,
			Message:  fmt.Sprintf("quotation opens with %c and closes with %c: use one kind of marks", open.glyph, closing.glyph),
			Related:  []Related{{Span: open.Span, Message: "the opening mark"}},
			Fixes: []Fix{{
				Message:       "close with " + partner,
				Applicability: Suggested,
				Edits:         []Edit{{Span: closing.Span, Text: partner}},
			}},
		}
	})
}

// unlikeSeverity takes unlike marks on one line for a slip, those far apart for a habit of the typist.
func unlikeSeverity(pair quotePair) Severity {
	if pair.open.scope == pair.closing.scope {
		return Warning
	}
	return Note
}
