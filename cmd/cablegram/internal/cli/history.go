package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/baseline"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/revision"
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

const historyUsage = `--baseline and --new-from-rev let what is new alone fail a run; all else counts as waived. --baseline FILE knows the findings
of an earlier run by what "lint --format json" or jsonl has printed of it, as "baseline diff" does. --new-from-rev REV asks
git which lines have changed between a revision and the files as they are: a finding is new if its own place or a related one
is on such a line, or beside a line that is gone. Files that git does not track are new. The exit status is 2 where there
is no such revision or no repository, and 3 where git cannot be run.`

// history tells old findings from new ones.
type history struct {
	// path is that of what an earlier run has printed, and rev a revision of git; each may be empty.
	path, rev string
	record    *baseline.Record
	changed   map[string]revision.Lines
	// unchanged has what was waived in the first text of each file for the lines it stands on, by the names of the files.
	unchanged sync.Map // string to *baseline.Record
}

func newHistory(cmd *cobra.Command) *history {
	h := &history{}
	cmd.Flags().StringVar(&h.path, "baseline", "", "waive the findings in a `file` that an earlier run printed as json or jsonl")
	cmd.Flags().StringVar(&h.rev, "new-from-rev", "", "waive the findings on lines that have not changed since a `revision` of git")
	return h
}

// load reads what is known of the files of a run, and of the waivers beside them.
func (h *history) load(f *files, guides map[string]guide, all []input.File) error {
	if h.path != "" {
		findings, err := baseline.Read(h.path)
		if err != nil {
			return fmt.Errorf("--baseline: %w", err)
		}
		h.record = baseline.NewRecord(findings, isThere)
	}
	if h.rev == "" {
		return nil
	}
	if f.typed {
		return fmt.Errorf("--new-from-rev %s: git knows no lines of standard input: name a file", h.rev)
	}
	changed, err := revision.Since(h.rev, names(guides, all))
	if err != nil {
		return h.unknown(err)
	}
	h.changed = changed
	h.unchanged.Clear()
	return nil
}

// unknown says why it is not known what has changed.
func (h *history) unknown(err error) error {
	wrong := errors.Is(err, revision.ErrNoRepository) || errors.Is(err, revision.ErrUnknown)
	err = fmt.Errorf("--new-from-rev %s: %w", h.rev, err)
	if wrong {
		return err
	}
	return &failure{err}
}

// isThere reports whether the file of a name is there.
func isThere(name string) bool {
	_, err := os.Lstat(filepath.FromSlash(name))
	return err == nil
}

// names gives the names of files and of the waivers that hold for them.
func names(guides map[string]guide, all []input.File) []string {
	var names []string
	for _, file := range all {
		names = append(names, file.Name)
	}
	for _, g := range guides {
		if g.waivers.Path != "" {
			names = append(names, filepath.ToSlash(g.waivers.Path))
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// waive waives the findings of a document that are not new.
func (h *history) waive(d *report.Document) {
	if h.record != nil {
		h.waiveKnown(d, h.record, "known from "+h.path)
	}
	if h.changed != nil {
		h.waiveUnchanged(d)
	}
}

func (h *history) waiveKnown(d *report.Document, record *baseline.Record, reason string) {
	findings, compared := open(d)
	for i, known := range record.Known(d.Name, compared) {
		if known {
			findings[i].Waived = &validate.Waiver{Reason: reason}
		}
	}
}

// waiveUnchanged goes by the lines that git has compared in the first text of a file. In the texts that fixes make of it
// lines may have moved: there it goes by what was waived in the first.
func (h *history) waiveUnchanged(d *report.Document) {
	reason := "on lines that have not changed since " + h.rev
	if record, again := h.unchanged.Load(d.Name); again {
		h.waiveKnown(d, record.(*baseline.Record), reason)
		return
	}
	index, lines := position.NewIndex(d.Source), h.changed[d.Name]
	isNew := func(s ast.Span) bool {
		return lines.Touch(index.At(s.Start).Line, index.At(max(s.Start, s.End-1)).Line)
	}
	var old []baseline.Finding
	findings, compared := open(d)
	for i, f := range findings {
		related := slices.ContainsFunc(f.Related, func(r validate.Related) bool { return isNew(r.Span) })
		if !related && !isNew(f.Span) {
			f.Waived = &validate.Waiver{Reason: reason}
			old = append(old, compared[i])
		}
	}
	h.unchanged.Store(d.Name, baseline.NewRecord(old, isThere))
}

// open gives the findings of a document that count, and what they are compared by.
func open(d *report.Document) (findings []*validate.Finding, compared []baseline.Finding) {
	for i := range d.Findings {
		if f := &d.Findings[i]; f.Waived == nil {
			findings = append(findings, f)
		}
	}
	if len(findings) == 0 {
		return nil, nil
	}
	return findings, report.NewSheet(d).Open()
}
