package validate_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFigureLetters has letters among figures, and words that have both by right.
func TestFigureLetters(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{"year", "1700 11 July 1951", "1700 11 July 195l", "8 warning malformed-field"},
		{"day", "1700 11 July 1951", "1700 l1 July 1951", "8 warning malformed-field"},
		{"hour", "1700 11 July 1951", "170O 11 July 1951", "8 warning malformed-field"},
		{"acknowledged", "1700 11 July 1951", "1700 11 July 195l [sic]", "8 warning malformed-field waived"},
		{"figures in the message", "at 0900.", "at o9oo, 1O drawers.", "17 warning malformed-field"},
		{"names with figures", "at 0900.", "by the I16 and the O5, 8th of 20lb, Nº 9.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := strings.Replace(sound, test.old, test.new, 1)
			if diff := cmp.Diff(lines(test.want), summary(source, lint("31415.txt", source))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}
