package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/rewrite"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/tei"
	"github.com/cablegram/cablegram/validate"
)

// exportFormat is a form in which digital editions keep transcriptions.
type exportFormat struct {
	// extension is that of its files.
	extension string
	document  func(*ast.File, *facts.Record, []validate.Finding) []byte
}

var exportFormats = []option[exportFormat]{
	{"tei", exportFormat{".xml", teiDocument}},
}

// export writes transcriptions in the form of digital editions.
type export struct {
	*files
	source *config.Source
	format *choice[exportFormat]
	// folder is where the documents go, empty for standard output.
	folder string
	// corrected has the fixes of findings go with the text.
	corrected bool
}

func newExport(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export [FILE|FOLDER]...",
		Short: "Write transcriptions as TEI P5",
		Long: `Export writes transcriptions in the form in which digital editions keep them: TEI P5. The document has the whole
transcription, its parts marked up, and what is known of the record in its header. One transcription goes to standard
output; --output names a folder for several.

` + filesUsage + `

With --corrections, what a rule proposes in the place of a text goes with it, as a choice between sic and corr.
` + settingsUsage,
		Example: `  cablegram export 21677.txt > 21677.xml
  cablegram export --format tei --output tei transcriptions`,
	}
	e := export{
		files:  newFiles(s, cmd),
		source: newSource(cmd),
		format: newChoice(cmd, "format", "form of the documents", exportFormats),
	}
	e.excluded = e.source.Excludes
	cmd.Flags().StringVar(&e.folder, "output", "", "`folder` that the documents go to")
	cmd.Flags().BoolVar(&e.corrected, "corrections", false, "propose the corrections of the rules in the text")
	cmd.RunE = func(_ *cobra.Command, args []string) error { return e.run(args) }
	return cmd
}

func (e *export) run(args []string) error {
	all, err := e.find(args)
	if err != nil {
		return err
	}
	guides, err := guides(e.source, all)
	if err != nil {
		return err
	}
	if e.folder == "" {
		if len(all) > 1 {
			return fmt.Errorf("%d transcriptions: name a folder for their documents with --output", len(all))
		}
		e.do(all, func(out *bytes.Buffer, name string, src []byte) { out.Write(e.document(guides[name], name, src)) })
		return nil
	}
	targets, err := e.targets(all)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(e.folder, 0o777); err != nil {
		e.fail(err)
		return nil
	}
	for err := range each(e.files, all, e.storing(guides, targets)) {
		if err != nil {
			e.fail(err)
		}
	}
	return nil
}

// document gives the document of a transcription.
func (e *export) document(g guide, name string, src []byte) []byte {
	tree := grammar.Parse(name, src)
	record := facts.Of(tree)
	var findings []validate.Finding
	if e.corrected {
		findings = g.settings.Linter(name).Run(tree, record)
	}
	return e.format.value.document(tree, record, findings)
}

// targets gives the path of the document of each transcription. Two transcriptions cannot have one.
func (e *export) targets(all []input.File) (map[string]string, error) {
	targets := make(map[string]string, len(all))
	taken := make(map[string]string, len(all))
	for _, file := range all {
		base := path.Base(file.Name)
		if file.Name == input.Standard || strings.ContainsAny(base, "<>") {
			return nil, errors.New("standard input has no name: give it one with --stdin-filename")
		}
		target := filepath.Join(e.folder, strings.TrimSuffix(base, path.Ext(base))+e.format.value.extension)
		if other, is := taken[target]; is {
			return nil, fmt.Errorf("%s and %s would both be written to %s: export them to folders of their own", other, file.Name, target)
		}
		taken[target] = file.Name
		targets[file.Name] = target
	}
	return targets, nil
}

// storing is the job of writing the document of one transcription.
func (e *export) storing(guides map[string]guide, targets map[string]string) job[error] {
	return func(_ *bytes.Buffer, name string, src []byte) error {
		if err := rewrite.Put(targets[name], e.document(guides[name], name, src)); err != nil {
			return fmt.Errorf("%s: %w", targets[name], err)
		}
		return nil
	}
}

// teiDocument gives a TEI document with the best fix of each finding as a correction.
func teiDocument(f *ast.File, r *facts.Record, findings []validate.Finding) []byte {
	var corrections []tei.Correction
	for _, finding := range findings {
		if len(finding.Fixes) == 0 || finding.Waived != nil {
			continue
		}
		for _, edit := range finding.Fixes[0].Edits {
			corrections = append(corrections, tei.Correction{Span: edit.Span, Text: edit.Text})
		}
	}
	return report.InertXML(tei.Marshal(f, r, corrections...))
}
