package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
)

// selectionUsage is the paragraph that the help texts of the commands that select rules share.
const selectionUsage = `--only, --enable and --disable name rules by code, by the first words of codes ("copy" is copy-count and copy-number), by
category, or "all"; several are parted by commas. They count above the settings, and of several names that name a rule the
narrowest counts.`

// selectRules adds the flags that turn rules on and off.
func selectRules(cmd *cobra.Command, s *config.Selection) {
	flags := []struct {
		names *[]string
		name  string
		usage string
	}{
		{&s.Only, "only", "turn off all other rules"},
		{&s.Enable, "enable", "turn rules on that the settings turn off"},
		{&s.Disable, "disable", "turn rules off"},
	}
	for _, f := range flags {
		cmd.Flags().Var(&ruleNames{f.names}, f.name, f.usage)
		if err := cmd.RegisterFlagCompletionFunc(f.name, completeRules); err != nil {
			panic(err)
		}
	}
}

// ruleNames is a flag that takes names of rules. It may be given several times.
type ruleNames struct{ names *[]string }

// Set takes names with commas between them.
func (r *ruleNames) Set(value string) error {
	for name := range strings.SplitSeq(value, ",") {
		name = strings.TrimSpace(name)
		if err := config.CheckRuleName(name); err != nil {
			return err
		}
		*r.names = append(*r.names, name)
	}
	return nil
}

func (r *ruleNames) String() string {
	if r.names == nil {
		return ""
	}
	return strings.Join(*r.names, ",")
}

// Type is what help texts show in the place of a value.
func (r *ruleNames) Type() string { return "RULE,..." }

// completeRules completes the last of some names of rules.
func completeRules(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	before := begun[:strings.LastIndexByte(begun, ',')+1]
	var all []string
	for _, name := range config.RuleNames() {
		all = append(all, before+name)
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}
