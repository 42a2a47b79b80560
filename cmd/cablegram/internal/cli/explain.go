package cli

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

// explain prints the page of a rule, or what the rule sees of one file.
type explain struct {
	*files
	source *config.Source
	// file is the transcription that is explained, empty for the page.
	file string
}

func newExplain(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain CODE",
		Short: "Print the page of a rule, or what the rule sees of a file",
		Long: `Explain prints the page of a rule: what it finds and why, a failing and a corrected example, and when to waive it.

With --file it prints what the rule finds in one transcription. For a rule about dates and hours it also prints the
events of the cable's way, every reading of their moments, and how far they may lie apart; hours are Moscow's.`,
		Example: `  cablegram explain copy-number
  cablegram explain --file 21677.txt event-order`,
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: cobra.FixedCompletions(ruleCodes(), cobra.ShellCompDirectiveNoFileComp),
	}
	e := explain{files: &files{session: s, jobs: 1}, source: newSource(cmd)}
	cmd.Flags().StringVar(&e.file, "file", "", "`transcription` that the rule looks at")
	cmd.RunE = func(_ *cobra.Command, args []string) error { return e.run(args[0]) }
	return cmd
}

func (e *explain) run(code string) error {
	rule := validate.Lookup(code)
	switch {
	case rule == nil:
		return fmt.Errorf(`no rule has the code %q: "cablegram rules" lists all`, code)
	case e.file == "":
		fmt.Fprint(e.out, rule.Page())
		return nil
	case rule.Run == nil:
		return fmt.Errorf("rule %q is about waivers and looks at no transcription: leave out --file", code)
	}
	return e.explain(rule)
}

// explain prints what a rule sees of the file.
func (e *explain) explain(rule *validate.Rule) error {
	all, err := e.find([]string{e.file})
	if err != nil {
		return err
	}
	if len(all) != 1 {
		return errors.New("--file names a folder: name one transcription")
	}
	guides, err := guides(e.source, all)
	if err != nil {
		return err
	}
	palette := e.palette(screen.Auto)
	e.do(all, func(out *bytes.Buffer, name string, src []byte) {
		tree := grammar.Parse(name, src)
		record := facts.Of(tree)
		g := guides[name]
		findings := only(rule.Code, g.settings.Linter(name).Run(tree, record))
		g.waivers.Apply(g.settings.Linter(name), name, tree, findings)
		d := &report.Document{Name: name, Source: tree.Source, Findings: findings, ShowWaived: true}
		if rule.Category == validate.Chronology {
			printTimelines(out, d, validate.Timelines(tree, record))
		}
		printFindings(out, d, rule, palette)
	})
	return nil
}

func printTimelines(out *bytes.Buffer, d *report.Document, all []validate.Timeline) {
	for _, t := range all {
		report.Timeline(out, d, t)
	}
}

func printFindings(out *bytes.Buffer, d *report.Document, rule *validate.Rule, palette screen.Palette) {
	if len(d.Findings) == 0 {
		fmt.Fprintf(out, "no finding of %s\n", rule.Code)
		return
	}
	report.Human.Document(out, d, palette)
}

// only gives the findings of one rule.
func only(code string, findings []validate.Finding) []validate.Finding {
	var kept []validate.Finding
	for _, f := range findings {
		if f.Code == code {
			kept = append(kept, f)
		}
	}
	return kept
}

func ruleCodes() []string {
	var codes []string
	for _, r := range validate.All() {
		codes = append(codes, r.Code)
	}
	return codes
}
