package validate_test

import (
	"testing"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/validate"
)

func BenchmarkRun(b *testing.B) {
	c := corpus.Read(b, "../testdata/cables", "a/21677")
	f := grammar.Parse(c.File(), c.Source)
	r := facts.Of(f)
	rules := validate.All()
	b.SetBytes(int64(len(c.Source)))
	b.ReportAllocs()
	for b.Loop() {
		validate.Run(f, r, rules...)
	}
}

func BenchmarkRule(b *testing.B) {
	c := corpus.Read(b, "../testdata/cables", "a/21677")
	f := grammar.Parse(c.File(), c.Source)
	r := facts.Of(f)
	for _, rule := range validate.All() {
		b.Run(rule.Code, func(b *testing.B) {
			for b.Loop() {
				validate.Run(f, r, rule)
			}
		})
	}
}
