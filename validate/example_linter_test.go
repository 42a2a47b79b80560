package validate_test

import (
	"fmt"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

// hourless is a cable whose hour cannot be.
const hourless = `CABLE Nº 31415
from [BEIJING] received 1770 11 July 1951
to Cde. FILIPPOV
The reading room opens again on Monday, and the new catalogue is ready.
MAO ZEDONG
Nº 2718
11 July 1951
`

func ExampleNewLinter() {
	linter, err := validate.NewLinter(validate.Config{
		Levels: map[string]validate.Level{"invalid-time": "warning", "missing-part": "off"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	file := grammar.Parse("31415.txt", []byte(hourless))
	for _, f := range linter.Run(file, facts.Of(file)) {
		fmt.Println(f.Severity, f.Code)
	}
	// Output: warning invalid-time
}

func ExampleLinter_Waive() {
	linter, err := validate.NewLinter(validate.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	file := grammar.Parse("31415.txt", []byte(hourless))
	findings := linter.Run(file, facts.Of(file))
	fate := linter.Waive(file, findings, validate.WaiverEntry{
		File:   "31415.txt",
		Rule:   "invalid-time",
		Line:   "from [BEIJING] received 1770 11 July 1951",
		Reason: "the original has it so",
	})
	fmt.Println(fate == validate.Matched, findings[0].Waived.Reason)
	// Output: true the original has it so
}

func ExampleTimelines() {
	file := grammar.Parse("31415.txt", []byte(`CABLE Nº 31415
from [BEIJING] received 1700 11 July 1951
to Cde. FILIPPOV
The reading room opens again on Monday, and the new catalogue is ready.
MAO ZEDONG
Nº 2718
10 July 1951
`))
	for _, t := range validate.Timelines(file, facts.Of(file)) {
		for _, e := range t.Events {
			fmt.Printf("%s: %q\n", e.Name, e.Text)
		}
	}
	// Output:
	// the sender's date: "10 July 1951"
	// reception: "1700 11 July 1951"
}

func ExampleLookup() {
	rule := validate.Lookup("copy-number")
	fmt.Println(rule.Category, rule.Severity)
	fmt.Println(validate.Lookup("no-such-rule") == nil)
	// Output:
	// numbering error
	// true
}
