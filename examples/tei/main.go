// Command tei turns a transcription into TEI P5 XML, the form of digital editions. What the rules propose to mend stands
// in it beside the reading of the text, as sic and corr.
//
//	go run ./examples/tei testdata/cables/e/408-410.txt > 408-410.xml
package main

import (
	"log"
	"os"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/tei"
	"github.com/cablegram/cablegram/validate"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: tei FILE")
	}
	source, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if _, err := os.Stdout.Write(document(os.Args[1], source)); err != nil {
		log.Fatal(err)
	}
}

func document(name string, source []byte) []byte {
	file := grammar.Parse(name, source)
	record := facts.Of(file)
	return tei.Marshal(file, record, corrections(validate.Run(file, record, validate.All()...))...)
}

// corrections are the best fixes of findings, as far as each is one edit.
func corrections(findings []validate.Finding) []tei.Correction {
	var all []tei.Correction
	for _, f := range findings {
		if len(f.Fixes) > 0 && len(f.Fixes[0].Edits) == 1 {
			edit := f.Fixes[0].Edits[0]
			all = append(all, tei.Correction{Span: edit.Span, Text: edit.Text})
		}
	}
	return all
}
