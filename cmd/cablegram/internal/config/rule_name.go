package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/validate"
)

// allRules is the name that stands for every rule.
const allRules = "all"

// How narrow a name is. The first words of codes lie between a category and a code, the more words the narrower.
const (
	anyRule  = 1
	category = 2
	oneRule  = 100
)

// RuleNames gives the names by which rules can be named: "all", every category, every code, and the first words of codes.
func RuleNames() []string {
	names := []string{allRules}
	for _, c := range validate.Categories() {
		names = append(names, string(c))
	}
	for _, r := range validate.All() {
		names = append(names, r.Code)
	}
	for _, r := range validate.All() {
		for at, letter := range r.Code {
			if first := r.Code[:at]; letter == '-' && !slices.Contains(names, first) {
				names = append(names, first)
			}
		}
	}
	return names
}

// narrowness says how narrowly a name names a rule, 0 where it does not: a code is narrower than its first words, these
// are narrower than a category, and that is narrower than "all". A name that is a category stands for nothing else.
func narrowness(name string, r *validate.Rule) int {
	switch {
	case name == allRules:
		return anyRule
	case name == r.Code:
		return oneRule
	case name == string(r.Category):
		return category
	case isCategory(name):
		return 0
	case strings.HasPrefix(r.Code, name+"-"):
		return category + 1 + strings.Count(name, "-")
	}
	return 0
}

func isCategory(name string) bool {
	return slices.Contains(validate.Categories(), validate.Category(name))
}

// narrowest says how narrowly the narrowest of some names names a rule.
func narrowest(names []string, r *validate.Rule) int {
	most := 0
	for _, name := range names {
		most = max(most, narrowness(name, r))
	}
	return most
}

// CheckRuleName says what is wrong with the name of a rule or of several, nil where nothing is.
func CheckRuleName(name string) error {
	if slices.Contains(RuleNames(), name) {
		return nil
	}
	return fmt.Errorf(`no rule or category has the name %q: "cablegram rules" lists all`, name)
}
