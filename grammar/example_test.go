package grammar_test

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/grammar"
)

func ExampleParse() {
	source := "CABLE Nº 30117\nq; w 7=\nto Cde. FILIPPOV\nThe ferry leaves on Sunday.\n"
	for _, cable := range grammar.Parse("30117.txt", []byte(source)).Cables {
		for _, block := range cable.Head {
			at := block.Extent()
			fmt.Printf("%T %q\n", block, source[at.Start:at.End])
		}
	}
	// Output:
	// *ast.Line "CABLE Nº 30117"
	// *ast.Bad "q; w 7="
	// *ast.Line "to Cde. FILIPPOV"
}

func ExampleEBNF() {
	for line := range strings.Lines(grammar.EBNF()) {
		if strings.HasPrefix(line, "NumberField ") {
			fmt.Print(line)
		}
	}
	// Output:
	// NumberField = <labelword>? <number> .
}
