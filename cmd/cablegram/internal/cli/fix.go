package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/patch"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/rewrite"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/mend"
	"github.com/cablegram/cablegram/validate"
)

const fixesUsage = `--fix writes the safe fixes of findings to the files, those that never change what the document says, and reports the
findings that are left. --suggested adds the fixes that need your eye: compare them with the original. A fix is not applied
where the text would state anything else after it, keep the finding or gain one; waived findings are left alone. --diff
writes nothing and prints what --fix would do, as "git apply" takes it, with exit status 1 if there is anything. A file is
written whole or not at all. Of standard input, the mended text goes to standard output, and the findings to standard error.`

// fixes are the flags about fixes.
type fixes struct {
	cmd *cobra.Command
	// apply has fixes written, diff has them shown. Without suggested they are the safe ones.
	apply, suggested, diff bool
}

func newFixes(cmd *cobra.Command) *fixes {
	f := &fixes{cmd: cmd}
	cmd.Flags().BoolVar(&f.apply, "fix", false, "apply safe fixes and write the files")
	cmd.Flags().BoolVar(&f.suggested, "suggested", false, "with --fix or --diff, suggested fixes too")
	cmd.Flags().BoolVar(&f.diff, "diff", false, "print what --fix would change, as a unified diff, and write nothing")
	return f
}

// check refuses flags that contradict each other.
func (f *fixes) check() error {
	switch {
	case f.apply && f.diff:
		return errors.New("--fix and --diff: use one of them")
	case f.suggested && !f.apply && !f.diff:
		return errors.New("--suggested without fixes: add --fix or --diff")
	case !f.diff:
		return nil
	}
	for _, name := range []string{"format", "output", "stats", "show-waived"} {
		if f.cmd.Flags().Changed(name) {
			return fmt.Errorf("--diff and --%s: --diff prints no findings, use one of them", name)
		}
	}
	return nil
}

// repair is what became of the fixes for one transcription.
type repair struct {
	name string
	// mended are the findings that fixes removed, held those that suggested fixes would mend.
	mended, held int
	changed      bool
	// refused are the fixes that were not applied, with their places.
	refused []error
	// err says why the mended text was not written.
	err error
}

// mend applies fixes to the text of one file.
func (l *lint) mend(g guide, name string, src []byte) (*repair, string) {
	linter := g.settings.Linter(name)
	check := func(f *ast.File, r *facts.Record) []validate.Finding {
		findings := linter.Run(f, r)
		g.waivers.Apply(linter, name, f, findings)
		l.history.waive(&report.Document{Name: name, Source: f.Source, Findings: findings})
		return findings
	}
	result := mend.Mender{Check: check, Suggested: l.fixes.suggested}.Mend(name, src)
	text := result.File.Source
	r := &repair{name: name, mended: len(result.Mended), held: result.Held(), changed: text != string(src)}
	index := position.NewIndex(text)
	for _, refusal := range result.Refused {
		at := index.At(refusal.Finding.Span.Start)
		r.refused = append(r.refused, fmt.Errorf("%s:%d:%d: %s not mended: %s", name, at.Line, at.Column, refusal.Finding.Code, refusal.Reason))
	}
	return r, text
}

// repair mends one file and gives what it holds then. The mended text of standard input goes to out.
func (l *lint) repair(c *checked, out *bytes.Buffer, name string, src []byte) []byte {
	r, text := l.mend(c.guide, name, src)
	c.repair = r
	switch {
	case l.isStandard(name):
		out.WriteString(text)
	case r.changed:
		r.err = rewrite.File(filepath.FromSlash(name), src, []byte(text))
	}
	if r.err != nil {
		return src
	}
	return []byte(text)
}

// diff prints what the fixes for files would do, and writes nothing.
func (l *lint) diff(all []input.File, guides map[string]guide) {
	view := patch.View{Palette: l.palette(l.colour.value), Visible: screen.IsTerminal(l.Stdout)}
	showing := func(out *bytes.Buffer, name string, src []byte) *repair {
		r, text := l.mend(guides[name], name, src)
		patch.Print(out, name, string(src), text, view)
		return r
	}
	var total mended
	for r := range each(l.files, all, showing) {
		total.add(l.session, r)
	}
	total.print(l.session, "would be mended")
	if total.files > 0 {
		l.raise(Faulty)
	}
}

// shownOn is the stream that findings go to.
func (l *lint) shownOn() io.Writer {
	if l.fixes.apply && l.typed {
		return l.terminal
	}
	return l.Stdout
}

// show sends findings to their stream.
func (l *lint) show(text *bytes.Buffer) {
	if l.fixes.apply && l.typed {
		_, _ = text.WriteTo(l.Stderr)
		return
	}
	l.print(text)
}

// mended counts what fixes did.
type mended struct{ findings, files, held int }

// add counts the fixes for one transcription, and reports those that were not applied.
func (m *mended) add(s *session, r *repair) {
	if r == nil {
		return
	}
	if r.err != nil {
		s.fail(fmt.Errorf("%s: %w", r.name, r.err))
		return
	}
	for _, err := range r.refused {
		s.complain(err)
	}
	m.held += r.held
	m.findings += r.mended
	if r.changed {
		m.files++
	}
}

// print says what fixes did or would do, below what standard output holds.
func (m *mended) print(s *session, done string) {
	_ = s.out.Flush()
	parts := []string{fmt.Sprintf("%s %s", counted(m.findings, "finding"), done)}
	if m.findings > 0 {
		parts[0] += " in " + counted(m.files, "file")
	}
	if m.held > 0 {
		parts = append(parts, counted(m.held, "suggested fix", "es")+" held back: --suggested applies them too")
	}
	_ = s.out.Flush()
	fmt.Fprintf(s.Stderr, "cablegram: %s\n", strings.Join(parts, "; "))
}

// counted gives a number with its noun: "no file", "1 file", "2 files".
func counted(n int, noun string, plural ...string) string {
	switch n {
	case 0:
		return "no " + noun
	case 1:
		return "1 " + noun
	}
	if len(plural) == 0 {
		plural = []string{"s"}
	}
	return fmt.Sprintf("%d %s%s", n, noun, plural[0])
}
