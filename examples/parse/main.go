// Command parse reads a transcription, shows the events of the cable's way as they are printed, and prints what the
// transcription states.
//
//	go run ./examples/parse testdata/cables/a/21677.txt
package main

import (
	"encoding/json"
	"fmt"
	"io"
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
	writeEvents(os.Stdout, file)
	if err := writeFacts(os.Stdout, file); err != nil {
		log.Fatal(err)
	}
}

// writeEvents shows the events as they are printed, and what the grammar could not place.
func writeEvents(w io.Writer, file *ast.File) {
	ast.Walk(file, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Event:
			fmt.Fprintf(w, "%s at byte %d: %q\n", n.Step, n.Start, file.Source[n.Start:n.End])
		case *ast.Action:
			fmt.Fprintf(w, "%s at byte %d: %q\n", n.Role, n.Start, file.Source[n.Start:n.End])
		case *ast.Bad:
			fmt.Fprintf(w, "%s at byte %d: %q\n", n.Reason, n.Start, n.Source)
		}
	})
}

// writeFacts writes what the transcription states as JSON.
func writeFacts(w io.Writer, file *ast.File) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(facts.Of(file))
}
