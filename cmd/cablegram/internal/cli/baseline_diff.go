package cli

import (
	"bytes"
	"slices"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/baseline"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/validate"
)

var differenceFormats = []option[report.DifferenceFormat]{
	{"human", report.DifferenceHuman},
	{"json", report.DifferenceJSON},
}

// baselineDiff compares what is found with what an earlier run has found.
type baselineDiff struct {
	*files
	source *config.Source
	format *choice[report.DifferenceFormat]
	failOn *choice[validate.Severity]
	colour *choice[screen.When]
}

func newBaselineDiff(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "diff OLD [FILE|FOLDER]...",
		Short: "Say which findings are new, gone or moved",
		Long: `Diff checks transcriptions and compares what it finds with the findings of OLD: a file that "lint --format json" or jsonl has
printed, from the same folder, by this release or another one. Two findings are one if file, rule and text of the line are
the same; if the line has changed, if the message is the same; if the file has another name, if all but that is the same.
Old findings of files that are there and are not checked now are left out. So are acknowledged and waived findings.

` + filesUsage + `

` + settingsUsage + `

` + selectionUsage + `

The exit status is 1 if a finding is new at or above the severity of --fail-on.`,
		Example: `  cablegram lint --format jsonl transcriptions > findings.jsonl
  cablegram baseline diff findings.jsonl transcriptions
  cablegram baseline diff --format json --fail-on error findings.jsonl transcriptions`,
		Args: cobra.MinimumNArgs(1),
	}
	d := baselineDiff{
		files:  newFiles(s, cmd),
		source: newSource(cmd),
		format: newChoice(cmd, "format", "form of the difference", differenceFormats),
		failOn: newChoice(cmd, "fail-on", "mildest severity of a new finding that makes the exit status 1", failingSeverities),
		colour: newChoice(cmd, "color", "when to use colours", colourUses),
	}
	d.excluded = d.source.Excludes
	selectRules(cmd, &d.source.Selection)
	cmd.RunE = func(_ *cobra.Command, args []string) error { return d.run(args[0], args[1:]) }
	return cmd
}

func (d *baselineDiff) run(old string, args []string) error {
	earlier, err := baseline.Read(old)
	if err != nil {
		return err
	}
	all, err := d.find(args)
	if err != nil {
		return err
	}
	guides, err := guides(d.source, all)
	if err != nil {
		return err
	}
	var later []baseline.Finding
	looked := map[string]bool{}
	take := func(document *report.Document) {
		looked[document.Name] = true
		later = append(later, report.NewSheet(document).Open()...)
	}
	var ledger ledger
	for c := range each(d.files, all, checking(guides)) {
		take(c.document)
		ledger.enter(c)
	}
	for _, document := range ledger.judge() {
		take(document)
	}
	difference := baseline.Compare(judgeable(earlier, looked), later)
	var out bytes.Buffer
	d.format.value(&out, difference, d.palette(d.colour.value))
	d.print(&out)
	for _, f := range difference.New {
		if f.Severity >= d.failOn.value {
			d.raise(Faulty)
		}
	}
	return nil
}

// judgeable gives the findings of files that are looked at now or are no longer there.
func judgeable(earlier []baseline.Finding, looked map[string]bool) []baseline.Finding {
	return slices.DeleteFunc(earlier, func(f baseline.Finding) bool {
		return !looked[f.File] && isThere(f.File)
	})
}
