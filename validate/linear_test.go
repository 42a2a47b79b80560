package validate_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/validate"
)

// TestCheckIsLinear has a check of ever longer texts, honest and hostile ones, take time in proportion to their length.
func TestCheckIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("reads texts of a megabyte")
	}
	const (
		small  = 1 << 16
		growth = 16
		// slack is how much longer than in proportion the longer text may take: what grows with the square takes
		// growth times longer.
		slack = 5
		// attempts are made because a busy machine slows a text down now and then, and growth with the square always.
		attempts = 4
	)
	cable := corpus.Read(t, "../testdata/cables", "a/21677").Source
	tests := []struct{ name, repeated string }{
		{"message", "Chairs were put out again at 1500, and Cde. Li Kenong read the list of topics aloud on 10 July 1951.\n\n"},
		{"header lines", "Copy Nº 3 to Cde. Molotov\n"},
		{"unclosed quotation marks", "\"a "},
		{"closing quotation marks", "a” "},
		{"opening brackets", "["},
		{"closing brackets", "a] "},
		{"capitalised words", "Stallin Zedung "},
		{"figures", "1951 "},
		{"figures without blanks", "19"},
		{"dates", "31.6.51, at 2400 10 July 1951; "},
		{"number signs", "Nº N 5 No. 7 "},
		{"one word", "so "},
		{"blanks", " "},
		{"blanks before stops", " ."},
		{"combining marks", "e\u0301"},
		{"letters of two scripts", "aа "},
		{"lines of blanks", " \t\r\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := func(size int) []byte {
				body := strings.Repeat(test.repeated, size/len(test.repeated))
				return slices.Concat(cable, []byte(body), []byte("\n"))
			}
			short, long := text(small), text(growth*small)
			var took, most time.Duration
			for range attempts {
				took, most = checkTime(long), growth*slack*checkTime(short)
				if took <= most {
					return
				}
			}
			t.Errorf("a text %d times as long takes %v, more than %v", growth, took, most)
		})
	}
}

// checkTime is the shortest of a few times that a check of a text takes.
func checkTime(source []byte) time.Duration {
	rules := validate.All()
	best := time.Duration(0)
	for range 3 {
		start := time.Now()
		f := grammar.Parse("cable.txt", bytes.Clone(source))
		validate.Run(f, facts.Of(f), rules...)
		if took := time.Since(start); best == 0 || took < best {
			best = took
		}
	}
	return best
}
