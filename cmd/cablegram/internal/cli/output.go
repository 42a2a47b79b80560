package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/rewrite"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

// output is a form of the findings and the file that it goes to.
type output struct {
	option[report.Format]
	path string
}

// outputs is a flag that sends forms of the findings to files. It may be given several times.
type outputs struct {
	forms []option[report.Format]
	all   []output
}

func newOutputs(cmd *cobra.Command, forms []option[report.Format]) *outputs {
	o := &outputs{forms: forms}
	cmd.Flags().Var(o, "output", "write the findings to a file too, in a form of its own; may be given several times")
	if err := cmd.RegisterFlagCompletionFunc("output", o.complete); err != nil {
		panic(err)
	}
	return o
}

// Set takes one FORMAT=FILE.
func (o *outputs) Set(value string) error {
	name, path, both := strings.Cut(value, "=")
	if !both || path == "" {
		return errors.New("use FORMAT=FILE")
	}
	if path == input.Standard {
		return errors.New("use --format for standard output")
	}
	form := choice[report.Format]{all: o.forms}
	if err := form.Set(name); err != nil {
		return fmt.Errorf("unknown format %q: %w", name, err)
	}
	o.all = append(o.all, output{form.option, path})
	return nil
}

func (o *outputs) String() string {
	var values []string
	for _, out := range o.all {
		values = append(values, out.String())
	}
	return strings.Join(values, ",")
}

// Type is what help texts show in the place of a value.
func (o *outputs) Type() string { return "FORMAT=FILE" }

func (o *outputs) complete(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	if strings.Contains(begun, "=") {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var names []string
	for _, form := range o.forms {
		names = append(names, form.name+"=")
	}
	return names, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// check refuses a file that is written twice, and one that is a transcription of the run: it would be lost.
func (o *outputs) check(all []input.File) error {
	for i, out := range o.all {
		for _, other := range o.all[:i] {
			if sameFile(other.path, out.path) {
				return fmt.Errorf("--output %s: --output %s writes this file: name another", out, other)
			}
		}
		for _, file := range all {
			if sameFile(filepath.FromSlash(file.Name), out.path) {
				return fmt.Errorf("--output %s: this is a transcription to be checked: name another file", out)
			}
		}
	}
	return nil
}

func (o output) String() string { return o.name + "=" + o.path }

// sameFile reports whether two paths lead to one file, be it there or not.
func sameFile(a, b string) bool {
	if filepath.Clean(a) == filepath.Clean(b) {
		return true
	}
	left, err := os.Stat(a)
	if err != nil {
		return false
	}
	right, err := os.Stat(b)
	return err == nil && os.SameFile(left, right)
}

// delivery is one form of the findings on its way to where it goes.
type delivery struct {
	format report.Format
	text   bytes.Buffer
	send   func(*bytes.Buffer) error
}

// deliveries are the forms that do not go to standard output document by document.
type deliveries struct {
	all []*delivery
	// whole says that a form needs the sheets of the run.
	whole bool
	run   report.Run
}

func (d *deliveries) add(format report.Format, send func(*bytes.Buffer) error) {
	d.all = append(d.all, &delivery{format: format, send: send})
	d.whole = d.whole || format.Whole != nil
}

// take adds a document to all forms.
func (d *deliveries) take(doc *report.Document) {
	if d.whole {
		d.run.Sheets = append(d.run.Sheets, report.NewSheet(doc))
	}
	for _, one := range d.all {
		if one.format.Document != nil {
			one.format.Document(&one.text, doc, screen.Palette{})
		}
	}
}

// finish completes all forms and sends them off. It gives the errors of those that did not arrive.
func (d *deliveries) finish(t report.Tally) []error {
	d.run.Tally = t
	var failed []error
	for _, one := range d.all {
		switch {
		case one.format.Whole != nil:
			one.format.Whole(&one.text, &d.run)
		case one.format.Close != nil:
			one.format.Close(&one.text, t, screen.Palette{})
		}
		if err := one.send(&one.text); err != nil {
			failed = append(failed, err)
		}
	}
	return failed
}

// toFile sends a form to the file of an output, whole or not at all: a report that breaks off looks like a shorter one.
func (o output) toFile(text *bytes.Buffer) error {
	if err := rewrite.Put(o.path, text.Bytes()); err != nil {
		return fmt.Errorf("--output %s: %w", o, err)
	}
	return nil
}
