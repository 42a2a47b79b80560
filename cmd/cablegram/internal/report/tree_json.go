package report

import (
	"bytes"

	"github.com/cablegram/cablegram/ast"
)

// TreeJSON writes a tree for programs, one file a line.
func TreeJSON(out *bytes.Buffer, f *ast.File) { encode(newEncoder(out), f) }
