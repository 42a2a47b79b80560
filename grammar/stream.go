package grammar

import (
	"slices"

	"github.com/alecthomas/participle/v2/lexer"
)

// lexeme is what the field grammar sees of tokens that belong together: their class, and the index of the first one.
type lexeme struct {
	class kind
	first int
}

// appendLexemes appends the lexemes of the tokens, trivia left out.
func appendLexemes(out []lexeme, ts []token) []lexeme {
	n := len(out)
	out = slices.Grow(out, len(ts))[:n+len(ts)]
	for i := 0; i < len(ts); {
		class, length := classes[ts[i].Type], 1
		if contextual[ts[i].Type] {
			class, length = classAt(ts, i)
		}
		out[n] = lexeme{class, i}
		if class != 0 {
			n++
		}
		i += length
	}
	return out[:n]
}

// stream is a lexer of lexemes. Their text is left out, since participle would copy it for nothing.
type stream struct {
	lexemes []lexeme
	next    int
}

func (s *stream) Next() (lexer.Token, error) {
	if s.next == len(s.lexemes) {
		return lexer.Token{Type: lexer.EOF}, nil
	}
	s.next++
	return lexer.Token{Type: lexer.TokenType(s.lexemes[s.next-1].class)}, nil
}

// classAt gives the class of the tokens from i on that belong together, and their number, by the tokens around them.
func classAt(ts []token, i int) (kind, int) {
	switch ts[i].Type {
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
		if i == 0 || is(ts, 0, tEvent) && is(ts, i-1, tText, tCopy) && anyKind(ts[:i], tCount) {
			return gRole, 1
		}
	}
	return classes[ts[i].Type], 1
}

// contextual are the kinds of tokens whose class depends on the tokens around them.
var contextual = [fieldKinds]bool{
	tNumSign: true, tCopy: true, tDate: true, tClock: true, tFour: true, tLevel: true, tListWord: true, tBy: true,
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
	for n++; is(ts, n, tComma, tAnd) && is(ts, n+1, tNumber, tFour, tRef, tRange) && !hourOfDate(ts, n+1); n += 2 {
	}
	return gNumber, n - i
}

// hourOfDate reports whether four figures are the hour of a date behind them and no further number: "Nº 612, 1340, 10 April".
func hourOfDate(ts []token, i int) bool {
	return is(ts, i, tFour) && validClock(ts[i].Value) && (is(ts, i+1, tDate) || is(ts, i+1, tComma) && is(ts, i+2, tDate))
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
