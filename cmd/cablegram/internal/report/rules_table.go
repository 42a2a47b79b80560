package report

import (
	"bytes"

	"github.com/cablegram/cablegram/validate"
)

// RulesFormat is a form in which rules are printed.
type RulesFormat func(*bytes.Buffer, []*validate.Rule)

// RulesTable is a table for people: code, category, usual severity, release, and what the rule finds.
func RulesTable(out *bytes.Buffer, rules []*validate.Rule) {
	t := newTable(out)
	for _, r := range rules {
		t.row(r.Code, string(r.Category), r.Severity.String(), r.Since, r.Summary)
	}
	t.cells.Flush()
}
