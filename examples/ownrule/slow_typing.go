package main

import (
	"fmt"
	"time"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/validate"
)

// slowTyping is a rule of one's own: a plain value like those of package validate.
var slowTyping = &validate.Rule{
	Code:     "slow-typing",
	Category: validate.Chronology,
	Severity: validate.Note,
	Summary:  "a cable typed long after it was deciphered",
	Run:      checkSlowTyping,
}

// patience is how long a deciphered text may lie until it is typed.
const patience = 12 * time.Hour

func checkSlowTyping(p *validate.Pass) {
	for _, cable := range p.Record.Cables {
		deciphered, typed := cable.Footer.DecipheredAt, cable.Footer.PrintedAt
		lay := hour(typed).Sub(hour(deciphered))
		if !isExact(deciphered) || !isExact(typed) || lay <= patience {
			continue
		}
		p.Report(validate.Finding{
			Span:    typed.Span,
			Message: fmt.Sprintf("typed at %q, %v after %q: compare both with the original", typed.Value, lay, deciphered.Value),
			Related: []validate.Related{{Span: deciphered.Span, Message: "the time of deciphering"}},
		})
	}
}

// isExact reports whether the text gives a day and an hour that can be read in one way only.
func isExact(f facts.Fact[facts.Time]) bool {
	return len(f.Value.Readings) == 1 && f.Value.First().HasDate() && f.Value.First().HasClock
}

// hour gives the likeliest reading of a time, local to the office.
func hour(f facts.Fact[facts.Time]) time.Time {
	m := f.Value.First()
	return time.Date(m.Year, time.Month(m.Month), m.Day, m.Hour, m.Minute, 0, 0, time.UTC)
}
