package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/cabletest"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

const sound = `CABLE Nº 31415
from [BEIJING] received 1700 11 July 1951
to Cde. FILIPPOV
The reading room opens again on Monday, and the new catalogue is ready.
MAO ZEDONG
Nº 2718
11 July 1951
-----
Deciphered by Sidorov 1920 11 July
Typed by Orlova 1940 11 July
Nº 161
`

func TestSlowTyping(t *testing.T) {
	typed := func(when string) string { return strings.Replace(sound, "1940 11 July", when, 1) }
	cabletest.Expect(t, []*validate.Rule{slowTyping},
		cabletest.Case{Name: "at once", Text: sound},
		cabletest.Case{Name: "in the morning", Text: typed("0720 12 July")},
		cabletest.Case{
			Name: "in two days", Text: typed("0720 13 July"),
			Want: []cabletest.Want{{
				Code: "slow-typing", Line: 10, Text: "0720 13 July", Severity: validate.Note,
				Message: `typed at "1951-07-13T07:20", 36h0m0s after "1951-07-11T19:20"`,
			}},
		},
		cabletest.Case{Name: "without an hour", Text: typed("13 July")},
		cabletest.Case{Name: "not said", Text: typed("")},
	)
}

// TestNames looks for the names that the configuration adds and drops.
func TestNames(t *testing.T) {
	linter, err := validate.NewLinter(config)
	if err != nil {
		t.Fatal(err)
	}
	for name, wrong := range map[string]bool{"OSTROGRADSKAIA": false, "OSTROGRADSKAJA": true, "SHTYKOV": false, "SHTIKOV": true} {
		file := grammar.Parse("31415.txt", []byte(strings.Replace(sound, "MAO ZEDONG", name, 1)))
		found := slices.ContainsFunc(linter.Run(file, facts.Of(file)), func(f validate.Finding) bool { return f.Code == "name-spelling" })
		if found != wrong {
			t.Errorf("%s: name-spelling is found: %v, want %v", name, found, wrong)
		}
	}
}

// TestBesideTheOthers runs the rule among those of the library, with the severity that the configuration gives it. A mark
// [sic] acknowledges its findings as it does all others.
func TestBesideTheOthers(t *testing.T) {
	linter, err := validate.NewLinter(config)
	if err != nil {
		t.Fatal(err)
	}
	file := grammar.Parse("31415.txt", []byte(strings.Replace(sound, "1940 11 July", "0720 13 July [sic]", 1)))
	for _, f := range linter.Run(file, facts.Of(file)) {
		if f.Code == slowTyping.Code && f.Severity == validate.Warning && f.Waived != nil {
			return
		}
	}
	t.Error("no acknowledged warning slow-typing")
}
