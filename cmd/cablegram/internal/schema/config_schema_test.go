package schema_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/schema"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/validate"
)

// ruleLists are the lists of rules in the schemas of settings and waivers, with what has to stand in them.
var ruleLists = []struct {
	file, before string
	names        func() []string
}{
	{"config-v1.json", `"propertyNames": {"enum": [`, config.RuleNames},
	{"waivers-v1.json", `"rule": {"description": "The code of the rule.", "enum": [`, ruleCodes},
}

func ruleCodes() []string {
	var codes []string
	for _, r := range validate.All() {
		codes = append(codes, r.Code)
	}
	return codes
}

// TestConfigSchemasListRules compares the lists of rules in the schemas with the catalogue.
func TestConfigSchemasListRules(t *testing.T) {
	for _, l := range ruleLists {
		text, err := os.ReadFile(l.file)
		if err != nil {
			t.Fatal(err)
		}
		start := bytes.Index(text, []byte(l.before)) + len(l.before)
		end := start + bytes.IndexByte(text[start:], ']')
		indent := text[bytes.LastIndexByte(text[:end], '\n'):end]
		var list bytes.Buffer
		list.Write(text[:start])
		for i, name := range l.names() {
			fmt.Fprintf(&list, "%s%s  %q", strings.Repeat(",", min(i, 1)), indent, name)
		}
		list.Write(indent)
		list.Write(text[end:])
		corpus.Golden(t, l.file, list.Bytes())
	}
}

// What the schemas of settings and waivers let pass is what the command accepts.
func TestConfigSchemasAgreeWithTheCommand(t *testing.T) {
	tests := []struct {
		file, text string
		accepted   bool
	}{
		{"cablegram.toml", "", true},
		{"cablegram.toml", "sign = \"Nº\"", false},
		{"cablegram.toml", "number-sign = \"№\"", true},
		{"cablegram.toml", "number-sign = \"#\"", true},
		{"cablegram.toml", "number-sign = \"Nr\"", false},
		{"cablegram.toml", "number-sign = \"n\"", false},
		{"cablegram.toml", "number-sign = \"Nº 1\"", false},
		{"cablegram.toml", "number-sign = 3", false},
		{"cablegram.toml", "quote-marks = \"straight\"", true},
		{"cablegram.toml", "quote-marks = \"curly\"", true},
		{"cablegram.toml", "quote-marks = \"round\"", false},
		{"cablegram.toml", "exclude = [\"attic\", \"**/*.draft.txt\"]", true},
		{"cablegram.toml", "exclude = []", true},
		{"cablegram.toml", "exclude = \"attic\"", false},
		{"cablegram.toml", "exclude = [\"attic\", 3]", false},
		{"cablegram.toml", "rules = { all = \"off\", copy = \"on\", names = \"note\", copy-count = \"error\", spacing = \"warning\" }", true},
		{"cablegram.toml", "[rules]", true},
		{"cablegram.toml", "rules = \"off\"", false},
		{"cablegram.toml", "[[rules]]", false},
		{"cablegram.toml", "[rules]\ncopies = \"on\"", false},
		{"cablegram.toml", "[rules]\ncopy = \"loud\"", false},
		{"cablegram.toml", "[rules]\ncopy = true", false},
		{"cablegram.toml", "[rules.copy]\ncount = \"on\"", false},
		{"cablegram.toml", "[[name]]\nkind = \"person\"\nname = \"Zabelkovsky\"\nvariants = [\"Sabelkovski\"]", true},
		{"cablegram.toml", "[[name]]\nkind = \"person\"\nname = \"Golubev\"\nof = \"Zabelkovsky\"", true},
		{"cablegram.toml", "[[name]]\nkind = \"city\"\nname = \"Golubev\"\nof = \"Zabelkovsky\"", false},
		{"cablegram.toml", "[[name]]\nkind = \"city\"\nname = \"Golubevo\"\nof = \"\"", true},
		{"cablegram.toml", "[[name]]\nkind = \"ship\"\nname = \"Aurora\"", false},
		{"cablegram.toml", "[[name]]\nkind = \"person\"", false},
		{"cablegram.toml", "[[name]]\nname = \"Zabelkovsky\"", false},
		{"cablegram.toml", "[[name]]\nkind = \"person\"\nname = \"17\"", false},
		{"cablegram.toml", "[[name]]\nkind = \"person\"\nname = \"Ли\"\nvariants = [\"-\"]", false},
		{"cablegram.toml", "[[name]]\nkind = \"person\"\nname = \"Li\"\nvariants = \"Lee\"", false},
		{"cablegram.toml", "[[name]]\nkind = \"person\"\nname = \"Li\"\nof = 3", false},
		{"cablegram.toml", "[[name]]\nkind = \"person\"\nname = \"Li\"\nalias = \"Lee\"", false},
		{"cablegram.toml", "[name]\nkind = \"person\"\nname = \"Li\"", false},
		{"cablegram.toml", "[[override]]\nfiles = [\"drafts/**\"]\nrules = { all = \"off\" }", true},
		{"cablegram.toml", "[[override]]\nfiles = [\"drafts/**\"]", false},
		{"cablegram.toml", "[[override]]\nfiles = [\"drafts/**\"]\n[override.rules]", false},
		{"cablegram.toml", "[[override]]\nrules = { all = \"off\" }", false},
		{"cablegram.toml", "[[override]]\nfiles = []\nrules = { all = \"off\" }", false},
		{"cablegram.toml", "[[override]]\nfiles = \"a\"\nrules = { all = \"off\" }", false},
		{"cablegram.toml", "[[override]]\nfiles = [\"a\"]\nrules = { al = \"off\" }", false},
		{"cablegram.toml", "[[override]]\nfiles = [\"a\"]\nrules = { all = \"of\" }", false},
		{"cablegram.toml", "[[override]]\nfiles = [\"a\"]\nrules = { all = \"off\" }\nnumber-sign = \"#\"", false},
		{"cablegram.toml", "override = []", true},
		{"cablegram.toml", "override = [\"a\"]", false},
		{"waivers.toml", "", true},
		{"waivers.toml", "waiver = []", true},
		{"waivers.toml", "[[waiver]]\nfile = \"a.txt\"\nrule = \"spacing\"\nline = \"x\"\nreason = \"\"\nwrong = \"original\"", true},
		{"waivers.toml", "[[waiver]]\nfile = \"a.txt\"\nrule = \"spacing\"\nline = \"x\"\nwrong = \"transcription\"", true},
		{"waivers.toml", "[[waiver]]\nrule = \"spacing\"\nline = \"x\"", false},
		{"waivers.toml", "[[waiver]]\nfile = \"a.txt\"\nline = \"x\"", false},
		{"waivers.toml", "[[waiver]]\nfile = \"a.txt\"\nrule = \"spacing\"", false},
		{"waivers.toml", "[[waiver]]\nfile = \"a.txt\"\nrule = \"spacing\"\nline = \"  \"", false},
		{"waivers.toml", "[[waiver]]\nfile = \"a.txt\"\nrule = \"all\"\nline = \"x\"", false},
		{"waivers.toml", "[[waiver]]\nfile = \"a.txt\"\nrule = \"copy\"\nline = \"x\"", false},
		{"waivers.toml", "[[waiver]]\nfile = \"a.txt\"\nrule = \"spacing\"\nline = \"x\"\nwrong = \"clerk\"", false},
		{"waivers.toml", "[[waiver]]\nfile = \"a.txt\"\nrule = \"spacing\"\nline = \"x\"\nwrong = \"\"", false},
		{"waivers.toml", "[[waiver]]\nfile = \"a.txt\"\nrule = \"spacing\"\nline = 3", false},
		{"waivers.toml", "[[waiver]]\nfile = \"a.txt\"\nrule = \"spacing\"\nline = \"x\"\nreason = [\"x\"]", false},
		{"waivers.toml", "[[waiver]]\nfile = \"a.txt\"\nrule = \"spacing\"\nline = \"x\"\nwhy = \"x\"", false},
		{"waivers.toml", "[waiver]\nfile = \"a.txt\"\nrule = \"spacing\"\nline = \"x\"", false},
		{"waivers.toml", "[rules]\nspacing = \"off\"", false},
	}
	for _, test := range tests {
		t.Run(test.file+": "+test.text, func(t *testing.T) {
			if problems := load(t, test.file, test.text); (len(problems) == 0) != test.accepted {
				t.Errorf("accepted %v: %v", len(problems) == 0, problems)
			}
			if err := matches(t, test.file, test.text); (err == nil) != test.accepted {
				t.Errorf("the schema lets it pass %v: %v", err == nil, err)
			}
		})
	}
}

