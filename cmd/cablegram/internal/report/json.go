package report

import (
	"bytes"

	"github.com/cablegram/cablegram/validate"
)

// findingsSchema is the name and version of the shape of all findings of a run as JSON.
const findingsSchema = "cablegram/findings/v1"

// JSON is for programs that read a run at once: one document with all findings, in the shape of its schema.
var JSON = Format{Whole: jsonWhole}

type jsonFindings struct {
	Schema   string        `json:"schema"`
	Version  string        `json:"version"`
	Summary  jsonSummary   `json:"summary"`
	Findings []jsonFinding `json:"findings"`
}

type jsonSummary struct {
	Files        int `json:"files"`
	Unchecked    int `json:"unchecked"`
	Errors       int `json:"errors"`
	Warnings     int `json:"warnings"`
	Notes        int `json:"notes"`
	Acknowledged int `json:"acknowledged"`
	Waived       int `json:"waived"`
}

func jsonWhole(out *bytes.Buffer, r *Run) {
	document := jsonFindings{
		Schema:  findingsSchema,
		Version: r.Version,
		Summary: jsonSummary{
			Files:        r.Tally.Documents,
			Unchecked:    r.Tally.Unchecked,
			Errors:       r.Tally.Open[validate.Error],
			Warnings:     r.Tally.Open[validate.Warning],
			Notes:        r.Tally.Open[validate.Note],
			Acknowledged: r.Tally.Acknowledged,
			Waived:       r.Tally.Waived,
		},
		Findings: []jsonFinding{},
	}
	for _, s := range r.Sheets {
		for _, e := range s.Entries {
			document.Findings = append(document.Findings, e.jsonFinding)
		}
	}
	encoder := newEncoder(out)
	encoder.SetIndent("", "  ")
	encode(encoder, document)
}
