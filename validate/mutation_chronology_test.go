package validate_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// wayCodes are those of the rules about the order of events: which of several values is at fault is theirs to say.
var wayCodes = []string{"record-date", "event-order", "transit-time", "stamp-date", "quoted-date", "note-year"}

// misread are the codes of the rules for what stands in the place of a moment and cannot be read as one.
var misread = []string{"malformed-field", "invalid-date", "invalid-time", "unexpected-line", "missing-part", "mixed-script", "name-spelling", "spacing"}

var chronologyOperators = []operator{
	{"another year of the record", wayCodes, onTimes(recordBesideText, otherYear)},
	{"another month of the record", wayCodes, onTimes(recordBesideText, otherMonth)},
	{"another day of the record", wayCodes, onTimes(recordBesideText, otherDay)},
	{"another year of the reception", wayCodes, onTimes(receivedBesideRecord, otherYear)},
	{"another month of the reception", wayCodes, onTimes(receivedBesideRecord, otherMonth)},
	{"another day of the reception", wayCodes, onTimes(receivedBesideRecord, otherDay)},
	{"figures of the reception's year swapped", wayCodes, onTimes(receivedBesideRecord, swappedYear)},
	{"another year of the stamp", wayCodes, onTimes(stampBesideReceived, otherYear)},
	{"another month of the stamp", wayCodes, onTimes(stampBesideReceived, otherMonth)},
	{"stamp before the reception", wayCodes, onTimes(stampBesideReceived, earlierDay)},
	{"sender's date long after the reception", wayCodes, onTimes(writtenBesideReceived, otherMonth)},
	{"arrival before the reception", wayCodes, onPairs(receivedArrived, earlierHour)},
	{"deciphering before the reception", wayCodes, onPairs(receivedDeciphered, earlierHour)},
	{"typing before the deciphering", wayCodes, onPairs(decipheredPrinted, earlierHour)},
	{"reception before the dispatch", wayCodes, onPairs(sentReceived, earlierDayOf)},
	{"embedded telegram later than its carrier", wayCodes, onTimes(quotesOfIncoming, laterYear)},

	{"minutes of 75", []string{"invalid-time"}, onClocks(func(c *ast.Clock) mutant { return mutant{c.Minute.Span, "75"} })},
	{"hour of 25", []string{"invalid-time"}, onClocks(func(c *ast.Clock) mutant { return mutant{c.Hour.Span, "25"} })},
	{"minutes of three figures", []string{"invalid-time"}, onColonClocks(func(c *ast.Clock) mutant { return mutant{c.Minute.Span, c.Minute.Value + "1"} })},
	{"p.m. after a 24-hour time", []string{"clock-notation"}, onClocks(afternoon)},
	{"day 32", []string{"invalid-date"}, onDates(func(d *ast.Date) mutant { return mutant{d.Day.Span, "32"} })},
	{"month 13", []string{"invalid-date", "date-notation"}, onDates(thirteenthMonth)},
	{"year of five figures", []string{"invalid-date"}, onDates(fiveFigures)},
	{"year of three figures", misread, onDates(threeFigures)},
	{"day again behind the month", []string{"invalid-date", "doubled-text"}, onDates(dayAgain)},
	{"hour of five figures", misread, onClocks(fifthFigure)},
	{"31 June", []string{"invalid-date"}, onDates(lastOfJune)},
	{"letter for a figure of the year", misread, onDates(func(d *ast.Date) mutant { return letterFor(d.Year) })},
	{"letter for a figure of the day", misread, onDates(func(d *ast.Date) mutant { return letterFor(d.Day) })},
	{"letter for a figure of the minutes", misread, onClocks(func(c *ast.Clock) mutant { return letterFor(&c.Minute) })},
	{"misspelled month", misread, onDates(misspelledMonth)},
	{"date of the reception lost", []string{"malformed-field", "missing-part"}, lostDates},
	{"slashes for points", []string{"date-notation"}, slashesAmongPoints},
}

// stated is a moment that a cable states, with its parts in the tree.
type stated struct {
	facts.Fact[facts.Time]
	date  *ast.Date
	clock *ast.Clock
}

