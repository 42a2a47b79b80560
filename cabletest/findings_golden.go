package cabletest

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/internal/position"
)

// findingsGolden has what the rules find: one finding a line, and what belongs to it indented below.
var findingsGolden = golden{
	suffix: ".findings.txt",
	render: listed,
	compare: func(r *reading, held []byte) ([]change, error) {
		return compareEntries("findings", paragraphs(held), paragraphs(listed(r))), nil
	},
}

func listed(r *reading) []byte {
	var out bytes.Buffer
	places := position.NewIndex(string(r.text))
	for _, f := range r.findings {
		fmt.Fprintf(&out, "%s %s %s: %s\n", places.Range(f.Span), f.Severity, f.Code, f.Message)
		for _, related := range f.Related {
			fmt.Fprintf(&out, "  %s %s\n", places.Range(related.Span), related.Message)
		}
		for _, fix := range f.Fixes {
			fmt.Fprintf(&out, "  %s fix: %s\n", fix.Applicability, fix.Message)
		}
		if f.Waived != nil {
			fmt.Fprintf(&out, "  waived: %s\n", f.Waived.Reason)
		}
	}
	return out.Bytes()
}

// paragraphs gives the lines of a list, indented ones with the line that they belong to.
func paragraphs(list []byte) []string {
	all := []string{} // never nil: cmp tells a list that is absent from one that is empty
	for line := range strings.Lines(string(list)) {
		if strings.HasPrefix(line, " ") && len(all) > 0 {
			all[len(all)-1] += "\n" + strings.TrimSuffix(line, "\n")
		} else {
			all = append(all, strings.TrimSuffix(line, "\n"))
		}
	}
	return all
}
