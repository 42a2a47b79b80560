package cli

import (
	"bytes"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
)

var factsFormats = []option[report.FactsFormat]{
	{"jsonl", report.FactsLines},
	{"csv", report.FactsTable},
}

func newFacts(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "facts [FILE|FOLDER]...",
		Short: "Print what transcriptions state",
		Long: `Facts prints what transcriptions state: numbers, people, and times in ISO form. A fact that a text does not have is
left out. The usual form is one JSON object a line, one for each file; csv is a table of one row for each cable, with a
header, for spreadsheets.

` + filesUsage,
		Example: `  cablegram facts 21677.txt
  cablegram facts --format csv transcriptions > cables.csv`,
	}
	f := newFiles(s, cmd)
	format := newChoice(cmd, "format", "form of the facts", factsFormats)
	cmd.RunE = func(_ *cobra.Command, args []string) error { return printFacts(f, format.value, args) }
	return cmd
}

func printFacts(f *files, format report.FactsFormat, args []string) error {
	all, err := f.find(args)
	if err != nil {
		return err
	}
	if format.Open != nil {
		var out bytes.Buffer
		format.Open(&out)
		f.print(&out)
	}
	f.do(all, func(out *bytes.Buffer, name string, src []byte) {
		format.Record(out, facts.Of(grammar.Parse(name, src)))
	})
	return nil
}
