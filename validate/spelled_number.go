package validate

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var spelledNumber = &Rule{
	Code:     "spelled-number",
	Category: Numbering,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "a number in figures and in words that disagree, or one of which is missing",
	Run:      runSpelledNumber,
}

func runSpelledNumber(p *Pass) {
	for _, c := range p.outline().cables {
		var pairs, lone []spelled
		for _, t := range c.prose {
			pairs, lone = appendSpelled(pairs, lone, t)
		}
		for _, s := range pairs {
			if s.words != s.figures {
				p.reportDisagreement(s)
			}
		}
		if len(pairs) == 0 {
			continue
		}
		for i := range min(len(lone), marksShown) {
			p.reportLoneWords(lone[i], pairs[0])
		}
	}
}

// spelled is a number in words in brackets, or in figures in brackets behind words.
type spelled struct {
	// at is the whole of it, inside what the brackets hold.
	at, inside ast.Span
	// words and figures are the values of the two halves.
	words, figures int
}

// appendSpelled adds the numbers that a text gives in both ways, and those of which only the words stand in brackets.
func appendSpelled(pairs, lone []spelled, t ast.Text) (_, _ []spelled) {
	for i := 0; ; {
		open := strings.IndexByte(t.Value[i:], '(')
		if open < 0 {
			return pairs, lone
		}
		open += i
		length := strings.IndexByte(t.Value[open:], ')')
		if length < 0 {
			return pairs, lone
		}
		i = open + 1
		inside := ast.Span{Start: t.Start + open + 1, End: t.Start + open + length}
		before := strings.TrimRight(t.Value[:open], " \u00a0")
		switch content := t.Value[open+1 : open+length]; {
		case len(content) > longestSpelled:
		case numberInWords(content) > 0:
			s := spelled{inside: inside, words: numberInWords(content)}
			s.figures, s.at.Start = figureBefore(before)
			s.at = ast.Span{Start: t.Start + s.at.Start, End: inside.End + 1}
			switch {
			case s.figures >= 0:
				pairs = append(pairs, s)
			case !hasDigit(lastWords(before)):
				lone = append(lone, s)
			}
		case groupedFigure(content) >= 0:
			if words, start := wordsBefore(before); words > 0 {
				pairs = append(pairs, spelled{
					at: ast.Span{Start: t.Start + start, End: inside.End + 1}, inside: inside, words: words, figures: groupedFigure(content),
				})
			}
		}
	}
}

// longestSpelled is the length of the longest number in words, in bytes.
const longestSpelled = 80

// figureBefore is the figure that a text ends with and the offset at which it begins; -1 where it ends with none.
func figureBefore(before string) (value, start int) {
	start = len(before)
	for start > 0 && (isDigit(before[start-1]) || strings.IndexByte(",. ", before[start-1]) >= 0 && start < len(before) && start > 1 && isDigit(before[start-2])) {
		start--
	}
	return groupedFigure(before[start:]), start
}

// groupedFigure is the value of a figure whose thousands may be grouped, -1 where s is none.
func groupedFigure(s string) int {
	if s == "" || isASCIILetter(s[0]) {
		return -1
	}
	return figure(strings.Map(func(r rune) rune {
		if r == ',' || r == '.' || r == ' ' {
			return -1
		}
		return r
	}, s))
}

// nearWords is how far before a bracket its figure may stand, in bytes: "36 pieces (thirty-six)".
const nearWords = 32

func lastWords(before string) string {
	near := before[max(0, len(before)-nearWords):]
	return near[strings.LastIndexByte(near, ')')+1:]
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// mostNumberWords is the number of words of the longest number that is looked for before figures in brackets.
const mostNumberWords = 6

// wordsBefore is the number in words that a text ends with and the offset at which it begins; 0 where it ends with none.
func wordsBefore(before string) (value, start int) {
	start = len(before)
	for range mostNumberWords {
		next := strings.LastIndexAny(before[:max(0, start-1)], " \u00a0\n(\"“") + 1
		if numberInWords(before[next:]) <= 0 {
			break
		}
		start = next
		if start == 0 {
			break
		}
	}
	return numberInWords(before[start:]), start
}

func (p *Pass) reportDisagreement(s spelled) {
	p.Report(Finding{
		Span:    s.at,
		Message: fmt.Sprintf("%s is %d in figures and %d in words: compare both with the original", quoted(p.text(s.at)), s.figures, s.words),
	})
}

func (p *Pass) reportLoneWords(s, pair spelled) {
	at := ast.Span{Start: s.inside.Start - 1, End: s.inside.End + 1}
	p.Report(Finding{
		Span: at,
		Message: fmt.Sprintf("%s has no figure before it, which %s has: the figure %d may be lost; compare it with the original",
			quoted(p.text(at)), quoted(p.text(pair.at)), s.words),
		Related: []Related{{Span: pair.at, Message: "a number in figures and in words"}},
	})
}
