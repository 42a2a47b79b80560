package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/quick"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/validate"
)

// waiversText reads a text for changes, in a folder of its own.
func waiversText(t *testing.T, text string) *config.WaiversText {
	t.Helper()
	w, err := config.ReadWaiversText(filepath.Join(folder(t, "waivers.toml", text), "waivers.toml"))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// add adds an entry for a file beside the waivers.
func add(t *testing.T, w *config.WaiversText, e validate.WaiverEntry, comment string) bool {
	t.Helper()
	e.File = filepath.Join(filepath.Dir(w.Path), e.File)
	added, err := w.Add(e, comment)
	if err != nil {
		t.Fatal(err)
	}
	return added
}

func TestAddWaivers(t *testing.T) {
	const old = "# Waivers of the house.\n\n[[waiver]] # the first\nfile   = \"a.txt\"\nrule = 'spacing'\nline = \"CABLE  Nº 7\" # so\n"
	tests := []struct{ name, before, want string }{
		{"no file", "", "# why\n[[waiver]]\nfile = \"b.txt\"\nrule = \"copy-number\"\nline = 'Copy \"2\"'\nreason = \"\"\n"},
		{"below what is there", old, old + "\n# why\n[[waiver]]\nfile = \"b.txt\"\nrule = \"copy-number\"\nline = 'Copy \"2\"'\nreason = \"\"\n"},
		{"no line break at the end", "[[waiver]]\nfile = \"a\"\nrule = \"spacing\"\nline = \"b\"", "[[waiver]]\nfile = \"a\"\nrule = \"spacing\"\nline = \"b\"\n\n# why\n[[waiver]]\nfile = \"b.txt\"\nrule = \"copy-number\"\nline = 'Copy \"2\"'\nreason = \"\"\n"},
		{"a mark and Windows line ends", "\ufeff# x\r\n", "\ufeff# x\r\n\r\n# why\r\n[[waiver]]\r\nfile = \"b.txt\"\r\nrule = \"copy-number\"\r\nline = 'Copy \"2\"'\r\nreason = \"\"\r\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := waiversText(t, test.before)
			if !add(t, w, validate.WaiverEntry{File: "b.txt", Rule: "copy-number", Line: " Copy  \"2\"\t"}, "why") {
				t.Error("not added")
			}
			if diff := cmp.Diff(test.want, string(w.Text())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if add(t, w, validate.WaiverEntry{File: "b.txt", Rule: "copy-number", Line: "Copy \"2\""}, "") {
				t.Error("added twice")
			}
		})
	}
	if add(t, waiversText(t, old), validate.WaiverEntry{File: "a.txt", Rule: "spacing", Line: "CABLE Nº 7"}, "") {
		t.Error("added beside an entry for the same")
	}
}

func TestLinesThatNoWaiverNames(t *testing.T) {
	for _, line := range []string{"", " \t", "N\xba 7"} {
		if added, err := waiversText(t, "").Add(validate.WaiverEntry{File: "a.txt", Rule: "spacing", Line: line}, ""); added || err == nil {
			t.Errorf("%q is added", line)
		}
	}
}

// Whatever a line and a reason hold, they are read as they were written.
func TestAddedWaiversAreRead(t *testing.T) {
	same := func(line, reason string) bool {
		want := strings.Join(strings.Fields(line), " ")
		if want == "" || !utf8.ValidString(line) || !utf8.ValidString(reason) {
			return true
		}
		dir := t.TempDir()
		w, err := config.ReadWaiversText(filepath.Join(dir, "waivers.toml"))
		if err != nil {
			t.Fatal(err)
		}
		e := validate.WaiverEntry{File: "a.txt", Rule: "spacing", Line: line, Reason: reason, Wrong: validate.Original}
		add(t, w, e, "")
		if err := os.WriteFile(w.Path, w.Text(), 0o666); err != nil {
			t.Fatal(err)
		}
		again, err := config.ReadWaiversText(w.Path)
		if err != nil {
			t.Errorf("%v in %q", err, w.Text())
			return false
		}
		return !add(t, again, e, "")
	}
	if err := quick.Check(same, nil); err != nil {
		t.Error(err)
	}
	for _, line := range []string{`"`, `'`, `"'`, `\`, "\\u0041 '", "\x00\x1b[31m", "\u202e\u2028x", "\U000e0001", "致 Сталину º"} {
		if !same(line, line) {
			t.Errorf("%q is read otherwise", line)
		}
	}
}

func TestPruneWaivers(t *testing.T) {
	const (
		head  = "# Waivers of the house.\n\n"
		first = "# the first\n[[waiver]]\nfile = \"a.txt\"\nrule = \"spacing\"\nline = \"A\"\nreason = \"\"\"\nseen\n\"\"\" # here\n\n"
		free  = "# July\n\n"
		next  = "[[waiver]]\nfile = \"b.txt\"\nrule = \"spacing\"\nline = \"B\"\n\n\n"
		last  = "  # the last\n  # of all\n  [[waiver]]\n  file = \"c.txt\"\n  rule = \"spacing\"\n  line = \"C\"\n"
	)
	tests := []struct {
		name string
		gone []int
		want string
	}{
		{"none", nil, head + first + free + next + last},
		{"the first", []int{0}, head + free + next + last},
		{"the second", []int{1}, head + first + free + last},
		{"the last", []int{2}, head + first + free + next},
		{"all", []int{2, 0, 1}, head + free},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := waiversText(t, head+first+free+next+last)
			w.Prune(test.gone)
			if diff := cmp.Diff(test.want, string(w.Text())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestWaiversThatCannotBeChanged(t *testing.T) {
	for _, text := range []string{
		`waiver = [{ file = "a", rule = "spacing", line = "b" }]`,
		"[[waiver]]\nrule = \"all\"",
		"[[waiver",
	} {
		if _, err := config.ReadWaiversText(filepath.Join(folder(t, "waivers.toml", text), "waivers.toml")); err == nil {
			t.Errorf("%q is read for changes", text)
		}
	}
}
