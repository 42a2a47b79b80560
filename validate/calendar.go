package validate

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// monthName is a month's name in full, as texts print it: English with a capital, Russian in the genitive.
type monthName struct {
	name   string
	number int
}

// englishMonths and russianMonths are searched in running text, where an abbreviation is too short to be sure of.
var englishMonths = [...]monthName{
	{"January", 1}, {"February", 2}, {"March", 3}, {"April", 4}, {"May", 5}, {"June", 6}, {"July", 7}, {"August", 8},
	{"September", 9}, {"October", 10}, {"November", 11}, {"December", 12},
}

var russianMonths = [...]monthName{
	{"января", 1}, {"февраля", 2}, {"марта", 3}, {"апреля", 4}, {"мая", 5}, {"июня", 6}, {"июля", 7}, {"августа", 8},
	{"сентября", 9}, {"октября", 10}, {"ноября", 11}, {"декабря", 12},
}

// englishMonthsOn has the English months by the letter that they begin with, and russianMonthsOn the Russian ones by the
// second byte of theirs.
var englishMonthsOn, russianMonthsOn = monthsOn(englishMonths[:], 0), monthsOn(russianMonths[:], 1)

func monthsOn(all []monthName, at int) (months [256][]monthName) {
	for _, m := range all {
		months[m.name[at]] = append(months[m.name[at]], m)
	}
	return months
}

// russianStems tell the month of a name or abbreviation that the grammar has found to be one.
var russianStems = [...]monthName{
	{"янв", 1}, {"фев", 2}, {"мар", 3}, {"апр", 4}, {"ма", 5}, {"июн", 6}, {"июл", 7}, {"авг", 8}, {"сен", 9},
	{"окт", 10}, {"ноя", 11}, {"дек", 12},
}

// romanMonths are the months in Roman figures; the look-alike Cyrillic letters are folded before.
var romanMonths = [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

// monthNamed gives the number of a month's name, 0 for none.
func monthNamed(s string) int {
	if len(s) < abbreviated {
		return 0
	}
	if s[0] < utf8.RuneSelf {
		return englishMonthNamed(s)
	}
	for _, m := range russianStems {
		if n := len(m.name); len(s) >= n && strings.EqualFold(s[:n], m.name) {
			return m.number
		}
	}
	return 0
}

// englishMonthNamed tells an English month by the three letters that it begins with, in capitals or not.
func englishMonthNamed(s string) int {
	for _, m := range englishMonthsOn[s[0]&^0x20] {
		if s[1]|0x20 == m.name[1] && s[2]|0x20 == m.name[2] {
			return m.number
		}
	}
	return 0
}

// isMonth reports whether s is an English month in full.
func isMonth(s string) bool {
	n := monthNamed(s)
	return n > 0 && (s == englishMonths[n-1].name || strings.EqualFold(s, englishMonths[n-1].name))
}

// nearestMonth is the month that a misspelt one is a letter away from; empty for one that is right, abbreviated or, in
// Russian, of another ending.
func nearestMonth(s string) string {
	if isMonth(s) {
		return ""
	}
	near := ""
	if len(s) == len("Mar") && monthNamed(s) != 0 {
		return ""
	}
	for _, m := range englishMonths {
		if slips(strings.ToLower(s), strings.ToLower(m.name)) == 1 {
			near = m.name
		}
	}
	if s[0] >= utf8.RuneSelf {
		near = nearestRussianMonth(strings.ToLower(s))
	}
	if strings.HasPrefix(strings.ToLower(near), strings.ToLower(s)) {
		return ""
	}
	return near
}

// russianNominatives are the months in their own case.
var russianNominatives = [...]string{
	"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
}

// russianCases are the endings of months.
var russianCases = []string{"", "ь", "й", "я", "е", "ю", "а", "у", "ем", "ом"}

// nearestRussianMonth is the month in the genitive that a misspelt one is near to; empty for one that is right in some case.
func nearestRussianMonth(s string) string {
	near := ""
	for i, m := range russianMonths {
		stem := strings.TrimRight(russianNominatives[i], "ьй")
		if ending, found := strings.CutPrefix(s, stem); found && slices.Contains(russianCases, ending) {
			return ""
		}
		if a, b := lettersOf(s), lettersOf(m.name); slips(a, b) == 1 {
			near = m.name
		}
	}
	return near
}

// monthRoman gives the number of a month in Roman figures, 0 for none.
func monthRoman(s string) int {
	s = strings.Map(latinFigure, s)
	for i, r := range romanMonths {
		if r == s {
			return i + 1
		}
	}
	return 0
}

func latinFigure(r rune) rune {
	if r == 'Х' {
		return 'X'
	}
	return r
}

var monthTitles = [...]string{1: "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
	"November", "December"}

var monthDays = [...]int{1: 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// daysOf is the number of days of a month; a year of 0 is unknown and may be a leap year.
func daysOf(month, year int) int {
	if month == 2 && year != 0 && !leap(year) {
		return 28
	}
	return monthDays[month]
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }
