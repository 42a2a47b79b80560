package report

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/compare"
	"github.com/cablegram/cablegram/internal/position"
)

// longestCompared is the number of characters of a value that a person is shown.
const longestCompared = 40

// ComparisonTable is for people: a table of the facts, those that differ first, and the findings below it.
func ComparisonTable(out *bytes.Buffer, first, second compare.Text, c *compare.Comparison) {
	t := newTable(out)
	t.row("", "fact", comparedName(first), comparedName(second))
	for _, r := range c.Rows {
		t.row(r.Verdict.String(), r.Fact, comparedValues(r.First), comparedValues(r.Second))
	}
	t.close()
	indexes := [...]*position.Index{compare.First: position.NewIndex(first.File.Source), compare.Second: position.NewIndex(second.File.Source)}
	names := [...]string{compare.First: screen.Visible(first.File.Name), compare.Second: screen.Visible(second.File.Name)}
	for _, f := range c.Findings {
		fmt.Fprintf(out, "%s %s: %s\n", f.Severity, f.Code, screen.Visible(f.Message))
		for _, p := range f.Places {
			at := indexes[p.Side].At(p.Span.Start)
			fmt.Fprintf(out, "  %s:%d:%d\n", names[p.Side], at.Line, at.Column)
		}
	}
	out.WriteString(comparedInAll(c))
}

// comparedName heads the column of a text.
func comparedName(t compare.Text) string {
	name := screen.Brief(t.File.Name, longestCompared)
	if len(t.File.Cables) > 1 {
		name = fmt.Sprintf("%s, cable %d", name, t.Cable+1)
	}
	return name
}

// comparedValues gives the values of a fact. Of several, those that the other text has too are counted alone, unless it
// has all of them.
func comparedValues(all []compare.Value) string {
	var odd, shared []string
	for _, v := range all {
		text := screen.Brief(v.Text, longestCompared)
		if v.Matched {
			shared = append(shared, text)
		} else {
			odd = append(odd, text)
		}
	}
	if len(odd) == 0 {
		return screen.Brief(strings.Join(shared, "; "), longestCompared)
	}
	cell := strings.Join(odd, "; ")
	if len(shared) > 0 {
		cell += fmt.Sprintf(" (and %d in common)", len(shared))
	}
	return cell
}

// comparedInAll is the last line: how many facts compare how.
func comparedInAll(c *compare.Comparison) string {
	var counts [compare.Same + 1]int
	for _, r := range c.Rows {
		counts[r.Verdict]++
	}
	return fmt.Sprintf("%s: %d different, %d in one text alone, %d in other words, %d the same\n",
		plural(len(c.Rows), "fact"), counts[compare.Differs], counts[compare.Alone], counts[compare.Akin], counts[compare.Same])
}
