package report_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/validate"
)

type rdjsonPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdjsonRange struct {
	Start rdjsonPosition `json:"start"`
	End   rdjsonPosition `json:"end"`
}

// rdjsonResult has what the Reviewdog Diagnostic Format knows of a DiagnosticResult.
type rdjsonResult struct {
	Source      struct{ Name, URL string } `json:"source"`
	Diagnostics []struct {
		Message  string `json:"message"`
		Location struct {
			Path  string      `json:"path"`
			Range rdjsonRange `json:"range"`
		} `json:"location"`
		Severity    string                      `json:"severity"`
		Code        struct{ Value, URL string } `json:"code"`
		Suggestions []struct {
			Range rdjsonRange `json:"range"`
			Text  string      `json:"text"`
		} `json:"suggestions"`
	} `json:"diagnostics"`
}

func TestRDJSON(t *testing.T) {
	const want = `{
  "source": {
    "name": "cablegram",
    "url": "https://github.com/cablegram/cablegram"
  },
  "diagnostics": [
    {
      "message": "copy \"2\" is listed twice",
      "location": {
        "path": "7.txt",
        "range": {
          "start": {
            "line": 2,
            "column": 10
          },
          "end": {
            "line": 2,
            "column": 11
          }
        }
      },
      "severity": "WARNING",
      "code": {
        "value": "copy-number",
        "url": "https://github.com/cablegram/cablegram/blob/main/validate/rules/copy-number.md"
      },
      "suggestions": [
        {
          "range": {
            "start": {
              "line": 2,
              "column": 10
            },
            "end": {
              "line": 2,
              "column": 11
            }
          },
          "text": "3"
        }
      ]
    }
  ]
}
`
	place := ast.Span{Start: 21, End: 22}
	d := &report.Document{Name: "7.txt", Source: "CABLE Nº 7\nCopy Nº 2\n", Findings: []validate.Finding{{
		Code: "copy-number", Severity: validate.Warning, Span: place, Message: `copy "2" is listed twice`,
		Fixes: []validate.Fix{
			{Message: `write "3"`, Edits: []validate.Edit{{Span: place, Text: "3"}}},
			{Message: "change both", Edits: []validate.Edit{{Span: ast.Span{Start: 9, End: 10}}, {Span: place}}},
		},
	}}}
	if diff := cmp.Diff(want, whole(report.RDJSON, newRun(d))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRDJSONLeavesOutWhatFailsNothing(t *testing.T) {
	result := strictly[rdjsonResult](t, whole(report.RDJSON, mixedRun()))
	var severities []string
	for _, d := range result.Diagnostics {
		severities = append(severities, d.Severity)
	}
	if diff := cmp.Diff([]string{"INFO", "WARNING", "ERROR"}, severities); diff != "" {
		t.Errorf("severities (-want +got):\n%s", diff)
	}
}

// A comment on a change is Markdown: a transcription makes no links in it and calls nobody.
func TestRDJSONUntrusted(t *testing.T) {
	result := strictly[rdjsonResult](t, whole(report.RDJSON, newRun(untrustedDocument())))
	if len(result.Diagnostics) != 1 || result.Diagnostics[0].Location.Path != untrustedName {
		t.Fatalf("got %+v, want one diagnostic of %q", result.Diagnostics, untrustedName)
	}
	for _, act := range []string{"@everyone", "[link](", "><script", "#1", "`code`"} {
		if strings.Contains(result.Diagnostics[0].Message, act) {
			t.Errorf("the message has %q: %s", act, result.Diagnostics[0].Message)
		}
	}
}
