package validate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/validate"
)

// timeCodes are the rules that speak of the order of dates and hours.
var timeCodes = []string{"event-order", "transit-time", "record-date", "stamp-date", "quoted-date", "note-year"}

// TestOneCause changes one date or hour of a cable at a time. Whatever is wrong then, it is one finding of the rules about
// time, and each of its repairs leaves none.
func TestOneCause(t *testing.T) {
	mutants, repairs := 0, 0
	for _, c := range corpus.Load(t, "../testdata/cables") {
		source := string(c.Source)
		sound := timeFindings(c.File(), source)
		for _, edit := range timeDamage(c.File(), source) {
			damaged := source[:edit.Span.Start] + edit.Text + source[edit.Span.End:]
			found := timeFindings(c.File(), damaged)
			mutants++
			if len(found) > len(sound)+1 {
				t.Errorf("%s: %q for %q gives %d findings", c, edit.Text, source[edit.Span.Start:edit.Span.End], len(found))
				for _, f := range found {
					t.Log(f.Message)
				}
			}
			for _, f := range found {
				for _, fix := range f.Fixes {
					repairs++
					if left := timeFindings(c.File(), applied(damaged, fix)); len(left) >= len(found) {
						t.Errorf("%s: %q for %q: %s leaves %s", c, edit.Text, source[edit.Span.Start:edit.Span.End], fix.Message, left[0].Message)
					}
				}
			}
		}
	}
	t.Logf("%d mutants, %d repairs", mutants, repairs)
}

// timeFindings are the findings about time, notes left out.
func timeFindings(name, source string) []validate.Finding {
	return slices.DeleteFunc(lint(name, source), func(f validate.Finding) bool {
		return f.Severity < validate.Warning || !slices.Contains(timeCodes, f.Code)
	})
}

// timeDamage gives edits that change one date or hour each to one that there is.
func timeDamage(name, source string) []validate.Edit {
	var edits []validate.Edit
	add := func(s ast.Span, text string) { edits = append(edits, validate.Edit{Span: s, Text: text}) }
	ast.Walk(grammar.Parse(name, []byte(source)), func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Date:
			if n.Year != nil && len(n.Year.Value) >= 2 {
				y := n.Year.Value
				last := len(y) - 1
				add(n.Year.Span, y[:last-1]+y[last:]+y[last-1:last])
				add(n.Year.Span, y[:last]+string('0'+(y[last]-'0'+1)%10))
			}
			if n.Day != nil && n.Month != nil {
				add(n.Day.Span, fmt.Sprint(1+strings.Count(n.Day.Value, "1")*11))
				add(n.Day.Span, "28")
			}
		case *ast.Clock:
			if len(n.Hour.Value) == 2 {
				add(n.Hour.Span, "02")
				add(n.Hour.Span, "11")
				add(n.Hour.Span, "23")
			}
		}
	})
	return edits
}
