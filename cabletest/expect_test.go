package cabletest_test

import (
	"strings"
	"testing"

	"github.com/cablegram/cablegram/cabletest"
	"github.com/cablegram/cablegram/validate"
)

var (
	misnumbered = strings.Replace(sound, "Cable No. 31415", "Cable No. 31451", 1)
	repeated    = strings.Replace(sound, "Nº 2 to", "Nº 1 to", 1)
)

// TestExpect has cases that hold.
func TestExpect(t *testing.T) {
	rules := []*validate.Rule{validate.Lookup("number-mismatch"), validate.Lookup("copy-number")}
	cabletest.Expect(t, rules,
		cabletest.Case{Name: "sound", File: "31415.txt", Text: sound},
		cabletest.Case{
			Name: "all said", Text: misnumbered,
			Want: []cabletest.Want{{Code: "number-mismatch", Line: 4, Text: "31415", Severity: validate.Error, Message: `title "31451"`}},
		},
		cabletest.Case{Name: "nothing said", Text: misnumbered, Want: []cabletest.Want{{}}},
		cabletest.Case{Name: "fixed", Text: repeated, Want: []cabletest.Want{{Code: "copy-number", Line: 6}}, Fixed: sound},
	)
}

// TestExpectFails has cases that do not hold.
func TestExpectFails(t *testing.T) {
	rules := []*validate.Rule{validate.Lookup("number-mismatch"), validate.Lookup("copy-number")}
	tests := []struct {
		name string
		c    cabletest.Case
		want string
	}{
		{"unexpected", cabletest.Case{Text: misnumbered}, `cable.txt:4: unexpected error number-mismatch at "31415": `},
		{"excerpt", cabletest.Case{Text: misnumbered}, "  4 | CABLE Nº 31415"},
		{"missing", cabletest.Case{Text: sound, Want: []cabletest.Want{{Code: "copy-number", Line: 6, Text: "2"}}}, `cable.txt: no finding copy-number at "2" on line 6`},
		{"other line", cabletest.Case{Text: misnumbered, Want: []cabletest.Want{{Line: 2}}}, `no finding of any rule on line 2`},
		{"other text", cabletest.Case{Text: misnumbered, Want: []cabletest.Want{{Text: "3141"}}}, `no finding of any rule at "3141"`},
		{"other severity", cabletest.Case{Text: misnumbered, Want: []cabletest.Want{{Severity: validate.Note}}}, `no finding note of any rule`},
		{"other message", cabletest.Case{Text: misnumbered, Want: []cabletest.Want{{Message: "^copy"}}}, `no finding of any rule with a message like "^copy"`},
		{"no expression", cabletest.Case{Text: misnumbered, Want: []cabletest.Want{{Message: "("}}}, "cable.txt: a message cannot be like \"(\": error parsing regexp: missing closing ): `(`"},
		{"once only", cabletest.Case{Text: misnumbered, Want: []cabletest.Want{{}, {}}}, `no finding of any rule`},
		{"other fix", cabletest.Case{Text: repeated, Want: []cabletest.Want{{}}, Fixed: repeated}, "fixed text (-want +got):"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			said := failures("", func(tb testing.TB) { cabletest.Expect(tb, rules, test.c) })
			if !strings.Contains(said, test.want) {
				t.Errorf("got %q, want %q in it", said, test.want)
			}
		})
	}
}
