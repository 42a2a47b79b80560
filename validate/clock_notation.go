package validate

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var clockNotation = &Rule{
	Code:     "clock-notation",
	Category: Chronology,
	Severity: Note,
	Since:    "0.1.0",
	Summary:  "an hour of the 24-hour clock with a half of the day, a.m. or p.m., behind it",
	Run:      runClockNotation,
}

func runClockNotation(p *Pass) {
	for _, c := range p.outline().clocks {
		if c.Meridiem != nil {
			p.checkMeridiem(c.Span, c.Hour, *c.Meridiem)
		}
	}
	for _, c := range p.moments().clocks {
		if m := meridiemAt(p.File.Source, c.End); m.Value != "" {
			p.checkMeridiem(c.Cover(m.Span), c.hour, m)
		}
	}
}

// checkMeridiem reports an hour that the twelve-hour clock does not have. After 13 to 23, p.m. says nothing new; a.m.
// contradicts the hour (format guide, section 20, check 9).
func (p *Pass) checkMeridiem(whole ast.Span, hour, meridiem ast.Text) {
	h := figure(hour.Value)
	if 1 <= h && h <= 12 || h < 0 || h > 23 || meridiem.Value == "" {
		return
	}
	f := Finding{Span: whole}
	forenoon := meridiem.Value[0]|0x20 == 'a'
	if forenoon == (h == 0) {
		f.Message = fmt.Sprintf("time %s has an hour of the 24-hour clock, so that %s says nothing: strike it if the original has not got it", quoted(p.text(whole)), quoted(meridiem.Value))
		f.Fixes = []Fix{{Message: fmt.Sprintf("strike %s", quoted(meridiem.Value)), Applicability: Suggested, Edits: []Edit{{Span: p.withBlanksBefore(meridiem.Span)}}}}
	} else {
		f.Severity = Warning
		f.Message = fmt.Sprintf("time %s has hour %s of the 24-hour clock, which %s contradicts: compare it with the original", quoted(p.text(whole)), quoted(hour.Value), quoted(meridiem.Value))
	}
	p.Report(f)
}

// withBlanksBefore is a span with the blanks that stand before it.
func (p *Pass) withBlanksBefore(s ast.Span) ast.Span {
	head := p.File.Source[:s.Start]
	return ast.Span{Start: len(strings.TrimRight(head, " \u00a0")), End: s.End}
}

// meridiems are the ways to write the half of the day, in lower case; a longer one stands before what it begins with.
var meridiems = [...]string{"a.m.", "p.m.", "a.m", "p.m", "am", "pm"}

// meridiemAt is the half of the day that follows an hour in running text; empty where none does.
func meridiemAt(source string, end int) ast.Text {
	start := end + blanksAt(source[end:])
	for _, m := range meridiems {
		if stop := start + len(m); stop <= len(source) && strings.EqualFold(source[start:stop], m) && !beginsWithLetter(source[stop:]) {
			return ast.Text{Span: ast.Span{Start: start, End: stop}, Value: source[start:stop]}
		}
	}
	return ast.Text{}
}
