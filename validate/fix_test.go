package validate_test

import (
	"strings"
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/internal/statement"
	"github.com/cablegram/cablegram/validate"
)

// TestEveryFix applies every fix that any rule offers for a transcription of the corpus or for the failing example of a
// page. The finding has to go, no other may come, and no fact may change but those of the places that the fix edits; a
// suggested fix may make a whole line readable.
func TestEveryFix(t *testing.T) {
	for _, c := range corpus.Load(t, "../testdata/cables") {
		t.Run(c.String(), func(t *testing.T) { checkFixes(t, c.File(), string(c.Source)) })
	}
	for _, r := range validate.All() {
		if parts := page.FindStringSubmatch(r.Page()); parts != nil {
			t.Run(r.Code, func(t *testing.T) { checkFixes(t, "example.txt", parts[2]) })
		}
	}
}

func checkFixes(t *testing.T, name, source string) {
	t.Helper()
	before := lint(name, source)
	for _, f := range before {
		for _, fix := range f.Fixes {
			mended := applied(source, fix)
			t.Run(f.Code+"/"+fix.Message, func(t *testing.T) {
				checkFindings(t, f.Code, before, lint(name, mended))
				checkFacts(t, name, source, mended, fix)
			})
		}
	}
}

// checkFindings compares the findings before and after a fix for one of them.
func checkFindings(t *testing.T, code string, before, after []validate.Finding) {
	t.Helper()
	was, is := countByCode(before), countByCode(after)
	if is[code] >= was[code] {
		t.Errorf("%d of %d findings of %s are left", is[code], was[code], code)
	}
	for _, f := range after {
		if is[f.Code] > was[f.Code] {
			t.Errorf("the fix brings %s: %s", f.Code, f.Message)
		}
	}
}

func countByCode(findings []validate.Finding) map[string]int {
	n := map[string]int{}
	for _, f := range findings {
		n[f.Code]++
	}
	return n
}

// checkFacts compares the facts before and after a fix.
func checkFacts(t *testing.T, name, source, mended string, fix validate.Fix) {
	t.Helper()
	was, is := factsOf(name, source), factsOf(name, mended)
	old, new := editedSpans(fix)
	if fix.Applicability == validate.Suggested {
		old, new = wholeLines(source, old), wholeLines(mended, new)
	}
	if len(was) == 0 {
		t.Error("the text states nothing")
	}
	for path, fact := range was {
		if !touches(fact.Span, old) && is[path].Value != fact.Value {
			t.Errorf("fact %s was %s and is %s", path, fact.Value, is[path].Value)
		}
	}
	for path, fact := range is {
		if _, known := was[path]; !known && !touches(fact.Span, new) {
			t.Errorf("fact %s is new: %s", path, fact.Value)
		}
	}
}

// editedSpans are the places of a fix's edits in the text before and after it.
func editedSpans(fix validate.Fix) (old, new []ast.Span) {
	for _, e := range fix.Edits {
		shift := 0
		for _, other := range fix.Edits {
			if other.Span.Start < e.Span.Start {
				shift += len(other.Text) - other.Span.Len()
			}
		}
		start := e.Span.Start + shift
		old = append(old, e.Span)
		new = append(new, ast.Span{Start: start, End: start + len(e.Text)})
	}
	return old, new
}

func wholeLines(source string, places []ast.Span) []ast.Span {
	var whole []ast.Span
	for _, s := range places {
		start := strings.LastIndexByte(source[:s.Start], '\n') + 1
		end := strings.IndexByte(source[s.End:]+"\n", '\n') + s.End
		whole = append(whole, ast.Span{Start: start, End: end})
	}
	return whole
}

func touches(s ast.Span, places []ast.Span) bool {
	for _, p := range places {
		if s.Start <= p.End && p.Start <= s.End {
			return true
		}
	}
	return false
}

// factsOf gives the facts of a text that have a place in it, by their path in the record.
func factsOf(name, source string) map[string]statement.Statement {
	all := map[string]statement.Statement{}
	for _, s := range statement.Of(facts.Of(grammar.Parse(name, []byte(source)))) {
		if !s.Span.IsZero() {
			all[s.Path] = s
		}
	}
	return all
}
