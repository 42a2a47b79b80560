package facts_test

import (
	"testing"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
)

func BenchmarkOf(b *testing.B) {
	for _, c := range corpus.Load(b, cables) {
		if c.Name != "21677" {
			continue
		}
		tree := grammar.Parse(c.File(), c.Source)
		b.ReportAllocs()
		for b.Loop() {
			facts.Of(tree)
		}
	}
}
