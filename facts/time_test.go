package facts_test

import (
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

func TestTime(t *testing.T) {
	type moment func(p *page) *ast.Moment
	date := func(style ast.DateStyle, day, month, year string) moment {
		return func(p *page) *ast.Moment { return p.at(nil, p.date(style, day, month, year)) }
	}
	clock := func(printed string) moment {
		return func(p *page) *ast.Moment {
			c := p.clock(printed)
			p.print(" ")
			return p.at(c, p.date(ast.DayMonthName, "11", "July", "1951"))
		}
	}
	tests := []struct {
		name   string
		moment moment
		// record is the record's date, July 1951 where it is empty.
		record [3]string
		want   string
		second string
	}{
		{name: "day and month's name", moment: date(ast.DayMonthName, "11", "July", "1951"), want: "1951-07-11"},
		{name: "month's name and day", moment: date(ast.MonthNameDay, "9", "March", "1950"), want: "1950-03-09"},
		{name: "abbreviated month", moment: date(ast.MonthNameDay, "12", "Feb", "1950"), want: "1950-02-12"},
		{name: "Russian month", moment: date(ast.DayMonthName, "17", "мая", "1952"), want: "1952-05-17"},
		{name: "misspelt month", moment: date(ast.DayMonthName, "9", "Setpember", "1951"), want: "1951-09-09"},
		{name: "misspelt Russian month", moment: date(ast.DayMonthName, "9", "сетнября", "1951"), want: "1951-09-09"},
		{name: "Russian March", moment: date(ast.DayMonthName, "17", "марта", "1952"), want: "1952-03-17"},
		{name: "month's name between points", moment: date(ast.Mixed, "13", "June", "1951"), want: "1951-06-13"},
		{name: "Roman month", moment: date(ast.Roman, "16", "XII", "1947"), want: "1947-12-16"},
		{name: "Roman month in Cyrillic", moment: date(ast.Roman, "16", "ХII", "47"), want: "1947-12-16"},
		{name: "ISO", moment: date(ast.ISO, "20", "11", "2011"), want: "2011-11-20"},
		{name: "points", moment: date(ast.Dotted, "27", "8", "1951"), want: "1951-08-27"},
		{name: "points, two readings", moment: date(ast.Dotted, "8", "11", "50"), want: "1950-11-08", second: "1950-08-11"},
		{name: "points, one reading", moment: date(ast.Dotted, "8", "8", "50"), want: "1950-08-08"},
		{name: "points, month first beside the record", moment: date(ast.Dotted, "11", "02", "50"), record: [3]string{"3", "November", "1950"}, want: "1950-11-02", second: "1950-02-11"},
		{name: "slashes", moment: date(ast.Slashed, "10", "14", "50"), want: "1950-10-14"},
		{name: "slashes, two readings", moment: date(ast.Slashed, "10", "05", "50"), want: "1950-10-05", second: "1950-05-10"},
		{name: "slashes, day first beside the record", moment: date(ast.Slashed, "05", "10", "50"), record: [3]string{"5", "October", "1950"}, want: "1950-10-05", second: "1950-05-10"},
		{name: "no year", moment: date(ast.DayMonthName, "11", "November", ""), record: [3]string{"10", "November", "1949"}, want: "1949-11-11"},
		{name: "no year, new year's turn", moment: date(ast.DayMonthName, "31", "December", ""), record: [3]string{"2", "January", "1951"}, want: "1950-12-31"},
		{name: "no year, old year's turn", moment: date(ast.DayMonthName, "1", "January", ""), record: [3]string{"31", "December", "1950"}, want: "1951-01-01"},
		{name: "no year, record of a month", moment: date(ast.DayMonthName, "3", "July", ""), record: [3]string{"", "June", "1934"}, want: "1934-07-03"},
		{name: "no such day", moment: date(ast.DayMonthName, "31", "June", "1951"), want: ""},
		{name: "five-digit year", moment: date(ast.DayMonthName, "3", "June", "19511"), want: ""},
		{name: "leap day", moment: date(ast.DayMonthName, "29", "February", ""), record: [3]string{"1", "March", "1952"}, want: "1952-02-29"},
		{name: "hour", moment: clock("17:00"), want: "1951-07-11T17:00"},
		{name: "forenoon", moment: clock("03:15 a.m."), want: "1951-07-11T03:15"},
		{name: "afternoon", moment: clock("4:10 pm"), want: "1951-07-11T16:10"},
		{name: "first hour of the day", moment: clock("12:05 a.m."), want: "1951-07-11T00:05"},
		{name: "afternoon on the 24-hour clock", moment: clock("13:30 p.m."), want: "1951-07-11T13:30"},
		{name: "end of the day", moment: clock("24:00"), want: "1951-07-12T00:00"},
		{name: "no such hour", moment: clock("25:10"), want: "1951-07-11"},
		{name: "three-digit minutes", moment: clock("8:101 a.m."), want: "1951-07-11"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			record := tt.record
			if record == [3]string{} {
				record = [3]string{"14", "July", "1951"}
			}
			front := []ast.Block{p.recordDate(record[0], record[1], record[2])}
			received := p.line(p.event(ast.Received, func() *ast.Moment { return tt.moment(p) }))
			got := p.facts(front, &ast.Cable{Head: []ast.Block{received}}).Cables[0].Received
			if s := got.Value.String(); s != tt.want {
				t.Errorf("first reading %q, want %q", s, tt.want)
			}
			if s := secondReading(got.Value); s != tt.second {
				t.Errorf("second reading %q, want %q", s, tt.second)
			}
		})
	}
}

