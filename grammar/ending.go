package grammar

import (
	"github.com/cablegram/cablegram/ast"
)

// endingField is the signature, and perhaps the moment, that closes an embedded telegram.
type endingField struct {
	T end `parser:"Text? Group? Moment?"`
}

// maxEnding is the longest text, in bytes, that is read as signature and moment of an embedded telegram.
const maxEnding = 110

// ending reads the last text of an embedded telegram: prose, then perhaps signature and moment.
func (w *bodyBuilder) ending(start, end int) {
	start, end = trim(w.src, start, end)
	at, ts := w.endingIn(start, end)
	w.prose(start, at)
	if at == end {
		return
	}
	q := w.open[len(w.open)-1].Quote
	if is(ts, 0, tText) && places.has(ts[0].Value) {
		ts = ts[1:]
		w.dateAbove(q)
	}
	if !is(ts, 0, tText) {
		w.signatureAbove(q)
	}
	got := w.ask(pEnding, ts)
	if i := index(got, tText); i >= 0 {
		n := i + segment(got[i:])
		q.Signature = w.signatureOf(got[i:n])
		got = got[n:]
	}
	if i := index(got, tFour, tClock, tDate); i >= 0 {
		q.Moment = w.momentOf(got[i:])
	}
}

// lastLine is the last paragraph of an embedded telegram if it is as short as a signature or a date, nil if not.
func (w *bodyBuilder) lastLine() *ast.Paragraph {
	if p := w.lastParagraph(); p != nil && p.Len() <= shortLine {
		return p
	}
	return nil
}

// dateAbove takes the paragraph above a closing place for the moment, if it is a date.
func (w *bodyBuilder) dateAbove(q *ast.Quote) {
	p := w.lastLine()
	if p == nil {
		return
	}
	if ts := w.lines.scan(p.Start, p.End); is(ts, 0, tDate, tClock) && isEnding(ts) {
		w.dropLast()
		q.Moment = w.momentOf(ts)
	}
}

// signatureAbove takes the paragraph above a closing date for the signature, if it is a name.
func (w *bodyBuilder) signatureAbove(q *ast.Quote) {
	p := w.lastLine()
	if p == nil {
		return
	}
	ts := w.lines.scan(p.Start, p.End)
	if is(ts, 0, tText) && isSignatureLine(ts) {
		w.dropLast()
		q.Signature = w.signatureOf(ts[:segment(ts)])
	}
}

// endingIn finds where signature and moment begin in src[start:end], at its start or at one of its last sentences, and gives
// their tokens. It is end where there are none.
func (w *bodyBuilder) endingIn(start, end int) (at int, ts []token) {
	src := w.src
	if end-start <= maxEnding {
		if ts := w.endingAt(start, end); ts != nil {
			return start, ts
		}
	}
	for i := max(start, end-maxEnding); i < end-2; i++ {
		if (src[i] == '.' || src[i] == '!' || src[i] == '?' || src[i] == ',') && src[i+1] == ' ' {
			at, _ := trim(src, i+1, end)
			if ts := w.endingAt(at, end); ts != nil {
				return at, ts
			}
		}
	}
	return end, nil
}

// endingAt gives the tokens of a text that is a signature, a moment or both, and nothing else; none for any other.
func (w *bodyBuilder) endingAt(start, end int) []token {
	ts := w.lines.scan(start, end)
	if isEnding(ts) {
		return ts
	}
	w.lines.forget(ts)
	return nil
}

func isEnding(ts []token) bool {
	i := 0
	if is(ts, 0, tText) {
		if !isName(ts[0].Value) {
			return false
		}
		for i = 1; is(ts, i, tGloss, tStop, tComma, tDash); {
			i++
		}
	}
	for is(ts, i, tFour, tClock, tDate, tAt, tComma, tStop, tDash) {
		i++
	}
	return i > 0 && is(ts, i, tEOL) && (is(ts, 0, tText) || anyKind(ts, tDate))
}
