package validate

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var quotedDate = &Rule{
	Code:     "quoted-date",
	Category: Chronology,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "an embedded telegram later than its carrier, or of another date than announced",
	Run:      runQuotedDate,
}

func runQuotedDate(p *Pass) {
	p.reportChronology()
	for i, c := range p.outline().cables {
		p.compareAnnounced(c)
		if today := p.chronology().days[i]; today != 0 {
			p.compareToday(c, today)
		}
	}
}

// compareAnnounced compares the date of an embedded telegram with the one by which the paragraph before announces it.
func (p *Pass) compareAnnounced(c *cable) {
	for i, b := range c.Body {
		q, ok := b.(*ast.Quote)
		if !ok || i == 0 || q.Moment == nil || q.Moment.Date == nil {
			continue
		}
		if before, ok := c.Body[i-1].(*ast.Paragraph); ok {
			p.compareWithAnnouncement(before, dateOf(q.Moment.Date))
		}
	}
}

// mostAnnounced is the number of days that an announcement may be off. A date farther away is that of something else.
const mostAnnounced = 10

// compareWithAnnouncement compares the only date of a paragraph with that of the embedded telegram after it. What the time
// network has found wrong is not reported again.
func (p *Pass) compareWithAnnouncement(before *ast.Paragraph, own date) {
	dates := p.datesIn(before.Span)
	if len(dates) != 1 || !p.announces(dates[0]) {
		return
	}
	year := own.fullYear()
	ownDay, ok := own.dayIn(year)
	announced, ok2 := dates[0].dayIn(year)
	apart := ownDay - announced
	if !ok || !ok2 || apart == 0 || max(apart, -apart) > mostAnnounced || p.chronology().covers(own.Span) {
		return
	}
	severity := Warning
	if -1 <= apart && apart <= 1 {
		severity = Note
	}
	p.Report(Finding{
		Severity: severity,
		Span:     own.Span,
		Message: fmt.Sprintf("the embedded telegram is dated %s, and announced as of %s: compare both with the original",
			quoted(p.text(own.Span)), quoted(p.text(dates[0].Span))),
		Related: []Related{{Span: dates[0].Span, Message: "the announced date"}},
	})
}

// announces reports whether the words before a date say that something is of that date.
func (p *Pass) announces(d date) bool {
	head := strings.TrimRight(p.File.Source[:d.Start], " \u00a0")
	if hour := digitsBefore(head); hour == 4 {
		head = strings.TrimRight(head[:len(head)-hour], " \u00a0")
	}
	return strings.HasSuffix(head, " of") || strings.HasSuffix(head, " dated") || strings.HasSuffix(head, " from")
}

// compareToday compares the dates that the text calls today with the day of the cable. The sender's day may be another
// than that of the reception.
func (p *Pass) compareToday(c *cable, day int) {
	for _, d := range p.datesIn(c.Span) {
		if !p.calledToday(d) {
			continue
		}
		named, ok := d.nearestTo(day)
		if apart := named - day; !ok || -2 < apart && apart < 2 {
			continue
		}
		p.Report(Finding{
			Span:    d.Span,
			Message: fmt.Sprintf("the text calls %s today, but the cable is of %s: compare both with the original", quoted(p.text(d.Span)), dayName(day)),
		})
	}
}

// calledToday reports whether a date explains the word "today": "today, 2 August", "today (2 August)".
func (p *Pass) calledToday(d date) bool {
	head := strings.TrimRight(p.File.Source[:d.Start], " \u00a0,(")
	head = strings.TrimSuffix(head, " on")
	head = strings.TrimRight(head, " ,")
	return strings.HasSuffix(head, "today") || strings.HasSuffix(head, "Today")
}
