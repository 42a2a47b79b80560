package main

import (
	"os"

	"github.com/cablegram/cablegram/grammar"
)

func Example() {
	source, err := os.ReadFile("../../testdata/cables/a/21677.txt")
	if err != nil {
		panic(err)
	}
	write(os.Stdout, indexOf(grammar.Parse("21677.txt", source)))
	// Output:
	// BEIJING [36]
	// FILIPPOV [45]
	// KIM IL SUNG [49]
	// LI KENONG [65]
	// MAO ZEDONG [49 67]
	// PENG DEHUI [49]
	// Stalin [32 34]
	// the 8th Department [76]
}
