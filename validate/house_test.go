package validate_test

import (
	"strings"
	"testing"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/mend"
	"github.com/cablegram/cablegram/validate"
)

// TestHouseFixes applies the fixes that a house style brings to one line of a cable.
func TestHouseFixes(t *testing.T) {
	sign := func(s string) validate.Config { return validate.Config{NumberSign: s} }
	marks := func(q validate.QuoteMarks) validate.Config { return validate.Config{QuoteMarks: q} }
	tests := []struct {
		name       string
		house      validate.Config
		line, want string
	}{
		{"ring for word", sign("Nº"), "See No. 12 and no. 13.", "See Nº 12 and Nº 13."},
		{"word for ring", sign("No."), "See N° 12.", "See No. 12."},
		{"plural of rings", sign("No."), "Spets NºNº 12, 13", "Spets Nos. 12, 13"},
		{"plural with a blank", sign("No."), "Special Nº Nº 408-410", "Special Nos. 408-410"},
		{"plural of the word", sign("N°"), "See Nos. 12 and 13.", "See N°N° 12 and 13."},
		{"no plural", sign("#"), "Spets NºNº 12, 13", "Spets NºNº 12, 13"},
		{"letter run on", sign("No."), "See N12.", "See No. 12."},
		{"hash run on", sign("№"), "See #12.", "See № 12."},
		{"hash for ring", sign("#"), "See Nº 12.", "See # 12."},
		{"curly", marks(validate.Curly), `He said "that's it" and ("so").`, `He said “that’s it” and (“so”).`},
		{"curly behind a dash", marks(validate.Curly), `He said—"it's so".`, `He said—“it’s so”.`},
		{"straight", marks(validate.Straight), `He said “that’s it”.`, `He said "that's it".`},
		{"inches", marks(validate.Curly), `A 12" board, "new".`, `A 12" board, “new”.`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			linter := newLinter(t, test.house)
			f := grammar.Parse("7.txt", []byte("CABLE\nfrom [BEIJING] received 1700 11 July 1951\nto Cde. FILIPPOV\n"+test.line+"\n"))
			var edits []validate.Edit
			for _, found := range linter.Run(f, facts.Of(f)) {
				if found.Code == "number-sign" || found.Code == "quote-style" {
					for _, fix := range found.Fixes {
						edits = append(edits, fix.Edits...)
					}
				}
			}
			if got := mend.Apply(f.Source, edits); !strings.HasSuffix(got, "\n"+test.want+"\n") {
				t.Errorf("got %s", got)
			}
		})
	}
}
