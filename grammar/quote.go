package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// maxNesting is how deep embedded telegrams are nested; quotation marks deeper down are text.
const maxNesting = 16

// bodyBuilder makes the blocks of a message. Embedded telegrams may run over many paragraphs, nest, lack either mark
// and begin in mid-line (format guide, section 12).
type bodyBuilder struct {
	*builder
	places markPlaces
	// first is where the blocks of the innermost embedded telegram that is open begin on the pile.
	first int
	// top counts the paragraphs outside quotations.
	top int
	// addressed is the quotation whose address may go on in the next paragraph.
	addressed *ast.Quote
	// announced says that the paragraph before announces a telegram.
	announced bool
	// paragraphEnd is the end of the paragraph at hand.
	paragraphEnd int
}

// openQuote is an embedded telegram that is not closed yet. around is where the blocks around it begin on the pile.
type openQuote struct {
	*ast.Quote
	around int
}

func (b *builder) bodyBlocks(ts []token) []ast.Block {
	if len(ts) == 0 {
		return b.take(0)
	}
	w := &bodyBuilder{builder: b, places: markPlacesIn(b.src[:blockSpan(ts).End])}
	for i := 0; i < len(ts); {
		n := groupEnd(ts, i)
		w.group(ts[i:n])
		i = n
	}
	for len(w.open) > 0 {
		w.close(nil)
	}
	return b.take(0)
}

// lastParagraph is the last block of the innermost embedded telegram, or of the message where none is open, if that is a
// paragraph, nil if not.
func (w *bodyBuilder) lastParagraph() *ast.Paragraph {
	if len(w.pile) == w.first {
		return nil
	}
	p, _ := w.pile[len(w.pile)-1].(*ast.Paragraph)
	return p
}

// dropLast takes back the last block.
func (w *bodyBuilder) dropLast() {
	n := len(w.pile) - 1
	w.pile[n] = nil
	w.pile = w.pile[:n]
}

func (w *bodyBuilder) group(ts []token) {
	span := blockSpan(ts)
	switch ts[0].Type {
	case kText, kMore:
		w.text(span.Start, span.End)
	case kSalutation:
		w.add(w.salutation(span))
	default:
		w.addLone(ts)
	}
}

func (w *bodyBuilder) salutation(span ast.Span) ast.Block {
	s := &ast.Salutation{Span: span, Text: ast.Text{Span: span, Value: w.src[span.Start:span.End]}}
	s.Party = w.partyOf(withoutEnd(w.lines.scan(span.Start, span.End)))
	return s
}

// withoutEnd leaves out tEOL and the separators before it.
func withoutEnd(ts []token) []token {
	n := len(ts)
	for n > 0 && (ts[n-1].Type == tEOL || separators[ts[n-1].Type]) {
		n--
	}
	return ts[:n]
}

// text takes a paragraph apart at the marks of embedded telegrams.
func (w *bodyBuilder) text(start, end int) {
	if w.copyLine(start, end) {
		return
	}
	w.marks = w.places.scan(start, end, w.marks[:0])
	w.paragraphEnd = end
	pos := start
	var unopened *quoteMark
	for i := range w.marks {
		m := &w.marks[i]
		switch {
		case m.opens && len(w.open) < maxNesting && w.embeds(m, start, end):
			w.prose(pos, m.start)
			w.endOpen()
			pos = w.begin(m, end)
			if m.partner >= 0 {
				w.marks[m.partner].ends = true
			}
		case m.opens:
		case m.ends, m.partner < 0 && len(w.open) > 0 && m.start >= pos:
			pos = w.finish(pos, m, end)
		case m.partner < 0 && len(w.open) == 0 && endsHere(w.src[m.end:end]):
			unopened = m
		}
	}
	w.prose(pos, end)
	if unopened != nil && unopened.start >= pos {
		w.markUnopened(unopened)
	}
}

// markUnopened notes a closing mark without an opening one on the last paragraph.
func (w *bodyBuilder) markUnopened(m *quoteMark) {
	if p := w.lastParagraph(); p != nil {
		p.Unopened = w.markText(m)
	}
}

// endsHere reports whether nothing but punctuation follows.
func endsHere(s string) bool { return strings.Trim(s, " .,;:!?)]") == "" }

// prose adds the paragraph src[start:end] if there is one.
func (w *bodyBuilder) prose(start, end int) {
	start, end = trim(w.src, start, end)
	if start == end {
		return
	}
	p := w.paragraph(start, end)
	if len(w.open) == 0 {
		if w.top++; w.top <= 2 {
			p.PassOn = w.passOnOf(start, end)
		}
	}
	w.announced = announces(p)
	w.add(p)
}

