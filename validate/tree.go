package validate

import (
	"iter"

	"github.com/cablegram/cablegram/ast"
)

// hasCables reports whether the file looks like a cable: of any other text no rule but not-a-cable has a word to say.
func (p *Pass) hasCables() bool { return len(p.outline().cables) > 0 }

// fieldsOf gives the fields of one type in the lines of blocks.
func fieldsOf[F ast.Field](blocks []ast.Block) iter.Seq[F] {
	return func(yield func(F) bool) {
		for _, b := range blocks {
			line, ok := b.(*ast.Line)
			if !ok {
				continue
			}
			for _, f := range line.Fields {
				if field, ok := f.(F); ok && !yield(field) {
					return
				}
			}
		}
	}
}
