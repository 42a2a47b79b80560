package grammar

import (
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// monthNames are the names and abbreviations of months in lower case, with their numbers.
var monthNames = fold(map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
	"october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	"января": 1, "февраля": 2, "марта": 3, "апреля": 4, "мая": 5, "июня": 6, "июля": 7, "августа": 8, "сентября": 9,
	"октября": 10, "ноября": 11, "декабря": 12,
	"январь": 1, "февраль": 2, "март": 3, "апрель": 4, "май": 5, "июнь": 6, "июль": 7, "август": 8, "сентябрь": 9,
	"октябрь": 10, "ноябрь": 11, "декабрь": 12,
})

// digits is the number of digits that s begins with.
func digits(s string) int {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// roman is the number of bytes of a Roman month that s begins with, in capitals; the look-alike Cyrillic Х is accepted.
func roman(s string) int {
	i := 0
	for i < len(s) && (s[i] == 'I' || s[i] == 'V' || s[i] == 'X') {
		i++
	}
	if i == 0 || i > 4 || i < len(s) && isWordByte(s[i]) {
		return 0
	}
	return i
}

// letters is the number of bytes of letters that s begins with.
func letters(s string) int {
	i := 0
	for i < len(s) {
		if asciiLetters[s[i]] {
			i++
			continue
		}
		if s[i] < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isLetter(r) {
			break
		}
		i += n
	}
	return i
}

// datePart is a part of a date as offsets into the scanned text.
type datePart struct{ start, end int }

func (p datePart) empty() bool { return p.start == p.end }

// dateScan is a date found in a text (format guide, section 10).
type dateScan struct {
	length           int
	day, month, year datePart
	style            ast.DateStyle
}

// scanDate reads the date that s begins with; length 0 says that there is none. Days and months that the calendar does
// not have are read all the same: whether a date can be is for a rule to say.
func scanDate(s string) (d dateScan) {
	if s == "" {
		return d
	}
	if s[0] < '0' || s[0] > '9' {
		return scanMonthFirst(s)
	}
	n := digits(s)
	switch {
	case n == 4:
		return scanISO(s)
	case n > 2, n == len(s):
		return d
	}
	switch i := n + blanks(s[n:]); {
	case s[n] == '/':
		return scanSlashed(s, n)
	case pointedHour(s, n):
		return d
	case i < len(s) && s[i] == '.':
		d = scanDotted(s, n)
	default:
		d = scanDayMonth(s, n)
	}
	switch {
	case d.length == 0:
	case d.year.empty():
		d.length += thisYear(s[d.length:])
	default:
		d.length += yearWord(s[d.length:])
	}
	return d
}

// pointedHour reports whether s begins with an hour set with a point that a date with the month's name follows:
// "16.10 17 May".
func pointedHour(s string, n int) bool {
	if n >= len(s) || s[n] != '.' || digits(s[n+1:]) != 2 {
		return false
	}
	rest := s[n+3:]
	b := blanks(rest)
	m := digits(rest[b:])
	if b == 0 || m == 0 || m > 2 {
		return false
	}
	return scanDayMonth(rest[b:], m).length > 0
}

// yearWords are the Russian words for a year behind it, and thisYearWords those that stand in place of one.
var (
	yearWords     = []string{"года", "г.", "г"}
	thisYearWords = []string{"of this year", "this year", "сего года", "с.г.", "с. г."}
)

// thisYearInitials are the first bytes of thisYearWords, in either case.
var thisYearInitials = [256]bool{'o': true, 'O': true, 't': true, 'T': true, 0xD0: true, 0xD1: true}

// yearWord is the length of the Russian word for a year, "г." or "года", that follows a date.
func yearWord(s string) int {
	b := blanks(s)
	if !strings.HasPrefix(s[b:], "г") {
		return 0
	}
	for _, w := range yearWords {
		if strings.HasPrefix(s[b:], w) && letters(s[b+len(w):]) == 0 {
			return b + len(w)
		}
	}
	return 0
}

// thisYear is the length of the words that stand in place of a year: "4.1 of this year".
func thisYear(s string) int {
	b := blanks(s)
	if b == 0 || b == len(s) || !thisYearInitials[s[b]] {
		return 0
	}
	for _, w := range thisYearWords {
		if n, ok := matchPhrase(s[b:], w); ok {
			return b + n
		}
	}
	return 0
}

// ordinalSuffixes are the letters behind an English ordinal.
var ordinalSuffixes = []string{"st", "nd", "rd", "th"}

// scanMonthFirst reads "July 11, 1951" and "July, 1951".
func scanMonthFirst(s string) dateScan {
	n, _, known := monthNames.leading(s)
	misspelt := !known
	if misspelt && !nearMonth(s[:n]) {
		return dateScan{}
	}
	d := dateScan{month: datePart{0, n}, style: ast.MonthNameDay}
	i := n
	if i < len(s) && s[i] == '.' {
		i++
	}
	b := blanks(s[i:])
	m := digits(s[i+b:])
	if b > 0 && (m == 1 || m == 2) && !followedByColon(s[i+b+m:]) {
		d.day = datePart{i + b, i + b + m}
		i += b + m
		for _, suffix := range ordinalSuffixes {
			if strings.HasPrefix(s[i:], suffix) {
				i += len(suffix)
				break
			}
		}
	}
	d.length = i
	j := i
	for j < len(s) && j < i+2 && s[j] == ',' {
		j++
	}
	j += blanks(s[j:])
	if y := yearDigits(s[j:]); j > i && (y >= 4 && y <= 5 && (isYear(s[j:j+y]) || s[i] == ',' && endsText(s[j+y:])) || cutYear(s[j:], y)) {
		d.year = datePart{j, j + y}
		d.length = j + y
	}
	if d.day.empty() && d.year.empty() || misspelt && (d.day.empty() || d.year.empty()) {
		return dateScan{}
	}
	return d
}

func followedByColon(s string) bool { return s != "" && s[0] == ':' }

// scanISO reads "2011-11-20".
func scanISO(s string) dateScan {
	if len(s) < 10 || s[4] != '-' || digits(s[5:]) != 2 || s[7] != '-' || digits(s[8:]) != 2 {
		return dateScan{}
	}
	return dateScan{length: 10, year: datePart{0, 4}, month: datePart{5, 7}, day: datePart{8, 10}, style: ast.ISO}
}

// scanSlashed reads "10/14/50", "25/X/1962" and "11/4-50", whose day has the given number of digits, as do the scans below.
func scanSlashed(s string, day int) dateScan {
	d := dateScan{day: datePart{0, day}}
	i := day + 1
	style := ast.Slashed
	n := digits(s[i:])
	if n == 0 {
		n = roman(s[i:])
		style = ast.Roman
	}
	if n == 0 || n > 4 || style == ast.Slashed && n > 2 {
		return dateScan{}
	}
	d.month = datePart{i, i + n}
	i += n
	if i >= len(s) || s[i] != '/' && s[i] != '-' {
		return dateScan{}
	}
	y := digits(s[i+1:])
	end := i + 1 + y
	if y != 2 && y != 4 && y != 5 || end < len(s) && (s[end] == '/' || isWordByte(s[end])) {
		return dateScan{}
	}
	d.year, d.length, d.style = datePart{i + 1, end}, end, style
	return d
}

// scanDotted reads "27.8.1951", "13.6.51", "31.8", "16.XII.1947", "6. II. 1949", "13.June.1951" and, with stray
// blanks, "22  .7.1950".
func scanDotted(s string, day int) dateScan {
	i := day + blanks(s[day:])
	if i >= len(s) || s[i] != '.' {
		return dateScan{}
	}
	strayed := i > day
	i++
	b := blanks(s[i:])
	m := i + b
	n, style := digits(s[m:]), ast.Dotted
	switch {
	case n == 0 && roman(s[m:]) > 0:
		n, style = roman(s[m:]), ast.Roman
	case n == 0:
		n, style = letters(s[m:]), ast.Mixed
		if n == 0 || !monthNames.has(s[m:m+n]) {
			return dateScan{}
		}
	case n > 2 || b > 0:
		return dateScan{}
	}
	d := dateScan{length: m + n, day: datePart{0, day}, month: datePart{m, m + n}, style: style}
	if y := dottedYear(s, m+n); !y.empty() {
		d.year, d.length = y, y.end
		return d
	}
	if strayed || !plausibleMonth(s[m:m+n], style) && !isDated(s[d.length:]) || strings.HasPrefix(s[d.length:], ":") || d.length < len(s) && isWordByte(s[d.length]) {
		return dateScan{}
	}
	return d
}

// dottedYear reads the year after the month that ends at i: a point, blanks perhaps, two to five digits.
func dottedYear(s string, i int) datePart {
	i += blanks(s[i:])
	if i >= len(s) || s[i] != '.' {
		return datePart{}
	}
	i++
	i += blanks(s[i:])
	y := digits(s[i:])
	end := i + y
	if y < 2 || y > 5 || y == 3 && !cutYear(s[i:], y) || end < len(s) && (isWordByte(s[end]) || s[end] == ':') {
		return datePart{}
	}
	return datePart{i, end}
}

// plausibleMonth tells a date without a year from an hour with a point: 31.8 from 12.40.
func plausibleMonth(m string, style ast.DateStyle) bool {
	if style != ast.Dotted {
		return true
	}
	v := 0
	for i := range len(m) {
		v = v*10 + int(m[i]-'0')
	}
	return 1 <= v && v <= 12
}

// isDated reports whether what follows a day and a month that cannot be shows that they are meant as such: an hour with its
// colon, or the words that stand in place of the year.
func isDated(rest string) bool {
	b := blanks(rest)
	n := digits(rest[b:])
	return thisYear(rest) > 0 || b > 0 && n > 0 && strings.HasPrefix(rest[b+n:], ":") && scanClock(rest[b:]) > 0
}

// dayAndMonth reads a day and a month that cannot be, "17.31", of a text that is known to be a date.
func dayAndMonth(s string) dateScan {
	n := digits(s)
	if n == len(s) || s[n] != '.' {
		return dateScan{}
	}
	m := n + 1 + digits(s[n+1:])
	return dateScan{length: m, day: datePart{0, n}, month: datePart{n + 1, m}, style: ast.Dotted}
}

// scanDayMonth reads "11 July 1951", "11 November" and "17 мая 1952 г.".
func scanDayMonth(s string, day int) dateScan {
	i := day + blanks(s[day:])
	n, _, known := monthNames.leading(s[i:])
	if !known && !nearMonth(s[i:i+n]) {
		return dateScan{}
	}
	d := dateScan{length: i + n, day: datePart{0, day}, month: datePart{i, i + n}, style: ast.DayMonthName}
	i += n
	if i < len(s) && s[i] == '.' && n <= 4 {
		i++
	}
	if i < len(s) && s[i] == ',' {
		i++
	}
	b := blanks(s[i:])
	y := yearDigits(s[i+b:])
	end := i + b + y
	if b > 0 && (y >= 4 && y <= 5 && isYear(s[i+b:end]) && !followedByColon(s[end:]) || cutYear(s[i+b:], y)) {
		d.year, d.length = datePart{i + b, end}, end
	}
	return d
}

// takeApart gives the parts of a text that is known to be a date, if it has the commonest form: "11 July 1951", "11 July".
func takeApart(s string) (d dateScan, ok bool) {
	day := digits(s)
	month := day + 1
	end := month
	for end < len(s) && asciiLetters[s[end]] {
		end++
	}
	if day == 0 || end <= month || s[day] != ' ' {
		return dateScan{}, false
	}
	d = dateScan{length: len(s), day: datePart{0, day}, month: datePart{month, end}, style: ast.DayMonthName}
	if end == len(s) {
		return d, true
	}
	d.year = datePart{end + 1, len(s)}
	return d, s[end] == ' ' && len(s)-d.year.start == len("1951") && digits(s[d.year.start:]) == len("1951")
}

// yearDigits is the number of digits that s begins with, one letter that looks like a digit of a year included: "195l".
func yearDigits(s string) int {
	n := digits(s)
	if n == 2 || n == 3 {
		if strings.IndexByte("lIOo", s[min(n, len(s)-1)]) >= 0 && n+1+digits(s[n+1:]) == len("1951") && s[:2] == "19" {
			return len("1951")
		}
	}
	return n
}

// cutYear tells a year that has lost its last digit from a number: nothing but a closing mark follows it on its line.
func cutYear(s string, digits int) bool {
	if digits != 3 || s[:2] != "19" {
		return false
	}
	rest := strings.TrimLeft(s[digits:], " ].*")
	return rest == "" || rest[0] == '\n' || rest[0] == '\r'
}

// endsText reports whether nothing of a line follows, or a mark that parts a date from what follows it. Figures before it are
// a year, whatever the century.
func endsText(s string) bool {
	return s == "" || strings.IndexByte(",]\n\r", s[0]) >= 0
}

// isYear tells a year from an hour in four digits: a year of our centuries, or a number that is no hour.
func isYear(s string) bool {
	if len(s) != 4 {
		return true
	}
	return s[:2] == "19" || s[:2] == "20" && s[2] < '3' || s[:2] > "24" || s[2] > '5'
}

// scanClock reads the hour that s begins with: "17:20", "10: 25", "12.40", "20 hours 45 minutes".
func scanClock(s string) int {
	n := digits(s)
	if n == 0 || n > 2 {
		return 0
	}
	if n < len(s) && (s[n] == ':' || s[n] == '.') {
		i := n + 1
		if s[n] == ':' {
			i += blanks(s[i:])
		}
		m := digits(s[i:])
		if m == 2 || m == 3 && s[n] == ':' {
			if end := i + m; end == len(s) || !isWordByte(s[end]) && s[end] != '.' || runsOn(s[end:]) || end+1 == len(s) || s[end] == '.' && blanks(s[end+1:]) > 0 {
				return end
			}
		}
		return 0
	}
	return scanHours(s, n)
}

// hourWords are the words between hours and minutes.
var hourWords = fold(map[string]bool{"hours": true, "hour": true, "hrs": true, "часов": true, "часа": true, "час": true, "ч": true})

// clockWords follow a full hour.
var clockWords = []string{"o'clock", "o’clock"}

// hourInitials are the first bytes of the words that scanHours reads, in either case.
var hourInitials = [256]bool{'h': true, 'H': true, 'o': true, 'O': true, 0xD0: true, 0xD1: true}

// scanHours reads "20 hours 45 minutes" and "9 o'clock"; the word for minutes may have gone to the next line.
func scanHours(s string, n int) int {
	i := n + broken(s[n:])
	if i == len(s) || !hourInitials[s[i]] {
		return 0
	}
	for _, w := range clockWords {
		if m, ok := matchPhrase(s[i:], w); ok && i > n {
			return i + m
		}
	}
	w := letters(s[i:])
	if !hourWords.has(s[i : i+w]) {
		return 0
	}
	end := i + w
	i = end
	if i < len(s) && s[i] == '.' {
		i++
	}
	i += broken(s[i:])
	m := digits(s[i:])
	if m == 0 || m > 2 {
		return end
	}
	end = i + m
	i = end + broken(s[end:])
	if w := letters(s[i:]); w > 0 && wordKind(s[i:i+w]) == tMinutes {
		end = i + w
	}
	return end
}

// broken is the number of bytes of white space that s begins with, the end of a broken line included.
func broken(s string) int {
	n := blanks(s)
	if n == len(s) || s[n] != '\r' && s[n] != '\n' {
		return n
	}
	n = len(s) - len(strings.TrimLeft(s[n:], "\r\n"))
	return n + blanks(s[n:])
}
