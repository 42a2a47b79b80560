// Command parse reads a transcription, shows the events of the cable's way as they are printed, and prints what the
// transcription states.
//
//	go run ./examples/parse testdata/cables/a/21677.txt
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: parse FILE")
	}
	source, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}

	file := grammar.Parse(os.Args[1], source)
	ast.Walk(file, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Event:
			fmt.Printf("%s at byte %d: %q\n", n.Step, n.Start, source[n.Start:n.End])
		case *ast.Action:
			fmt.Printf("%s at byte %d: %q\n", n.Role, n.Start, source[n.Start:n.End])
		case *ast.Bad:
			fmt.Printf("%s at byte %d: %q\n", n.Reason, n.Start, n.Source)
		}
	})

	states := json.NewEncoder(os.Stdout)
	states.SetIndent("", "  ")
	if err := states.Encode(facts.Of(file)); err != nil {
		log.Fatal(err)
	}
}
