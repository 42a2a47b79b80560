package validate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// moments are dates and hours that running text names and that are sure to be meant as such. The tree has none of them:
// it reads dates and hours in header and closing lines only.
type moments struct {
	dates   []date
	clocks  []clock
	doubled []doubledDay
}

// doubledDay is a day printed on both sides of its month: "14 May 14".
type doubledDay struct{ first, second ast.Text }

// moments gives the dates and hours in the running text of the file.
func (p *Pass) moments() *moments {
	if p.shared.moments == nil {
		m := &moments{}
		for _, t := range p.outline().prose {
			s := momentScan{out: m, text: t.Value, base: t.Start}
			s.scan()
		}
		p.shared.moments = m
	}
	return p.shared.moments
}

// momentScan looks for moments in one text that begins at base.
type momentScan struct {
	out  *moments
	text string
	base int
}

// scan goes through the text once. A figure that begins a word leads to a dotted date or an hour, a capital or a Russian
// letter to a month.
func (s *momentScan) scan() {
	inWord := false
	for i := 0; i < len(s.text); {
		c := s.text[i]
		size, letter := 1, 'a' <= c && c <= 'z'
		switch {
		case isDigit(c):
			letter = true
			if !inWord {
				size = s.figures(i)
			}
		case 'A' <= c && c <= 'Z':
			letter = true
			if !inWord {
				s.month(i, englishMonths[:])
			}
		case c >= utf8.RuneSelf:
			var r rune
			r, size = utf8.DecodeRuneInString(s.text[i:])
			letter = unicode.IsLetter(r)
			if letter && !inWord {
				s.month(i, russianMonths[:])
			}
		}
		i += size
		if inWord = letter; inWord {
			i += lowerAt(s.text[i:])
		}
	}
}

// lowerAt is the number of lower-case Latin letters that s begins with. They lead to nothing.
func lowerAt(s string) int {
	i := 0
	for i < len(s) && 'a' <= s[i] && s[i] <= 'z' {
		i++
	}
	return i
}

func (s *momentScan) part(start, end int) ast.Text {
	return ast.Text{Span: ast.Span{Start: s.base + start, End: s.base + end}, Value: s.text[start:end]}
}

func (s *momentScan) span(start, end int) ast.Span {
	return ast.Span{Start: s.base + start, End: s.base + end}
}

// figures reads the date or the hour that begins with the figures at i and gives the length of what it has read.
func (s *momentScan) figures(i int) int {
	rest := s.text[i:]
	n := digitsAt(rest)
	length := 0
	switch {
	case n == len(rest):
	case n == 4:
		s.fourDigits(i)
	case n > 2:
	case rest[n] == '.':
		length = s.dottedDate(i, n)
	case rest[n] == ':':
		length = s.colonClock(i, n)
	}
	return max(n, length)
}

// joined reports whether the figures from i on are part of a longer number: 1.13.51.7, 2,13.5.51.
func (s *momentScan) joined(i, length int) bool {
	before, after := s.text[:i], s.text[i+length:]
	return before != "" && strings.IndexByte(".,:/-", before[len(before)-1]) >= 0 ||
		len(after) > 1 && strings.IndexByte(".,:/-", after[0]) >= 0 && isDigit(after[1])
}
