package cli

import "github.com/spf13/cobra"

func newRoot(s *session) *cobra.Command {
	root := &cobra.Command{
		Use:   "cablegram",
		Short: "Read and check transcriptions of archival cables",
		Long: `cablegram reads transcriptions of archival cables: Soviet ciphered telegrams as archives publish them.
It prints what they state and says where they contradict themselves.

Exit status: 0 nothing found at or above the failing severity, 1 findings, 2 wrong use, 3 something could not be read
or written, or an internal failure, 130 interrupted before all was done.`,
		Example: `  cablegram lint transcriptions
  cablegram facts 21677.txt
  cablegram explain copy-number`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(s.Stdin)
	root.SetOut(s.out)
	root.SetErr(s.Stderr)
	root.AddCommand(
		newLint(s),
		newFmt(s),
		newFacts(s),
		newParse(s),
		newCompare(s),
		newExport(s),
		newRules(s),
		newExplain(s),
		newConfig(s),
		newBaseline(s),
		newGrammar(s),
		newSchema(s),
		newVersion(s),
	)
	addCompletion(root)
	return root
}
