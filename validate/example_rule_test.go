package validate_test

import (
	"fmt"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

func ExampleAll() {
	for _, rule := range validate.All() {
		if rule.Category == validate.Citation {
			fmt.Printf("%s (%s)\n", rule.Code, rule.Severity)
		}
	}
	// Output:
	// citation-form (warning)
	// citation-range (error)
	// citation-conflict (warning)
}

func ExampleCategories() {
	fmt.Println(validate.Categories()[:3])
	// Output:
	// [structure numbering chronology]
}

// A rule of one's own: a house whose cables have a series.
func ExampleRule() {
	series := &validate.Rule{
		Code:     "series",
		Category: validate.Structure,
		Severity: validate.Note,
		Summary:  "a cable without a series",
		Run: func(p *validate.Pass) {
			for _, cable := range p.Record.Cables {
				if cable.Number.Present() && !cable.Series.Present() {
					p.Report(validate.Finding{Span: cable.Number.Span, Message: fmt.Sprintf("cable %q has no series", cable.Number.Value)})
				}
			}
		},
	}
	file := grammar.Parse("31415.txt", []byte(hourless))
	for _, f := range validate.Run(file, facts.Of(file), series, validate.Lookup("invalid-time")) {
		fmt.Printf("%s %s: %s\n", f.Severity, f.Code, f.Message)
	}
	// Output:
	// note series: cable "31415" has no series
	// error invalid-time: time "1770" cannot be: an hour has 60 minutes, not "70"; compare it with the original
}

// A rule that looks at the tree, shows two places and proposes a fix.
func ExamplePass_Report() {
	honorifics := &validate.Rule{
		Code:     "honorific",
		Category: validate.Typography,
		Severity: validate.Note,
		Run: func(p *validate.Pass) {
			var usual *ast.Text
			ast.Walk(p.File, func(n ast.Node) {
				party, ok := n.(*ast.Party)
				switch {
				case !ok || party.Honorific == nil:
				case usual == nil:
					usual = party.Honorific
				case party.Honorific.Value != usual.Value:
					p.Report(validate.Finding{
						Span:    party.Honorific.Span,
						Message: fmt.Sprintf("%q here, %q before", party.Honorific.Value, usual.Value),
						Related: []validate.Related{{Span: usual.Span, Message: "the first one"}},
						Fixes: []validate.Fix{{
							Message:       fmt.Sprintf("write %q if the original has it", usual.Value),
							Applicability: validate.Suggested,
							Edits:         []validate.Edit{{Span: party.Honorific.Span, Text: usual.Value}},
						}},
					})
				}
			})
		},
	}
	file := grammar.Parse("31415.txt", []byte("CABLE Nº 31415\nCopy Nº 1 to Cde. Stalin\nCopy Nº 2 to Comrade Molotov\n"))
	for _, f := range validate.Run(file, facts.Of(file), honorifics) {
		fmt.Println(f.Message)
		fmt.Println(f.Fixes[0].Message)
	}
	// Output:
	// "Comrade" here, "Cde." before
	// write "Cde." if the original has it
}

// A rule about the entries of a waivers file: every reason names the day of the comparison.
func ExampleWaiverPass_Report() {
	dated := &validate.Rule{
		Code:     "dated-reason",
		Category: validate.Waivers,
		Severity: validate.Warning,
		Judge: func(p *validate.WaiverPass) {
			if p.Fate == validate.Matched && !hasFigure(p.Entry.Reason) {
				p.Report(fmt.Sprintf("the reason %q names no day", p.Entry.Reason))
			}
		},
	}
	linter, err := validate.NewLinter(validate.Config{Rules: append(validate.All(), dated)})
	if err != nil {
		fmt.Println(err)
		return
	}
	entries := []validate.WaiverEntry{{File: "31415.txt", Rule: "invalid-time", Line: "from [BEIJING] received 1770 11 July 1951", Reason: "so in the original"}}
	file := grammar.Parse("31415.txt", []byte(hourless))
	findings := linter.Run(file, facts.Of(file))
	fates := []validate.Fate{linter.Waive(file, findings, entries[0])}
	for _, f := range linter.Judge(entries, fates) {
		fmt.Printf("%s %s: %s\n", f.Severity, f.Code, f.Message)
	}
	// Output:
	// warning dated-reason: the reason "so in the original" names no day
}

func hasFigure(s string) bool {
	for _, r := range s {
		if '0' <= r && r <= '9' {
			return true
		}
	}
	return false
}
