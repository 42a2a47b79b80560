package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/rewrite"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

// longestComment is the number of characters of a message that stands above a waiver.
const longestComment = 200

func newBaseline(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "baseline",
		Short: "Put a collection under check as it is, and see what changes",
		Long: `Baseline puts a collection under check that has findings already: update waives what is found today, so that only what is
new fails; diff says what has become of the findings of an earlier run.`,
		Example: `  cablegram baseline update transcriptions
  cablegram baseline diff findings.jsonl transcriptions`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newBaselineUpdate(s), newBaselineDiff(s))
	return cmd
}

// baselineUpdate adds entries to waivers files for what is found.
type baselineUpdate struct {
	*files
	source *config.Source
	// prune takes out the entries that match nothing any more.
	prune bool
}

func newBaselineUpdate(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "update [FILE|FOLDER]...",
		Short: "Waive what is found today",
		Long: `Update adds an entry to waivers.toml for each finding that nobody has waived or acknowledged, with the finding as a comment
and an empty reason, which waiver-reason asks for. The file is the nearest one beside a transcription or above it; where
there is none, a new one in the current folder. Entries that are there stay as they are, byte for byte; --prune takes out
those that match nothing any more. A finding on a line that no waiver can name is reported, and the exit status is 1.

` + filesUsage + `

` + settingsUsage + `

` + selectionUsage,
		Example: `  cablegram baseline update
  cablegram baseline update --prune transcriptions
  cablegram baseline update --only typography transcriptions`,
	}
	u := baselineUpdate{files: newFiles(s, cmd), source: newSource(cmd)}
	u.excluded = u.source.Excludes
	selectRules(cmd, &u.source.Selection)
	cmd.Flags().BoolVar(&u.prune, "prune", false, "take out entries that match nothing any more")
	cmd.RunE = func(_ *cobra.Command, args []string) error { return u.run(args) }
	return cmd
}

func (u *baselineUpdate) run(args []string) error {
	if slices.Contains(args, input.Standard) {
		return fmt.Errorf("a waiver is for a file: name one in the place of %q", input.Standard)
	}
	all, err := u.find(args)
	if err != nil {
		return err
	}
	guides, err := guides(u.source, all)
	if err != nil {
		return err
	}
	desk := waiversDesk{session: u.session}
	var ledger ledger
	for c := range each(u.files, all, checking(guides)) {
		ledger.enter(c)
		if err := desk.take(c); err != nil {
			return misconfigured(err)
		}
	}
	if u.prune {
		if err := desk.prune(ledger.accounts); err != nil {
			return misconfigured(err)
		}
	}
	desk.store()
	return nil
}

// waiversDesk has the waivers files that are changed, in the order in which they came up.
type waiversDesk struct {
	*session
	drafts []*waiversDraft
}

// waiversDraft is one waivers file with its changes.
type waiversDraft struct {
	*config.WaiversText
	added, pruned int
}

// store writes the file, whole or not at all.
func (d *waiversDraft) store() error {
	if d.Old == nil {
		return rewrite.Put(d.Path, d.Text())
	}
	return rewrite.File(d.Path, d.Old, d.Text())
}

// draft gives the draft of a waivers file.
func (d *waiversDesk) draft(path string) (*waiversDraft, error) {
	for _, draft := range d.drafts {
		if draft.Path == path {
			return draft, nil
		}
	}
	text, err := config.ReadWaiversText(path)
	if err != nil {
		return nil, err
	}
	draft := &waiversDraft{WaiversText: text}
	d.drafts = append(d.drafts, draft)
	return draft, nil
}

// take adds what is found in one transcription.
func (d *waiversDesk) take(c *checked) error {
	path := c.waivers.Path
	if path == "" {
		path = config.NewWaiversName(c.document.Name)
	}
	index := position.NewIndex(c.document.Source)
	for _, f := range c.document.Findings {
		if f.Waived != nil {
			continue
		}
		draft, err := d.draft(path)
		if err != nil {
			return err
		}
		line, _ := index.Line(f.Span.Start)
		entry := validate.WaiverEntry{File: c.document.Name, Rule: f.Code, Line: line}
		added, err := draft.Add(entry, screen.Brief(f.Message, longestComment))
		if err != nil {
			at := index.At(f.Span.Start)
			d.raise(Faulty)
			d.complain(fmt.Errorf("%s:%d:%d: %s cannot be waived: %w", c.document.Name, at.Line, at.Column, f.Code, err))
		}
		if added {
			draft.added++
		}
	}
	return nil
}

// prune takes out the entries that match nothing any more. Of a file that has been added to, these come first.
func (d *waiversDesk) prune(accounts []*account) error {
	for _, a := range accounts {
		draft, err := d.draft(a.waivers.Path)
		if err != nil {
			return err
		}
		gone := a.waivers.Stale(a.fates)
		draft.Prune(gone)
		draft.pruned = len(gone)
	}
	return nil
}

// store writes the files and says what has become of each.
func (d *waiversDesk) store() {
	changed := false
	for _, draft := range d.drafts {
		if draft.added == 0 && draft.pruned == 0 {
			continue
		}
		changed = true
		if err := draft.store(); err != nil {
			d.fail(fmt.Errorf("%s: %w", draft.Path, err))
			continue
		}
		fmt.Fprintf(d.out, "%s: %d added, %d taken out\n", screen.Visible(draft.Path), draft.added, draft.pruned)
	}
	if !changed {
		fmt.Fprintln(d.out, "nothing to change")
	}
}
