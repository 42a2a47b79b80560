package validate

import (
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// month reads the date around the month's name or, in English, its abbreviation that begins at i, if one does.
func (s *momentScan) month(i int, names []monthName) {
	rest := s.text[i:]
	for _, m := range names {
		if rest[0] != m.name[0] || len(rest) < abbreviated || rest[1:abbreviated] != m.name[1:abbreviated] {
			continue
		}
		if strings.HasPrefix(rest, m.name) && !beginsWithLetter(rest[len(m.name):]) {
			s.dateAround(i, i+len(m.name))
			return
		}
		if n := abbreviation(rest); n > 0 {
			s.datedWithYear(i, i+n)
			return
		}
	}
}

// abbreviated is the length of an English month's abbreviation, which no two months share.
const abbreviated = 3

// abbreviation is the length of an abbreviation with its point, where s begins with one of a month and it is English, else
// 0.
func abbreviation(s string) int {
	n := abbreviated
	if strings.HasPrefix(s, "Sept") {
		n++
	}
	switch rest := s[n:]; {
	case s[0] >= utf8.RuneSelf:
		return 0
	case strings.HasPrefix(rest, "."):
		return n + 1
	case beginsWithLetter(rest):
		return 0
	}
	return n
}

// datedWithYear reads the date around an abbreviated month. Only a year makes sure that it is one.
func (s *momentScan) datedWithYear(start, end int) {
	n, doubled := len(s.out.dates), len(s.out.doubled)
	s.dateAround(start, end)
	s.out.doubled = s.out.doubled[:doubled]
	if len(s.out.dates) > n && s.out.dates[n].year.Value == "" {
		s.out.dates = s.out.dates[:n]
	}
}

// dateAround reads the day before or after the month at start to end, and the year.
func (s *momentScan) dateAround(start, end int) {
	before := s.dayBefore(start)
	after := s.dayAfter(end)
	switch {
	case before.Value != "" && after.Value == before.Value:
		s.out.doubled = append(s.out.doubled, doubledDay{before, after})
	case before.Value != "" && s.printedBefore(before):
		s.out.doubled = append(s.out.doubled, doubledDay{s.part(before.Start-s.base-len(before.Value)-1, before.Start-s.base-1), before})
	case before.Value != "" && after.Value == "":
		d := date{Span: before.Span, day: before, month: s.part(start, end), year: s.yearAfter(end), style: ast.DayMonthName}
		s.addDate(d)
	case after.Value != "" && before.Value == "" && figure(after.Value) <= 31:
		d := date{Span: s.span(start, end), day: after, month: s.part(start, end), year: s.yearAfter(after.End - s.base), style: ast.MonthNameDay}
		s.addDate(d)
	}
}

// printedBefore reports whether a day is printed twice running: "of 15 15 March".
func (s *momentScan) printedBefore(day ast.Text) bool {
	head, again := strings.CutSuffix(s.text[:day.Start-s.base], day.Value+" ")
	trimmed := withoutBlanks(head)
	return again && len(trimmed) < len(head) && !signedBefore(trimmed) && endsWithLetter(trimmed)
}

func (s *momentScan) addDate(d date) {
	d.Span = d.Span.Cover(d.month.Span).Cover(d.day.Span).Cover(d.year.Span)
	s.out.dates = append(s.out.dates, d)
}

// dayBefore is the figure of one or two digits before a month; the end of a range is a day like any other.
func (s *momentScan) dayBefore(month int) ast.Text {
	head := s.text[:month]
	trimmed := withoutBlanks(head)
	n := digitsBefore(trimmed)
	if len(trimmed) == len(head) || n < 1 || n > 2 {
		return ast.Text{}
	}
	start := len(trimmed) - n
	if start > 0 && strings.IndexByte(".,:/º°#", trimmed[start-1]) >= 0 || signedBefore(trimmed[:start]) || endsWithLetter(trimmed[:start]) {
		return ast.Text{}
	}
	return s.part(start, len(trimmed))
}

// signedBefore reports whether s ends in a number sign, so that the figure after it is a number and no day.
func signedBefore(s string) bool {
	s = withoutBlanks(s)
	if s == "" {
		return false
	}
	if c := s[len(s)-1]; c < utf8.RuneSelf && c != '.' && c != '#' && c != 'N' {
		return false
	}
	for _, mark := range [...]string{"º", "°", "№", "#", "No.", "no.", "Nos.", " N"} {
		if strings.HasSuffix(s, mark) {
			return true
		}
	}
	return false
}

// dayAfter is the figure of one or two digits after a month.
func (s *momentScan) dayAfter(month int) ast.Text {
	start := month + blanksAt(s.text[month:])
	n := digitsAt(s.text[start:])
	if start == month || n < 1 || n > 2 {
		return ast.Text{}
	}
	if rest := s.text[start+n:]; rest != "" && (rest[0] == ':' || rest[0] != ' ' && beginsWithDigit(rest[1:])) {
		return ast.Text{}
	}
	return s.part(start, start+n)
}

// yearAfter is the figure of four digits, or of five of which the first are those of our centuries, behind a date.
func (s *momentScan) yearAfter(end int) ast.Text {
	start := end
	if start < len(s.text) && s.text[start] == ',' {
		start++
	}
	start += blanksAt(s.text[start:])
	n := digitsAt(s.text[start:])
	if start == end || n < 4 || n > 5 || s.text[start:start+2] != "19" || beginsWithLetter(s.text[start+n:]) {
		return ast.Text{}
	}
	return s.part(start, start+n)
}

// dottedDate reads "31.6.51" and "31.VI.51"; without a year of the cables' own time the figures may be anything.
func (s *momentScan) dottedDate(i, day int) int {
	rest := s.text[i:]
	month, style := digitsAt(rest[day+1:]), ast.Dotted
	if month == 0 {
		month, style = len(rest[day+1:])-len(strings.TrimLeft(rest[day+1:], "IVX")), ast.Roman
	}
	yearAt := day + 1 + month + 1
	if month < 1 || month > 2 && style == ast.Dotted || month > len("VIII") || yearAt >= len(rest) || rest[yearAt-1] != '.' {
		return 0
	}
	year := digitsAt(rest[yearAt:])
	end := yearAt + year
	if !cableYear(rest[yearAt:end]) || s.joined(i, end) {
		return 0
	}
	s.addDate(date{
		Span: s.span(i, i+end), style: style,
		day: s.part(i, i+day), month: s.part(i+day+1, i+day+1+month), year: s.part(i+yearAt, i+end),
	})
	return end
}

// cableYear reports whether a year is of the time of the cables, or has a digit too many.
func cableYear(s string) bool {
	switch len(s) {
	case 2:
		return "40" <= s && s <= "69"
	case 4, 5:
		return s[:2] == "19"
	}
	return false
}
