// Command walk makes an index of a transcription: every person, office and place that its header and closing lines name,
// with the lines on which they stand.
//
//	go run ./examples/walk testdata/cables/a/21677.txt
package main

import (
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/grammar"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: walk FILE")
	}
	source, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	write(os.Stdout, indexOf(grammar.Parse(os.Args[1], source)))
}

// index has the lines on which names stand.
type index map[string][]int

func indexOf(f *ast.File) index {
	names := index{}
	ast.Walk(f, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Party:
			names.add(f, n.Name)
		case *ast.Place:
			names.add(f, n.Name)
		case *ast.Signature:
			names.add(f, n.Name)
		}
	})
	return names
}

func (x index) add(f *ast.File, name ast.Text) {
	line := 1 + strings.Count(f.Source[:name.Start], "\n")
	if lines := x[name.Value]; !slices.Contains(lines, line) {
		x[name.Value] = append(lines, line)
	}
}

func write(w io.Writer, names index) {
	for _, name := range slices.Sorted(maps.Keys(names)) {
		fmt.Fprintf(w, "%s %d\n", name, names[name])
	}
}
