package config

import (
	"fmt"
	"slices"

	"github.com/cablegram/cablegram/validate"
)

// Selection are the rules that a command line turns on and off, whatever the settings say. Rules go by the names of
// [CheckRuleName]; of the names that name a rule the narrowest counts.
type Selection struct {
	// Only leaves no other rules on.
	Only []string
	// Enable turns rules on that settings turn off. A rule that has a severity there keeps it.
	Enable []string
	// Disable turns rules off.
	Disable []string
}

// Check says what is wrong with a selection, nil where nothing is.
func (s *Selection) Check() error {
	for _, name := range s.Disable {
		if slices.Contains(s.Enable, name) || slices.Contains(s.Only, name) {
			return fmt.Errorf("%q is turned both on and off: leave it out of one", name)
		}
	}
	return nil
}

// fromSelection is where levels come from that a selection gives.
var fromSelection = Origin{Path: "command line"}

// apply changes the levels of rules.
func (s *Selection) apply(levels map[string]RuleLevel) {
	for _, r := range validate.All() {
		on, off := max(narrowest(s.Only, r), narrowest(s.Enable, r)), narrowest(s.Disable, r)
		switch {
		case off > on, on == 0 && len(s.Only) > 0:
			levels[r.Code] = RuleLevel{validate.Off, fromSelection}
		case on > off && levels[r.Code].Level == validate.Off:
			levels[r.Code] = RuleLevel{validate.On, fromSelection}
		}
	}
}
