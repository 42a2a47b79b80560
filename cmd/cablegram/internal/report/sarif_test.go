package report_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/validate"
)

// checkSARIF holds a log to the schema of the standard, as OASIS has published it with the first errata.
func checkSARIF(t *testing.T, text string) {
	t.Helper()
	const standard = "testdata/sarif-schema-2.1.0.json"
	schemaFile, err := os.Open(standard)
	if err != nil {
		t.Fatal(err)
	}
	defer schemaFile.Close()
	document, err := jsonschema.UnmarshalJSON(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource(standard, document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile(standard)
	if err != nil {
		t.Fatal(err)
	}
	log, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(log); err != nil {
		t.Error(err)
	}
}

func TestSARIF(t *testing.T) {
	text := whole(report.SARIF, mixedRun())
	checkSARIF(t, text)
	corpus.Golden(t, "testdata/mixed.sarif", []byte(text))
}

func TestSARIFOfNothing(t *testing.T) {
	checkSARIF(t, whole(report.SARIF, &report.Run{Version: "v1.2.3"}))
}

// TestSARIFOfTranscriptions has all findings of the transcriptions of the repository in one log.
func TestSARIFOfTranscriptions(t *testing.T) {
	var documents []*report.Document
	for _, c := range corpus.Load(t, "../../../../testdata/cables") {
		file := grammar.Parse(c.File(), c.Source)
		findings := validate.Run(file, facts.Of(file), validate.All()...)
		documents = append(documents, &report.Document{Name: c.File(), Source: file.Source, Findings: findings})
	}
	checkSARIF(t, whole(report.SARIF, newRun(documents...)))
}

func TestSARIFOfUntrustedText(t *testing.T) {
	text := whole(report.SARIF, newRun(untrustedDocument()))
	checkSARIF(t, text)
	var log struct {
		Runs []struct {
			Results []struct {
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct{ ArtifactLocation struct{ URI string } }
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(text), &log); err != nil {
		t.Fatal(err)
	}
	result := log.Runs[0].Results[0]
	if strings.Contains(result.Message.Text, "](") {
		t.Errorf("a viewer makes a link of %q", result.Message.Text)
	}
	const want = "a,b:c%250A%1B%5D0;x%07%0A%7C%60%3Cscript%3E%5D%5D%3E&%22%27%20%5Bx%5D%28y%29.txt"
	if got := result.Locations[0].PhysicalLocation.ArtifactLocation.URI; strings.TrimPrefix(got, "./") != want {
		t.Errorf("address %q, want %q", got, want)
	}
}
