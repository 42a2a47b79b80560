package cli

import (
	"bytes"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/validate"
)

var rulesFormats = []option[report.RulesFormat]{
	{"table", report.RulesTable},
	{"json", report.RulesJSON},
}

func newRules(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "List the rules",
		Long: `Rules lists all rules: code, category, usual severity, the release that brought the rule, and what the rule finds.
json is one JSON object a line, one for each rule.`,
		Example: `  cablegram rules
  cablegram rules --format json`,
		Args: cobra.NoArgs,
	}
	format := newChoice(cmd, "format", "form of the list", rulesFormats)
	cmd.Run = func(*cobra.Command, []string) {
		var out bytes.Buffer
		format.value(&out, validate.All(), screen.Columns(s.Stdout))
		s.print(&out)
	}
	return cmd
}
