package facts

import (
	"slices"
	"strings"
	"time"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/internal/daycount"
)

// calendar reads printed dates and supplies what they leave out.
type calendar struct {
	source string
	// near is the day that other days lie near to; zero where none is known. It gives a missing year, December and January
	// minded, and speaks for one of two readings.
	near date
	// record is the archive's date, which gives a lost month.
	record date
	// times has the readings that it gives.
	times *room[Moment]
}

func (c calendar) around(d date) calendar {
	c.near = d
	return c
}

// date is a day of the calendar; the zero date is none.
type date struct{ year, month, day int }

// number counts days, so that days can be subtracted.
func (d date) number() int { return daycount.Of(d.year, d.month, d.day) }

// next is the day after d, which exists.
func (d date) next() date {
	switch {
	case d.day < d.monthLength():
		return date{d.year, d.month, d.day + 1}
	case d.month < 12:
		return date{d.year, d.month + 1, 1}
	}
	return date{d.year + 1, 1, 1}
}

// exists reports whether the calendar has the day.
func (d date) exists() bool {
	return d.year > 0 && 1 <= d.month && d.month <= 12 && 1 <= d.day && d.day <= d.monthLength()
}

// monthLengths are the numbers of days of the months of a common year.
var monthLengths = [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func (d date) monthLength() int {
	if d.month == 2 && d.year%4 == 0 && (d.year%100 != 0 || d.year%400 == 0) {
		return 29
	}
	return monthLengths[d.month-1]
}

func distance(a, b date) int {
	n := a.number() - b.number()
	return max(n, -n)
}

// reading is one way to read a date.
type reading struct {
	date
	yearFilled bool
}

// readings are the ways to read a date, the likelier one first.
type readings struct {
	list [2]reading
	n    int
}

func (r *readings) add(a reading) {
	r.list[r.n] = a
	r.n++
}

func (r *readings) all() []reading { return r.list[:r.n] }

// read gives the readings of a date; none where the calendar has no such day or no year can be had.
func (c *calendar) read(d *ast.Date) readings {
	var r readings
	orders, n := c.orders(d)
	for _, o := range orders[:n] {
		if a, ok := c.complete(d.Year, o); ok {
			r.add(a)
		}
	}
	switch likely, other := r.list[0], r.list[1]; {
	case r.n < 2:
	case likely == other:
		r.n = 1
	case c.prefers(other, likely):
		r.list = [2]reading{other, likely}
	}
	return r
}

// order is a day and a month.
type order struct{ day, month int }

// orders gives the n ways to take the day and the month of a date, the likelier one first (format guide, section 10).
func (c *calendar) orders(d *ast.Date) (list [2]order, n int) {
	if d.Day == nil || d.Month == nil {
		return list, 0
	}
	if d.Style != ast.Dotted && d.Style != ast.Slashed {
		return [2]order{{figure(d.Day), month(d)}}, 1
	}
	first, second := d.Day, d.Month
	if second.Start < first.Start {
		first, second = second, first
	}
	dayFirst, monthFirst := order{figure(first), figure(second)}, order{figure(second), figure(first)}
	if d.Style == ast.Slashed && !c.hyphenated(second, d.Year) {
		return [2]order{monthFirst, dayFirst}, 2
	}
	return [2]order{dayFirst, monthFirst}, 2
}

// hyphenated reports whether a hyphen stands before the year: 11/4-50, which is day first.
func (c *calendar) hyphenated(month, year *ast.Text) bool {
	return year != nil && strings.Contains(pieceOf(c.source, ast.Span{Start: month.End, End: year.Start}).Value, "-")
}

// Nearness in days that lets the unlikelier of two readings go first.
const (
	closeBy = 3
	farOff  = 31
)

// prefers reports whether a reading lies by the day that others lie near to while the other one is far off.
func (c *calendar) prefers(a, b reading) bool {
	return c.near != date{} && distance(a.date, c.near) <= closeBy && distance(b.date, c.near) > farOff
}

// complete gives a day its year: the printed one, or the one that brings it nearest.
func (c *calendar) complete(printed *ast.Text, o order) (reading, bool) {
	if printed != nil {
		d := date{year(printed), o.month, o.day}
		return reading{date: d}, d.exists()
	}
	if c.near == (date{}) {
		return reading{}, false
	}
	var best date
	near, nearest := c.near.number(), 0
	for y := c.near.year - 1; y <= c.near.year+1; y++ {
		d := date{y, o.month, o.day}
		if !d.exists() {
			continue
		}
		if away := d.number() - near; best == (date{}) || max(away, -away) < nearest {
			best, nearest = d, max(away, -away)
		}
	}
	return reading{best, true}, best != date{}
}

// dayAlone reads a day whose month is lost: it is of the record's month, or of a neighbouring one if that brings it
// next to the record's day.
func (c *calendar) dayAlone(t *ast.Text) readings {
	if c.record == (date{}) {
		return readings{}
	}
	n := figure(t)
	for _, months := range [...]int{0, -1, 1} {
		first := time.Date(c.record.year, time.Month(c.record.month+months), 1, 0, 0, 0, 0, time.UTC)
		d := date{first.Year(), int(first.Month()), n}
		if months != 0 && d.exists() && distance(d, c.record) <= closeBy {
			return only(d)
		}
	}
	if d := (date{c.record.year, c.record.month, n}); d.exists() {
		return only(d)
	}
	return readings{}
}

// only is the one reading of a day whose month or year is not printed.
func only(d date) readings { return readings{list: [2]reading{{d, true}}, n: 1} }

// figure is the value of digits, 0 where there are others among them.
func figure(t *ast.Text) int {
	n := 0
	for i := range len(t.Value) {
		if !isDigit(t.Value[i]) || n > mostFigure {
			return 0
		}
		n = 10*n + int(t.Value[i]-'0')
	}
	return n
}

// mostFigure bounds the figures that mean anything in a date.
const mostFigure = 1e6

// century is the one that two-digit years belong to.
const century = 1900

// year is the value of a printed year of two or four digits, 0 of another.
func year(t *ast.Text) int {
	switch n := figure(t); len(t.Value) {
	case 2:
		return century + n
	case 4:
		return n
	}
	return 0
}

// englishMonths are the first letters of the months' names in order.
const englishMonths = "janfebmaraprmayjunjulaugsepoctnovdec"

// monthPrefixes tell the months' names apart in Russian; a longer one stands before what it begins with.
var monthPrefixes = []struct {
	prefix string
	month  int
}{
	{"янв", 1}, {"фев", 2}, {"мар", 3}, {"апр", 4}, {"ма", 5}, {"июн", 6},
	{"июл", 7}, {"авг", 8}, {"сен", 9}, {"окт", 10}, {"ноя", 11}, {"дек", 12},
}

// romanMonths are the months as Roman numerals in order; Cyrillic Х stands in for X.
var romanMonths = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

// month is the number of a printed month, 0 of what is none.
func month(d *ast.Date) int {
	switch s := d.Month.Value; d.Style {
	case ast.Roman:
		return romanMonth(strings.ReplaceAll(s, "Х", "X"))
	case ast.ISO:
		return figure(d.Month)
	default:
		return namedMonth(s)
	}
}

func romanMonth(s string) int {
	for i, m := range romanMonths {
		if strings.EqualFold(s, m) {
			return i + 1
		}
	}
	return 0
}

func namedMonth(s string) int {
	if len(s) < 3 {
		return 0
	}
	first := [...]byte{lowerByte(s[0]), lowerByte(s[1]), lowerByte(s[2])}
	if i := strings.Index(englishMonths, string(first[:])); i >= 0 && i%len(first) == 0 {
		return i/len(first) + 1
	}
	for _, m := range monthPrefixes {
		if hasPrefixFold(s, m.prefix) {
			return m.month
		}
	}
	return misspeltMonth([]rune(strings.ToLower(s)))
}

// wholeMonths are the months' names in full, by their numbers less one.
var wholeMonths = [...][2]string{
	{"january", "января"}, {"february", "февраля"}, {"march", "марта"}, {"april", "апреля"}, {"may", "мая"}, {"june", "июня"},
	{"july", "июля"}, {"august", "августа"}, {"september", "сентября"}, {"october", "октября"}, {"november", "ноября"},
	{"december", "декабря"},
}

// misspeltMonth is the number of the one month whose name has the same letters but two neighbours swapped, 0 for none and for
// the shortest names.
func misspeltMonth(word []rune) int {
	if len(word) < len("march") {
		return 0
	}
	for i, names := range wholeMonths {
		for _, name := range names {
			if areSwapped(word, []rune(name)) {
				return i + 1
			}
		}
	}
	return 0
}

// areSwapped reports whether two words differ in two neighbours that are swapped.
func areSwapped(a, b []rune) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return len(a) == len(b) && i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
}
