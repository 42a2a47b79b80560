package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// Pickers make nodes of the token ranges that the grammar has accepted, so they cannot fail.

// spanOf is the place of a token.
func spanOf(t token) ast.Span {
	return ast.Span{Start: t.at, End: t.end()}
}

// spanTo is the place from the first to the last of the tokens, trivia at the end left out.
func spanTo(ts []token) ast.Span {
	if kept := withoutTrivia(ts); len(kept) > 0 {
		ts = kept
	}
	return ast.Span{Start: ts[0].at, End: ts[len(ts)-1].end()}
}

// withoutTrivia leaves out the trivia at the end; "a.m." is the end of an hour.
func withoutTrivia(ts []token) []token {
	for len(ts) > 0 && isTrivia(ts[len(ts)-1].Type) && ts[len(ts)-1].Type != tMeridiem {
		ts = ts[:len(ts)-1]
	}
	return ts
}

func textOf(t token) ast.Text { return ast.Text{Span: spanOf(t), Value: t.Value} }

// part is a part of a text, as offsets into it.
func part(t ast.Text, p datePart) ast.Text {
	return ast.Text{Span: ast.Span{Start: t.Start + p.start, End: t.Start + p.end}, Value: t.Value[p.start:p.end]}
}

// index is the index of the first token of one of the kinds, -1 if there is none.
func index(ts []token, kinds ...kind) int {
	for i := range ts {
		if is(ts, i, kinds...) {
			return i
		}
	}
	return -1
}

// inside is a bracketed group without its brackets and the blanks inside them.
func inside(t ast.Text) ast.Text {
	v := t.Value[1 : len(t.Value)-1]
	trimmed := strings.TrimLeft(v, " ")
	start := t.Start + 1 + len(v) - len(trimmed)
	v = strings.TrimRight(trimmed, " ")
	return ast.Text{Span: ast.Span{Start: start, End: start + len(v)}, Value: v}
}
