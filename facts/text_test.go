package facts_test

import (
	"strings"
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// TestWhiteSpaceInValues has white space at each place of texts of each length.
func TestWhiteSpaceInValues(t *testing.T) {
	const words = "Main Directorate of the General Staff"
	for length := 2; length <= len(words); length++ {
		whole := strings.TrimSpace(words[:length])
		for at := range whole {
			for _, space := range []string{" ", "  ", "\n", "\t", "\u00a0", " \n"} {
				printed := whole[:at] + space + whole[at:]
				want := strings.Join(strings.Fields(printed), " ")
				if got := kindOf(printed); got != want {
					t.Errorf("the value of %q is %q, want %q", printed, got, want)
				}
			}
		}
	}
}

// kindOf is the value that facts make of the words of a heading.
func kindOf(printed string) string {
	span := ast.Span{End: len(printed)}
	heading := &ast.Heading{Span: span, Words: ast.Text{Span: span, Value: printed}}
	file := &ast.File{Span: span, Source: printed, Cables: []*ast.Cable{{
		Span: span, Head: []ast.Block{&ast.Line{Span: span, Fields: []ast.Field{heading}}},
	}}}
	return facts.Of(file).Cables[0].Kind.Value
}
