package grammar

import (
	"github.com/alecthomas/participle/v2/lexer"
)

// stream gives the tokens of all questions by their classes. The place of a token says which token of its question it
// is; its text is left out, since participle would copy it for nothing.
type stream struct {
	questions []question
	question  int
	next      int
}

func (s *stream) Next() (token, error) {
	for s.question < len(s.questions) {
		ts := s.questions[s.question].tokens
		if s.next == len(ts) {
			s.question++
			s.next = 0
			continue
		}
		i := s.next
		class, n := classAt(ts, i)
		s.next = i + n
		if class != 0 {
			return token{Type: class, Pos: lexer.Position{Line: i}}, nil
		}
	}
	return token{Type: lexer.EOF}, nil
}

// classAt gives the class of the tokens from i on that belong together, and their number.
func classAt(ts []token, i int) (kind, int) {
	switch k := ts[i].Type; k {
	case tNumSign:
		return numberAt(ts, i)
	case tCopy:
		if is(ts, i+1, tNumSign, tNumber, tRange, tFour) {
			if class, n := numberAt(ts, i+1); class == gNumber {
				return gCopyNumber, n + 1
			}
		}
	case tDate, tClock, tFour:
		return gMoment, momentLength(ts, i)
	case tLevel:
		return gLevel, levelLength(ts, i)
	case tListWord:
		if i > 0 {
			return gText, 1
		}
	case tBy:
		if i == 0 {
			return gRole, 1
		}
	}
	return classes[ts[i].Type], 1
}

// levelLength takes a level of an archival reference and its figures together.
func levelLength(ts []token, i int) int {
	n := i + 1
	for is(ts, n, tStop) {
		n++
	}
	if is(ts, n, tNumber, tFour, tRange, tText) {
		return n - i + 1
	}
	return 1
}

// numberAt takes signs and figures together: "NºNº 591, 592". After a sign four digits are no hour.
func numberAt(ts []token, i int) (kind, int) {
	n := i
	for is(ts, n, tNumSign) {
		n++
	}
	if !is(ts, n, tNumber, tFour, tRef, tRange, tClock) {
		return gSign, n - i
	}
	for n++; is(ts, n, tComma, tAnd) && is(ts, n+1, tNumber, tFour, tRef, tRange); n += 2 {
	}
	return gNumber, n - i
}

// momentLength takes an hour and a date together, with the small words between them.
func momentLength(ts []token, i int) int {
	hours, dates, last := 0, 0, i
	for n := i; n < len(ts); n++ {
		switch ts[n].Type {
		case tDate:
			dates++
		case tClock, tFour:
			hours++
		case tNumber:
			if hours == 1 && dates == 0 && (n == last+1 || is(ts, last+1, tComma) && is(ts, n+1, tBar, tEOL)) && len(ts[n].Value) <= 2 && !is(ts, n+1, tStop, tDash) && (!is(ts, n+1, tCopy) || is(ts, n+2, tNumSign)) {
				return n - i + 1
			}
			return last - i + 1
		case tStop:
			if !is(ts, n+1, tDate) {
				return last - i + 1
			}
			continue
		case tMeridiem, tAt, tComma, tTime, tDay, tColon, tMinutes:
			continue
		default:
			return last - i + 1
		}
		if dates > 1 || hours > 2 || hours > 1 && dates == 0 {
			break
		}
		last = n
	}
	return last - i + 1
}