// Settings to begin with, and the examples of the guide, follow the schemas. So do all examples of the former.
func TestConfigExamplesFollowTheirSchemas(t *testing.T) {
	folder := t.TempDir()
	path, err := config.Init(folder)
	if err != nil {
		t.Fatal(err)
	}
	initial := readText(t, path)
	texts := map[string][]string{"cablegram.toml": {initial, regexp.MustCompile(`(?m)^#(\S)`).ReplaceAllString(initial, "$1")}}
	guide := readText(t, "../../../../docs/configuration.md")
	for _, example := range regexp.MustCompile("(?s)\n## (\\S+\\.toml)\n.*?```toml\n(.*?)```").FindAllStringSubmatch(guide, -1) {
		texts[example[1]] = append(texts[example[1]], example[2])
	}
	if len(texts["cablegram.toml"]) != 3 || len(texts["waivers.toml"]) != 1 {
		t.Fatalf("the guide lacks an example")
	}
	for file, all := range texts {
		for _, text := range all {
			if problems := load(t, file, text); len(problems) > 0 {
				t.Errorf("%s: %v in\n%s", file, problems, text)
			}
			if err := matches(t, file, text); err != nil {
				t.Errorf("%s: %v in\n%s", file, err, text)
			}
		}
	}
}

// load gives the problems that the command has with a file.
func load(t *testing.T, file, text string) config.Problems {
	t.Helper()
	path := filepath.Join(t.TempDir(), file)
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	_, problems, err := config.Check(path)
	if err != nil {
		t.Fatal(err)
	}
	return problems
}

// matches compares a file with its schema.
func matches(t *testing.T, file, text string) error {
	t.Helper()
	whole := map[string]any{}
	if err := toml.Unmarshal([]byte(text), &whole); err != nil {
		t.Fatal(err)
	}
	asJSON, err := json.Marshal(whole)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{"cablegram.toml": "config", "waivers.toml": "waivers"}
	return compile(t, names[file]).Validate(decode(t, asJSON))
}

func readText(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Every schema is asked for by its name.
func TestConfigSchemasHaveNames(t *testing.T) {
	for _, name := range []string{"config", "waivers"} {
		if schema.Text(name) == "" {
			t.Errorf("no schema %s", name)
		}
	}
}
