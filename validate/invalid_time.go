package validate

import (
	"fmt"

	"github.com/cablegram/cablegram/ast"
)

var invalidTime = &Rule{
	Code:     "invalid-time",
	Category: Chronology,
	Severity: Error,
	Since:    "0.1.0",
	Summary:  "an hour or minute that no clock shows",
	Run:      runInvalidTime,
}

func runInvalidTime(p *Pass) {
	for _, c := range p.outline().clocks {
		p.checkClock(clock{Span: c.Span, hour: c.Hour, minute: c.Minute})
	}
	for _, c := range p.moments().clocks {
		p.checkClock(c)
	}
}

// clock is an hour of the day as printed; the minute is empty where only a full hour is.
type clock struct {
	ast.Span
	hour, minute ast.Text
}

// checkClock reports an hour that no clock shows. 2400 and 24:00 are the first minute of the next day (format guide,
// section 18).
func (p *Pass) checkClock(c clock) {
	hour, minute := figure(c.hour.Value), figure(c.minute.Value)
	switch {
	case len(c.minute.Value) > 2:
		p.reportClock(c, c.minute.Span, fmt.Sprintf("the minutes %s have %d digits", quoted(c.minute.Value), len(c.minute.Value)))
	case len(c.hour.Value) == 1 && c.hour.End == c.minute.Start:
		p.reportClock(c, c.Span, "an hour without a colon has four figures, not three")
	case len(c.minute.Value) == 1 && p.File.Source[c.minute.Start-1] == ':':
		p.reportClock(c, c.minute.Span, fmt.Sprintf("the minutes %s have lost a digit", quoted(c.minute.Value)))
	case minute > 59:
		p.reportClock(c, c.minute.Span, fmt.Sprintf("an hour has 60 minutes, not %s", quoted(c.minute.Value)))
	case hour > 24, hour == 24 && minute > 0:
		p.reportClock(c, c.hour.Span, fmt.Sprintf("a day has 24 hours, and ends at 2400, not later in hour %s", quoted(c.hour.Value)))
	}
}

func (p *Pass) reportClock(c clock, part ast.Span, problem string) {
	f := Finding{
		Span:    part,
		Message: fmt.Sprintf("time %s cannot be: %s; compare it with the original", quoted(p.text(c.Span)), problem),
	}
	if part != c.Span {
		f.Related = []Related{{Span: c.Span, Message: "the whole time"}}
	}
	p.Report(f)
}
