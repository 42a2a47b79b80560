package report

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/validate"
)

// fewestSummary is the number of cells below which the last column of a table of rules goes on under the whole row.
const fewestSummary = 24

// RulesFormat is a form in which rules are printed, for a terminal of so many columns or, with 0, for none.
type RulesFormat func(out *bytes.Buffer, rules []*validate.Rule, columns int)

// RulesTable is a table for people: code, category, usual severity, release, and what the rule finds.
func RulesTable(out *bytes.Buffer, rules []*validate.Rule, columns int) {
	var rows bytes.Buffer
	t := newTable(&rows)
	for _, r := range rules {
		fmt.Fprintf(t.cells, "%s\t%s\t%s\t%s\t\n", r.Code, r.Category, r.Severity, r.Since)
	}
	t.cells.Flush()
	for _, r := range rules {
		row, _ := rows.ReadString('\n')
		row = strings.TrimSuffix(row, "\n")
		text, indent := r.Summary, len(row)
		if columns > 0 && columns-indent < fewestSummary {
			row, text, indent = strings.TrimRight(row, " "), " "+text, continuation
		}
		fmt.Fprintf(out, "%s%s\n", row, screen.Wrap(row, text, indent, columns))
	}
}
