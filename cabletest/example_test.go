package cabletest_test

import (
	"testing"

	"github.com/cablegram/cablegram/cabletest"
	"github.com/cablegram/cablegram/validate"
)

// The test of a repository of transcriptions, with the trees compared too. No error may be found in any of them.
func ExampleRun() {
	_ = func(t *testing.T) {
		cabletest.Run(t, "transcriptions", cabletest.Trees(), cabletest.Forbid(validate.Error))
	}
}

// The test of a collection that has its own rules.
func ExampleRules() {
	_ = func(t *testing.T) {
		cabletest.Run(t, "transcriptions", cabletest.Rules(validate.Lookup("number-mismatch"), validate.Lookup("copy-number")))
	}
}

// The test of a collection whose number sign is Nº.
func ExampleLinter() {
	_ = func(t *testing.T) {
		linter, err := validate.NewLinter(validate.Config{NumberSign: "Nº"})
		if err != nil {
			t.Fatal(err)
		}
		cabletest.Run(t, "transcriptions", cabletest.Linter(linter))
	}
}

// The test of a rule: what it must find, and where.
func ExampleExpect() {
	_ = func(t *testing.T) {
		cabletest.Expect(t, []*validate.Rule{validate.Lookup("invalid-time")},
			cabletest.Case{Name: "right", Text: "CABLE Nº 1\nfrom [PEKING] received at 2350 1 July 1950\n"},
			cabletest.Case{
				Name: "minutes", Text: "CABLE Nº 1\nfrom [PEKING] received at 2370 1 July 1950\n",
				Want: []cabletest.Want{{Code: "invalid-time", Line: 2, Text: "2370", Severity: validate.Error}},
			},
		)
	}
}
