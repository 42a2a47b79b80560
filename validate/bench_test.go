package validate_test

import (
	"testing"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/internal/peer"
	"github.com/cablegram/cablegram/validate"
)

// BenchmarkCheck gives the time of everything that a check of one cable takes, parsing, facts and all rules, alone and,
// as "beside-goldmark", as a multiple of the time that goldmark takes to parse the same bytes.
func BenchmarkCheck(b *testing.B) {
	c := corpus.Read(b, "../testdata/cables", "a/21677")
	rules := validate.All()
	check := func() {
		f := grammar.Parse(c.File(), c.Source)
		validate.Run(f, facts.Of(f), rules...)
	}
	b.Run("alone", func(b *testing.B) {
		b.SetBytes(int64(len(c.Source)))
		b.ReportAllocs()
		for b.Loop() {
			check()
		}
	})
	b.Run("beside-goldmark", func(b *testing.B) { peer.Beside(b, c.Source, check) })
}

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
