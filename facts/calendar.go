package facts

import (
	"strconv"
	"strings"
	"time"

	"github.com/cablegram/cablegram/ast"
)

// calendar reads printed dates and supplies what they leave out.
type calendar struct {
	source string
	// near is the day that other days lie near to; zero where none is known. It gives a missing year, December and January
	// minded, and speaks for one of two readings.
	near date
	// record is the archive's date, which gives a lost month.
	record date
}

func (c calendar) around(d date) calendar {
	c.near = d
	return c
}

// date is a day of the calendar; the zero date is none.
type date struct{ year, month, day int }

// number counts days, so that days can be subtracted.
func (d date) number() int {
	return int(time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

func (d date) next() date { return dateOf(d.number() + 1) }

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

func dateOf(number int) date {
	y, m, d := time.Unix(int64(number)*24*60*60, 0).UTC().Date()
	return date{y, int(m), d}
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
func (c calendar) read(d *ast.Date) readings {
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
func (c calendar) orders(d *ast.Date) (list [2]order, n int) {
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
func (c calendar) hyphenated(month, year *ast.Text) bool {
	return year != nil && strings.Contains(pieceOf(c.source, ast.Span{Start: month.End, End: year.Start}).Value, "-")
}

// Nearness in days that lets the unlikelier of two readings go first.
const (
	closeBy = 3
	farOff  = 31
)

// prefers reports whether a reading lies by the day that others lie near to while the other one is far off.
func (c calendar) prefers(a, b reading) bool {
	return c.near != date{} && distance(a.date, c.near) <= closeBy && distance(b.date, c.near) > farOff
}

// complete gives a day its year: the printed one, or the one that brings it nearest.
func (c calendar) complete(printed *ast.Text, o order) (reading, bool) {
	if printed != nil {
		d := date{year(printed), o.month, o.day}
		return reading{date: d}, d.exists()
	}
	if c.near == (date{}) {
		return reading{}, false
	}
	var best date
	for y := c.near.year - 1; y <= c.near.year+1; y++ {
		d := date{y, o.month, o.day}
		if d.exists() && (best == date{} || distance(d, c.near) < distance(best, c.near)) {
			best = d
		}
	}
	return reading{best, true}, best != date{}
}

// dayAlone reads a day whose month is lost: it is of the record's month, or of a neighbouring one if that brings it
// next to the record's day.
func (c calendar) dayAlone(t *ast.Text) readings {
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
	n, err := strconv.Atoi(strings.TrimSpace(t.Value))
	if err != nil {
		return 0
	}
	return n
}

// century is the one that two-digit years belong to.
const century = 1900

// year is the value of a printed year of two or four digits, 0 of another.
func year(t *ast.Text) int {
	switch n := figure(t); len(strings.TrimSpace(t.Value)) {
	case 2:
		return century + n
	case 4:
		return n
	}
	return 0
}

// monthPrefixes tell the months' names apart in English and Russian; a longer one stands before what it begins with.
var monthPrefixes = []struct {
	prefix string
	month  int
}{
	{"jan", 1}, {"feb", 2}, {"mar", 3}, {"apr", 4}, {"may", 5}, {"jun", 6},
	{"jul", 7}, {"aug", 8}, {"sep", 9}, {"oct", 10}, {"nov", 11}, {"dec", 12},
	{"янв", 1}, {"фев", 2}, {"мар", 3}, {"апр", 4}, {"ма", 5}, {"июн", 6},
	{"июл", 7}, {"авг", 8}, {"сен", 9}, {"окт", 10}, {"ноя", 11}, {"дек", 12},
}

// romanMonths are the months as Roman numerals in order; Cyrillic Х stands in for X.
var romanMonths = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

// month is the number of a printed month, 0 of what is none.
func month(d *ast.Date) int {
	switch s := strings.TrimSpace(d.Month.Value); d.Style {
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
	for _, m := range monthPrefixes {
		if hasPrefixFold(s, m.prefix) {
			return m.month
		}
	}
	return 0
}
