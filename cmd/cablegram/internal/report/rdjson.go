package report

import (
	"bytes"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

// RDJSON is for reviewdog: one result in the Reviewdog Diagnostic Format, with the fixes that are one edit as suggestions.
// Messages are Markdown, for so they are shown beside a change. Findings that fail nothing are left out.
var RDJSON = Format{Whole: rdjsonWhole}

var rdjsonSeverities = map[validate.Severity]string{
	validate.Error:   "ERROR",
	validate.Warning: "WARNING",
	validate.Note:    "INFO",
}

type rdjsonResult struct {
	Source      rdjsonSource       `json:"source"`
	Diagnostics []rdjsonDiagnostic `json:"diagnostics"`
}

type rdjsonSource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type rdjsonDiagnostic struct {
	Message     string             `json:"message"`
	Location    rdjsonLocation     `json:"location"`
	Severity    string             `json:"severity"`
	Code        rdjsonCode         `json:"code"`
	Suggestions []rdjsonSuggestion `json:"suggestions,omitempty"`
}

type rdjsonLocation struct {
	Path  string      `json:"path"`
	Range rdjsonRange `json:"range"`
}

// rdjsonRange counts lines and columns from 1; columns count bytes, and the end is the place behind the last.
type rdjsonRange struct {
	Start rdjsonPosition `json:"start"`
	End   rdjsonPosition `json:"end"`
}

type rdjsonPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdjsonCode struct {
	Value string `json:"value"`
	URL   string `json:"url,omitempty"`
}

type rdjsonSuggestion struct {
	Range rdjsonRange `json:"range"`
	Text  string      `json:"text"`
}

func rdjsonWhole(out *bytes.Buffer, r *Run) {
	result := rdjsonResult{Source: rdjsonSource{"cablegram", projectAddress}, Diagnostics: []rdjsonDiagnostic{}}
	for _, s := range r.Sheets {
		for _, e := range s.open() {
			result.Diagnostics = append(result.Diagnostics, rdjsonDiagnostic{
				Message:     markdownText(screen.Brief(e.Message, longestMessage)),
				Location:    rdjsonLocation{e.File, e.span},
				Severity:    rdjsonSeverities[e.Severity],
				Code:        rdjsonCode{e.Code, e.URL},
				Suggestions: e.suggestions,
			})
		}
	}
	encoder := newEncoder(out)
	encoder.SetIndent("", "  ")
	encode(encoder, result)
}

func newRDJSONRange(index *position.Index, s ast.Span) rdjsonRange {
	return rdjsonRange{rdjsonPosition(index.InBytes(s.Start)), rdjsonPosition(index.InBytes(s.End))}
}

// newRDJSONSuggestions gives the fixes that are one edit. A suggestion has one range: of several edits it could apply no
// more than the first.
func newRDJSONSuggestions(index *position.Index, fixes []validate.Fix) []rdjsonSuggestion {
	var suggestions []rdjsonSuggestion
	for _, fix := range fixes {
		if len(fix.Edits) == 1 {
			edit := fix.Edits[0]
			suggestions = append(suggestions, rdjsonSuggestion{newRDJSONRange(index, edit.Span), edit.Text})
		}
	}
	return suggestions
}
