package validate

import (
	"cmp"
	"slices"
	"time"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/internal/daycount"
)

// Minutes in longer times.
const (
	hour = 60
	day  = 24 * hour
)

// timeReading is one way to read a moment: the minutes from the first to the last that it can mean, both included,
// counted from 1970 in Moscow time.
type timeReading struct {
	from, until int
	moment      facts.Moment
	likelihood  likelihood
	// note says what the reading supposes, for people; empty for the plain one.
	note string
}

// likelihood tells how readily a reading is taken for the right one.
type likelihood int

const (
	likelyReading likelihood = iota
	// localReading takes an hour for the sender's local time where Moscow's is usual.
	localReading
	// unlikelyReading takes a dotted date month first, which few translators do (format guide, section 10).
	unlikelyReading
)

// likelihoodSeverities tell how a finding weighs where nothing likelier is consistent.
var likelihoodSeverities = [...]Severity{likelyReading: byRule, localReading: Note, unlikelyReading: Warning}

// What readings other than the plain one suppose.
const (
	supposesYear  = "year from the context"
	supposesMonth = "month first"
	supposesLocal = "local time"
	supposesDate  = "date from the context"
)

// readingOf reads a moment as it stands, in Moscow time. A day without an hour is a whole day.
func readingOf(m facts.Moment) timeReading {
	r := timeReading{from: minuteOf(m), moment: m}
	r.until = r.from
	if !m.HasClock {
		r.until += day - 1
	}
	if m.YearFilled {
		r.note = supposesYear
	}
	return r
}

func minuteOf(m facts.Moment) int { return dayNumber(m)*day + m.Hour*hour + m.Minute }

// dayNumber counts the day of a moment.
func dayNumber(m facts.Moment) int { return daycount.Of(m.Year, m.Month, m.Day) }

// onDay puts the hour of a moment on another day.
func onDay(m facts.Moment, number int) facts.Moment {
	y, month, d := time.Unix(int64(number)*day*60, 0).UTC().Date()
	m.Year, m.Month, m.Day = y, int(month), d
	return m
}

// read fills the readings of an event, the likelier ones first. Dates and hours on the sender's side may be local
// (format guide, section 18).
func (e *event) read(t facts.Time, offset localOffset) {
	for _, m := range t.Readings {
		r := readingOf(m)
		if e.monthFirst(m) {
			r.likelihood, r.note = unlikelyReading, supposesMonth
		}
		e.readings = append(e.readings, r)
	}
	for i := range e.readings {
		if offset.mayBeLocal(e.kind, &e.readings[i]) {
			e.readings = append(e.readings, offset.local(e.kind, e.readings[i]))
		}
	}
	if len(e.readings) > 1 {
		slices.SortStableFunc(e.readings, func(a, b timeReading) int { return cmp.Compare(a.likelihood, b.likelihood) })
	}
}

// monthFirst reports whether a reading of a dotted date of two readings takes the first figure for the month.
func (e *event) monthFirst(m facts.Moment) bool {
	if e.date == nil || e.date.Style != ast.Dotted {
		return false
	}
	first, second := figuresOf(e.date)
	return first == m.Month && second != m.Month
}

// monthFirstOnly reports whether a date with points can be read month first only.
func monthFirstOnly(d *ast.Date) bool {
	if d.Style != ast.Dotted {
		return false
	}
	first, second := figuresOf(d)
	return first <= 12 && second > 12
}

// figuresOf gives day and month of a date in figures, in print order.
func figuresOf(d *ast.Date) (first, second int) {
	if d.Day == nil || d.Month == nil {
		return 0, 0
	}
	first, second = figure(d.Day.Value), figure(d.Month.Value)
	if d.Month.Start < d.Day.Start {
		first, second = second, first
	}
	return first, second
}

// rollOver adds to an hour without a date, which the facts put on the day of the line before, the day after.
func (e *event) rollOver() {
	for _, r := range e.readings {
		next := readingOf(onDay(r.moment, dayNumber(r.moment)+1))
		next.note = supposesDate
		e.readings = append(e.readings, next)
	}
}

// widen gives each event that the text does not date to a year a reading near each that it does. Only a timeline that
// contradicts itself needs them.
func (t *timeline) widen() {
	for i := range t.events {
		anchor := &t.events[i]
		if !anchor.yearPrinted {
			continue
		}
		for j := range t.events {
			if e := &t.events[j]; !e.yearPrinted && len(e.readings) > 0 {
				e.bringNear(anchor.readings[0].moment)
			}
		}
	}
}

// bringNear adds the reading that lies next to another event.
func (e *event) bringNear(to facts.Moment) {
	near, best := dayNumber(to), e.readings[0].moment
	if e.date == nil {
		e.addReading(onDay(best, near), supposesDate)
		e.addReading(onDay(best, near+1), supposesDate)
		return
	}
	m, distance := best, -1
	for year := to.Year - 1; year <= to.Year+1; year++ {
		m.Year = year
		if n := dayNumber(m) - near; distance < 0 || max(n, -n) < distance {
			best, distance = m, max(n, -n)
		}
	}
	e.addReading(best, supposesYear)
}

// addReading adds a reading that the event does not have yet.
func (e *event) addReading(m facts.Moment, note string) {
	r := readingOf(m)
	r.note = note
	for _, had := range e.readings {
		if had.moment == r.moment {
			return
		}
	}
	e.readings = append(e.readings, r)
}
