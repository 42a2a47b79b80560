package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pelletier/go-toml/v2"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/validate"
)

// folder makes a folder with one file.
func folder(t *testing.T, name, text string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

// problems gives the problems of a file in a folder, one a line, without the name of the file.
func problems(err error) string {
	var all config.Problems
	if !errors.As(err, &all) {
		return "not about the file"
	}
	for i := range all {
		all[i].Path = ""
	}
	return all.Error()
}

func TestSettingsProblems(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"unknown key in a table in a line", "override = [{ file = [\"a\"] }]", `:1:15: unknown key "file": use files, rules`},
		{"unknown table", "[names.people]\nx = 1", ":1:2: unknown key \"names\": use number-sign, quote-marks, exclude, drop-names, rules, name, override"},
		{"after letters of two bytes", "number-sign = \"Nº\" # º\n\"é\" = 1", `:2:1: unknown key "é": use number-sign, quote-marks, exclude, drop-names, rules, name, override`},
		{"Windows line ends", "[rules]\r\ncopy-count = \"on\"\r\ncopy-cuont = \"on\"\r\n", `:3:1: no rule or category has the name "copy-cuont": "cablegram rules" lists all`},
		{"two problems", "[rules]\ncopy-cuont = \"on\"\ncopy-count = \"out\"", ":2:1: no rule or category has the name \"copy-cuont\": \"cablegram rules\" lists all\n:3:14: unknown level \"out\": use off, on, note, warning, error"},
		{"rules in a line", `rules = { copy-count = "out" }`, `:1:24: unknown level "out": use off, on, note, warning, error`},
		{"after a byte order mark", "\ufeffsign = \"Nº\"", `:1:1: unknown key "sign": use number-sign, quote-marks, exclude, drop-names, rules, name, override`},
		{"number for a list", "[[override]]\nfiles = 3", `:2:9: "override.files" takes a list of patterns in quotation marks: ["drafts/**"]`},
		{"everything at once", "exclude = \"a\"\nsign = 1\n[rules]\nx = \"on\"\ny = 3\n[override]\nfiles = []", ":1:11: \"exclude\" takes a list of patterns in quotation marks: [\"drafts/**\"]\n" +
			":2:1: unknown key \"sign\": use number-sign, quote-marks, exclude, drop-names, rules, name, override\n" +
			":4:1: no rule or category has the name \"x\": \"cablegram rules\" lists all\n" +
			":5:1: no rule or category has the name \"y\": \"cablegram rules\" lists all\n" +
			":5:5: \"rules.y\" takes a level in quotation marks: \"off\", \"on\", \"note\", \"warning\" or \"error\"\n" +
			":6:2: \"override\" takes tables with files and rules, each under [[override]]"},
		{"keys and entries", "[[name]]\nkind = \"ship\"\nname = \"Aurora\"\n[[name]]\nnom = \"Aurora\"\n", ":1:3: \"ship\" is no kind of name: use person, city, region, body or word\n:5:1: unknown key \"nom\": use kind, name, variants, of"},
		{"table for a level", "[rules.copy-count]\nlevel = \"off\"", ":1:2: \"rules.copy-count\" takes a level in quotation marks: \"off\", \"on\", \"note\", \"warning\" or \"error\""},
		{"key below a text", "number-sign.house = \"Nº\"", ":1:1: \"number-sign\" takes a number sign in quotation marks: \"Nº\""},
		{"spelling to drop", "drop-names = [\"Stalin\", \"Orekhov\"]", `:1:25: the lexicon has no name "Orekhov" to drop`},
		{"list of several forms", "exclude = [\"a\", 3]", ":1:11: \"exclude\" takes a list of patterns in quotation marks: [\"drafts/**\"]"},
		{"list for a text", "number-sign = [\"Nr\"]", ":1:15: \"number-sign\" takes a number sign in quotation marks: \"Nº\""},
		{"the same unknown key twice", "[[override]]\nfile = 1\n[[override]]\nfile = 2", ":2:1: unknown key \"file\": use files, rules\n:4:1: unknown key \"file\": use files, rules"},
		{"override without files", "[[override]]\nrules = { all = \"off\" }", ":1:3: this override has no \"files\": name the transcriptions that it is for"},
		{"override without rules", "[[override]]\nfiles = [\"a\"]", ":1:3: this override has no \"rules\": say what holds for its files"},
		{"key twice", "number-sign = \"Nº\"\nnumber-sign = \"№\"", ":2:1: key number-sign is already defined"},
		{"kind of name", "[[name]]\nkind = \"ship\"\nname = \"Aurora\"", `:1:3: "ship" is no kind of name: use person, city, region, body or word`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := new(config.Source).Settings(folder(t, "cablegram.toml", test.text))
			if diff := cmp.Diff(test.want, problems(err)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWaiversProblems(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"all entries", "[[waiver]]\nfile = \"a\"\nrule = \"copy-count\"\n[[waiver]]\nline = \"b\"", ":1:3: this waiver has no \"line\"\n:4:3: this waiver has no \"file\", no \"rule\""},
		{"list in one value", `waiver = [{ file = "a" }]`, `:1:1: this waiver has no "rule", no "line"`},
		{"unknown key", "[[waiver]]\nfiles = \"a\"", `:2:1: unknown key "files": use file, rule, line, reason, wrong`},
		{"rule", "[[waiver]]\nrule = \"all\"", `:2:8: no rule has the code "all": "cablegram rules" lists all`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := new(config.Source).Waivers(folder(t, "waivers.toml", test.text))
			if diff := cmp.Diff(test.want, problems(err)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// TestLinter looks at the rules that settings leave on for several transcriptions.
// TestWaiverEntries reads waivers.toml as programs without this package do, with a TOML library alone.
func TestWaiverEntries(t *testing.T) {
	var file struct{ Waiver []validate.WaiverEntry }
	source := "[[waiver]]\nfile = \"a.txt\"\nrule = \"number-sign\"\nline = 'CABLE N° 1'\nreason = \"compared\"\nwrong = \"original\"\n"
	if err := toml.Unmarshal([]byte(source), &file); err != nil {
		t.Fatal(err)
	}
	want := []validate.WaiverEntry{{File: "a.txt", Rule: "number-sign", Line: "CABLE N° 1", Reason: "compared", Wrong: validate.Original}}
	if diff := cmp.Diff(want, file.Waiver); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
}

func TestLinter(t *testing.T) {
	dir := folder(t, "cablegram.toml", `
[rules]
spacing = "off"
[[override]]
files = ["drafts/**", "{a,b}.txt"]
rules = { spacing = "on", number-sign = "off" }
`)
	settings, err := new(config.Source).Settings(dir)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		path                string
		spacing, numberSign bool
	}{
		{"c.txt", false, true},
		{"a.txt", true, false},
		{"sub/a.txt", false, true},
		{"drafts/1951/c.txt", true, false},
	}
	for _, test := range tests {
		on := map[string]bool{}
		linter := settings.Linter(filepath.Join(dir, filepath.FromSlash(test.path)))
		for _, r := range linter.Rules() {
			on[r.Code] = true
		}
		if on["spacing"] != test.spacing || on["number-sign"] != test.numberSign {
			t.Errorf("%s: spacing %v, number-sign %v", test.path, on["spacing"], on["number-sign"])
		}
		if settings.Linter(filepath.Join(dir, filepath.FromSlash(test.path))) != linter {
			t.Errorf("%s: another linter the second time", test.path)
		}
	}
}

// guideExample is an example of the guide to settings and waivers.
var guideExample = regexp.MustCompile("(?s)\n## (\\S+\\.toml)\n.*?```toml\n(.*?)```")

// TestGuide reads the examples of the guide.
func TestGuide(t *testing.T) {
	guide, err := os.ReadFile("../../../../docs/configuration.md")
	if err != nil {
		t.Fatal(err)
	}
	read := map[string]func(*config.Source, string) error{
		"cablegram.toml": func(s *config.Source, dir string) error { _, err := s.Settings(dir); return err },
		"waivers.toml":   func(s *config.Source, dir string) error { _, err := s.Waivers(dir); return err },
	}
	examples := guideExample.FindAllStringSubmatch(string(guide), -1)
	if len(examples) != len(read) {
		t.Fatalf("%d examples, want %d", len(examples), len(read))
	}
	for _, example := range examples {
		name, text := example[1], example[2]
		if err := read[name](new(config.Source), folder(t, name, text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSource looks for settings from a folder below and finds one value for both.
func TestSource(t *testing.T) {
	dir := folder(t, "cablegram.toml", "number-sign = \"Nº\"")
	below := filepath.Join(dir, "1951", "july")
	if err := os.MkdirAll(below, 0o777); err != nil {
		t.Fatal(err)
	}
	var source config.Source
	settings := func(folder string) *config.Settings {
		t.Helper()
		s, err := source.Settings(folder)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	if settings(dir) != settings(below) {
		t.Error("other settings below")
	}
	none := config.Source{None: true}
	s, err := none.Settings(below)
	if err != nil || len(s.Linter(below).Rules()) != len(validate.All()) {
		t.Errorf("settings without a file: %v", err)
	}
}
