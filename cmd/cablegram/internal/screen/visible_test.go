package screen_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

func TestVisible(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"plain", "Copy No. 2", "Copy No. 2"},
		{"beyond ASCII", "Copy Nº 2 ШИФР 致", "Copy Nº 2 ШИФР 致"},
		{"no-break space", "Nº\u00a02", "Nº\u00a02"},
		{"colour", "\x1b[31mred", `\x1b[31mred`},
		{"bell", "a\ab", `a\x07b`},
		{"hyperlink", "\x1b]8;;http://example.org\x1b\\text", `\x1b]8;;http://example.org\x1b\text`},
		{"one-byte control of the second set", "\u009b31m", `\u{009b}31m`},
		{"that byte alone", "\x9b31m", `\x9b31m`},
		{"line break", "a\r\nb", `a\r\nb`},
		{"line separator", "a\u2028b", `a\u{2028}b`},
		{"right-to-left override", "a\u202eb", `a\u{202e}b`},
		{"zero width", "a\u200bb\ufeff", `a\u{200b}b\u{feff}`},
		{"delete", "a\x7f", `a\x7f`},
		{"nul", "\x00", `\x00`},
		{"command of a log", "a ##[error]b", `a ##\x5berror]b`},
		{"beside one", "# [a] ##", "# [a] ##"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := screen.Visible(test.in); got != test.want {
				t.Errorf("Visible(%q) = %q, want %q", test.in, got, test.want)
			}
		})
	}
}

func TestBrief(t *testing.T) {
	tests := []struct {
		in    string
		limit int
		want  string
	}{
		{"Nº 2", 4, "Nº 2"},
		{"Nº 25", 4, "Nº 2…"},
		{strings.Repeat("致", 9), 2, "致致…"},
		{"\x1b2", 1, `\x1b…`},
		{"", 4, ""},
	}
	for _, test := range tests {
		if got := screen.Brief(test.in, test.limit); got != test.want {
			t.Errorf("Brief(%q, %d) = %s, want %s", test.in, test.limit, got, test.want)
		}
	}
}

func FuzzVisible(f *testing.F) {
	f.Add("Copy Nº 2\x1b]0;title\a")
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range screen.Visible(s) {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == unicode.ReplacementChar && !strings.ContainsRune(s, r) {
				t.Fatalf("Visible(%q) holds %U", s, r)
			}
		}
	})
}
