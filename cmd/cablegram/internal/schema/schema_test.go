package schema_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/schema"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/schema/astschema"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/compare"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/validate"
)

const cables = "../../../../testdata/cables"

// compile gives the schema of a name, with all schemas at hand for those that refer to others.
func compile(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	var id string
	for _, n := range schema.Names() {
		document := decode(t, []byte(schema.Text(n)))
		at := document.(map[string]any)["$id"].(string)
		if err := compiler.AddResource(at, document); err != nil {
			t.Fatal(err)
		}
		if n == name {
			id = at
		}
	}
	compiled, err := compiler.Compile(id)
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func decode(t *testing.T, text []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %.200s", err, text)
	}
	return v
}

// TestASTSchema compares the schema of trees with the types that it is made from.
func TestASTSchema(t *testing.T) {
	made, err := astschema.Make("../../../../ast")
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(made); err != nil {
		t.Fatal(err)
	}
	corpus.Golden(t, "ast-v1.json", text.Bytes())
}

func TestASTSchemaOfOtherSources(t *testing.T) {
	if _, err := astschema.Make(t.TempDir()); err == nil {
		t.Error("no error for a folder without a tree")
	}
}

func TestTextOfUnknownName(t *testing.T) {
	if text := schema.Text("cable"); text != "" {
		t.Errorf("got %.100q", text)
	}
}

// Every schema says its name and version, and where it is published.
func TestSchemasAreVersioned(t *testing.T) {
	for _, name := range schema.Names() {
		var head struct {
			Title string
			ID    string `json:"$id"`
		}
		if err := json.Unmarshal([]byte(schema.Text(name)), &head); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if want := "cablegram/" + name + "/v1"; head.Title != want {
			t.Errorf("%s: title %q, want %q", name, head.Title, want)
		}
		if !strings.HasSuffix(head.ID, "/cmd/cablegram/internal/schema/"+name+"-v1.json") {
			t.Errorf("%s: published at %q", name, head.ID)
		}
	}
}

// damaged are the texts of the corpus, and each with its bytes at odds with UTF-8 and its lines cut.
func damaged(c corpus.Cable) map[string][]byte {
	half := len(c.Source) / 2
	return map[string][]byte{
		"whole":  c.Source,
		"cut":    c.Source[:half],
		"broken": slices.Concat(c.Source[:half], []byte("\xff\x1b]\x00\n\""), c.Source[half:]),
	}
}

