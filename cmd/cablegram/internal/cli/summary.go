package cli

import "github.com/cablegram/cablegram/cmd/cablegram/internal/report"

// summary is what the findings of a run come to.
type summary struct {
	total      report.Tally
	statistics report.Statistics
	ledger     ledger
}

func newSummary() *summary { return &summary{statistics: report.Statistics{}} }

// count adds the findings of a document.
func (s *summary) count(d *report.Document) {
	s.total.Add(report.NewTally(d.Findings))
	s.statistics.Add(d)
}
