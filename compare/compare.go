// Package compare sets the facts of two texts of one cable side by side: the transcript and its translation, the work of
// two translators, two prints.
//
// [Of] says of every fact whether the texts agree, with the difference that matters first, and gives the findings that
// neither text gives alone: a number that differs, an event that the one text dates before what the other says came first.
package compare

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/validate"
)

// Text is one of the two texts: a cable of a file.
type Text struct {
	File *ast.File
	// Record has to be that of the file: what facts.Of gives for it.
	Record *facts.Record
	// Cable is the index of the cable in the file.
	Cable int
}

// Comparison is what two texts of one cable have in common, and what not.
type Comparison struct {
	// Rows are the facts that one text states or both, those that differ first, and otherwise in the order of the schema.
	Rows []Row
	// Findings are what only the two texts together show, the gravest first.
	Findings []Finding
}

// Side tells the two texts apart.
type Side int

// Sides of a comparison, in the order in which the texts are given.
const (
	First Side = iota
	Second
)

// Of compares two texts, which may be of one file. Names are compared through the lexicon of the linter, and the findings
// have the severities that it sets; nil stands for a linter without a configuration.
//
// It fails for a text whose file has no cable of its index.
func Of(l *validate.Linter, a, b Text) (*Comparison, error) {
	if l == nil {
		l = plainLinter
	}
	for _, t := range []Text{a, b} {
		if t.Cable < 0 || t.Cable >= min(len(t.File.Cables), len(t.Record.Cables)) {
			return nil, fmt.Errorf("%s has no cable %d: it has %d", t.File.Name, t.Cable+1, len(t.File.Cables))
		}
	}
	m := matcher{linter: l}
	c := &Comparison{}
	for i := range table {
		if a.File == b.File && table[i].ofRecord {
			continue
		}
		if row := m.row(&table[i], a, b); row != nil {
			c.Rows = append(c.Rows, *row)
		}
	}
	c.Findings = findings(l, c.Rows, a, b)
	slices.SortStableFunc(c.Rows, func(x, y Row) int { return cmp.Compare(x.Verdict, y.Verdict) })
	return c, nil
}

// plainLinter has no configuration, which cannot be wrong.
var plainLinter, _ = validate.NewLinter(validate.Config{})

func (t Text) tree() *ast.Cable { return t.File.Cables[t.Cable] }

func (t Text) stated() *facts.Cable { return t.Record.Cables[t.Cable] }
