package grammar

import (
	"strings"
	"unicode/utf8"
)

// figure measures a token that begins with a digit.
func (s *fieldScanner) figure(rest string) (kind, int) {
	n := digits(rest)
	if n == len(rest) {
		return number(n)
	}
	if !s.citation {
		if k, m := s.moment(rest, n); m > 0 {
			return k, m
		}
	}
	c := rest[n]
	if n <= len("31") && (c == ' ' || c == '-') {
		if m := russianOrdinal(rest); m > 0 {
			return s.text(m)
		}
	}
	switch {
	case c == ' ':
	case c == '/':
		if m := refLength(rest); m > n+1 {
			return tRef, m
		}
	case c == '[':
		if m := group(rest[n:], '[', ']'); m > 0 && digits(rest[n+1:]) == m-2 {
			n += m
			n += digits(rest[n:])
			return tNumber, n
		}
	case isDash(rest[n:]) > 0:
		d := isDash(rest[n:])
		if m := digits(rest[n+d:]); m > 0 {
			n += d + m
			if m := refLength(rest[n:]); m > 1 && rest[n] == '/' {
				n += m
			}
			return tRange, n
		}
		if m := typistMark(rest[n:]); m > 0 {
			return tText, n + m
		}
	case isWordByte(c):
		return s.text(n + refLength(rest[n:]))
	}
	return number(n)
}

// moment measures a date or an hour that begins with n digits; the length is 0 for none.
func (s *fieldScanner) moment(rest string, n int) (kind, int) {
	if n == len("1951") {
		return tDate, scanISO(rest).length
	}
	short := n <= len("31")
	if short && s.before == tDate {
		if m := scanClock(rest); m > 0 {
			return tClock, m
		}
	}
	if s.hourDue() {
		if m := oddHour(rest); m > 0 {
			return tClock, m
		}
	}
	if !short {
		return 0, 0
	}
	if d := scanDate(rest); d.length > 0 {
		return tDate, d.length
	}
	return tClock, scanClock(rest)
}

// number tells a figure of n digits, four of which may be an hour, from others.
func number(n int) (kind, int) {
	if n == 4 {
		return tFour, n
	}
	return tNumber, n
}

// ordinalEndings are the endings that a hyphen joins to the figures of a Russian ordinal.
var ordinalEndings = []string{"е", "й", "я", "го", "му", "ю", "ое", "ая", "ый"}

// russianOrdinal is the length of "8-е", "10-го" and the like that s begins with, or of the figure of "8 управление".
func russianOrdinal(s string) int {
	n := digits(s)
	if n == 0 || n > 2 || n == len(s) {
		return 0
	}
	if s[n] == ' ' && russianOffice(s[n+1:]) {
		return n
	}
	if s[n] != '-' {
		return 0
	}
	ending := s[n+1 : n+1+letters(s[n+1:])]
	for _, e := range ordinalEndings {
		if ending == e {
			return n + 1 + len(e)
		}
	}
	return 0
}

// russianOffice reports whether s begins with the word for a part of an office that a figure numbers.
func russianOffice(s string) bool {
	if s == "" || s[0] < utf8.RuneSelf {
		return false
	}
	for _, w := range [...]string{"управлени", "отдел"} {
		if hasFold(s, w) {
			return true
		}
	}
	return false
}

// typistMark is the length of the hyphen and the few small letters that make a figure a typist's mark: "5-nb".
func typistMark(s string) int {
	i := 1
	for i < len(s) && 'a' <= s[i] && s[i] <= 'z' {
		i++
	}
	if s[0] != '-' || i < 2 || i > 4 || i < len(s) && isWordByte(s[i]) {
		return 0
	}
	return i
}

// isDash is the length of the dash that s begins with.
func isDash(s string) int {
	switch {
	case s == "":
		return 0
	case s[0] == '-':
		return 1
	case strings.HasPrefix(s, "–"), strings.HasPrefix(s, "—"):
		return len("–")
	}
	return 0
}

// refLength is the length of letters, digits and slashes that s begins with, a final slash excluded.
func refLength(s string) int {
	i := 0
	for i < len(s) && (s[i] == '/' || isWordByte(s[i])) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '–' || r == '—' || r == '”' || r == '\u00a0' {
			break
		}
		i += n
	}
	return len(strings.TrimRight(s[:i], "/"))
}
