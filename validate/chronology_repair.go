package validate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// repair is a change of one value that makes the whole timeline consistent.
type repair struct {
	edit Edit
	// slip tells how far the spelling is, and distance how far, in minutes, the moment lies from all others.
	slip     timeSlip
	distance int
}

// timeSlip is a way in which a value goes wrong; the likelier slip is the smaller.
type timeSlip int

const (
	swappedSlip timeSlip = iota
	otherSlip
	digitSlip
)

// mostRepairs is the number of repairs that are offered for one value.
const mostRepairs = 3

// farther is 0 for figures swapped, which nothing is nearer to in spelling, and 1 for others.
func (r *repair) farther() int { return int(min(r.slip, otherSlip)) }

// repairsOf gives the repairs of a dropped event, those nearest in spelling first, of equal ones those nearest to the other
// events.
func (t *timeline) repairsOf(i int) []repair {
	e := &t.events[i]
	variants := variantsOf(e, t.yearsBeside(i))
	readings := e.readings
	t.restore(i)
	var found []repair
	for _, v := range variants {
		e.readings = []timeReading{v.reading}
		if t.lay(); t.fits(Note, likelyReading) {
			found = append(found, repair{v.edit, v.slip, t.distanceOf(i)})
		}
	}
	e.readings = readings
	t.drop(i)
	slices.SortStableFunc(found, func(a, b repair) int {
		return cmp.Or(a.farther()-b.farther(), cmp.Compare(a.distance, b.distance), cmp.Compare(a.slip, b.slip))
	})
	found = slices.CompactFunc(found, func(a, b repair) bool { return a.edit == b.edit })
	return found[:min(len(found), mostRepairs)]
}

// yearsBeside are the years that other events print.
func (t *timeline) yearsBeside(i int) []int {
	var years []int
	for j := range t.events {
		if e := &t.events[j]; j != i && e.yearPrinted && !slices.Contains(years, e.readings[0].moment.Year) {
			years = append(years, e.readings[0].moment.Year)
		}
	}
	return years
}

// distanceOf is how far an event lies from all others.
func (t *timeline) distanceOf(i int) int {
	sum := 0
	for j := range t.events {
		if e := &t.events[j]; j != i && !e.dropped {
			sum += apart(t.events[i].readings[0], e.readings[0])
		}
	}
	return sum
}

// momentVariant is another spelling of a moment.
type momentVariant struct {
	edit    Edit
	slip    timeSlip
	reading timeReading
}

// momentParts is a moment in its printed parts; those that the text lacks are zero.
type momentParts struct {
	day, month, year, hour, minute int
	meridiem                       byte
	// known is the moment that the parts are read as, which supplies the year that is not printed.
	known facts.Moment
}

// variantsOf gives the spellings one slip away from that of an event.
func variantsOf(e *event, years []int) []momentVariant {
	w := variantWriter{event: e, base: momentParts{known: e.readings[0].moment}}
	if d := e.date; d != nil && d.Day != nil && d.Month != nil && d.Day.Value != "" && d.Month.Value != "" {
		w.readDate()
	}
	if e.clock != nil {
		w.readClock()
	}
	if w.day != nil {
		w.years(years)
		w.months()
		w.figures(w.day, func(s *momentParts, n int) { s.day = n })
		w.lostFigures()
	}
	if e.clock != nil {
		w.clocks()
	}
	return w.variants
}

type variantWriter struct {
	event      *event
	base       momentParts
	day, month *ast.Text
	variants   []momentVariant
}

// readDate takes the parts of the date in the order in which it is read.
func (w *variantWriter) readDate() {
	d := w.event.date
	w.day, w.month = d.Day, d.Month
	numeric := d.Style == ast.Dotted || d.Style == ast.Slashed
	if numeric && figure(d.Month.Value) != w.base.known.Month && figure(d.Day.Value) == w.base.known.Month {
		w.day, w.month = d.Month, d.Day
	}
	w.base.day, w.base.month = figure(w.day.Value), monthValue(w.month.Value, d.Style)
	printed := dateOf(d)
	w.base.year = printed.fullYear()
}

func (w *variantWriter) readClock() {
	c := w.event.clock
	w.base.hour, w.base.minute = figure(c.Hour.Value), max(0, figure(c.Minute.Value))
	if c.Meridiem != nil && c.Meridiem.Value != "" {
		w.base.meridiem = c.Meridiem.Value[0] | 0x20
	}
}

// years writes the date with another year.
func (w *variantWriter) years(others []int) {
	year := w.event.date.Year
	if year == nil {
		return
	}
	set := func(s *momentParts, n int) { s.year = century(n, len(year.Value)) }
	w.figures(year, set)
	for _, y := range others {
		printed := fmt.Sprintf("%04d", y)
		w.add(Edit{year.Span, printed[len(printed)-min(len(year.Value), len(printed)):]}, otherSlip, func(s *momentParts) { s.year = y })
	}
}

