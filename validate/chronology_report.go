package validate

import (
	"fmt"

	"github.com/cablegram/cablegram/ast"
)

// chronology is the contradictions in the dates and hours of a file, found once for all rules.
type chronology struct {
	findings []Finding
	// days are the days of the cables in file order, 0 where a cable has none that can be trusted.
	days []int
	// timeline is that of the cable at hand.
	timeline timeline
}

// mostMended is the number of contradictions in a file up to which the smallest explanation and repairs are looked for. A
// text with more of them is no cable that one slip would mend.
const mostMended = 20

// chronology gives the contradictions of the file.
func (p *Pass) chronology() *chronology {
	all := &p.shared.chronology
	if p.shared.lacks(chronologyPart) {
		all.findings, all.days = all.findings[:0], all.days[:0]
		for _, c := range p.outline().cables {
			t := &all.timeline
			p.gather(t, c)
			p.addMentioned(t, c)
			t.mends = len(all.findings) < mostMended
			if !t.agrees() {
				p.addCitedDate(t, true)
				for _, found := range t.conflicts() {
					all.add(p.findingOf(t, &found))
				}
			}
			all.days = append(all.days, t.day())
		}
	}
	return all
}

// add adds a finding. The record's date stands against each text of the file, but is wrong only once.
func (c *chronology) add(f Finding) {
	for i := range c.findings {
		if c.findings[i].Code == f.Code && c.findings[i].Span == f.Span {
			return
		}
	}
	c.findings = append(c.findings, f)
}

// covers reports whether a date is part of a contradiction.
func (c *chronology) covers(date ast.Span) bool {
	for i := range c.findings {
		if c.findings[i].Span.Contains(date) {
			return true
		}
	}
	return false
}

// reportChronology reports the contradictions that are a rule's.
func (p *Pass) reportChronology() {
	for _, f := range p.chronology().findings {
		if f.Code == p.rule.Code {
			p.Report(f)
		}
	}
}

// mostMentioned is the number of dates in a message that are heard.
const mostMentioned = 50

// addMentioned adds the days that the text of a cable names with their years.
func (p *Pass) addMentioned(t *timeline, c *cable) {
	dates := p.datesIn(c.Span)
	for _, d := range dates[:min(len(dates), mostMentioned)] {
		if n, ok := d.dayIn(d.fullYear()); ok {
			t.mentioned = append(t.mentioned, n)
		}
	}
}

// dayKinds are the events that tell the day of a cable, the surest first.
var dayKinds = [...]eventKind{
	receivedEvent, sentEvent, transmittedEvent, arrivedEvent, writtenEvent, footDateEvent, decipheredEvent, printedEvent,
	recordEvent, stampEvent,
}

// day is the number of the day that the cable is of; 0 where no event tells it that surely agrees with the others.
func (t *timeline) day() int {
	if t.unsure {
		return 0
	}
	for _, k := range dayKinds {
		for i := range t.events {
			if e := &t.events[i]; e.kind == k && !e.dropped {
				return dayNumber(e.readings[0].moment)
			}
		}
	}
	return 0
}

// findingOf words a conflict.
func (p *Pass) findingOf(t *timeline, c *timeConflict) Finding {
	e := &t.events[c.event]
	f := Finding{Code: c.code, Severity: c.severity, Span: e.Span}
	for _, clash := range c.clashes {
		other := &t.events[clash.with]
		f.Related = append(f.Related, Related{Span: other.Span, Message: t.nameOf(other)})
	}
	advice := "compare both with the original"
	for i, r := range c.repairs {
		mended := p.mended(e, r.edit)
		if i == 0 {
			advice += fmt.Sprintf("; %s would agree with all others", quoted(mended))
		}
		f.Fixes = append(f.Fixes, Fix{
			Message: fmt.Sprintf("write %s if the original has it", quoted(mended)), Applicability: Suggested, Edits: []Edit{r.edit},
		})
	}
	if c.reading != nil {
		f.Message = fmt.Sprintf("%s %s %s: compare it with the original", t.nameOf(e), quoted(p.text(e.Span)), fitsOnly(c.reading))
	} else {
		other := &t.events[c.clashes[0].with]
		f.Message = fmt.Sprintf("%s %s is %s than %s %s%s: %s", t.nameOf(e), quoted(p.text(e.Span)), distanceBetween(e.readings[0].moment, other.readings[0].moment),
			t.nameOf(other), quoted(p.text(other.Span)), t.because(c.clashes[0], e, other), advice)
	}
	return f
}

// mended is the moment of an event with an edit made.
func (p *Pass) mended(e *event, edit Edit) string {
	return p.text(ast.Span{Start: e.Start, End: edit.Span.Start}) + edit.Text + p.text(ast.Span{Start: edit.Span.End, End: e.End})
}
