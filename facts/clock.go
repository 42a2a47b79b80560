package facts

import (
	"github.com/cablegram/cablegram/ast"
)

// hour is an hour of the day; hour 24 is the end of the day.
type hour struct{ hour, minute int }

// midnight ends a day: 2400 and 24:00 are the first minute of the next (format guide, section 18).
var midnight = hour{24, 0}

// readClock gives the hour that is printed; not ok where no day has such an hour. The twelve-hour clock counts only up
// to 12: after 13 to 23 a p.m. says nothing new. Three figures in a row are four of which one is lost.
func readClock(c *ast.Clock) (h hour, ok bool) {
	if c == nil {
		return hour{}, false
	}
	h = hour{figure(&c.Hour), 0}
	if c.Minute.Value != "" {
		h.minute = figure(&c.Minute)
	}
	if c.Meridiem != nil && h.hour <= 12 {
		h.hour %= 12
		if c.Meridiem.Value[0]|0x20 == 'p' {
			h.hour += 12
		}
	}
	if len(c.Hour.Value) == 1 && c.Hour.End == c.Minute.Start {
		return h, false
	}
	return h, isDigits(c.Hour.Value, 2) && isDigits(c.Minute.Value, 2) && (h.hour < 24 && h.minute < 60 || h == midnight)
}

// isDigits reports whether s is at most n digits.
func isDigits(s string, n int) bool {
	return len(s) <= n && digits(s) == len(s)
}

// fact is the moment that the pieces state.
func (p *pieces) fact(c *calendar) Fact[Time] {
	dates := p.dates(c)
	return p.on(dates.all(), c)
}

// dates gives the readings of the date that the pieces print.
func (p *pieces) dates(c *calendar) readings {
	switch {
	case p.date != nil:
		return c.read(p.date)
	case p.day != nil:
		return c.dayAlone(p.day)
	}
	return readings{}
}

// on is the moment that the pieces' hour makes of dates. Of an impossible hour only the dates are left.
func (p *pieces) on(dates []reading, c *calendar) Fact[Time] {
	if len(dates) == 0 && p.clock == nil {
		return Fact[Time]{}
	}
	h, hasClock := readClock(p.clock)
	if len(dates) == 0 && !hasClock {
		return Fact[Time]{}
	}
	if len(dates) == 0 {
		dates = []reading{{}}
	}
	t := Time{Readings: c.times.list(len(dates))}
	for i, d := range dates {
		t.Readings[i] = momentOf(d, h, hasClock)
	}
	return At(t, p.span)
}

func momentOf(d reading, h hour, hasClock bool) Moment {
	if h == midnight {
		h = hour{}
		if d.date != (date{}) {
			d.date = d.next()
		}
	}
	m := Moment{Year: d.year, Month: d.month, Day: d.day, YearFilled: d.yearFilled}
	if hasClock {
		m.Hour, m.Minute, m.HasClock = h.hour, h.minute, true
	}
	return m
}

// whole is the day that the pieces print in full, year included.
func (p *pieces) whole(c *calendar) (date, bool) {
	if p.date == nil || p.date.Year == nil {
		return date{}, false
	}
	if dates := c.read(p.date); dates.n > 0 {
		return dates.list[0].date, true
	}
	return date{}, false
}

// readingsOf gives the dates of a moment.
func readingsOf(t Time) (r readings) {
	for _, m := range t.Readings {
		r.add(reading{date{m.Year, m.Month, m.Day}, m.YearFilled})
	}
	return r
}
