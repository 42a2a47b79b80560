package treecheck

import (
	"strings"
	"testing"

	"github.com/cablegram/cablegram/ast"
)

func TestCheck(t *testing.T) {
	const source = "CABLE Nº 1\n\nto him\n"
	heading := func(start, end int) *ast.Line {
		words := ast.Text{Span: ast.Span{Start: start, End: start + 5}, Value: "CABLE"}
		return &ast.Line{
			Span:   ast.Span{Start: start, End: end},
			Fields: []ast.Field{&ast.Heading{Span: words.Span, Words: words}},
		}
	}
	bad := func(start, end int) *ast.Bad {
		return &ast.Bad{Span: ast.Span{Start: start, End: end}, Reason: ast.Unplaced}
	}
	tests := []struct {
		name   string
		blocks []ast.Block
		want   string
	}{
		{"sound", []ast.Block{heading(0, 11), bad(13, 19)}, ""},
		{"lost line", []ast.Block{heading(0, 11)}, `no block holds "to him"`},
		{"lost bytes inside a line", []ast.Block{heading(0, 9), bad(13, 19)}, "no block holds"},
		{"doubled bytes", []ast.Block{heading(0, 11), bad(10, 19)}, "begins before 11"},
		{"out of order", []ast.Block{bad(13, 19), heading(0, 11)}, "in its list ends"},
		{"span past the end", []ast.Block{heading(0, 11), bad(13, 99)}, "outside the source"},
		{"value that is not printed", []ast.Block{&ast.Rule{
			Span: ast.Span{End: 19}, Text: ast.Text{Span: ast.Span{End: 5}, Value: "cable"},
		}}, `the source has "CABLE"`},
		{"child outside its parent", []ast.Block{heading(0, 4), bad(4, 19)}, "outside its parent"},
		{"cut character", []ast.Block{&ast.Rule{
			Span: ast.Span{End: 19}, Text: ast.Text{Span: ast.Span{End: 8}, Value: source[:8]},
		}}, "cut in two"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			whole := ast.Span{End: len(source)}
			f := &ast.File{Span: whole, Source: source, Cables: []*ast.Cable{{Span: whole, Head: tt.blocks}}}
			err := Check(f, []byte(source))
			switch {
			case tt.want == "" && err != nil:
				t.Errorf("sound tree reported: %v", err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("got %v, want an error that contains %q", err, tt.want)
			}
		})
	}
}
