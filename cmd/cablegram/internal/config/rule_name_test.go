package config_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/validate"
)

// rules gives the codes of the rules that are on, those of some categories alone.
func rules(l *validate.Linter, categories ...validate.Category) map[string]bool {
	on := map[string]bool{}
	for _, r := range l.Rules() {
		for _, c := range categories {
			if r.Category == c {
				on[r.Code] = true
			}
		}
	}
	return on
}

func TestNarrowestNameCounts(t *testing.T) {
	numbering := func(codes ...string) map[string]bool {
		on := map[string]bool{}
		for _, code := range codes {
			on[code] = true
		}
		return on
	}
	tests := []struct {
		name, settings string
		selection      config.Selection
		want           map[string]bool
	}{
		{"all off", "[rules]\nall = \"off\"", config.Selection{}, numbering()},
		{"code within category", "[rules]\nnumbering = \"off\"\ncopy-number = \"on\"", config.Selection{}, numbering("copy-number")},
		{"first words within category", "[rules]\ncopy = \"on\"\nnumbering = \"off\"", config.Selection{}, numbering("copy-number", "copy-count")},
		{"code within first words", "[rules]\nall = \"off\"\ncopy = \"on\"\ncopy-count = \"off\"", config.Selection{}, numbering("copy-number")},
		{"override counts above whatever its width", "[rules]\ncopy-number = \"on\"\n[[override]]\nfiles = [\"**\"]\nrules = { all = \"off\" }", config.Selection{}, numbering()},
		{"only", "", config.Selection{Only: []string{"copy", "registry-form"}}, numbering("copy-number", "copy-count", "registry-form")},
		{"only but", "", config.Selection{Only: []string{"numbering"}, Disable: []string{"copy", "number-mismatch", "spelled-number"}}, numbering("exemplar-range", "registry-form")},
		{"enable within disable", "", config.Selection{Disable: []string{"all"}, Enable: []string{"copy-count"}}, numbering("copy-count")},
		{"enable what settings turn off", "[rules]\nall = \"off\"", config.Selection{Enable: []string{"copy"}}, numbering("copy-number", "copy-count")},
		{"only what settings turn off", "[rules]\nall = \"off\"", config.Selection{Only: []string{"copy-count"}}, numbering("copy-count")},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := config.Source{Selection: test.selection}
			dir := folder(t, "cablegram.toml", test.settings)
			settings, err := source.Settings(dir)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, rules(settings.Linter(dir+"/a.txt"), validate.Numbering)); diff != "" {
				t.Errorf("rules that are on (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCheckRuleName(t *testing.T) {
	for _, name := range append(config.RuleNames(), "copy", "record", "collection") {
		if err := config.CheckRuleName(name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, name := range []string{"", "cop", "copy-", "-number", "copy-number-", "ALL", "Numbering", "*"} {
		if config.CheckRuleName(name) == nil {
			t.Errorf("%q is a name of rules", name)
		}
	}
}

func TestSelectionThatContradictsItself(t *testing.T) {
	for _, s := range []config.Selection{
		{Enable: []string{"copy"}, Disable: []string{"copy"}},
		{Only: []string{"names"}, Disable: []string{"all", "names"}},
	} {
		if s.Check() == nil {
			t.Errorf("%v passes", s)
		}
	}
	if err := (&config.Selection{Only: []string{"names"}, Disable: []string{"name-variant"}}).Check(); err != nil {
		t.Error(err)
	}
}

// A severity that settings give stays where the command line has a rule on.
func TestSelectionKeepsSeverities(t *testing.T) {
	source := config.Source{Selection: config.Selection{Only: []string{"copy"}}}
	settings, err := source.Settings(folder(t, "cablegram.toml", "[rules]\ncopy-count = \"note\""))
	if err != nil {
		t.Fatal(err)
	}
	if level := settings.For("a.txt").Rules["copy-count"].Level; level != validate.LevelNote {
		t.Errorf("level %q", level)
	}
}

func TestInline(t *testing.T) {
	tests := []struct{ setting, want string }{
		{"rules.copy-number=off", ""},
		{"number-sign=Nº", ""},
		{`number-sign="Nº"`, ""},
		{`exclude=["drafts/**"]`, ""},
		{`name=[{ kind = "person", name = "Petrov-Vodkin" }]`, ""},
		{`override=[{ files = ["a.txt"], rules = { all = "off" } }]`, ""},
		{"rules.copy-nunber=off", `no rule or category has the name "copy-nunber": "cablegram rules" lists all`},
		{"rules.copy=loud", `unknown level "loud": use off, on, note, warning, error`},
		{"sign=Nº", `unknown key "sign": use number-sign, quote-marks, exclude, drop-names, rules, name, override`},
		{"exclude=drafts", `"exclude" takes a list of patterns in quotation marks: ["drafts/**"]`},
		{"=off", `invalid character at start of key`},
		{"a b=off", `expected '=' after key`},
		{"number-sign=", `"" is no number sign: use Nº, N°, №, No., N or #`},
		{"number-sign=\"\n", `basic strings cannot have new lines`},
	}
	for _, test := range tests {
		t.Run(test.setting, func(t *testing.T) {
			_, err := config.ParseInline(test.setting)
			var problems config.Problems
			switch {
			case test.want == "" && err != nil:
				t.Error(err)
			case test.want == "":
			case !errors.As(err, &problems) || len(problems) != 1:
				t.Errorf("got %v, want one problem", err)
			case problems.Error()[:min(len(test.want), len(problems.Error()))] != test.want:
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}
