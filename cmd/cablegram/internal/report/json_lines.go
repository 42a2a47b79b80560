package report

import (
	"bytes"
	"encoding/json"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

// findingSchema is the name and version of the shape of a finding as JSON.
const findingSchema = "cablegram/finding/v1"

// JSONLines is for programs: one finding a line, in the shape of its schema.
var JSONLines = Format{Document: jsonLines}

type jsonFinding struct {
	Schema   string            `json:"schema"`
	File     string            `json:"file"`
	Code     string            `json:"code"`
	Severity validate.Severity `json:"severity"`
	jsonPlace
	Offset    int           `json:"offset"`
	EndOffset int           `json:"end_offset"`
	Message   string        `json:"message"`
	Related   []jsonRelated `json:"related"`
	Fixes     []jsonFix     `json:"fixes"`
	Waived    *jsonWaiver   `json:"waived"`
	URL       string        `json:"url"`
	// Fingerprint tells the finding from all others of its file, and is the same in the next run.
	Fingerprint string `json:"fingerprint"`
}

// jsonPlace is a span in lines and columns from 1; columns count characters, and the end is the place behind the last.
type jsonPlace struct {
	Line      int `json:"line"`
	Column    int `json:"column"`
	EndLine   int `json:"end_line"`
	EndColumn int `json:"end_column"`
}

type jsonRelated struct {
	jsonPlace
	Message string `json:"message"`
}

type jsonFix struct {
	Message       string                 `json:"message"`
	Applicability validate.Applicability `json:"applicability"`
	Edits         []jsonEdit             `json:"edits"`
}

type jsonEdit struct {
	Offset    int    `json:"offset"`
	EndOffset int    `json:"end_offset"`
	Text      string `json:"text"`
}

// jsonWaiver has the place of the mark in the text that waives a finding, where there is one.
type jsonWaiver struct {
	Reason string        `json:"reason"`
	Wrong  validate.Side `json:"wrong,omitempty"`
	Place  *jsonPlace    `json:"place,omitempty"`
}

func jsonLines(out *bytes.Buffer, d *Document, _ screen.Palette) {
	if len(d.Findings) == 0 {
		return
	}
	encoder := newEncoder(out)
	marks := newMarker(position.NewIndex(d.Source))
	for i := range d.Findings {
		encode(encoder, marks.finding(d.Name, &d.Findings[i]))
	}
}

// newEncoder makes an encoder of one value a line that leaves <, > and & readable and shows control characters.
func newEncoder(out *bytes.Buffer) *json.Encoder {
	encoder := json.NewEncoder(shown{out})
	encoder.SetEscapeHTML(false)
	return encoder
}

// encode writes v. The shapes of this package always marshal and a buffer never fails, so an error is a fault of the
// program.
func encode(encoder *json.Encoder, v any) {
	if err := encoder.Encode(v); err != nil {
		panic(err)
	}
}

func newJSONFinding(name string, index *position.Index, f *validate.Finding) jsonFinding {
	out := jsonFinding{
		Schema:    findingSchema,
		File:      name,
		Code:      f.Code,
		Severity:  f.Severity,
		jsonPlace: newJSONPlace(index, f.Span),
		Offset:    f.Span.Start,
		EndOffset: f.Span.End,
		Message:   f.Message,
		Related:   []jsonRelated{},
		Fixes:     []jsonFix{},
		Waived:    newJSONWaiver(index, f.Waived),
		URL:       pageURL(f.Code),
	}
	for _, r := range f.Related {
		out.Related = append(out.Related, jsonRelated{newJSONPlace(index, r.Span), r.Message})
	}
	for _, fix := range f.Fixes {
		out.Fixes = append(out.Fixes, newJSONFix(fix))
	}
	return out
}

func newJSONPlace(index *position.Index, s ast.Span) jsonPlace {
	start, end := index.At(s.Start), index.At(s.End)
	return jsonPlace{start.Line, start.Column, end.Line, end.Column}
}

func newJSONFix(fix validate.Fix) jsonFix {
	out := jsonFix{Message: fix.Message, Applicability: fix.Applicability, Edits: []jsonEdit{}}
	for _, e := range fix.Edits {
		out.Edits = append(out.Edits, jsonEdit{e.Span.Start, e.Span.End, e.Text})
	}
	return out
}

func newJSONWaiver(index *position.Index, w *validate.Waiver) *jsonWaiver {
	if w == nil {
		return nil
	}
	out := &jsonWaiver{Reason: w.Reason, Wrong: w.Wrong}
	if w.InText() {
		place := newJSONPlace(index, w.Span)
		out.Place = &place
	}
	return out
}

// pageURL is the address of a rule's page, empty for a code that has none.
func pageURL(code string) string {
	if rule := validate.Lookup(code); rule != nil {
		return rule.URL()
	}
	return ""
}
