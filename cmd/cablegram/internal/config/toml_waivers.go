package config

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/cablegram/cablegram/validate"
)

// waiversShape is the shape of waivers.toml.
var waiversShape = shape{
	{name: "waiver", form: tables, takes: `tables with file, rule, line and reason, each under [[waiver]]`},
	{name: "waiver.file", form: text, takes: `the name of a transcription in quotation marks, as seen from the folder of this file`},
	{name: "waiver.rule", form: text, takes: `the code of a rule in quotation marks`, check: checkCode},
	{name: "waiver.line", form: text, takes: `the text of a line in quotation marks; single ones where the line has double ones`},
	{name: "waiver.reason", form: text, takes: `a sentence in quotation marks`},
	{name: "waiver.wrong", form: text, takes: `"original" or "transcription"`, check: checkSide},
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
	problems, err := waiversShape.decode(path, source, &written)
	if err != nil {
		return nil, err
	}
	e := newEntries(path, source, problems)
	e.check("waiver", len(written.Waiver), func(i int) error { return written.Waiver[i].check() })
	if len(e.problems) > 0 {
		return nil, e.problems
	}
	folder, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	w := &Waivers{Path: path, Source: string(source), folder: folder}
	headings := e.headingsOf("waiver")
	for i, entry := range written.Waiver {
		w.entries = append(w.entries, entry.entry(at(headings, i)))
	}
	return w, nil
}

func (t *tomlWaiver) entry(heading place) validate.WaiverEntry {
	return validate.WaiverEntry{
		File: filepath.ToSlash(filepath.Clean(t.File)), Rule: t.Rule, Line: t.Line, Reason: t.Reason, Wrong: validate.Side(t.Wrong), Span: heading.Span,
	}
}

// check says which keys a waiver lacks that it cannot do without.
func (t *tomlWaiver) check() error {
	var missing []string
	for _, k := range []struct{ name, value string }{{"file", t.File}, {"rule", t.Rule}, {"line", t.Line}} {
		if strings.TrimSpace(k.value) == "" {
			missing = append(missing, fmt.Sprintf("%q", k.name))
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return fmt.Errorf("this waiver has no %s", strings.Join(missing, ", no "))
}

func checkSide(name string) error {
	_, err := validate.ParseSide(name)
	return err
}
