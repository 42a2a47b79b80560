package report

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/validate"
)

func TestRulesTable(t *testing.T) {
	rules := []*validate.Rule{
		{Code: "copy-number", Category: validate.Numbering, Severity: validate.Error, Since: "0.1.0", Summary: "copy numbers that repeat, skip or exceed the number printed"},
		{Code: "spacing", Category: validate.Typography, Severity: validate.Note, Since: "0.10.0", Summary: "blanks too many"},
	}
	tests := []struct {
		name    string
		columns int
		want    string
	}{
		{"no terminal", 0, `
copy-number  numbering   error  0.1.0   copy numbers that repeat, skip or exceed the number printed
spacing      typography  note   0.10.0  blanks too many
`},
		{"wide", 80, `
copy-number  numbering   error  0.1.0   copy numbers that repeat, skip or exceed
                                        the number printed
spacing      typography  note   0.10.0  blanks too many
`},
		{"narrow", 44, `
copy-number  numbering   error  0.1.0 copy
    numbers that repeat, skip or exceed the
    number printed
spacing      typography  note   0.10.0
    blanks too many
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			out := bytes.NewBufferString("\n")
			RulesTable(out, rules, test.columns)
			if diff := cmp.Diff(test.want, out.String()); diff != "" {
				t.Errorf("table (-want +got):\n%s", diff)
			}
		})
	}
}
