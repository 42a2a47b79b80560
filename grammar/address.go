package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// addressField is the address that opens an embedded telegram, with those who get copies.
type addressField struct {
	T end `parser:"ToWord? Text Group? ( CopyWord ToWord? Text+ )?"`
}

// setAddress reads addressee and copies from an address.
func (n *nodes) setAddress(q *ast.Quote, ts []token) {
	first := index(ts, tHonorific, tText)
	if first < 0 {
		return
	}
	last := first + segment(ts[first:])
	q.Addressee = n.partyOf(ts[first:last])
	if i := index(ts, tCopy); i >= 0 {
		q.Copies = n.partiesOf(ts[i+1:])
	}
}

// partiesOf reads all the names of a range.
func (n *nodes) partiesOf(ts []token) []*ast.Party {
	var few [4]*ast.Party
	out := few[:0]
	for i := 0; i < len(ts); {
		size := segment(ts[i:])
		if size == 0 {
			i++
			continue
		}
		if p := n.partyOf(ts[i : i+size]); p != nil {
			out = append(out, p)
		}
		i += size
	}
	return n.partyLists.keep(out)
}

// copyLine reads a line of its own that says who gets copies of the embedded telegram: "Copy: To Comrade GAO GANG."
func (w *bodyBuilder) copyLine(start, end int) bool {
	q := w.addressed
	w.addressed = nil
	if q == nil || end-start > shortLine || len(w.pile) > w.first || !hasFold(w.src[start:end], "cop") {
		return false
	}
	ts := w.lines.scan(start, end)
	if copyForm(ts, w.src[start:end]) != fCopyList {
		return false
	}
	if got := w.ask(pCopyList, ts); len(got) > 0 {
		q.Copies = append(q.Copies, w.partiesOf(got[1:])...)
	}
	q.End = end
	return true
}

// maxAddress is the longest address of an embedded telegram, in bytes.
const maxAddress = 220

// addressLength is the length of the address of an embedded telegram that stands at offset i, its closing mark
// included; 0 if there is none.
func addressLength(src string, i int) int {
	end, _ := lineEnd(src, i)
	s := fieldScanner{src: src, start: i, pos: i, end: min(end, i+maxAddress)}
	t := s.next()
	to := t.Type == tTo
	if to {
		t = s.next()
	}
	honorific := t.Type == tHonorific
	for t.Type == tHonorific {
		t = s.next()
	}
	if t.Type != tText {
		return 0
	}
	if !to && !honorific {
		if next := s.next(); !isDativeName(t.Value) || next.Type != tStop && next.Type != tBang || s.next().Type != tEOL {
			return 0
		}
		return s.pos - i
	}
	n := capitals(t.Value)
	if n == 0 {
		return 0
	}
	last := t.at + n
	if n < len(t.Value) {
		return last - i
	}
	t = s.next()
	if t.Type == tGloss {
		last = t.end()
		t = s.next()
	}
	for t.Type == tComma || t.Type == tStop || t.Type == tBang || t.Type == tColon {
		last = t.end()
		t = s.next()
	}
	if t.Type == tCopy {
		return copiesEnd(&s, last) - i
	}
	return last - i
}

// isDativeName reports whether s is a Russian name in capitals in the case of an addressee: "ФИЛИППОВУ".
func isDativeName(s string) bool { return cyrillic(s) && isDative(s) && strings.ToUpper(s) == s }

// copiesEnd is the end of the words that say who gets copies, which a full stop closes.
func copiesEnd(s *fieldScanner, last int) int {
	for {
		switch t := s.next(); t.Type {
		case tTo, tColon, tHonorific, tText, tGloss, tAnd, tComma:
		case tStop:
			return t.end()
		case tEOL:
			return s.end
		default:
			return last
		}
	}
}
