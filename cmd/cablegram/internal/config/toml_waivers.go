package config

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/cablegram/cablegram/validate"
)

// waiversShape is the shape of waivers.toml.
var waiversShape = shape{
	{name: "waiver", takes: `tables with file, rule, line and reason, each under [[waiver]]`},
	{name: "waiver.file", takes: `the name of a transcription in quotation marks, as seen from the folder of this file`},
	{name: "waiver.rule", takes: `the code of a rule in quotation marks`, check: checkCode},
	{name: "waiver.line", takes: `the text of a line in quotation marks; single ones where the line has double ones`},
	{name: "waiver.reason", takes: `a sentence in quotation marks`},
	{name: "waiver.wrong", takes: `"original" or "transcription"`, check: checkSide},
}

// tomlWaivers is waivers.toml as it is written.
type tomlWaivers struct {
	Waiver []tomlWaiver `toml:"waiver"`
}

type tomlWaiver struct {
	File   string `toml:"file"`
	Rule   string `toml:"rule"`
	Line   string `toml:"line"`
	Reason string `toml:"reason"`
	Wrong  string `toml:"wrong"`
}

func readWaivers(path string, source []byte) (*Waivers, error) {
	var written tomlWaivers
	if err := waiversShape.decode(path, source, &written); err != nil {
		return nil, err
	}
	folder, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	w := &Waivers{Path: path, Source: string(source), folder: folder}
	headings := placesIn(source).headingsOf("waiver")
	var lacking Problems
	for i, e := range written.Waiver {
		heading := at(headings, i)
		if missing := e.missing(); missing != "" {
			lacking = append(lacking, problemAt(path, source, heading.Start, fmt.Sprintf("this waiver has no %s", missing)))
		}
		w.entries = append(w.entries, validate.WaiverEntry{
			File: filepath.ToSlash(filepath.Clean(e.File)), Rule: e.Rule, Line: e.Line, Reason: e.Reason, Wrong: validate.Side(e.Wrong), Span: heading.Span,
		})
	}
	if len(lacking) > 0 {
		return nil, lacking
	}
	return w, nil
}

// missing names the keys that a waiver cannot do without and that the entry lacks.
func (e *tomlWaiver) missing() string {
	var names []string
	for _, k := range []struct{ name, value string }{{"file", e.File}, {"rule", e.Rule}, {"line", e.Line}} {
		if strings.TrimSpace(k.value) == "" {
			names = append(names, fmt.Sprintf("%q", k.name))
		}
	}
	return strings.Join(names, ", no ")
}

func checkSide(name string) error {
	_, err := validate.ParseSide(name)
	return err
}
