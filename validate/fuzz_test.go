package validate_test

import (
	"strings"
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/validate"
)

// FuzzRun looks for an input on which facts or a rule panic, or about which a finding breaks a promise.
func FuzzRun(f *testing.F) {
	for _, c := range corpus.Load(f, "../testdata/cables") {
		f.Add(c.Source)
	}
	rules := validate.All()
	f.Fuzz(func(t *testing.T, input []byte) {
		file := grammar.Parse("input.txt", input)
		findings := validate.Run(file, facts.Of(file), rules...)
		for i, found := range findings {
			if i > 0 && found.Span.Start < findings[i-1].Span.Start {
				t.Errorf("%s stands before %s", findings[i-1].Code, found.Code)
			}
			wellFormed(t, file.Source, found)
		}
	})
}

// wellFormed checks what every finding about a source promises.
func wellFormed(t *testing.T, source string, f validate.Finding) {
	t.Helper()
	inside := func(s ast.Span) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= len(source) }
	if !inside(f.Span) {
		t.Fatalf("%s: span %v is outside the source of %d bytes", f.Code, f.Span, len(source))
	}
	if f.Message == "" || strings.HasSuffix(f.Message, ".") {
		t.Errorf("%s: message %q", f.Code, f.Message)
	}
	if f.Severity < validate.Note || f.Severity > validate.Error {
		t.Errorf("%s: severity %v", f.Code, f.Severity)
	}
	for _, r := range f.Related {
		if !inside(r.Span) || r.Message == "" {
			t.Errorf("%s: related place %v %q", f.Code, r.Span, r.Message)
		}
	}
	for _, fix := range f.Fixes {
		end := 0
		for _, e := range fix.Edits {
			if !inside(e.Span) || e.Span.Start < end {
				t.Errorf("%s: edits of %q overlap or lie outside the source", f.Code, fix.Message)
			}
			end = e.Span.End
		}
	}
}
