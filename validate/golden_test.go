package validate_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

func TestFindings(t *testing.T) {
	for _, c := range corpus.Load(t, "../testdata/cables") {
		t.Run(c.String(), func(t *testing.T) {
			f := grammar.Parse(c.File(), c.Source)
			findings := validate.Run(f, facts.Of(f), validate.All()...)
			c.Golden(t, ".findings", listed(position.NewIndex(f.Source), findings))
		})
	}
}

// listed gives findings as text: one line each, what belongs to it below.
func listed(places *position.Index, findings []validate.Finding) []byte {
	var out bytes.Buffer
	for _, f := range findings {
		fmt.Fprintf(&out, "%s %s %s: %s\n", places.Range(f.Span), f.Severity, f.Code, f.Message)
		for _, r := range f.Related {
			fmt.Fprintf(&out, "  %s %s\n", places.Range(r.Span), r.Message)
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
