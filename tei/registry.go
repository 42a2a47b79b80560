package tei

import (
	"cmp"
	"slices"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// registry has the numbers whose use a record tells, by their places.
type registry []registered

type registered struct {
	ast.Span
	use string
}

func newRegistry(r *facts.Record) registry {
	var all registry
	for _, c := range r.Cables {
		all.add("outgoing", c.OutgoingNumber)
		all.add("ledger", c.Footer.LedgerNumber)
		all.add("cable", c.Number)
		all.add("cable", c.NumberParts...)
		all.add("reference", c.References...)
		for _, s := range c.Stamps {
			all.add("incoming", s.Value.Incoming)
		}
	}
	slices.SortStableFunc(all, func(a, b registered) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

func (r *registry) add(use string, numbers ...facts.Fact[string]) {
	for _, n := range numbers {
		if n.Present() {
			*r = append(*r, registered{n.Span, use})
		}
	}
}

// at is the use of the number that is printed at s, empty where the record does not tell.
func (r registry) at(s ast.Span) string {
	i, _ := slices.BinarySearchFunc(r, s.Start, func(n registered, start int) int { return cmp.Compare(n.Start, start) })
	if i < len(r) && s.Contains(r[i].Span) {
		return r[i].use
	}
	return ""
}
