package validate

import (
	"fmt"

	"github.com/cablegram/cablegram/ast"
)

var noteYear = &Rule{
	Code:     "note-year",
	Category: Chronology,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "a date in a note or in the text that the cable's own date makes impossible or unlikely",
	Run:      runNoteYear,
}

// Days from a cable to a date that its text names.
const (
	// nearFuture is how far ahead the plans of a telegram reach, and farFuture those of any.
	nearFuture = 200
	farFuture  = 3 * year
	// farTerm is how far ahead a term may end: alliances and loans are made for thirty years at most.
	farTerm = 30 * year
	// sameSeason is how near a year's day a date of last year has to be to be taken for a slip.
	sameSeason = 10
	// farAway is how far off a date without a year is, before its writer would name the year.
	farAway = 60
	// year is a year's days, leap years aside.
	year = 365
	// lateHand is how long after a cable people still write on it, and how far back they look.
	lateHand = year
)

func runNoteYear(p *Pass) {
	for i, c := range p.outline().cables {
		day := p.chronology().days[i]
		if day == 0 {
			continue
		}
		hands := handwriting(c)
		for _, d := range p.datesIn(c.Span) {
			if d.year.Value == "" {
				p.checkYearless(d, day)
			} else if named, ok := d.dayIn(d.fullYear()); ok {
				p.checkYear(c, d, named-day, day, inside(hands, d.Span))
			}
		}
	}
}

// handwriting gives the handwritten marks of a cable's head and foot.
func handwriting(c *cable) []ast.Span {
	var marks []ast.Span
	for _, blocks := range [...][]ast.Block{c.Head, c.Close, c.Foot} {
		for _, b := range blocks {
			if m, ok := b.(*ast.Mark); ok && m.Kind == ast.Handwritten {
				marks = append(marks, m.Span)
			}
		}
	}
	return marks
}

func inside(spans []ast.Span, s ast.Span) bool {
	for _, outer := range spans {
		if outer.Contains(s) {
			return true
		}
	}
	return false
}

// checkYear judges a date with its year by its distance from the day of the cable (format guide, section 20, check 14).
func (p *Pass) checkYear(c *cable, d date, distance, day int, byHand bool) {
	switch {
	case p.addedLater(c, d):
	case byHand && distance < -lateHand:
		p.reportYear(d, day, Warning, "is written by hand on the cable, but more than a year before it")
	case byHand && distance < -1:
		p.reportYear(d, day, Note, "is written by hand on the cable, but is before it")
	case byHand && distance > lateHand:
		p.reportYear(d, day, Warning, "is written by hand on the cable, but more than a year after it")
	case distance > farFuture && !byHand && p.isTerm(d, distance, day):
		p.reportYear(d, day, Note, "is a term of more than three years")
	case distance > farFuture && !byHand:
		p.reportYear(d, day, Warning, "is more than three years later than the cable")
	case distance > nearFuture && !byHand:
		p.reportYear(d, day, Note, "is more than half a year later than the cable")
	case -sameSeason <= distance+year && distance+year <= sameSeason:
		p.reportYear(d, day, lastYearSeverity(day), "is of the same days as the cable, but of the year before", d.fullYear()+1)
	case swappedYear(d, day):
		p.reportYear(d, day, Warning, "has the cable's year with two figures swapped", onNumber(day).Year)
	}
}

// termWords are the words before the day that a term begins or ends with: a loan is to be paid "from 31 December 1954".
var termWords = map[string]bool{
	"from": true, "to": true, "by": true, "until": true, "till": true, "before": true, "than": true, "through": true,
	"с": true, "со": true, "до": true, "по": true, "к": true, "позднее": true, "позже": true,
}

// isTerm reports whether a date far ahead is one that treaties and loans name, and no year with two figures swapped.
func (p *Pass) isTerm(d date, distance, day int) bool {
	_, word := cutWord(p.File.Source[:d.Start])
	return distance <= farTerm && termWords[word] && !swappedYear(d, day)
}

// lastYearSeverity is that of a date a year too early. In January the old year comes easily to the pen.
func lastYearSeverity(day int) Severity {
	if onNumber(day).Month == 1 {
		return Warning
	}
	return Note
}

// swappedYear reports whether a date is near the cable once two figures of its year are swapped.
func swappedYear(d date, day int) bool {
	near := false
	figureSlips(d.year.Value, func(printed string, s timeSlip) {
		if s == swappedSlip && figure(printed) == onNumber(day).Year {
			n, ok := d.dayIn(figure(printed))
			near = ok && -farAway <= n-day && n-day <= farAway
		}
	})
	return near
}

// addedLater reports whether a date stands in a note of an editor or translator, who may write of any time.
func (p *Pass) addedLater(c *cable, d date) bool {
	added := false
	ast.Inspect(c.paragraphAt(d.Start), func(n ast.Node) bool {
		if m, ok := n.(*ast.Mark); ok && m.Kind == ast.Note && m.Contains(d.Span) {
			added = true
		}
		return !added
	})
	return added
}

// paragraphAt is the block of the message that an offset lies in, the cable where there is none.
func (c *cable) paragraphAt(offset int) ast.Node {
	for _, b := range c.Body {
		if s := b.Extent(); s.Start <= offset && offset < s.End {
			return b
		}
	}
	return &ast.Paragraph{}
}

// checkYearless judges a date without a year by the occurrence that is nearest to the cable.
func (p *Pass) checkYearless(d date, day int) {
	named, ok := d.nearestTo(day)
	if distance := named - day; !ok || -farAway <= distance && distance <= farAway {
		return
	}
	p.reportYear(d, day, Note, "has no year and is more than two months from the cable on both sides")
}

// reportYear reports a date of the text, and the years that it may mean instead.
func (p *Pass) reportYear(d date, day int, s Severity, problem string, meant ...int) {
	f := Finding{
		Severity: s,
		Span:     d.Span,
		Message:  fmt.Sprintf("date %s %s; the cable is of %s: compare both with the original", quoted(p.text(d.Span)), problem, dayName(day)),
	}
	for _, year := range meant {
		printed := fmt.Sprint(year)
		printed = printed[len(printed)-min(len(printed), len(d.year.Value)):]
		f.Fixes = append(f.Fixes, Fix{
			Message: fmt.Sprintf("write year %s if the original has it", quoted(printed)), Applicability: Suggested,
			Edits: []Edit{{d.year.Span, printed}},
		})
	}
	p.Report(f)
}
