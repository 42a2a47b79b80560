package screen_test

import (
	"strings"
	"testing"
	"time"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

func TestNewExcerpt(t *testing.T) {
	long := strings.Repeat("a", 100) + "MARK" + strings.Repeat("b", 100)
	tests := []struct {
		name       string
		line       string
		start, end int
		limit      int
		text       string
		mark       string
	}{
		{"plain", "Copy Nº 2", 0, 4, 40, "Copy Nº 2", "^^^^"},
		{"after a character of two bytes", "Copy Nº 2", len("Copy Nº "), len("Copy Nº 2"), 40, "Copy Nº 2", "        ^"},
		{"wide characters", "致 Copy", 0, len("致"), 40, "致 Copy", "^^"},
		{"after wide characters", "致电 Copy", len("致电 "), len("致电 Copy"), 40, "致电 Copy", "     ^^^^"},
		{"combining character", "Cafe\u0301 x", len("Cafe\u0301 "), len("Cafe\u0301 x"), 40, "Cafe\u0301 x", "     ^"},
		{"span inside a combined character", "e\u0301x", 1, 3, 40, "e\u0301x", "^"},
		{"tab before", "\tCopy", 1, 5, 40, "    Copy", "    ^^^^"},
		{"tab under the mark", "a\tb", 1, 2, 40, "a    b", " ^^^^"},
		{"escape under the mark", "a\x1bb", 1, 2, 40, `a\x1bb`, " ^^^^"},
		{"after an escape", "a\x1bb", 2, 3, 40, `a\x1bb`, "     ^"},
		{"byte that is no text", "a\xffb", 2, 3, 40, `a\xffb`, "     ^"},
		{"empty span", "abc", 1, 1, 40, "abc", " ^"},
		{"behind the text", "abc", 3, 3, 40, "abc", "   ^"},
		{"span past the end", "abc", 1, 99, 40, "abc", " ^^"},
		{"empty line", "", 0, 0, 40, "", "^"},
		{"trailing blanks", "abc  ", 3, 5, 40, "abc", "   ^^"},
		{"cut on both sides", long, 100, 104, 14, "…aaaaMARKbbbb…", "     ^^^^"},
		{"cut on the right", long, 0, 1, 6, "aaaa…", "^"},
		{"cut on the left", long, 203, 204, 6, "…bbbb", "    ^"},
		{"cut mark", long, 100, 204, 8, "…MARKbb…", " ^^^^^^"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e := screen.NewExcerpt(test.line, test.start, test.end, test.limit)
			mark := strings.Repeat(" ", e.From) + strings.Repeat("^", e.To-e.From)
			if e.Text != test.text || mark != test.mark {
				t.Errorf("got\n%s\n%s\nwant\n%s\n%s", e.Text, mark, test.text, test.mark)
			}
		})
	}
}

func TestNewExcerptIsBounded(t *testing.T) {
	const limit = 100
	units := map[string]string{
		"letters":       "a",
		"combining":     "\u0301",
		"wide":          "致",
		"no text":       "\xbf",
		"joined":        "👩\u200d",
		"right-to-left": "\u202e",
	}
	for name, unit := range units {
		t.Run(name, func(t *testing.T) {
			line := strings.Repeat(unit, 20<<20/len(unit))
			began := time.Now()
			for _, at := range []int{0, len(line) / 2, len(line)} {
				if e := screen.NewExcerpt(line, at, len(line), limit); len(e.Text) > 20*limit || e.To > limit+1 {
					t.Errorf("%d bytes and a mark up to cell %d for a limit of %d cells", len(e.Text), e.To, limit)
				}
			}
			if took := time.Since(began); took > time.Second {
				t.Errorf("three excerpts of a line of 20 MB took %v", took)
			}
		})
	}
}
