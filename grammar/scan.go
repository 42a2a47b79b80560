package grammar

import (
	"unicode"
	"unicode/utf8"
)

// fieldScanner cuts a line into the tokens of the field level. It never fails: what is nothing else is tPunct.
type fieldScanner struct {
	start int // where the line begins
	src   string
	pos   int
	end   int
	// ahead is the keyword that ended the last run of words, and where it begins.
	ahead struct {
		at, length int
		kind       kind
	}
	// before is the kind of the token before: behind a date 22.05 is an hour, behind a name (Stalin) is a gloss.
	before kind
	// lead is the kind of the first token of the line.
	lead kind
	// latin says that the source has no Cyrillic letters, so that none can have slipped into a word.
	latin bool
	// citation reads words as those of an archival reference, and no dates or hours.
	citation bool
}

// next gives the token at the scanner's position, tEOL at the end of the line.
func (s *fieldScanner) next() token {
	if !s.seek() {
		return s.token(tEOL, 0)
	}
	return s.token(s.measure())
}

// seek moves to the next token and reports whether there is one before the end of the line.
func (s *fieldScanner) seek() bool {
	if s.pos >= s.end {
		return false
	}
	s.pos += blankWidth[s.src[s.pos]]
	return s.pos < s.end && (begins[s.src[s.pos]] != unknownByte || s.skipBlanks())
}

// measure gives the kind and the length of the token at the scanner's position.
func (s *fieldScanner) measure() (kind, int) {
	if s.ahead.at == s.pos && s.ahead.length > 0 {
		return s.ahead.kind, s.ahead.length
	}
	rest := s.src[s.pos:s.end]
	c := rest[0]
	if begins[c] == wordByte {
		return s.word(rest)
	}
	switch begins[c] {
	case figureByte:
		return s.figure(rest)
	case markByte:
		return s.mark(rest, punctuation[c])
	}
	if k, n := wideMark(rest); n > 0 {
		return k, n
	}
	return s.word(rest)
}

// blankWidth is 1 for a blank, of which one is the most that stands between tokens as a rule, 0 for all else.
var blankWidth = [256]int{' ': 1}

// initial is what the first byte of a token tells of it.
type initial uint8

const (
	// unknownByte may belong to a blank, a mark or a letter.
	unknownByte initial = iota
	wordByte
	figureByte
	markByte
)

// begins tells for each byte what a token begins with it.
var begins = func() (m [256]initial) {
	for c := byte('!'); c < utf8.RuneSelf; c++ {
		switch m[c] = wordByte; {
		case isDigit(c):
			m[c] = figureByte
		case punctuation[c] != 0:
			m[c] = markByte
		}
	}
	return m
}()

// skipBlanks moves behind white space and reports whether more follows.
func (s *fieldScanner) skipBlanks() bool {
	for s.pos < s.end {
		c := s.src[s.pos]
		n := blanks(s.src[s.pos:s.end])
		if n == 0 && c != '\n' && c != '\r' {
			return true
		}
		s.pos += max(n, 1)
	}
	return false
}

// token gives the token of kind k and n bytes at the scanner's position and moves behind it.
func (s *fieldScanner) token(k kind, n int) token {
	t := token{Type: k, Value: s.src[s.pos : s.pos+n], at: s.pos}
	if s.pos += n; s.lead == 0 {
		s.lead = k
	}
	s.before = k
	return t
}

// isWordByte reports whether c may stand inside a word; bytes of letters beyond ASCII all may.
func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= utf8.RuneSelf
}

// asciiLetters are the letters among the bytes.
var asciiLetters = func() (m [256]bool) {
	for c := 'a'; c <= 'z'; c++ {
		m[c], m[c-'a'+'A'] = true, true
	}
	return m
}()

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return asciiLetters[r]
	}
	return unicode.IsLetter(r) && r != 'º' || unicode.Is(unicode.Mn, r)
}

// all appends the tokens up to the end of the line, tEOL included.
func (s *fieldScanner) all(ts []token) []token {
	for s.seek() {
		ts = append(ts, s.token(s.measure()))
	}
	return append(ts, s.token(tEOL, 0))
}
