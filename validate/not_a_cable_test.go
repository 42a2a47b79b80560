package validate_test

import (
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/validate"
)

// TestFailedParse has a file on which the parser failed told as such, and not as a text that is no cable.
func TestFailedParse(t *testing.T) {
	const source = "CABLE Nº 21677\n"
	whole := ast.Span{End: len(source)}
	file := &ast.File{Span: whole, Name: "21677.txt", Source: source}
	file.Front = []ast.Block{&ast.Bad{Span: whole, Reason: ast.Failed, Source: source}}
	findings := validate.Run(file, facts.Of(file), validate.All()...)
	const want = "cablegram itself failed on this text, which is no fault of yours: please report it with the file"
	if len(findings) != 1 || findings[0].Message != want || findings[0].Severity != validate.Error {
		t.Errorf("findings are %v, want one error: %s", findings, want)
	}
}
