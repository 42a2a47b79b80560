package report

import (
	"bytes"
	"fmt"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/baseline"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

// differenceSchema is the name and version of the shape of a difference as JSON.
const differenceSchema = "cablegram/difference/v1"

// DifferenceFormat is a form in which the difference between two runs is printed.
type DifferenceFormat func(*bytes.Buffer, baseline.Difference, screen.Palette)

// Open gives the findings of a sheet that count, as they are compared with those of another run.
func (s *Sheet) Open() []baseline.Finding {
	var findings []baseline.Finding
	for _, e := range s.open() {
		findings = append(findings, e.compared())
	}
	return findings
}

func (e *Entry) compared() baseline.Finding {
	return baseline.Finding{
		File: e.File, Code: e.Code, Severity: e.Severity, Line: e.Line, Column: e.Column, Message: e.Message, Fingerprint: e.Fingerprint,
	}
}

// DifferenceHuman is for people: a line for each finding that is new, gone or moved, and a closing line.
func DifferenceHuman(out *bytes.Buffer, d baseline.Difference, p screen.Palette) {
	for _, f := range d.New {
		fmt.Fprintf(out, "new    %s\n", headline(f, p))
	}
	for _, f := range d.Gone {
		fmt.Fprintf(out, "gone   %s\n", headline(f, p))
	}
	for _, m := range d.Moved {
		fmt.Fprintf(out, "moved  %s, before %s\n", headline(m.To, p), placeOf(m.From))
	}
	fmt.Fprintf(out, "%s: %d new, %d gone, %d moved, %d as before\n",
		plural(len(d.New)+len(d.Gone)+len(d.Moved)+d.Same, "finding"), len(d.New), len(d.Gone), len(d.Moved), d.Same)
}

// headline is a finding in one line.
func headline(f baseline.Finding, p screen.Palette) string {
	severity := p.Paint(severityColours[f.Severity], f.Severity.String())
	return fmt.Sprintf("%s: %s %s: %s", placeOf(f), severity, screen.Visible(f.Code), screen.Brief(f.Message, longestMessage))
}

func placeOf(f baseline.Finding) string {
	return fmt.Sprintf("%s:%d:%d", screen.Visible(f.File), f.Line, f.Column)
}

type jsonDifference struct {
	Schema  string             `json:"schema"`
	Summary jsonChange         `json:"summary"`
	New     []baseline.Finding `json:"new"`
	Gone    []baseline.Finding `json:"gone"`
	Moved   []jsonMove         `json:"moved"`
}

type jsonChange struct {
	New   int `json:"new"`
	Gone  int `json:"gone"`
	Moved int `json:"moved"`
	Same  int `json:"same"`
}

type jsonMove struct {
	From baseline.Finding `json:"from"`
	To   baseline.Finding `json:"to"`
}

// DifferenceJSON is for programs: one document in the shape of its schema.
func DifferenceJSON(out *bytes.Buffer, d baseline.Difference, _ screen.Palette) {
	document := jsonDifference{
		Schema:  differenceSchema,
		Summary: jsonChange{New: len(d.New), Gone: len(d.Gone), Moved: len(d.Moved), Same: d.Same},
		New:     append([]baseline.Finding{}, d.New...),
		Gone:    append([]baseline.Finding{}, d.Gone...),
		Moved:   []jsonMove{},
	}
	for _, m := range d.Moved {
		document.Moved = append(document.Moved, jsonMove(m))
	}
	encoder := newEncoder(out)
	encoder.SetIndent("", "  ")
	encode(encoder, document)
}
