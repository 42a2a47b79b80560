package config

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/cablegram/cablegram/validate"
)

const (
	takesRules    = `a table of rules and levels: copy-count = "note"`
	takesLevel    = `a level in quotation marks: "off", "on", "note", "warning" or "error"`
	takesPatterns = `a list of patterns in quotation marks: ["drafts/**"]`
)

// settingsShape is the shape of cablegram.toml.
var settingsShape = shape{
	{name: "number-sign", form: text, takes: `a number sign in quotation marks: "Nº"`, check: validate.CheckNumberSign},
	{name: "quote-marks", form: text, takes: `a style in quotation marks: "straight" or "curly"`, check: validate.CheckQuoteMarks},
	{name: "exclude", form: texts, takes: takesPatterns, check: checkPattern},
	{name: "drop-names", form: texts, takes: `a list of names in quotation marks: ["Shtikov"]`, check: validate.CheckDropped},
	{name: "rules", form: table, takes: takesRules},
	{name: "rules.*", form: text, takes: takesLevel, check: checkLevel, checkName: CheckRuleName},
	{name: "name", form: tables, takes: `tables with kind and name, each under [[name]]`},
	{name: "name.kind", form: text, takes: `"person", "city", "region", "body" or "word"`},
	{name: "name.name", form: text, takes: `a name in quotation marks`},
	{name: "name.variants", form: texts, takes: `a list of names in quotation marks: ["Vasiliev", "Vasil'yev"]`},
	{name: "name.of", form: text, takes: `the name of a person in quotation marks`},
	{name: "override", form: tables, takes: `tables with files and rules, each under [[override]]`},
	{name: "override.files", form: texts, takes: takesPatterns, check: checkPattern},
	{name: "override.rules", form: table, takes: takesRules},
	{name: "override.rules.*", form: text, takes: takesLevel, check: checkLevel, checkName: CheckRuleName},
}

// tomlSettings is cablegram.toml as it is written.
type tomlSettings struct {
	NumberSign string         `toml:"number-sign"`
	QuoteMarks string         `toml:"quote-marks"`
	Exclude    []string       `toml:"exclude"`
	DropNames  []string       `toml:"drop-names"`
	Rules      tomlLevels     `toml:"rules"`
	Name       []tomlName     `toml:"name"`
	Override   []tomlOverride `toml:"override"`
}

type tomlName struct {
	Kind     string   `toml:"kind"`
	Name     string   `toml:"name"`
	Variants []string `toml:"variants"`
	Of       string   `toml:"of"`
}

type tomlOverride struct {
	Files []string   `toml:"files"`
	Rules tomlLevels `toml:"rules"`
}

type tomlLevels map[string]string

// readSettings reads cablegram.toml. The error is a Problems for what the file should not say.
func readSettings(path string, source []byte) (*Settings, error) {
	folder, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	written, e, err := parseSettings(path, source)
	if err != nil {
		return nil, err
	}
	return written.settings(folder, origins{path, e.index}, e.places), nil
}

func parseSettings(path string, source []byte) (*tomlSettings, *entries, error) {
	var written tomlSettings
	problems, err := settingsShape.decode(path, source, &written)
	if err != nil {
		return nil, nil, err
	}
	e := newEntries(path, source, problems)
	e.check("name", len(written.Name), func(i int) error { return validate.CheckName(written.Name[i].name()) })
	e.check("override", len(written.Override), func(i int) error { return written.Override[i].check() })
	if len(e.problems) > 0 {
		return nil, nil, e.problems
	}
	return &written, e, nil
}

// settings gives what settings say that have been checked, with the origins of all parts.
func (t *tomlSettings) settings(folder string, o origins, all places) *Settings {
	s := &Settings{
		exclude: t.patterns(t.Exclude, "exclude", folder, o, all),
		layers:  []layer{{levels: t.Rules.levels("rules", o, all)}},
	}
	s.sign = choice(t.NumberSign, "number-sign", o, all)
	s.marks = choice(t.QuoteMarks, "quote-marks", o, all)
	for _, name := range t.DropNames {
		s.dropped = append(s.dropped, Spelling{name, o.of(all.text("drop-names", name))})
	}
	for i, n := range t.Name {
		s.names = append(s.names, Name{n.name(), o.of(at(all.headingsOf("name"), i))})
	}
	for i, above := range t.Override {
		own := all.entry("override", i)
		l := layer{patterns: t.patterns(above.Files, "override.files", folder, o, own), levels: above.Rules.levels("override.rules", o, own)}
		for code, level := range l.levels {
			level.Files = above.Files
			l.levels[code] = level
		}
		s.layers = append(s.layers, l)
	}
	return s
}

// choice gives what a key of the file chooses, nothing where the file does not have it.
func choice(text, name string, o origins, all places) Choice {
	if text == "" {
		return Choice{}
	}
	return Choice{text, o.of(all.key(name, name))}
}

// patterns gives the patterns of a list with the places of the texts in it.
func (t *tomlSettings) patterns(list []string, path, folder string, o origins, all places) []Pattern {
	var patterns []Pattern
	for _, text := range list {
		patterns = append(patterns, Pattern{Text: text, Folder: folder, Origin: o.of(all.text(path, text))})
	}
	return patterns
}

func (n *tomlName) name() validate.Name {
	return validate.Name{Kind: validate.NameKind(n.Kind), Name: n.Name, Variants: n.Variants, Of: n.Of}
}

// check says what an override lacks. One without files would hold for none, and one without rules says nothing.
func (o *tomlOverride) check() error {
	switch {
	case len(o.Files) == 0:
		return errors.New(`this override has no "files": name the transcriptions that it is for`)
	case len(o.Rules) == 0:
		return errors.New(`this override has no "rules": say what holds for its files`)
	}
	return nil
}

// levels gives the level of each rule that a table names. Where several keys name a rule, the narrowest counts.
func (l tomlLevels) levels(table string, o origins, all places) map[string]RuleLevel {
	levels := map[string]RuleLevel{}
	names := slices.Sorted(maps.Keys(l))
	for _, r := range validate.All() {
		most := narrowest(names, r)
		for _, name := range names {
			if most > 0 && narrowness(name, r) == most {
				levels[r.Code] = RuleLevel{validate.Level(l[name]), o.of(all.key(table+"."+name, name))}
			}
		}
	}
	return levels
}

func checkCode(code string) error {
	if validate.Lookup(code) == nil {
		return fmt.Errorf(`no rule has the code %q: "cablegram rules" lists all`, code)
	}
	return nil
}

func checkLevel(name string) error {
	_, err := validate.ParseLevel(name)
	return err
}

func checkPattern(pattern string) error {
	if !doublestar.ValidatePattern(pattern) {
		return fmt.Errorf("%q is no pattern of file names: close its brackets and braces", pattern)
	}
	return nil
}
