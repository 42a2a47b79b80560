package validate

import "strings"

// colonClock reads "25:70" where the words around it say that it is an hour: a scale or a score looks the same.
func (s *momentScan) colonClock(i, hour int) int {
	rest := s.text[i:]
	minute := digitsAt(rest[hour+1:])
	end := hour + 1 + minute
	if minute < 2 || minute > 3 || s.joined(i, end) {
		return 0
	}
	if !followedByHourWord(s.text[i+end:]) && (minute == 3 || !hourExpected(s.text[:i])) {
		return 0
	}
	s.out.clocks = append(s.out.clocks, clock{
		Span: s.span(i, i+end), hour: s.part(i, i+hour), minute: s.part(i+hour+1, i+end),
	})
	return end
}

// fourDigits reads "2400" between "at" and the end of a part of the sentence, or before a date.
func (s *momentScan) fourDigits(i int) {
	before, after := s.text[:i], s.text[i+4:]
	dated := beginsWithDayAndMonth(after)
	alone := (strings.IndexByte(".,;)", after[0]) >= 0 || followedByHourWord(after)) && hourExpected(before)
	if !dated && !alone {
		return
	}
	if s.joined(i, 4) || signedBefore(before) || s.isYear(i) {
		return
	}
	s.out.clocks = append(s.out.clocks, clock{
		Span: s.span(i, i+4), hour: s.part(i, i+2), minute: s.part(i+2, i+4),
	})
}

// isYear reports whether the four figures at i are the year of the date that has been read last.
func (s *momentScan) isYear(i int) bool {
	n := len(s.out.dates)
	return n > 0 && s.out.dates[n-1].year.Value != "" && s.out.dates[n-1].year.Start == s.base+i
}

// hourWords follow an hour and say that it is one.
var hourWords = [...]string{"a.m", "p.m", "am ", "pm ", "hours", "local time"}

func followedByHourWord(s string) bool {
	s = strings.TrimLeft(s, " \u00a0")
	for _, w := range hourWords {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return s != "" && isUpper(s[0]) && namesZone(s)
}

// zoneWords is the largest number of words in the name of a city whose time an hour is of: "Ulan Bator time".
const zoneWords = 3

// namesZone reports whether s begins with capitalised words and "time".
func namesZone(s string) bool {
	for range zoneWords {
		end := strings.IndexByte(s, ' ')
		if end <= 0 || !isUpper(s[0]) {
			return false
		}
		if s = s[end+1:]; strings.HasPrefix(s, "time") && !beginsWithLetter(s[len("time"):]) {
			return true
		}
	}
	return false
}

// hourExpected reports whether s ends in a word that an hour follows: "at", "by", "until", or a month.
func hourExpected(s string) bool {
	s = withoutBlanks(s)
	if strings.HasSuffix(s, " at") || s == "At" || strings.HasSuffix(s, ". At") || strings.HasSuffix(s, " by") || strings.HasSuffix(s, " until") {
		return true
	}
	for _, m := range englishMonths {
		if strings.HasSuffix(s, m.name) {
			return true
		}
	}
	return false
}

// beginsWithDayAndMonth reports whether a date in words follows: " 10 July".
func beginsWithDayAndMonth(s string) bool {
	rest := s[blanksAt(s):]
	n := digitsAt(rest)
	if len(rest) == len(s) || n < 1 || n > 2 {
		return false
	}
	rest = rest[n:]
	rest = rest[blanksAt(rest):]
	if rest == "" {
		return false
	}
	for _, m := range englishMonthsOn[rest[0]] {
		if strings.HasPrefix(rest, m.name) {
			return true
		}
	}
	return false
}
