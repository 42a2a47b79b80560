package config

import (
	"fmt"
	"path/filepath"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/cablegram/cablegram/validate"
)

const (
	takesRules = `a table of codes and levels: copy-count = "note"`
	takesLevel = `a level in quotation marks: "off", "on", "note", "warning" or "error"`
)

// settingsShape is the shape of cablegram.toml.
var settingsShape = shape{
	{name: "number-sign", takes: `a number sign in quotation marks: "Nº"`, check: validate.CheckNumberSign},
	{name: "rules", takes: takesRules},
	{name: "rules.*", takes: takesLevel, check: checkLevel, checkName: checkCode},
	{name: "name", takes: `tables with kind and name, each under [[name]]`},
	{name: "name.kind", takes: `"person", "city", "region", "body" or "word"`},
	{name: "name.name", takes: `a name in quotation marks`},
	{name: "name.variants", takes: `a list of names in quotation marks: ["Vasiliev", "Vasil'yev"]`},
	{name: "name.of", takes: `the name of a person in quotation marks`},
	{name: "override", takes: `tables with files and rules, each under [[override]]`},
	{name: "override.files", takes: `a list of patterns in quotation marks: ["drafts/**"]`, check: checkPattern},
	{name: "override.rules", takes: takesRules},
	{name: "override.rules.*", takes: takesLevel, check: checkLevel, checkName: checkCode},
}

// tomlSettings is cablegram.toml as it is written.
type tomlSettings struct {
	NumberSign string         `toml:"number-sign"`
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

func readSettings(path string, source []byte) (*Settings, error) {
	var written tomlSettings
	if err := settingsShape.decode(path, source, &written); err != nil {
		return nil, err
	}
	names, err := namesOf(path, source, written.Name)
	if err != nil {
		return nil, err
	}
	folder, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	s := &Settings{
		folder: folder,
		base:   validate.Config{Levels: written.Rules.levels(), NumberSign: written.NumberSign, Names: names},
	}
	for _, o := range written.Override {
		s.overrides = append(s.overrides, override{patterns: o.Files, levels: o.Rules.levels()})
	}
	return s, nil
}

// namesOf gives the names that are added to the lexicon. The error is a Problems for those that it cannot take.
func namesOf(path string, source []byte, written []tomlName) ([]validate.Name, error) {
	var names []validate.Name
	var wrong Problems
	headings := placesIn(source).headingsOf("name")
	for i, n := range written {
		name := validate.Name{Kind: validate.NameKind(n.Kind), Name: n.Name, Variants: n.Variants, Of: n.Of}
		wrong = wrong.add(path, source, at(headings, i), validate.CheckName(name))
		names = append(names, name)
	}
	if len(wrong) > 0 {
		return nil, wrong
	}
	return names, nil
}

// levels gives levels that have been checked.
func (l tomlLevels) levels() map[string]validate.Level {
	all := make(map[string]validate.Level, len(l))
	for code, level := range l {
		all[code] = validate.Level(level)
	}
	return all
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