// embeds reports whether an opening mark begins an embedded telegram, and not quoted words: it opens the paragraph or
// follows a colon, and either an address follows, or the mark is not closed in its paragraph, or it holds the whole of a
// paragraph that the one above announces.
func (w *bodyBuilder) embeds(m *quoteMark, start, end int) bool {
	before := strings.TrimRight(w.src[start:m.start], " ")
	opening := before == "" || strings.HasSuffix(before, "]") && strings.HasPrefix(before, "[")
	if !opening && !strings.HasSuffix(before, ":") && !strings.HasSuffix(before, ".") && !isItemMark(before) {
		return false
	}
	m.address = addressLength(w.src, m.end)
	if m.address > 0 || w.handsOn(m, start) {
		return true
	}
	if m.partner >= 0 {
		return before == "" && len(w.open) == 0 && w.announced && endsHere(w.src[w.marks[m.partner].end:end])
	}
	return len(w.open) == 0 && (opening || strings.HasSuffix(before, ":"))
}

// isItemMark reports whether s is the number of a paragraph alone: `1) "To Comrade NAME`.
func isItemMark(s string) bool {
	n := itemLength(s)
	return n > 0 && n+1 == len(s)
}

// messages are the words for a telegram that a quotation brings, in lower case.
var messages = []string{"telegram", "message", "letter", "cable", "телеграмм", "письм", "послани"}

// announces reports whether a paragraph announces the text of a telegram in the next one.
func announces(p *ast.Paragraph) bool {
	if !strings.HasSuffix(p.Text.Value, ":") {
		return false
	}
	if p.PassOn != nil || ordersPassOn(p.Text.Value) {
		return true
	}
	low := strings.ToLower(p.Text.Value[max(0, len(p.Text.Value)-shortLine):])
	for _, w := range messages {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// handsOn reports whether the quotation that mark m opens is the message that an order before it hands on, "Pass him the
// following:", or all that the cable says: nothing follows it in its paragraph.
func (w *bodyBuilder) handsOn(m *quoteMark, start int) bool {
	if m.partner < 0 || len(w.open) > 0 || w.top > 2 || !endsHere(w.src[w.marks[m.partner].end:w.paragraphEnd]) {
		return false
	}
	if before, _ := trim(w.src, start, m.start); before < m.start {
		return w.passOnOf(start, m.start) != nil || ordersPassOn(strings.TrimSpace(w.src[start:m.start]))
	}
	if len(w.pile) == w.first {
		return true
	}
	above := w.lastParagraph()
	return above != nil && (above.PassOn != nil && above.End-above.PassOn.Start <= passOpening || ordersPassOn(above.Text.Value))
}

// begin opens an embedded telegram and gives the offset behind its address.
func (w *bodyBuilder) begin(m *quoteMark, end int) int {
	q := &ast.Quote{Open: w.markText(m)}
	q.Span = q.Open.Span
	w.add(q)
	w.open = append(w.open, openQuote{q, w.first})
	w.first = len(w.pile)
	w.addressed = nil
	n := min(m.address, end-m.end)
	if n <= 0 {
		return m.end
	}
	w.addressed = q
	w.setAddress(q, w.ask(pAddress, w.lines.scan(m.end, m.end+n)))
	q.Span.End = m.end + n
	return m.end + n
}

// endOpen closes the innermost embedded telegram without a mark where signature and date stand at its end and another
// telegram opens below them.
func (w *bodyBuilder) endOpen() {
	if len(w.open) == 0 {
		return
	}
	q := w.open[len(w.open)-1]
	p := w.lastLine()
	if p == nil || !anyKind(w.endingAt(p.Start, p.End), tDate) {
		return
	}
	w.dropLast()
	w.ending(p.Start, p.End)
	q.End = max(q.End, p.End)
	w.close(nil)
}

// finish closes the innermost embedded telegram at mark m and gives the offset behind it, closing punctuation included.
func (w *bodyBuilder) finish(pos int, m *quoteMark, end int) int {
	if pos < m.start {
		w.ending(pos, m.start)
	}
	q := w.open[len(w.open)-1]
	w.close(w.markText(m))
	if rest := w.src[m.end:end]; endsHere(rest) {
		_, q.Span.End = trim(w.src, m.start, end)
		return end
	}
	return m.end
}

// close closes the innermost embedded telegram, with a mark or without.
func (w *bodyBuilder) close(mark *ast.Text) {
	n := len(w.open) - 1
	q := w.open[n]
	w.open[n].Quote = nil
	w.open = w.open[:n]
	q.Blocks = w.take(w.first)
	w.first = q.around
	if len(q.Blocks) > 0 {
		q.Span.End = max(q.Span.End, q.Blocks[len(q.Blocks)-1].Extent().End)
	}
	if mark != nil {
		q.Close = mark
		q.Span.End = mark.End
	}
	w.addressed = nil
}

// markText is a quotation mark as a text.
func (w *bodyBuilder) markText(m *quoteMark) *ast.Text {
	return w.keep(w.textAt(ast.Span{Start: m.start, End: m.end}))
}
