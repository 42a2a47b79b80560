package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// recordBlocks makes the nodes of front or back matter (format guide, section 3).
func (b *builder) recordBlocks(ts []token) []ast.Block {
	for i := 0; i < len(ts); {
		n := i + 1
		switch ts[i].Type {
		case kLabel:
			n = runEnd(ts, i+1, kEntry)
		case kTitle:
			n = runEnd(ts, i+1, kTitle)
		}
		b.add(b.recordBlock(ts[i:n]))
		i = n
	}
	return b.take(0)
}

// runEnd is the end of the run of tokens of kind k from i on.
func runEnd(ts []token, i int, k kind) int {
	for i < len(ts) && ts[i].Type == k {
		i++
	}
	return i
}

func (b *builder) recordBlock(ts []token) ast.Block {
	t := ts[0]
	span, text := blockSpan(ts), b.text(t)
	switch t.Type {
	case kBanner:
		return &ast.Banner{Span: span, Text: text}
	case kRecordDate:
		return b.recordDate(span, text)
	case kTitle:
		return &ast.Title{Span: span, Lines: b.linesOf(ts)}
	case kCredit:
		return &ast.Credit{Span: span, Text: text}
	case kLabel:
		text.Value = withoutColon(strings.TrimSuffix(text.Value, citationLink))
		text.End = text.Start + len(text.Value)
		return b.section(span, text, ts[1:])
	case kEntry:
		return b.section(span, ast.Text{}, ts)
	case kRule:
		return &ast.Rule{Span: span, Text: text}
	case kNotice, kSummary:
		return &ast.Notice{Span: span, Text: text, Summary: t.Type == kSummary}
	}
	return &ast.Bad{Span: span, Reason: ast.Unplaced, Source: t.Value}
}

// recordDate makes the record's date, which a line begins with.
func (b *builder) recordDate(line ast.Span, t ast.Text) *ast.RecordDate {
	s := scanDate(t.Value)
	return &ast.RecordDate{Span: line, Date: b.dateIn(part(t, datePart{0, s.length}), s)}
}

// citing are the labels, in lower case, under which archival references stand; pages that lost their labels have none.
var citing = []string{"citation", "source", "original archive", "document information"}

func (b *builder) section(span ast.Span, label ast.Text, ts []token) *ast.Section {
	s := b.sections.next()
	s.Span, s.Label, s.Lines = span, label, b.linesOf(ts)
	if label.Value != "" && !isOneOf(label.Value, citing) {
		return s
	}
	for _, l := range s.Lines {
		s.References = b.citations(s.References, l.Start, l.End)
	}
	return s
}

// text is a line without Markdown's marks.
func (b *builder) text(t token) ast.Text {
	l := &b.lines.list[t.line]
	return ast.Text{Span: ast.Span{Start: l.text, End: l.textEnd}, Value: b.lines.textOf(l)}
}

// linesOf are whole lines. A part that has none has an empty list.
func (b *builder) linesOf(ts []token) []*ast.Text {
	if len(ts) == 0 {
		return []*ast.Text{}
	}
	out := b.textLists.row(len(ts))
	for i, t := range ts {
		out[i] = b.keep(b.text(t))
	}
	return out
}
