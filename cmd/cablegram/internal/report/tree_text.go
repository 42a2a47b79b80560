package report

import (
	"bytes"
	"fmt"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/internal/treetext"
)

// TreeText writes a tree for people, one block or field a line.
func TreeText(out *bytes.Buffer, f *ast.File) {
	fmt.Fprintf(out, "file %s\n", screen.Visible(f.Name))
	out.WriteString(screen.Inert(string(treetext.Format(f))))
}
