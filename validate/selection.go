package validate

import (
	"fmt"
	"slices"
	"strings"
)

// Level is what a configuration makes of a rule: off, on, or a severity for all findings of the rule.
type Level string

// Levels of rules.
const (
	// Off leaves a rule out.
	Off Level = "off"
	// On has a rule run with its own severities.
	On Level = "on"
	// The others give every finding of a rule the same severity.
	LevelNote    Level = "note"
	LevelWarning Level = "warning"
	LevelError   Level = "error"
)

// Levels are all levels, from the mildest.
func Levels() []Level { return []Level{Off, On, LevelNote, LevelWarning, LevelError} }

// ParseLevel reads the name of a level. It fails for every other name.
func ParseLevel(name string) (Level, error) {
	if level := Level(name); slices.Contains(Levels(), level) {
		return level, nil
	}
	names := make([]string, len(Levels()))
	for i, level := range Levels() {
		names[i] = string(level)
	}
	return "", fmt.Errorf("unknown level %q: use %s", name, strings.Join(names, ", "))
}

// Severity is the severity that the level gives to all findings of a rule; set is false for a level that gives none.
func (l Level) Severity() (s Severity, set bool) {
	s, err := ParseSeverity(string(l))
	return s, err == nil
}

// selected gives the rules that are not off.
func selected(rules []*Rule, levels map[string]Level) []*Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(r *Rule) bool { return levels[r.Code] == Off })
}

func hasCode(rules []*Rule, code string) bool {
	return slices.ContainsFunc(rules, func(r *Rule) bool { return r.Code == code })
}
