package cli

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/patch"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/rewrite"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/format"
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/mend"
	"github.com/cablegram/cablegram/validate"
)

// formatter sets the typography of transcriptions in one style.
type formatter struct {
	*files
	source *config.Source
	// write has files written, list has their names printed; check and diff have nothing written.
	write, list, check, diff bool
	colour                   *choice[screen.When]
}

func newFmt(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "fmt [FILE|FOLDER]...",
		Short: "Set the typography of transcriptions in one style",
		Long: `Fmt sets number signs and quotation marks in the style of the house or else in that of the cable, takes out blanks that
nobody sees or needs, sets one blank line between the parts of a cable, and ends the text with a line break. What the
text states stays as it is: a change after which it would state anything else is left out and reported. Hard breaks of
Markdown, line endings and a byte order mark are kept.

The text of one transcription goes to standard output. --write writes all that change, each whole or not at all, and with
--list prints their names. --check prints the names of those that would change, --diff the changes as "git apply" takes
them; neither writes, and the exit status is 1 if there are any. --list alone is --check. What looks like no cable is
left as it is.

` + filesUsage + `

` + settingsUsage + `

The style of the house is that of the keys number-sign and quote-marks. Number signs, quotation marks and blanks are left
where the rule about them is off (number-sign, quote-style, spacing), where its finding is waived, and where the text says
[sic].`,
		Example: `  cablegram fmt 21677.txt
  cablegram fmt --write transcriptions
  cablegram fmt --check transcriptions
  cablegram fmt --diff transcriptions
  cablegram fmt --config quote-marks=curly --diff 21677.txt
  cablegram fmt --stdin-filename 21677.txt - < 21677.txt`,
	}
	f := formatter{
		files:  newFiles(s, cmd),
		source: newSource(cmd),
		colour: newChoice(cmd, "color", "when to use colours", colourUses),
	}
	f.excluded = f.source.Excludes
	cmd.Flags().BoolVarP(&f.write, "write", "w", false, "write the files")
	cmd.Flags().BoolVarP(&f.list, "list", "l", false, "print the names of the files that change")
	cmd.Flags().BoolVar(&f.check, "check", false, "print the names of the files that would change, and write nothing")
	cmd.Flags().BoolVarP(&f.diff, "diff", "d", false, "print what would change, as a unified diff, and write nothing")
	cmd.RunE = func(_ *cobra.Command, args []string) error { return f.run(args) }
	return cmd
}

// run formats files. Where something would change and is not written, the exit status is 1.
func (f *formatter) run(args []string) error {
	if err := f.checkFlags(); err != nil {
		return err
	}
	all, err := f.find(args)
	if err != nil {
		return err
	}
	if err := f.checkFiles(all); err != nil {
		return err
	}
	guides, err := guides(f.source, all)
	if err != nil {
		return err
	}
	changed := 0
	for r := range each(f.files, all, f.formatting(guides)) {
		if f.settle(r) {
			changed++
		}
	}
	_ = f.out.Flush()
	switch {
	case f.write:
		fmt.Fprintf(f.Stderr, "cablegram: %s formatted\n", counted(changed, "file"))
	case f.list, f.check, f.diff:
		fmt.Fprintf(f.Stderr, "cablegram: %s would be formatted\n", counted(changed, "file"))
		if changed > 0 {
			f.raise(Faulty)
		}
	}
	return nil
}

// checkFlags refuses flags that contradict each other.
func (f *formatter) checkFlags() error {
	for _, pair := range [...]struct {
		one, other bool
		names      string
	}{
		{f.write, f.check, "--write and --check"},
		{f.write, f.diff, "--write and --diff"},
		{f.check, f.diff, "--check and --diff"},
		{f.list, f.diff, "--list and --diff"},
	} {
		if pair.one && pair.other {
			return fmt.Errorf("%s: use one of them", pair.names)
		}
	}
	return nil
}

// checkFiles refuses files whose text has no place to go to.
func (f *formatter) checkFiles(all []input.File) error {
	switch {
	case f.write && f.typed:
		return errors.New(`--write with standard input: leave out "--write", and the text goes to standard output`)
	case len(all) > 1 && !f.write && !f.list && !f.check && !f.diff:
		return fmt.Errorf("%d files and one standard output: add --write, --check or --diff", len(all))
	}
	return nil
}

// formatted is what became of one transcription.
type formatted struct {
	name    string
	changed bool
	// left are the places that were left as they are, each with its reason.
	left []error
	// err says why a text was not formatted or not written, and failed that it could not be.
	err    error
	failed bool
}

// formatting is the job of formatting one file.
func (f *formatter) formatting(guides map[string]guide) job[*formatted] {
	view := patch.View{Palette: f.palette(f.colour.value), Visible: screen.IsTerminal(f.Stdout)}
	return func(out *bytes.Buffer, name string, src []byte) *formatted {
		r, text := formatOne(guides[name], name, src)
		f.deliver(out, r, src, text, view)
		return r
	}
}

// formatOne sets the text of one file in one style.
func formatOne(g guide, name string, src []byte) (*formatted, string) {
	linter := g.settings.Linter(name)
	waive := func(file *ast.File, found []validate.Finding) { g.waivers.Apply(linter, name, file, found) }
	result, err := format.Formatter{Linter: linter, Waive: waive}.Format(name, src)
	if err != nil {
		return &formatted{name: name, err: fmt.Errorf("left as it is: %w", err), failed: errors.Is(err, format.ErrUnreadable)}, string(src)
	}
	text := result.File.Source
	return &formatted{name: name, changed: text != string(src), left: placed(name, text, result.Left)}, text
}

// mostLeft is how many places of one file are reported that were left as they are.
const mostLeft = 20

// placed gives the places of refusals in a text, each with its reason.
func placed(name, text string, refused []mend.Refusal) []error {
	var all []error
	index := position.NewIndex(text)
	for _, r := range refused[:min(len(refused), mostLeft)] {
		at := index.At(r.Finding.Span.Start)
		all = append(all, fmt.Errorf("%s:%d:%d: %s left as it is: %s", name, at.Line, at.Column, r.Finding.Code, r.Reason))
	}
	if n := len(refused) - mostLeft; n > 0 {
		all = append(all, fmt.Errorf("%s: %d more places left as they are", name, n))
	}
	return all
}

// deliver brings a text to where it goes.
func (f *formatter) deliver(out *bytes.Buffer, r *formatted, src []byte, text string, view patch.View) {
	switch {
	case r.failed:
	case f.diff:
		patch.Print(out, r.name, string(src), text, view)
	case f.write && r.changed:
		if r.err = rewrite.File(filepath.FromSlash(r.name), src, []byte(text)); r.err != nil {
			r.changed, r.failed = false, true
			return
		}
		f.printName(out, r)
	case f.list, f.check:
		f.printName(out, r)
	case !f.write:
		out.WriteString(text)
	}
}

func (f *formatter) printName(out *bytes.Buffer, r *formatted) {
	if r.changed && (f.list || f.check) {
		fmt.Fprintln(out, screen.Visible(r.name))
	}
}

// settle reports what was left of one transcription, and whether it changed.
func (f *formatter) settle(r *formatted) (changed bool) {
	if r == nil {
		return false
	}
	for _, err := range r.left {
		f.complain(err)
	}
	if r.err != nil {
		err := fmt.Errorf("%s: %w", r.name, r.err)
		if r.failed {
			f.fail(err)
		} else {
			f.complain(err)
		}
	}
	return r.changed
}
