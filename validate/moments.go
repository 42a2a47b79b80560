package validate

import (
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// moments are dates and hours that running text names and that are sure to be meant as such. The tree has none of them:
// it reads dates and hours in header and closing lines only, and there it leaves what no date or hour has.
type moments struct {
	dates   []date
	clocks  []clock
	doubled []doubledDay
}

// doubledDay is a day printed on both sides of its month: "14 May 14".
type doubledDay struct{ first, second ast.Text }

// moments gives the dates and hours in the running text of the file.
func (p *Pass) moments() *moments {
	m := &p.shared.moments
	if p.shared.lacks(momentsPart) {
		*m = moments{m.dates[:0], m.clocks[:0], m.doubled[:0]}
		for _, t := range p.outline().prose {
			s := momentScan{out: m, text: t.Value, base: t.Start}
			s.scan(p.survey())
		}
		for _, c := range p.outline().cables {
			m.lines(p.File.Source, c)
		}
	}
	return m
}

// momentScan looks for moments in one text that begins at base.
type momentScan struct {
	out  *moments
	text string
	base int
}

// scan follows the leads in the text. A figure that begins a word leads to a dotted date or an hour, a capital or a Russian
// letter to a month.
func (s *momentScan) scan(v *survey) {
	end := s.base + len(s.text)
	for lead := v.next(momentLeads, s.base, end); lead < end; {
		i := lead - s.base
		next := i + 1
		switch c := s.text[i]; {
		case c >= utf8.RuneSelf:
			s.wide(i, wideEnd(s.text, i))
		case isDigit(c):
			if !endsWithWord(s.text[:i]) {
				next = i + s.figures(i)
			}
		case englishMonthsOn[c] != nil:
			if !endsWithWord(s.text[:i]) {
				s.month(i, englishMonthsOn[c])
			}
		}
		lead = v.next(momentLeads, s.base+next, end)
	}
}

// wide looks for Russian months in a run of bytes beyond ASCII.
func (s *momentScan) wide(start, end int) {
	inWord := endsWithWord(s.text[:start])
	for i := start; i < end; {
		size, letter := russianSize, true
		if russianLetter(s.text, i) == 0 {
			var r rune
			r, size = utf8.DecodeRuneInString(s.text[i:])
			letter = isLetter(r)
		}
		if letter && !inWord {
			s.month(i, russianMonthsOn[s.text[i+1]])
		}
		inWord = letter
		i += size
	}
}

// endsWithWord reports whether s ends with a letter or a digit.
func endsWithWord(s string) bool {
	return s != "" && isDigit(s[len(s)-1]) || endsWithLetter(s)
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
