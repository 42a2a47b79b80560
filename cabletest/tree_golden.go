package cabletest

import (
	"strings"

	"github.com/cablegram/cablegram/internal/treetext"
)

// treeGolden has the tree: one block or field a line.
var treeGolden = golden{
	suffix: ".tree.txt",
	render: func(r *reading) []byte { return treetext.Format(r.tree) },
	compare: func(r *reading, held []byte) ([]change, error) {
		return compareEntries("tree", lines(held), lines(treetext.Format(r.tree))), nil
	},
}

func lines(list []byte) []string {
	return strings.Split(strings.TrimSuffix(string(list), "\n"), "\n")
}
