package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// stamp makes a registry stamp of its lines (format guide, section 11).
func (b *builder) stamp(ts []token) *ast.Stamp {
	s := &ast.Stamp{Span: blockSpan(ts), Lines: b.textLists.row(len(ts))[:0]}
	open := ts[0].Type == kStampOpen
	closed := ts[len(ts)-1].Type == kStampClose || open && group(ts[0].Value, '[', ']') > 0
	s.Unopened, s.Unclosed = !open && closed, open && !closed
	for i, t := range ts {
		text := textOf(t)
		if i == 0 {
			text = stampLabel(text)
		}
		if closed && i == len(ts)-1 {
			text = stampEnd(s, text)
		}
		if text.Value == "" {
			continue
		}
		s.Lines = append(s.Lines, b.keep(text))
		b.stampLine(s, t.line, text)
	}
	return s
}

// stampLabel leaves out the bracket and the word "Stamp:".
func stampLabel(t ast.Text) ast.Text {
	n := 0
	if i := strings.IndexByte(t.Value, ':'); i >= 0 && hasFold(behindOpening(t.Value), "stamp") {
		n = i + 1
	} else {
		n = len(t.Value) - len(behindOpening(t.Value))
	}
	rest := strings.TrimLeft(t.Value[n:], " ")
	return ast.Text{Span: ast.Span{Start: t.End - len(rest), End: t.End}, Value: rest}
}

// stampEnd leaves out the closing bracket.
func stampEnd(s *ast.Stamp, t ast.Text) ast.Text {
	i := strings.LastIndexByte(t.Value, ']')
	if i < 0 {
		return t
	}
	s.Close = ast.Span{Start: t.Start + i, End: t.Start + i + 1}
	v := strings.TrimRight(t.Value[:i], " ")
	return ast.Text{Span: ast.Span{Start: t.Start, End: t.Start + len(v)}, Value: v}
}

// stampLine reads section, registry number and date from a line of a stamp.
func (b *builder) stampLine(s *ast.Stamp, line int32, t ast.Text) {
	open := len(t.Value) - len(behindOpening(t.Value))
	ts := b.lines.scanIn(line, t.Start+open, min(t.End, t.Start+maxHeadLine))
	if i := index(ts, tIncoming); i >= 0 {
		if got := b.ask(pIncoming, ts[i:]); len(got) > 0 {
			r := b.registryOf(got)
			s.Incoming, s.Date = r.Number, dateOr(r.Date, s.Date)
		}
		return
	}
	if i := index(ts, tDate); i >= 0 {
		if s.Date == nil {
			s.Date = b.stampedDate(ts[i:])
		}
		return
	}
	if i := index(ts, tNumber, tFour); i >= 0 && s.Section == nil {
		s.Section = b.textRef(ts[i])
	}
}

func dateOr(d, other *ast.Date) *ast.Date {
	if d != nil {
		return d
	}
	return other
}

func incomingForm(ts []token, _ string) form {
	if is(ts, 1, tNumSign, tNumber, tRef, tColon, tClose) {
		return fIncoming
	}
	return fUnread
}