// moment gives the parts of a moment.
func (s *specimen) moment(f facts.Fact[facts.Time]) stated {
	m := stated{Fact: f}
	ast.Walk(s.tree, func(n ast.Node) {
		if !f.Span.Contains(n.Extent()) {
			return
		}
		switch n := n.(type) {
		case *ast.Date:
			m.date = n
		case *ast.Clock:
			m.clock = n
		}
	})
	return m
}

func (m stated) day() time.Time {
	first := m.Value.First()
	return time.Date(first.Year, time.Month(first.Month), first.Day, 0, 0, 0, 0, time.UTC)
}

// hasDay reports whether the moment is one printed day, year included.
func (m stated) hasDay() bool {
	return m.Present() && len(m.Value.Readings) == 1 && m.date != nil && m.date.Day != nil && m.date.Month != nil && m.date.Year != nil && m.Value.First().HasDate()
}

// near reports whether two days are at most one day apart.
func near(a, b stated) bool {
	apart := a.day().Sub(b.day())
	return a.hasDay() && b.hasDay() && -24*time.Hour <= apart && apart <= 24*time.Hour
}

// onTimes makes a mutant of every moment that choose gives.
func onTimes(choose func(*specimen) []stated, damage func(stated) mutant) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, m := range choose(s) {
			all = append(all, damage(m))
		}
		return real(all)
	}
}

// real leaves out the mutants of operators that found nothing to damage.
func real(all []mutant) []mutant {
	return slices.DeleteFunc(all, func(m mutant) bool { return m.at.IsZero() })
}

func recordBesideText(s *specimen) []stated {
	record := s.moment(s.record.Meta.Date)
	for _, c := range s.record.Cables {
		if near(record, s.moment(c.Received)) || near(record, s.moment(c.OutgoingDate)) {
			return []stated{record}
		}
	}
	return nil
}

func receivedBesideRecord(s *specimen) []stated {
	record := s.moment(s.record.Meta.Date)
	var all []stated
	for _, c := range s.record.Cables {
		if received := s.moment(c.Received); near(record, received) {
			all = append(all, received)
		}
	}
	return all
}

func stampBesideReceived(s *specimen) []stated {
	var all []stated
	for _, c := range s.record.Cables {
		received := s.moment(c.Received)
		for _, stamp := range c.Stamps {
			if date := s.moment(stamp.Value.Date); stamp.Value.Incoming.Present() && near(date, received) {
				all = append(all, date)
			}
		}
	}
	return all
}

func writtenBesideReceived(s *specimen) []stated {
	var all []stated
	for _, c := range s.record.Cables {
		if written := s.moment(c.OutgoingDate); near(written, s.moment(c.Received)) {
			all = append(all, written)
		}
	}
	return all
}

func quotesOfIncoming(s *specimen) []stated {
	var all []stated
	for _, c := range s.record.Cables {
		for _, q := range c.Quotes {
			if date := s.moment(q.Value.Date); date.hasDay() && s.moment(c.Received).hasDay() {
				all = append(all, date)
			}
		}
	}
	return all
}

func otherYear(m stated) mutant {
	year, _ := strconv.Atoi(m.date.Year.Value)
	return mutant{m.date.Year.Span, fmt.Sprint(year - 1)}
}

func laterYear(m stated) mutant {
	year, _ := strconv.Atoi(m.date.Year.Value)
	return mutant{m.date.Year.Span, fmt.Sprint(year + 1)}
}

func swappedYear(m stated) mutant {
	year := m.date.Year.Value
	n := len(year)
	return mutant{m.date.Year.Span, year[:n-2] + year[n-1:] + year[n-2:n-1]}
}