// century is a year with its century where the text leaves it out.
func century(year, digits int) int {
	if digits == 2 {
		return 1900 + year
	}
	return year
}

// months writes the date with another month.
func (w *variantWriter) months() {
	for m := 1; m <= 12; m++ {
		if printed := monthLike(w.month.Value, w.event.date.Style, m); m != w.base.month && printed != "" {
			w.add(Edit{w.month.Span, printed}, otherSlip, func(s *momentParts) { s.month = m })
		}
	}
}

// monthLike is a month in the notation of another one; empty where that is not known.
func monthLike(printed string, style ast.DateStyle, month int) string {
	switch {
	case style == ast.Roman:
		return romanMonths[month-1]
	case isDigit(printed[0]):
		return fmt.Sprintf("%0*d", len(printed), month)
	}
	names := englishMonths[:]
	if printed[0] >= utf8.RuneSelf {
		names = russianMonths[:]
	}
	name := names[month-1].name
	if known := monthNamed(printed); known == 0 {
		return ""
	} else if whole := names[known-1].name; !strings.EqualFold(printed, whole) {
		name = firstRunes(name, utf8.RuneCountInString(strings.TrimRight(printed, ".")))
	}
	if printed == strings.ToUpper(printed) {
		name = strings.ToUpper(name)
	}
	return name
}

// figures writes the date with figures one slip away.
func (w *variantWriter) figures(t *ast.Text, set func(*momentParts, int)) {
	figureSlips(t.Value, func(printed string, s timeSlip) {
		w.add(Edit{t.Span, printed}, s, func(p *momentParts) { set(p, figure(printed)) })
	})
}

// lostFigures writes the date with a figure of the day more, or less.
func (w *variantWriter) lostFigures() {
	printed := w.day.Value
	texts := []string{"1" + printed, "2" + printed, "3" + printed}
	if len(printed) == 2 {
		texts = []string{printed[:1], printed[1:]}
	}
	for _, text := range texts {
		w.add(Edit{w.day.Span, text}, digitSlip, func(s *momentParts) { s.day = figure(text) })
	}
}

// clocks writes the hour with figures one slip away.
func (w *variantWriter) clocks() {
	c := w.event.clock
	hours := len(c.Hour.Value)
	figureSlips(c.Hour.Value+c.Minute.Value, func(printed string, s timeSlip) {
		set := func(p *momentParts) { p.hour, p.minute = figure(printed[:hours]), max(0, figure(printed[hours:])) }
		switch {
		case printed[:hours] == c.Hour.Value:
			w.add(Edit{c.Minute.Span, printed[hours:]}, s, set)
		case printed[hours:] == c.Minute.Value:
			w.add(Edit{c.Hour.Span, printed[:hours]}, s, set)
		case c.Hour.End == c.Minute.Start:
			w.add(Edit{c.Hour.Cover(c.Minute.Span), printed}, s, set)
		}
	})
}

// figureSlips gives the figures that differ from others by two swapped neighbours or by one digit.
func figureSlips(printed string, give func(string, timeSlip)) {
	if figure(printed) < 0 {
		return
	}
	digits := []byte(printed)
	for i := range digits {
		if i+1 < len(digits) && digits[i] != digits[i+1] {
			digits[i], digits[i+1] = digits[i+1], digits[i]
			give(string(digits), swappedSlip)
			copy(digits, printed)
		}
		for c := byte('0'); c <= '9'; c++ {
			if digits[i] = c; c != printed[i] {
				give(string(digits), digitSlip)
			}
		}
		digits[i] = printed[i]
	}
}

// add adds a spelling that the calendar and the clock have.
func (w *variantWriter) add(e Edit, s timeSlip, change func(*momentParts)) {
	changed := w.base
	change(&changed)
	m, ok := changed.moment(w.day != nil, w.event.clock != nil)
	if !ok || m == w.base.known {
		return
	}
	w.variants = append(w.variants, momentVariant{e, s, readingOf(m)})
}

// moment is the moment that a spelling means, false where there is none.
func (s *momentParts) moment(dated, clocked bool) (facts.Moment, bool) {
	m := s.known
	if dated {
		m.Month, m.Day = s.month, s.day
		if s.year != 0 {
			m.Year = s.year
		}
		if m.Year < firstYear || m.Year > lastYear {
			return m, false
		}
		if m.Month < 1 || m.Month > 12 || m.Day < 1 || m.Day > daysOf(m.Month, m.Year) {
			return m, false
		}
	}
	if !clocked || !s.known.HasClock {
		return m, true
	}
	h := s.hour
	if s.meridiem != 0 && h <= 12 {
		h %= 12
		if s.meridiem == 'p' {
			h += 12
		}
	}
	if h > 24 || s.minute > 59 || h == 24 && s.minute > 0 {
		return m, false
	}
	if h == 24 {
		h = 0
		m = onDay(m, dayNumber(m)+1)
	}
	m.Hour, m.Minute = h, s.minute
	return m, true
}
