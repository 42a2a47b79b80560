package cli

import (
	"bytes"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

// unreached is a severity above that of any finding.
const unreached = validate.Error + 1

var (
	lintFormats = []option[report.Format]{
		{"human", report.Human},
		{"compact", report.Compact},
		{"json", report.JSON},
		{"jsonl", report.JSONLines},
		{"sarif", report.SARIF},
		{"github", report.GitHub},
		{"junit", report.JUnit},
		{"checkstyle", report.Checkstyle},
		{"markdown", report.Markdown},
		{"gitlab", report.GitLab},
		{"rdjson", report.RDJSON},
	}
	failingSeverities = []option[validate.Severity]{
		{"warning", validate.Warning},
		{"error", validate.Error},
		{"note", validate.Note},
		{"never", unreached},
	}
	colourUses = []option[screen.When]{
		{"auto", screen.Auto},
		{"always", screen.Always},
		{"never", screen.Never},
	}
)

// lint checks files by the rules that their settings leave on.
type lint struct {
	*files
	source  *config.Source
	format  *choice[report.Format]
	outputs *outputs
	failOn  *choice[validate.Severity]
	colour  *choice[screen.When]
	// showWaived has people shown the waived findings too.
	showWaived bool
	// stats has the findings counted by rule.
	stats   bool
	fixes   *fixes
	history *history
	// watched has files checked again when they change.
	watched bool
}

func newLint(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "lint [FILE|FOLDER]...",
		Short: "Say where transcriptions contradict themselves",
		Long: `Lint checks transcriptions by all rules and prints what they find, with its place and what to do about it.

` + filesUsage + `

` + settingsUsage + `

` + selectionUsage + `

A finding about a value that the text marks [sic] is kept as acknowledged, one that waivers.toml names as waived. Both
fail nothing. Programs are given both, people the acknowledged ones, and the waived ones with --show-waived.

` + historyUsage + `

` + fixesUsage + `

` + watchUsage,
		Example: `  cablegram lint
  cablegram lint --fail-on error transcriptions
  cablegram lint --format jsonl 21677.txt
  cablegram lint --only chronology,copy --disable transit-time transcriptions
  cablegram lint --config rules.number-sign=off transcriptions
  cablegram lint --format compact --stats transcriptions
  cablegram lint --output sarif=findings.sarif --output junit=findings.xml transcriptions
  cablegram lint --new-from-rev origin/main transcriptions
  cablegram lint --baseline findings.jsonl transcriptions
  cablegram lint --diff transcriptions
  cablegram lint --fix --suggested 21677.txt
  cablegram lint --watch transcriptions
  cablegram lint --stdin-filename 21677.txt - < 21677.txt`,
	}
	l := lint{
		files:   newFiles(s, cmd),
		source:  newSource(cmd),
		format:  newChoice(cmd, "format", "`form` of the findings on standard output", lintFormats),
		outputs: newOutputs(cmd, lintFormats),
		failOn:  newChoice(cmd, "fail-on", "mildest severity that makes the exit status 1", failingSeverities),
		fixes:   newFixes(cmd),
		history: newHistory(cmd),
		colour:  newChoice(cmd, "color", "when to use colours", colourUses),
	}
	l.excluded = l.source.Excludes
	selectRules(cmd, &l.source.Selection)
	cmd.Flags().BoolVar(&l.showWaived, "show-waived", false, "list waived findings too")
	cmd.Flags().BoolVar(&l.stats, "stats", false, "count the findings of each rule, on standard error")
	cmd.Flags().BoolVar(&l.watched, "watch", false, "stay, and check again what changes, until Ctrl-C")
	cmd.RunE = func(_ *cobra.Command, args []string) error { return l.run(args) }
	return cmd
}