func secondReading(t facts.Time) string {
	if len(t.Readings) < 2 {
		return ""
	}
	return t.Readings[1].String()
}

func TestTimeWithoutRecord(t *testing.T) {
	p := new(page)
	received := p.line(p.event(ast.Received, func() *ast.Moment { return p.at(p.clock("04:50"), nil) }))
	sent := p.line(p.event(ast.Sent, func() *ast.Moment { return p.at(nil, p.date(ast.Dotted, "31", "8", "")) }))
	c := p.cable(&ast.Cable{Head: []ast.Block{received, sent}})
	if got := c.Received.Value.String(); got != "T04:50" {
		t.Errorf("received %q, want the hour alone", got)
	}
	if c.Sent.Present() {
		t.Errorf("sent %q, want none: no year can be had", c.Sent.Value)
	}
}

func TestYearOfReceptionBeforeRecord(t *testing.T) {
	p := new(page)
	front := []ast.Block{p.recordDate("3", "March", "1952")}
	received := p.line(p.event(ast.Received, func() *ast.Moment { return p.at(nil, p.date(ast.Dotted, "13", "3", "1951")) }))
	signed := p.line(p.at(nil, p.date(ast.Dotted, "14", "3", "")))
	c := p.facts(front, &ast.Cable{Head: []ast.Block{received}, Close: []ast.Block{signed}}).Cables[0]
	if got := c.OutgoingDate.Value; got.String() != "1951-03-14" || !got.First().YearFilled {
		t.Errorf("outgoing date %+v, want 1951-03-14 with its year filled", got)
	}
}

func TestLostMonth(t *testing.T) {
	tests := []struct {
		name   string
		record [3]string
		day    string
		want   string
	}{
		{"the record's month", [3]string{"26", "September", "1949"}, "27", "1949-09-27T07:45"},
		{"far from the record's day", [3]string{"10", "September", "1949"}, "27", "1949-09-27T07:45"},
		{"over the month's end", [3]string{"30", "September", "1949"}, "1", "1949-10-01T07:45"},
		{"over the month's beginning", [3]string{"1", "January", "1950"}, "31", "1949-12-31T07:45"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			front := []ast.Block{p.recordDate(tt.record[0], tt.record[1], tt.record[2])}
			received := p.line(p.event(ast.Received, func() *ast.Moment {
				m := p.at(p.clock("07:45"), nil)
				p.print(" ")
				m.Day = p.text(tt.day)
				return m
			}))
			c := p.facts(front, &ast.Cable{Head: []ast.Block{received}}).Cables[0]
			if got := c.Received.Value.String(); got != tt.want {
				t.Errorf("received %q, want %q", got, tt.want)
			}
		})
	}
}
