package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/compare"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

var comparisonFormats = []option[report.ComparisonFormat]{
	{"human", report.ComparisonTable},
	{"json", report.ComparisonJSON},
}

// comparing compares two texts of one cable.
type comparing struct {
	*files
	source *config.Source
	format *choice[report.ComparisonFormat]
	failOn *choice[validate.Severity]
	// first and second are the numbers of the cables in their files, 0 for the usual ones.
	first, second int
}

func newCompare(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "compare FILE [FILE]",
		Short: "Set two texts of one cable side by side",
		Long: `Compare sets the facts of two texts of one cable side by side: the transcript and its translation, the work of two
translators, two prints. What differs comes first, then what one text has alone, then what they put in other words.
Names are compared through the lexicon. The findings below are those that the two texts give together.

With one file, its first two cables are compared; with two files, the first cable of each. "-" is standard input.

` + settingsUsage + ` Those of the first file count.`,
		Example: `  cablegram compare transcript.txt translation.txt
  cablegram compare --format json both.txt
  cablegram compare --second 2 print.txt both.txt`,
		Args: cobra.RangeArgs(1, 2),
	}
	c := comparing{
		files:  newFiles(s, cmd),
		source: newSource(cmd),
		format: newChoice(cmd, "format", "form of the comparison", comparisonFormats),
		failOn: newChoice(cmd, "fail-on", "mildest severity that makes the exit status 1", failingSeverities),
	}
	cmd.Flags().IntVar(&c.first, "first", 0, "`number` of the cable in the first file, from 1")
	cmd.Flags().IntVar(&c.second, "second", 0, "`number` of the cable in the second file, from 1")
	cmd.RunE = func(_ *cobra.Command, args []string) error { return c.run(args) }
	return cmd
}

func (c *comparing) run(args []string) error {
	texts, err := c.read(args)
	if err != nil || c.missed() > 0 {
		return err
	}
	guide, err := newGuide(c.source, filepath.Dir(filepath.FromSlash(texts[0].File.Name)))
	if err != nil {
		return misconfigured(err)
	}
	comparison, err := compare.Of(guide.settings.Linter(texts[0].File.Name), texts[0], texts[1])
	if err != nil {
		return fmt.Errorf("%w: name another with --first or --second", err)
	}
	var out bytes.Buffer
	c.format.value(&out, texts[0], texts[1], comparison)
	c.print(&out)
	for _, f := range comparison.Findings {
		if f.Severity >= c.failOn.value {
			c.raise(Faulty)
		}
	}
	return nil
}

// read gives the two texts that the arguments name; fewer where a file cannot be read.
func (c *comparing) read(args []string) ([]compare.Text, error) {
	if c.first < 0 || c.second < 0 {
		return nil, errors.New("--first and --second: use 1 or more")
	}
	all, err := c.find(args)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 || len(all) > 2 {
		return nil, fmt.Errorf("%d transcriptions: name one or two", len(all))
	}
	var texts []compare.Text
	for text := range each(c.files, all, readText) {
		texts = append(texts, text)
	}
	if c.missed() > 0 {
		return nil, nil
	}
	second := 1
	if len(args) == 1 && len(all) == 1 {
		second = 2
	}
	if len(texts) == 1 {
		texts = append(texts, texts[0])
	}
	texts[0].Cable, texts[1].Cable = cmp.Or(c.first, 1)-1, cmp.Or(c.second, second)-1
	return texts, nil
}

func readText(_ *bytes.Buffer, name string, src []byte) compare.Text {
	f := grammar.Parse(name, src)
	return compare.Text{File: f, Record: facts.Of(f)}
}
