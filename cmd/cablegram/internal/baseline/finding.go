// Package baseline compares the findings of two runs.
package baseline

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/cablegram/cablegram/validate"
)

// Finding is a finding of a run, as "lint --format jsonl" prints it. Nobody has waived or acknowledged it.
type Finding struct {
	File        string            `json:"file"`
	Code        string            `json:"code"`
	Severity    validate.Severity `json:"severity"`
	Line        int               `json:"line"`
	Column      int               `json:"column"`
	Message     string            `json:"message"`
	Fingerprint string            `json:"fingerprint"`
}

// printed is what a run has printed: a finding, or all findings of the run.
type printed struct {
	Schema string `json:"schema"`
	printedFinding
	Findings []printedFinding `json:"findings"`
}

// printedFinding is a finding as it was printed. Its severity may be one that this release does not know.
type printedFinding struct {
	File        string           `json:"file"`
	Code        string           `json:"code"`
	Severity    string           `json:"severity"`
	Line        int              `json:"line"`
	Column      int              `json:"column"`
	Message     string           `json:"message"`
	Fingerprint string           `json:"fingerprint"`
	Waived      *json.RawMessage `json:"waived"`
}

// schemas is what the names of the schemas of findings begin with.
const schemas = "cablegram/finding"

// Read reads what "lint --format json" or "lint --format jsonl" has printed into a file, and gives the findings that
// counted.
func Read(path string) ([]Finding, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	findings, err := parse(file)
	if err != nil {
		return nil, fmt.Errorf("%s is not what \"lint --format json\" or jsonl prints: %w", path, err)
	}
	return findings, nil
}

func parse(text io.Reader) ([]Finding, error) {
	var findings []Finding
	decoder := json.NewDecoder(text)
	for {
		var p printed
		err := decoder.Decode(&p)
		switch {
		case errors.Is(err, io.EOF):
			return findings, nil
		case err != nil:
			return nil, err
		case !strings.HasPrefix(p.Schema, schemas):
			return nil, fmt.Errorf("schema %q", p.Schema)
		}
		for _, f := range append(p.Findings, p.printedFinding) {
			if f.Code != "" && f.Waived == nil {
				findings = append(findings, f.finding())
			}
		}
	}
}

func (p *printedFinding) finding() Finding {
	severity, err := validate.ParseSeverity(p.Severity)
	if err != nil {
		severity = validate.Note
	}
	return Finding{
		File: p.File, Code: p.Code, Severity: severity, Line: p.Line, Column: p.Column, Message: p.Message, Fingerprint: p.Fingerprint,
	}
}
