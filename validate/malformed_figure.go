package validate

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// figureLetters are the letters that a reader of scans takes figures for, with the figures.
var figureLetters = [256]byte{'l': '1', 'I': '1', 'O': '0', 'o': '0'}

// mostFigureLetters is how many numbers with letters are reported: a text with more has another fault.
const mostFigureLetters = 20

// reportFigureLetters reports the letters that stand among the figures of a number: 195l, 1O July. A number that begins
// with a capital is a name: I16.
func (p *Pass) reportFigureLetters() {
	if len(p.outline().cables) == 0 {
		return
	}
	source := p.File.Source
	survey, end := p.survey(), len(source)
	before, next, left := -1, 0, mostFigureLetters
	for seam := survey.next(figureSeams, 0, end); seam < end && left > 0; seam = survey.next(figureSeams, seam+1, end) {
		i := seam - digitsBefore(source[:seam])
		if i == before { // the figure has letters on both sides
			continue
		}
		before = i
		if p.reportWordFigure(i) {
			left--
			continue
		}
		if i < next || !besideLetter(source, i) {
			continue
		}
		number := tokenAround(source, i)
		if text := p.text(number); isFigures(text) {
			p.reportFigureLetter(number, text)
			left--
		}
		next = number.End
	}
}

// leastLetters is how many letters a word has in which a figure is a slip: "U2s" and "T34s" are names.
const leastLetters = 4

// reportWordFigure reports a figure that stands among the letters of a word of title or cable: "M0lotov". One at the end
// may be a footnote's.
func (p *Pass) reportWordFigure(i int) bool {
	source := p.File.Source
	if i == 0 || i+1 >= len(source) || !isLetterByte(source[i-1]) || !isLetterByte(source[i+1]) {
		return false
	}
	word := tokenAround(source, i)
	text := p.text(word)
	if isFigures(text) || !p.printed(word) || strings.ContainsAny(text[:i-word.Start]+text[i+1-word.Start:], "0123456789") || utf8.RuneCountInString(text) <= leastLetters {
		return false
	}
	p.Report(Finding{
		Span:    word,
		Message: fmt.Sprintf("%s has the figure %q among its letters: compare it with the original", quoted(text), source[i:i+1]),
	})
	return true
}

// printed reports whether s lies in a title or a cable.
func (p *Pass) printed(s ast.Span) bool {
	return slices.ContainsFunc(p.outline().titles, func(t ast.Span) bool { return t.Contains(s) }) ||
		slices.ContainsFunc(p.outline().cables, func(c *cable) bool { return c.Contains(s) })
}

func isLetterByte(c byte) bool { return isAlphanumeric(c) && !isDigit(c) }

// hasFigureLetters reports whether a part of the source has a number with letters among its figures, which has a finding
// of its own.
func (p *Pass) hasFigureLetters(s ast.Span) bool {
	for i := p.survey().next(figureLeads, s.Start, s.End); i < s.End; i = p.survey().next(figureLeads, i+1, s.End) {
		if besideLetter(p.File.Source, i) && isFigures(p.text(tokenAround(p.File.Source, i))) {
			return true
		}
	}
	return false
}

// besideLetter reports whether a letter that looks like a figure stands beside the figure at an offset.
func besideLetter(source string, i int) bool {
	end := i + digitsAt(source[i:])
	return i > 0 && source[i-1] == 'l' || end < len(source) && figureLetters[source[end]] != 0
}

// tokenAround is the run of letters and figures around an offset.
func tokenAround(source string, offset int) ast.Span {
	s := ast.Span{Start: offset, End: offset}
	for s.Start > 0 && isAlphanumeric(source[s.Start-1]) {
		s.Start--
	}
	for s.End < len(source) && isAlphanumeric(source[s.End]) {
		s.End++
	}
	return s
}

// isAlphanumeric takes every byte of letters beyond ASCII for a letter.
func isAlphanumeric(c byte) bool {
	return isDigit(c) || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}

// isFigures reports whether a word is figures and letters that look like figures.
func isFigures(word string) bool {
	if !isDigit(word[0]) && word[0] != 'l' {
		return false
	}
	for i := range len(word) {
		if !isDigit(word[i]) && figureLetters[word[i]] == 0 {
			return false
		}
	}
	return true
}

func (p *Pass) reportFigureLetter(s ast.Span, printed string) {
	figures := []byte(printed)
	letter := strings.IndexFunc(printed, func(r rune) bool { return figureLetters[byte(r)] != 0 })
	for i, c := range figures {
		if figure := figureLetters[c]; figure != 0 {
			figures[i] = figure
		}
	}
	p.Report(Finding{
		Span: s,
		Message: fmt.Sprintf("%s has the letter %q among its figures: write %q if the original has it",
			quoted(printed), printed[letter:letter+1], figures),
		Fixes: []Fix{{
			Message:       fmt.Sprintf("write %s", figures),
			Applicability: Suggested,
			Edits:         []Edit{{Span: s, Text: string(figures)}},
		}},
	})
}
