package grammar

// oddHour is the length of the hour that s begins with where a copy has spoilt its figures and a date follows: one too many
// or too few, "17001 3 March", or a blank or a comma among them, "17 00 3 March" (format guide, section 19). What is wrong with it is
// for rules to say.
func oddHour(s string) int {
	n := digits(s)
	if n == 0 || n > 5 {
		return 0
	}
	if m := cutMinutes(s, n); m > 0 {
		return m
	}
	figures, end := n, n
	if b := max(blanks(s[n:]), commas(s[n:])); n < 4 && b == 1 {
		if m := digits(s[n+b:]); m > 0 && n+m <= 5 && beginsDate(s[n+b+m:]) {
			figures, end = n+m, n+b+m
		}
	}
	if figures < 3 || figures == 4 && end == n || !beginsDate(s[end:]) {
		return 0
	}
	return end
}

// cutMinutes is the length of an hour of n figures that has lost one of its minutes, "17:5", where a date or nothing follows.
func cutMinutes(s string, n int) int {
	if n > 2 || n == len(s) || s[n] != ':' || digits(s[n+1:]) != 1 {
		return 0
	}
	end := n + 2
	if end == len(s) || beginsDate(s[end:]) {
		return end
	}
	return 0
}

// commas is the length of a comma or a semicolon in the place of the mark of an hour, "13,20"; 0 for none.
func commas(s string) int {
	if len(s) > 1 && (s[0] == ',' || s[0] == ';') && digits(s[1:]) == 2 {
		return 1
	}
	return 0
}

// beginsDate reports whether a date with its day first follows behind blanks.
func beginsDate(s string) bool {
	b := blanks(s)
	return b > 0 && digits(s[b:]) > 0 && scanDate(s[b:]).length > 0
}

// hourDue reports whether an hour may stand at the scanner's place: behind "received" or "at", behind who deciphered or how
// it was sent.
func (s *fieldScanner) hourDue() bool {
	return hourBehind[s.before] || s.before == tText && hourLed[s.lead]
}

// hourBehind are the kinds of tokens behind which an hour may stand, and hourLed those that lead lines on which it may stand
// behind plain words as well.
var (
	hourBehind = [fieldKinds]bool{tEvent: true, tAt: true}
	hourLed    = [fieldKinds]bool{tRole: true, tBy: true, tEvent: true}
)
