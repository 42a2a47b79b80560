package cli

import (
	"path/filepath"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/validate"
)

// ledger keeps what became of the entries of waivers files, file by file in the order in which they came up.
type ledger struct {
	accounts []*account
}

type account struct {
	guide
	fates []validate.Fate
}

// enter adds the fates that one transcription gives to the entries of its waivers file.
func (l *ledger) enter(c *checked) {
	if len(c.fates) == 0 {
		return
	}
	a := l.account(c.guide, len(c.fates))
	for i, fate := range c.fates {
		if fate != validate.Unjudged {
			a.fates[i] = fate
		}
	}
}

func (l *ledger) account(g guide, entries int) *account {
	for _, a := range l.accounts {
		if a.waivers == g.waivers {
			return a
		}
	}
	a := &account{guide: g, fates: make([]validate.Fate, entries)}
	l.accounts = append(l.accounts, a)
	return a
}

// judge gives the waivers files about which something is found, as documents with their findings.
func (l *ledger) judge() []*report.Document {
	var found []*report.Document
	for _, a := range l.accounts {
		findings := a.waivers.Judge(a.house.Linter(a.waivers.Path), a.fates)
		if len(findings) > 0 {
			found = append(found, &report.Document{Name: filepath.ToSlash(a.waivers.Path), Source: a.waivers.Source, Findings: findings})
		}
	}
	return found
}
