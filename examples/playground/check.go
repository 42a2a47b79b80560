// Command playground checks a transcription in the page of a browser: the library runs there as WebAssembly, and no text
// leaves the machine.
//
//	examples/playground/build dist && cd dist && python3 -m http.server
package main

import (
	"encoding/json"
	"unicode/utf16"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

// answer is what the page is told about a text.
type answer struct {
	Findings []finding     `json:"findings"`
	Facts    *facts.Record `json:"facts"`
}

type finding struct {
	Code     string `json:"code"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	// Page explains the rule, in Markdown.
	Page string `json:"page"`
	// Line counts from 1. Start and End count the units in which a browser holds text, those of UTF-16.
	Line  int `json:"line"`
	Start int `json:"start"`
	End   int `json:"end"`
	// Acknowledged says that a mark [sic] stands behind the value.
	Acknowledged bool `json:"acknowledged"`
}

// check gives the answer about a text as JSON.
func check(text string) ([]byte, error) {
	file := grammar.Parse("transcription", []byte(text))
	record := facts.Of(file)
	a := answer{Findings: []finding{}, Facts: record}
	for _, f := range validate.Run(file, record, validate.All()...) {
		start := units(text[:f.Span.Start])
		a.Findings = append(a.Findings, finding{
			Code:         f.Code,
			Severity:     f.Severity.String(),
			Message:      f.Message,
			Page:         validate.Lookup(f.Code).Page(),
			Line:         lineAt(text, f.Span.Start),
			Start:        start,
			End:          start + units(text[f.Span.Start:f.Span.End]),
			Acknowledged: f.Waived != nil,
		})
	}
	return json.Marshal(a)
}

// units is the length of a text in UTF-16.
func units(text string) int {
	n := 0
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	return n
}

func lineAt(text string, offset int) int {
	line := 1
	for _, r := range text[:offset] {
		if r == '\n' {
			line++
		}
	}
	return line
}
