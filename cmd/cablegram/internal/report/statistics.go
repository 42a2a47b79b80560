package report

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// Statistics counts findings by the codes of their rules.
type Statistics map[string]*count

// count is the number of findings of one rule: those that count, and those that fail nothing.
type count struct{ open, quiet int }

// Add counts the findings of a document too.
func (s Statistics) Add(d *Document) {
	for _, f := range d.Findings {
		c := s[f.Code]
		if c == nil {
			c = &count{}
			s[f.Code] = c
		}
		if f.Waived == nil {
			c.open++
		} else {
			c.quiet++
		}
	}
}

// Print writes a table for people: findings that count, those that are acknowledged or waived, and the code, the most
// frequent first.
func (s Statistics) Print(out *bytes.Buffer) {
	if len(s) == 0 {
		fmt.Fprintln(out, "no findings to count")
		return
	}
	t := newTable(out)
	t.row("findings", "acknowledged or waived", "rule")
	codes := slices.SortedFunc(maps.Keys(s), func(a, b string) int {
		return cmp.Or(cmp.Compare(s[b].open, s[a].open), cmp.Compare(s[b].quiet, s[a].quiet), cmp.Compare(a, b))
	})
	for _, code := range codes {
		t.row(strconv.Itoa(s[code].open), strconv.Itoa(s[code].quiet), code)
	}
	t.cells.Flush()
}
