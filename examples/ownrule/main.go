// Command ownrule looks at transcriptions with the rules of the library and with one of its own, by a configuration.
//
//	go run ./examples/ownrule testdata/cables/a/21677.txt
package main

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

func main() {
	log.SetFlags(0)
	linter, err := validate.NewLinter(config)
	if err != nil {
		log.Fatal(err)
	}
	for _, path := range os.Args[1:] {
		source, err := os.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		file := grammar.Parse(path, source)
		for _, f := range linter.Run(file, facts.Of(file)) {
			line := 1 + strings.Count(file.Source[:f.Span.Start], "\n")
			fmt.Printf("%s:%d: %s %s: %s\n", path, line, f.Severity, f.Code, f.Message)
		}
	}
}

// config adds a rule to those of the library, drops one, hardens two, knows a librarian whom the lexicon does not, and
// takes one spelling of the lexicon for wrong.
var config = validate.Config{
	Rules: append(validate.All(), slowTyping),
	Levels: map[string]validate.Level{
		"number-sign":  validate.Off,
		"name-variant": validate.LevelError,
		"slow-typing":  validate.LevelWarning,
	},
	Names:   []validate.Name{{Kind: validate.Person, Name: "Ostrogradskaya", Variants: []string{"Ostrogradskaia"}}},
	Dropped: []string{"Shtikov"},
}
