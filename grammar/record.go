package grammar

import (
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// recordBlocks makes the nodes of front or back matter (format guide, section 3).
func (b *builder) recordBlocks(ts []token) []ast.Block {
	out := slices.Grow([]ast.Block(nil), len(ts))
	for i := 0; i < len(ts); {
		n := i + 1
		switch ts[i].Type {
		case kLabel:
			n = runEnd(ts, i+1, kEntry)
		case kTitle:
			n = runEnd(ts, i+1, kTitle)
		}
		out = append(out, b.recordBlock(ts[i:n]))
		i = n
	}
	return out
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
		return &ast.RecordDate{Span: span, Date: dateOf(datePrefix(text))}
	case kTitle:
		return &ast.Title{Span: span, Lines: b.texts(ts)}
	case kCredit:
		return &ast.Credit{Span: span, Text: text}
	case kLabel:
		text.Value = strings.TrimRight(text.Value, ": ")
		text.End = text.Start + len(text.Value)
		return b.section(&ast.Section{Span: span, Label: text}, ts[1:])
	case kEntry:
		return b.section(&ast.Section{Span: span}, ts)
	case kRule:
		return &ast.Rule{Span: span, Text: text}
	case kNotice, kSummary:
		return &ast.Notice{Span: span, Text: text, Summary: t.Type == kSummary}
	}
	return &ast.Bad{Span: span, Reason: ast.Unplaced, Source: t.Value}
}

// datePrefix is the date that a line begins with, without what follows.
func datePrefix(t ast.Text) ast.Text {
	n := scanDate(t.Value).length
	return ast.Text{Span: ast.Span{Start: t.Start, End: t.Start + n}, Value: t.Value[:n]}
}

// citing are the labels, in lower case, under which archival references stand; pages that lost their labels have none.
var citing = fold(map[string]bool{"citation": true, "source": true, "original archive": true, "document information": true})

func (b *builder) section(s *ast.Section, ts []token) ast.Block {
	s.Lines = b.texts(ts)
	if label := s.Label.Value; label != "" && !citing.has(label) {
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

// texts are whole lines. One, which most parts have, shares its memory with the list.
func (b *builder) texts(ts []token) []*ast.Text {
	if len(ts) == 1 {
		node := &struct {
			text ast.Text
			list [1]*ast.Text
		}{text: b.text(ts[0])}
		node.list[0] = &node.text
		return node.list[:]
	}
	texts := make([]ast.Text, len(ts))
	out := make([]*ast.Text, len(ts))
	for i, t := range ts {
		texts[i] = b.text(t)
		out[i] = &texts[i]
	}
	return out
}
