package validate

import (
	"fmt"
	"slices"
)

// Severity is how sure a finding is. Severities compare: Note < Warning < Error.
type Severity int

// Severities, from the mildest.
const (
	// byRule is the zero Severity: that of the rule.
	byRule Severity = iota
	// Note is worth a look: the text may well be right.
	Note
	// Warning has only an unlikely reading that is consistent.
	Warning
	// Error has no consistent reading.
	Error
)

var severityNames = [...]string{byRule: "", Note: "note", Warning: "warning", Error: "error"}

// String gives the name of the severity: "note", "warning" or "error".
func (s Severity) String() string {
	if s < 0 || int(s) >= len(severityNames) {
		return fmt.Sprintf("severity %d", int(s))
	}
	return severityNames[s]
}

// MarshalText writes the name of the severity.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// ParseSeverity reads the name of a severity: "note", "warning" or "error". It fails for every other name.
func ParseSeverity(name string) (Severity, error) {
	i := slices.Index(severityNames[:], name)
	if i <= int(byRule) {
		return byRule, fmt.Errorf("unknown severity %q: use note, warning or error", name)
	}
	return Severity(i), nil
}

// UnmarshalText reads the name of a severity, in the manner of [ParseSeverity].
func (s *Severity) UnmarshalText(name []byte) (err error) {
	*s, err = ParseSeverity(string(name))
	return err
}
