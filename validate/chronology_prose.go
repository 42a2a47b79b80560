package validate

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// datesIn gives the dates of running text inside a span.
func (p *Pass) datesIn(s ast.Span) []date {
	dates := p.moments().dates
	from, _ := slices.BinarySearchFunc(dates, s.Start, func(d date, at int) int { return cmp.Compare(d.Start, at) })
	until, _ := slices.BinarySearchFunc(dates[from:], s.End, func(d date, at int) int { return cmp.Compare(d.Start, at) })
	return dates[from : from+until]
}

// dayIn is the number of a date's day in a year, false where that year has no such day.
func (d *date) dayIn(year int) (int, bool) {
	if year == 0 || d.day.Value == "" || d.month.Value == "" {
		return 0, false
	}
	month, day := monthValue(d.month.Value, d.style), figure(d.day.Value)
	if month < 1 || month > 12 || day < 1 || day > daysOf(month, year) {
		return 0, false
	}
	return dayNumber(facts.Moment{Year: year, Month: month, Day: day}), true
}

// nearestTo is the number of a date's day: in its own year, or else in the year that brings it nearest to another day.
func (d *date) nearestTo(day int) (int, bool) {
	if year := d.fullYear(); year != 0 {
		return d.dayIn(year)
	}
	nearest, found := 0, false
	around := onNumber(day).Year
	for year := around - 1; year <= around+1; year++ {
		if n, ok := d.dayIn(year); ok && (!found || max(n-day, day-n) < max(nearest-day, day-nearest)) {
			nearest, found = n, true
		}
	}
	return nearest, found
}

// onNumber is the day with a number.
func onNumber(day int) facts.Moment { return onDay(facts.Moment{}, day) }

// dayName is a day as messages give it: "11 July 1951".
func dayName(day int) string {
	m := onNumber(day)
	return fmt.Sprintf("%d %s %d", m.Day, monthTitles[m.Month], m.Year)
}