func TestOutputsFollowTheirSchemas(t *testing.T) {
	schemas := map[string]*jsonschema.Schema{}
	for _, name := range schema.Names() {
		schemas[name] = compile(t, name)
	}
	check := func(t *testing.T, name string, text []byte) {
		t.Helper()
		if err := schemas[name].Validate(decode(t, text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	var run report.Run
	for _, c := range corpus.Load(t, cables) {
		for how, source := range damaged(c) {
			t.Run(c.String()+"/"+how, func(t *testing.T) {
				file := grammar.Parse(c.File(), source)
				record := facts.Of(file)
				var tree, stated, found bytes.Buffer
				report.TreeJSON(&tree, file)
				check(t, "ast", tree.Bytes())
				report.FactsLines.Record(&stated, record)
				check(t, "facts", stated.Bytes())
				d := &report.Document{Name: c.File(), Source: file.Source, Findings: validate.Run(file, record, validate.All()...)}
				report.JSONLines.Document(&found, d, screen.Palette{})
				for line := range bytes.Lines(found.Bytes()) {
					check(t, "finding", line)
				}
				run.Sheets = append(run.Sheets, report.NewSheet(d))
				run.Tally.Add(report.NewTally(d.Findings))
			})
		}
	}
	var whole, rules bytes.Buffer
	run.Version = "v1.0.0"
	report.JSON.Whole(&whole, &run)
	check(t, "findings", whole.Bytes())
	report.RulesJSON(&rules, validate.All(), 0)
	for line := range bytes.Lines(rules.Bytes()) {
		check(t, "rule", line)
	}
}

// TestComparisonsFollowTheirSchema compares the texts of the corpus, whole and damaged, each with itself and with the one
// before it.
func TestComparisonsFollowTheirSchema(t *testing.T) {
	comparisons := compile(t, "comparison")
	var before []compare.Text
	for _, c := range corpus.Load(t, cables) {
		var texts []compare.Text
		for how, source := range damaged(c) {
			file := grammar.Parse(how+"/"+c.File(), source)
			for i := range file.Cables {
				texts = append(texts, compare.Text{File: file, Record: facts.Of(file), Cable: i})
			}
		}
		for _, first := range slices.Concat(before, texts) {
			for _, second := range texts {
				compared, err := compare.Of(nil, first, second)
				if err != nil {
					t.Fatal(err)
				}
				var out bytes.Buffer
				report.ComparisonJSON(&out, first, second, compared)
				if err := comparisons.Validate(decode(t, out.Bytes())); err != nil {
					t.Errorf("%s and %s: %v", first.File.Name, second.File.Name, err)
				}
			}
		}
		before = texts
	}
	if len(before) == 0 {
		t.Error("the last text of the corpus has no cable")
	}
}

// A schema that lets everything pass would pass the tests above too.
func TestSchemasRefuse(t *testing.T) {
	tests := []struct{ name, text string }{
		{"finding", `{"schema":"cablegram/finding/v2"}`},
		{"findings", `{"schema":"cablegram/findings/v1","version":"v1","summary":{},"findings":[]}`},
		{"facts", `{"schema":"cablegram/facts/v1","file":"a.txt","record":{"title":""},"cables":[]}`},
		{"facts", `{"schema":"cablegram/facts/v1","file":"a.txt","record":{"date":"11.7.1951"},"cables":[]}`},
		{"facts", `{"schema":"cablegram/facts/v1","file":"a.txt","record":{},"cables":[{"number":7}]}`},
		{"ast", `{"type":"File"}`},
		{"ast", `{"type":"File","span":[0,9],"front":[{"type":"Cable","span":[0,9]}]}`},
		{"comparison", `{"schema":"cablegram/comparison/v1"}`},
		{"comparison", `{"schema":"cablegram/comparison/v1","first":{"file":"a.txt","cable":0},"second":{"file":"a.txt","cable":2},"facts":[],"findings":[]}`},
		{"comparison", `{"schema":"cablegram/comparison/v1","first":{"file":"a.txt","cable":1},"second":{"file":"a.txt","cable":2},"facts":[{"fact":"number","verdict":"like","first":[],"second":[]}],"findings":[]}`},
		{"rule", `{"schema":"cablegram/rule/v1","code":"Copy Number"}`},
		{"difference", `{"schema":"cablegram/difference/v1"}`},
		{"difference", `{"schema":"cablegram/difference/v1","summary":{"new":0,"gone":0,"moved":-1,"same":0},"new":[],"gone":[],"moved":[]}`},
		{"difference", `{"schema":"cablegram/difference/v1","summary":{"new":0,"gone":0,"moved":0,"same":0},"new":[{"code":"spacing"}],"gone":[],"moved":[]}`},
		{"config", `{"number-sign":"Nr"}`},
		{"waivers", `{"waiver":[{"file":"a.txt"}]}`},
	}
	untried := schema.Names()
	for _, test := range tests {
		if err := compile(t, test.name).Validate(decode(t, []byte(test.text))); err == nil {
			t.Errorf("%s lets pass %s", test.name, test.text)
		}
		untried = slices.DeleteFunc(untried, func(name string) bool { return name == test.name })
	}
	if len(untried) > 0 {
		t.Errorf("nothing is refused by %q", untried)
	}
}

// Every fact has its place in the schema, and nothing else has.
func TestFactsSchemaHasAllFacts(t *testing.T) {
	var document struct {
		Properties map[string]struct{ Properties map[string]any }
		Defs       map[string]struct{ Properties map[string]any } `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(schema.Text("facts")), &document); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		part  string
		shape reflect.Type
		has   map[string]any
	}{
		{"record", reflect.TypeFor[facts.Meta](), document.Properties["record"].Properties},
		{"cable", reflect.TypeFor[facts.Cable](), document.Defs["cable"].Properties},
		{"copy", reflect.TypeFor[facts.Copy](), document.Defs["copy"].Properties},
		{"stamp", reflect.TypeFor[facts.Stamp](), document.Defs["stamp"].Properties},
		{"quote", reflect.TypeFor[facts.Quote](), document.Defs["quote"].Properties},
		{"footer", reflect.TypeFor[facts.Footer](), document.Defs["footer"].Properties},
		{"reference", reflect.TypeFor[facts.Reference](), document.Defs["reference"].Properties},
	}
	for _, test := range tests {
		if got, want := sortedKeys(test.has), keys(test.shape); !slices.Equal(got, want) {
			t.Errorf("%s has %q, want %q", test.part, got, want)
		}
	}
}

// keys gives the JSON keys of a struct in alphabetical order.
func keys(shape reflect.Type) []string {
	found := map[string]any{}
	for i := range shape.NumField() {
		if key, _, _ := strings.Cut(shape.Field(i).Tag.Get("json"), ","); key != "-" {
			found[key] = nil
		}
	}
	return sortedKeys(found)
}

func sortedKeys(m map[string]any) []string {
	var keys []string
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
