package report_test

import (
	"bytes"
	"testing"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/validate"
)

func TestStatistics(t *testing.T) {
	waived := &validate.Waiver{Reason: "the original has it so"}
	s := report.Statistics{}
	var nothing, table bytes.Buffer
	s.Print(&nothing)
	if want := "no findings to count\n"; nothing.String() != want {
		t.Errorf("got %q, want %q", nothing.String(), want)
	}
	s.Add(&report.Document{Findings: []validate.Finding{{Code: "copy-number"}, {Code: "encoding", Waived: waived}, {Code: "spacing"}}})
	s.Add(&report.Document{Findings: []validate.Finding{{Code: "spacing"}, {Code: "spacing", Waived: waived}, {Code: "copy-count"}}})
	s.Print(&table)
	const want = `findings  acknowledged or waived  rule
2         1                       spacing
1         0                       copy-count
1         0                       copy-number
0         1                       encoding
`
	if table.String() != want {
		t.Errorf("got\n%s\nwant\n%s", table.String(), want)
	}
}
