package validate

import (
	"fmt"

	"github.com/cablegram/cablegram/ast"
)

var invalidDate = &Rule{
	Code:     "invalid-date",
	Category: Chronology,
	Severity: Error,
	Since:    "0.1.0",
	Summary:  "a date that no calendar has, or a date with a part too many",
	Run:      runInvalidDate,
}

func runInvalidDate(p *Pass) {
	for _, printed := range p.outline().dates {
		d := dateOf(printed)
		p.checkDate(&d)
	}
	named := p.moments().dates
	for i := range named {
		p.checkDate(&named[i])
	}
	for _, d := range p.moments().doubled {
		p.Report(Finding{
			Severity: Warning,
			Span:     d.second.Span,
			Message:  fmt.Sprintf("day %s stands before and behind the month: strike one", quoted(d.second.Value)),
			Related:  []Related{{Span: d.first.Span, Message: "the first"}},
		})
	}
}

// date is a date as printed; parts that it lacks are empty.
type date struct {
	ast.Span
	day, month, year ast.Text
	style            ast.DateStyle
}

func dateOf(d *ast.Date) date {
	return date{Span: d.Span, day: textOf(d.Day), month: textOf(d.Month), year: textOf(d.Year), style: d.Style}
}

func textOf(t *ast.Text) ast.Text {
	if t == nil {
		return ast.Text{}
	}
	return *t
}

// dateReading is one way to read a date: which part is the day, and how likely that is.
type dateReading struct {
	day, month ast.Text
	// unlikely is the month-first reading of a notation that is day-first but for few translators (format guide,
	// section 10).
	unlikely bool
}

func (d *date) readings() []dateReading {
	likely := dateReading{day: d.day, month: d.month}
	swapped := dateReading{day: d.month, month: d.day}
	switch d.style {
	case ast.Slashed:
		return []dateReading{likely, swapped}
	case ast.Dotted:
		swapped.unlikely = true
		return []dateReading{likely, swapped}
	}
	return []dateReading{likely}
}

// dateFault is why a reading of a date cannot be: the part at fault and what is wrong with it.
type dateFault struct {
	part    ast.Span
	problem string
}

// checkDate reports a date of which no reading can be, or only an unlikely one.
func (p *Pass) checkDate(d *date) {
	if fault, wrong := d.yearFault(); wrong {
		p.reportDate(d, fault, Error)
		return
	}
	first, severity := dateFault{}, Error
	for i, r := range d.readings() {
		fault, wrong := d.fault(&r)
		switch {
		case !wrong && !r.unlikely:
			return
		case !wrong:
			severity = Warning
		case i == 0:
			first = fault
		}
	}
	p.reportDate(d, first, severity)
}

func (p *Pass) reportDate(d *date, fault dateFault, severity Severity) {
	p.Report(Finding{
		Severity: severity,
		Span:     fault.part,
		Message:  fmt.Sprintf("date %s cannot be: %s; compare it with the original", quoted(p.text(d.Span)), fault.problem),
		Related:  []Related{{Span: d.Span, Message: "the whole date"}},
	})
}

// yearFault tells whether the year has a number of digits that no year has.
func (d *date) yearFault() (dateFault, bool) {
	switch n := len(d.year.Value); n {
	case 0, 2, 4:
		return dateFault{}, false
	default:
		return dateFault{d.year.Span, fmt.Sprintf("the year %s has %d digits", quoted(d.year.Value), n)}, true
	}
}

// fault tells why a date read in one way cannot be.
func (d *date) fault(r *dateReading) (dateFault, bool) {
	month := 0
	if r.month.Value != "" {
		if month = monthValue(r.month.Value, d.style); month == 0 && (d.style == ast.DayMonthName || d.style == ast.MonthNameDay) {
			return dateFault{}, false
		} else if month < 1 || month > 12 {
			return dateFault{r.month.Span, fmt.Sprintf("there is no month %s", quoted(r.month.Value))}, true
		}
	}
	if r.day.Value == "" {
		return dateFault{}, false
	}
	day := figure(r.day.Value)
	switch {
	case day < 1 || day > 31:
		return dateFault{r.day.Span, fmt.Sprintf("no month has a day %s", quoted(r.day.Value))}, true
	case month != 0 && day > daysOf(month, d.fullYear()):
		return dateFault{r.day.Span, fmt.Sprintf("%s has %d days, not %s", monthTitles[month], daysOf(month, d.fullYear()), quoted(r.day.Value))}, true
	}
	return dateFault{}, false
}

// fullYear is the year with its century, 0 where the date has none. Cables are of one century.
func (d *date) fullYear() int {
	switch v := figure(d.year.Value); len(d.year.Value) {
	case 2:
		return 1900 + v
	case 4:
		return v
	}
	return 0
}

// monthValue is the number that a month is printed as: 0 for a word that names none.
func monthValue(s string, style ast.DateStyle) int {
	switch {
	case style == ast.Roman:
		return monthRoman(s)
	case isDigit(s[0]):
		return figure(s)
	}
	return monthNamed(s)
}