// months are the notations of months.
var months = [][]string{
	{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"},
	{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"},
	{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
	{"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"},
}

// otherMonth moves a date by three months within its year. A day that not every month has stays.
func otherMonth(m stated) mutant {
	if m.Value.First().Day > 28 || m.date.Style == ast.Slashed {
		return mutant{}
	}
	for _, names := range months {
		if i := slices.IndexFunc(names, func(name string) bool { return strings.EqualFold(name, m.date.Month.Value) }); i >= 0 {
			return mutant{m.date.Month.Span, names[(i+3)%12]}
		}
	}
	return mutant{}
}

// otherDay moves a date by eight days within its month.
func otherDay(m stated) mutant {
	if m.date.Style == ast.Slashed {
		return mutant{}
	}
	day, _ := strconv.Atoi(m.date.Day.Value)
	if day > 16 {
		return mutant{m.date.Day.Span, fmt.Sprint(day - 8)}
	}
	return mutant{m.date.Day.Span, fmt.Sprint(day + 8)}
}

func earlierDay(m stated) mutant {
	day, _ := strconv.Atoi(m.date.Day.Value)
	if day < 6 {
		return mutant{}
	}
	return mutant{m.date.Day.Span, fmt.Sprint(day - 4)}
}

// pair is two moments in their order.
type pair struct{ first, second stated }

// onPairs makes a mutant of every pair that choose gives.
func onPairs(choose func(*facts.Cable) [2]facts.Fact[facts.Time], damage func(pair) mutant) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, c := range s.record.Cables {
			both := choose(c)
			if both[0].Present() && both[1].Present() {
				all = append(all, damage(pair{s.moment(both[0]), s.moment(both[1])}))
			}
		}
		return real(all)
	}
}

func receivedArrived(c *facts.Cable) [2]facts.Fact[facts.Time] {
	return [2]facts.Fact[facts.Time]{c.Received, c.Arrived}
}

func receivedDeciphered(c *facts.Cable) [2]facts.Fact[facts.Time] {
	return [2]facts.Fact[facts.Time]{c.Received, c.Footer.DecipheredAt}
}

func decipheredPrinted(c *facts.Cable) [2]facts.Fact[facts.Time] {
	return [2]facts.Fact[facts.Time]{c.Footer.DecipheredAt, c.Footer.PrintedAt}
}

// sentReceived gives dispatch and reception of an incoming cable.
func sentReceived(c *facts.Cable) [2]facts.Fact[facts.Time] {
	if c.Direction.Value != facts.Incoming {
		return [2]facts.Fact[facts.Time]{}
	}
	return [2]facts.Fact[facts.Time]{c.Sent, c.Received}
}

// earlierHour sets the second hour three hours before the first of the same day.
func earlierHour(p pair) mutant {
	first, second := p.first.Value.First(), p.second.Value.First()
	sameDay := first.Year == second.Year && first.Month == second.Month && first.Day == second.Day
	if !sameDay || p.first.clock == nil || p.second.clock == nil || p.second.clock.Meridiem != nil || first.Hour < 4 || second.Hour < first.Hour {
		return mutant{}
	}
	hour := fmt.Sprintf("%0*d", len(p.second.clock.Hour.Value), first.Hour-3)
	return mutant{p.second.clock.Hour.Span, hour}
}

// earlierDayOf sets the second day three days before the first.
func earlierDayOf(p pair) mutant {
	day := p.first.Value.First().Day
	if !p.second.hasDay() || day < 4 || p.second.Value.First().Month != p.first.Value.First().Month {
		return mutant{}
	}
	return mutant{p.second.date.Day.Span, fmt.Sprint(day - 3)}
}

// onClocks makes a mutant of every hour of header and closing lines on the 24-hour clock.
func onClocks(damage func(*ast.Clock) mutant) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, c := range nodes[*ast.Clock](s.tree) {
			if c.Meridiem == nil && len(c.Minute.Value) == 2 {
				all = append(all, damage(c))
			}
		}
		return real(all)
	}
}

// onColonClocks is onClocks for hours whose parts a mark divides.
func onColonClocks(damage func(*ast.Clock) mutant) func(*specimen) []mutant {
	return onClocks(func(c *ast.Clock) mutant {
		if c.Minute.Start-c.Hour.End != 1 {
			return mutant{}
		}
		return damage(c)
	})
}

func afternoon(c *ast.Clock) mutant {
	if hour, _ := strconv.Atoi(c.Hour.Value); hour < 13 || hour > 23 || c.End != c.Minute.End {
		return mutant{}
	}
	return mutant{ast.Span{Start: c.Minute.Start, End: c.End}, c.Minute.Value + " p.m."}
}

