package facts

import (
	"slices"

	"github.com/cablegram/cablegram/ast"
)

// quoted is an embedded telegram whose date waits for its year.
type quoted struct {
	quote Quote
	span  ast.Span
	date  pieces
}

// addQuote takes an embedded telegram and, after it, those that it embeds.
func (r *reader) addQuote(q *ast.Quote) {
	r.quotes = append(r.quotes, quoted{span: q.Span})
	e := &r.quotes[len(r.quotes)-1]
	e.quote.Addressee = r.party(q.Addressee)
	for _, p := range q.Copies {
		e.quote.Copies = r.appendNew(e.quote.Copies, r.recipient(p))
	}
	e.quote.Signatory = r.signature(q.Signature)
	e.quote.Unclosed = q.Close == nil
	e.quote.Unopened = q.Open == nil
	e.date.add(q.Moment)
	if e.quote.Unclosed {
		r.unclosed = len(r.quotes)
	}
	for _, b := range q.Blocks {
		r.quotedBlock(b)
	}
}

// quotedBlock takes from inside an embedded telegram only what is not the telegram's own.
func (r *reader) quotedBlock(b ast.Block) {
	switch b := b.(type) {
	case *ast.Quote:
		r.addQuote(b)
	case *ast.Mark:
		r.addMark(b)
	case *ast.Stamp:
		r.addStamp(b)
	case *ast.Paragraph:
		r.addMarks(b.Marks)
		if b.Unopened != nil {
			r.addUnopened(b.Unopened)
		}
	}
}

// addUnopened takes a closing quotation mark without partner for an embedded telegram that begins nobody knows where.
func (r *reader) addUnopened(mark *ast.Text) {
	r.quotes = append(r.quotes, quoted{quote: Quote{Unopened: true}, span: mark.Span})
}

func (r *reader) setQuotes(c *calendar) {
	r.cable.Quotes = slices.Grow(r.cable.Quotes, len(r.quotes))
	for i := range r.quotes {
		q := &r.quotes[i]
		q.quote.Date = q.date.fact(c)
		r.cable.Quotes = append(r.cable.Quotes, At(q.quote, q.span))
	}
}
