package ast_test

import (
	"encoding/json"
	"fmt"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/grammar"
)

const transcription = "CABLE Nº 30117\nfrom [PEKING] received at 2350 1 July 1950\nto Cde. FILIPPOV\nThe ferry leaves on Sunday.\n"

func ExampleWalk() {
	ast.Walk(grammar.Parse("30117.txt", []byte(transcription)), func(n ast.Node) {
		if e, ok := n.(*ast.Event); ok {
			fmt.Printf("%s: %q\n", e.Step, transcription[e.Start:e.End])
		}
	})
	// Output:
	// received: "received at 2350 1 July 1950"
}

// Numbers of headings, and no others: a heading is not looked into.
func ExampleInspect() {
	ast.Inspect(grammar.Parse("30117.txt", []byte(transcription)), func(n ast.Node) bool {
		h, ok := n.(*ast.Heading)
		if ok {
			fmt.Println(h.Words.Value, h.Number.Values[0].Value)
		}
		return !ok
	})
	// Output:
	// CABLE 30117
}

func ExampleChildren() {
	file := grammar.Parse("30117.txt", []byte(transcription))
	for _, part := range ast.Children(file.Cables[0]) {
		fmt.Printf("%T\n", part)
	}
	// Output:
	// *ast.Line
	// *ast.Line
	// *ast.Line
	// *ast.Paragraph
}

func ExampleSpan() {
	file := grammar.Parse("30117.txt", []byte(transcription))
	cable := file.Cables[0]
	heading, message := cable.Head[0].Extent(), cable.Body[0].Extent()
	fmt.Println(heading, heading.Len(), cable.Contains(message), heading.Cover(message) == cable.Span)
	// Output:
	// {0 15} 15 true true
}

func ExampleFile_MarshalJSON() {
	out, err := json.Marshal(grammar.Parse("1.txt", []byte("TOP SECRET\n")))
	if err != nil {
		panic(err)
	}
	fmt.Println(string(out))
	// Output:
	// {"schema":"cablegram/ast/v1","type":"File","span":[0,11],"name":"1.txt","cables":[{"type":"Cable","span":[0,10],"head":[{"type":"Line","span":[0,10],"fields":[{"type":"Classification","span":[0,10],"text":{"type":"Text","span":[0,10],"value":"TOP SECRET"}}]}]}]}
}