func (l *lint) run(args []string) error {
	if err := l.fixes.check(); err != nil {
		return err
	}
	if l.watched {
		return l.watch(args)
	}
	all, err := l.find(args)
	if err != nil {
		return err
	}
	if err := l.outputs.check(all); err != nil {
		return err
	}
	guides, err := guides(l.source, all)
	if err != nil {
		return err
	}
	if err := l.history.load(l.files, guides, all); err != nil {
		return err
	}
	if l.fixes.diff {
		l.diff(all, guides)
		return nil
	}
	p := l.printer()
	deliveries := l.deliveries()
	sum := newSummary()
	var mended mended
	for c := range each(l.files, all, l.checking(p, guides)) {
		l.show(&c.aside)
		mended.add(l.session, c.repair)
		deliveries.take(c.document)
		sum.count(c.document)
		sum.ledger.enter(c)
	}
	var out bytes.Buffer
	for _, d := range sum.ledger.judge() {
		l.history.waive(d)
		sum.count(d)
		p.print(&out, d)
		deliveries.take(d)
	}
	sum.total.Unchecked = l.missed()
	if p.format.Close != nil {
		p.format.Close(&out, sum.total, p.palette)
	}
	l.show(&out)
	for _, err := range deliveries.finish(sum.total) {
		l.fail(err)
	}
	if l.stats {
		l.count(sum.statistics)
	}
	if l.fixes.apply {
		mended.print(l.session, "mended")
	}
	if sum.total.Reaches(l.failOn.value) {
		l.raise(Faulty)
	}
	return nil
}

// count prints how many findings each rule has, below what standard output holds.
func (l *lint) count(s report.Statistics) {
	var table bytes.Buffer
	s.Print(&table)
	_ = l.out.Flush()
	_, _ = table.WriteTo(l.Stderr)
}

// deliveries are the forms that go to files, and the form for standard output if it is written as a whole.
func (l *lint) deliveries() *deliveries {
	d := &deliveries{run: report.Run{Version: version(), FailOn: l.failOn.value}}
	if l.format.value.Whole != nil {
		d.add(l.format.value, func(text *bytes.Buffer) error {
			l.show(text)
			return nil
		})
	}
	for _, out := range l.outputs.all {
		d.add(out.value, out.toFile)
	}
	return d
}

// printer prints the findings of documents one by one.
type printer struct {
	format     report.Format
	palette    screen.Palette
	showWaived bool
}

func (l *lint) printer() printer {
	return printer{format: l.format.value, palette: l.paletteOf(l.shownOn(), l.colour.value), showWaived: l.showWaived}
}

// print writes the findings of one document, unless the form is written as a whole.
func (p printer) print(out *bytes.Buffer, d *report.Document) {
	d.ShowWaived = p.showWaived
	if p.format.Document != nil {
		p.format.Document(out, d, p.palette)
	}
}

// checked is what became of one transcription.
type checked struct {
	guide
	document *report.Document
	// fates are those of the waivers that its guide names.
	fates []validate.Fate
	// repair is what became of its fixes, nil where none were asked for.
	repair *repair
	// aside is printed after what the job prints.
	aside bytes.Buffer
}

// checking is the job of checking one file, and of mending it where that is asked for.
func (l *lint) checking(p printer, guides map[string]guide) job[*checked] {
	return func(out *bytes.Buffer, name string, src []byte) *checked {
		c := &checked{guide: guides[name]}
		printed := out
		if l.fixes.apply {
			src = l.repair(c, out, name, src)
			printed = &c.aside
		}
		c.check(name, src)
		l.history.waive(c.document)
		p.print(printed, c.document)
		return c
	}
}

// checking is the job of checking one file for a command that prints no findings one by one.
func checking(guides map[string]guide) job[*checked] {
	return func(_ *bytes.Buffer, name string, src []byte) *checked {
		c := &checked{guide: guides[name]}
		c.check(name, src)
		return c
	}
}

// check finds what there is to find in a transcription.
func (c *checked) check(name string, src []byte) {
	tree := grammar.Parse(name, src)
	linter := c.settings.Linter(name)
	findings := linter.Run(tree, facts.Of(tree))
	c.fates = c.waivers.Apply(linter, name, tree, findings)
	c.document = &report.Document{Name: name, Source: tree.Source, Findings: findings}
}
