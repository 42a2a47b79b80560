package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/schema"
)

func newSchema(s *session) *cobra.Command {
	names := schema.Names()
	return &cobra.Command{
		Use:   "schema " + strings.Join(names, "|"),
		Short: "Print the JSON Schema of an output or of a file of settings",
		Long: `Schema prints the JSON Schema of what other commands print for programs:

  finding     one finding: a line of "lint --format jsonl"
  findings    all findings of a run: "lint --format json"; refers to finding
  facts       what one file states: a line of "facts"
  ast         the tree of one file: a line of "parse --format json"
  rule        one rule: a line of "rules --format json"
  comparison  two texts of one cable: "compare --format json"
  difference  what became of findings: "baseline diff --format json"

or of the files that commands follow, for editors that check and complete TOML:

  config      cablegram.toml
  waivers     waivers.toml`,
		Example: `  cablegram schema finding
  cablegram schema facts > facts.schema.json
  cablegram schema config > cablegram.schema.json`,
		Args:      cobra.MatchAll(cobra.ExactArgs(1), cobra.OnlyValidArgs),
		ValidArgs: names,
		Run: func(_ *cobra.Command, args []string) {
			fmt.Fprint(s.out, schema.Text(args[0]))
		},
	}
}