// onDates makes a mutant of every date of the cables that has day, month and year.
func onDates(damage func(*ast.Date) mutant) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, c := range s.tree.Cables {
			for _, d := range nodes[*ast.Date](c) {
				if d.Day != nil && d.Month != nil && d.Year != nil {
					all = append(all, damage(d))
				}
			}
		}
		return real(all)
	}
}

// letterFor puts the letter that looks like the last figure in its place.
func letterFor(t *ast.Text) mutant {
	last := t.End - 1
	switch t.Value[len(t.Value)-1] {
	case '0':
		return mutant{ast.Span{Start: last, End: t.End}, "O"}
	case '1':
		return mutant{ast.Span{Start: last, End: t.End}, "l"}
	}
	return mutant{}
}

// misspelledMonth swaps two letters of a month's name.
func misspelledMonth(d *ast.Date) mutant {
	if d.Style != ast.DayMonthName && d.Style != ast.MonthNameDay || len(d.Month.Value) < 4 {
		return mutant{}
	}
	return mutant{d.Month.Span, swappedLetters(d.Month.Value)}
}

// lostDates takes the date from a reception with an hour.
func lostDates(s *specimen) []mutant {
	var all []mutant
	for _, c := range s.tree.Cables {
		for _, e := range nodes[*ast.Event](c) {
			if e.Step == ast.Received && e.Moment != nil && e.Moment.Clock != nil && e.Moment.Date != nil && e.Moment.Date.Start > e.Moment.Clock.End {
				all = append(all, mutant{ast.Span{Start: e.Moment.Clock.End, End: e.Moment.Date.End}, ""})
			}
		}
	}
	return all
}

func thirteenthMonth(d *ast.Date) mutant {
	if day, _ := strconv.Atoi(d.Day.Value); d.Style != ast.Dotted || day < 13 {
		return mutant{}
	}
	return mutant{d.Month.Span, "13"}
}

func fiveFigures(d *ast.Date) mutant {
	if len(d.Year.Value) != 4 {
		return mutant{}
	}
	return mutant{d.Year.Span, d.Year.Value + "1"}
}

func threeFigures(d *ast.Date) mutant {
	if len(d.Year.Value) != 4 || d.Style != ast.DayMonthName {
		return mutant{}
	}
	return mutant{d.Year.Span, d.Year.Value[:3]}
}

func dayAgain(d *ast.Date) mutant {
	if d.Style != ast.DayMonthName {
		return mutant{}
	}
	return mutant{d.Month.Span, d.Month.Value + " " + d.Day.Value}
}

// fifthFigure puts the digit of a footnote behind an hour of four figures.
func fifthFigure(c *ast.Clock) mutant {
	if c.Minute.Start != c.Hour.End {
		return mutant{}
	}
	return mutant{c.Minute.Span, c.Minute.Value + "1"}
}

func lastOfJune(d *ast.Date) mutant {
	switch d.Style {
	case ast.DayMonthName:
		return mutant{d.Day.Span.Cover(d.Month.Span), "31 June"}
	case ast.Dotted:
		return mutant{d.Day.Span.Cover(d.Month.Span), "31.6"}
	}
	return mutant{}
}

// slashesAmongPoints turns a dotted date, which is day first, into one that reads as month first beside others.
func slashesAmongPoints(s *specimen) []mutant {
	var all []mutant
	for _, c := range s.tree.Cables {
		var dotted []*ast.Date
		for _, d := range nodes[*ast.Date](c) {
			if d.Style == ast.Dotted && d.Month != nil && d.Year != nil {
				dotted = append(dotted, d)
			}
		}
		for _, d := range dotted {
			if day, _ := strconv.Atoi(d.Day.Value); len(dotted) > 1 && day < 13 && d.Day.Value != d.Month.Value {
				all = append(all, mutant{d.Span, d.Month.Value + "/" + d.Day.Value + "/" + d.Year.Value})
			}
		}
	}
	return all
}

// nodes gives the nodes of a kind under a node, in source order.
func nodes[T ast.Node](root ast.Node) []T {
	var all []T
	ast.Walk(root, func(n ast.Node) {
		if found, ok := n.(T); ok {
			all = append(all, found)
		}
	})
	return all
}
