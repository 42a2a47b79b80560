package treetext

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/ast"
)

func TestFormat(t *testing.T) {
	const source = "CABLE Nº 7\nGood day.\n"
	text := func(start, end int) ast.Text {
		return ast.Text{Span: ast.Span{Start: start, End: end}, Value: source[start:end]}
	}
	words, sign, value, prose := text(0, 5), text(6, 9), text(10, 11), text(12, 21)
	heading := ast.Span{End: 11}
	f := &ast.File{
		Span:   ast.Span{End: len(source)},
		Source: source,
		Cables: []*ast.Cable{{
			Span: ast.Span{End: 21},
			Head: []ast.Block{&ast.Line{Span: heading, Fields: []ast.Field{&ast.Heading{
				Span:   heading,
				Words:  words,
				Number: &ast.Number{Span: ast.Span{Start: 6, End: 11}, Signs: []*ast.Text{&sign}, Values: []*ast.Text{&value}},
			}}}},
			Body: []ast.Block{&ast.Paragraph{Span: prose.Span, Text: prose}},
		}},
	}
	const want = `cable 1:1-2:10
  head
    Line 1:1-1:11
      Heading 1:1-1:11 Words="CABLE" Number={Signs=["Nº"] Values=["7"]}
  body
    Paragraph 2:1-2:10 Text="Good day."
`
	if diff := cmp.Diff(want, string(Format(f))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
