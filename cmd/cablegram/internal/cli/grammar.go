package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/grammar"
)

func newGrammar(s *session) *cobra.Command {
	return &cobra.Command{
		Use:     "grammar",
		Short:   "Print the grammar in EBNF",
		Long:    `Grammar prints the formal grammar of transcriptions in EBNF: blocks over kinds of lines, and fields of lines.`,
		Example: `  cablegram grammar > cable.ebnf`,
		Args:    cobra.NoArgs,
		Run: func(*cobra.Command, []string) {
			fmt.Fprintln(s.out, strings.TrimRight(grammar.EBNF(), "\n"))
		},
	}
}
