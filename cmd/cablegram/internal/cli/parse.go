package cli

import (
	"bytes"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/grammar"
)

var treeFormats = []option[func(*bytes.Buffer, *ast.File)]{
	{"tree", report.TreeText},
	{"json", report.TreeJSON},
}

func newParse(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "parse [FILE|FOLDER]...",
		Short: "Print the syntax trees of transcriptions",
		Long: `Parse prints the syntax trees of transcriptions: every block and field with its place. A parse never fails; what
the grammar could not place is a Bad node. The usual form is for people, with places as line:column; json is one JSON
object a line, one for each file, with places as offsets in bytes.

` + filesUsage,
		Example: `  cablegram parse 21677.txt
  cablegram parse --format json 21677.txt`,
	}
	f := newFiles(s, cmd)
	format := newChoice(cmd, "format", "form of the trees", treeFormats)
	cmd.RunE = func(_ *cobra.Command, args []string) error { return printTrees(f, format.value, args) }
	return cmd
}

func printTrees(f *files, format func(*bytes.Buffer, *ast.File), args []string) error {
	all, err := f.find(args)
	if err != nil {
		return err
	}
	f.do(all, func(out *bytes.Buffer, name string, src []byte) { format(out, grammar.Parse(name, src)) })
	return nil
}
