package validate

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// gapHunt looks for places where a blank is missing.
type gapHunt struct {
	source string
	survey *survey
	found  []Finding
}

func (h *gapHunt) text(s ast.Span) string { return h.source[s.Start:s.End] }

// add takes a place inside s where a blank is missing.
func (h *gapHunt) add(s ast.Span, gap int, severity Severity) {
	s.Start = hourBegin(h.source, s.Start)
	h.found = append(h.found, Finding{
		Severity: severity,
		Span:     s,
		Message:  fmt.Sprintf("%s and %s run together: put a blank between them", quoted(h.source[s.Start:gap]), quoted(h.source[gap:s.End])),
		Fixes:    []Fix{{Message: "put a blank", Applicability: Suggested, Edits: []Edit{{Span: ast.Span{Start: gap, End: gap}, Text: " "}}}},
	})
}

// hourBegin is where the hour begins whose minutes begin at i, i itself where they do not: an hour is shown whole.
func hourBegin(source string, i int) int {
	if i == 0 || source[i-1] != ':' || !beginsWithDigit(source[i:]) {
		return i
	}
	return i - 1 - digitsBefore(source[:i-1])
}

// numbers looks at numbers of one line, which have a blank behind their comma: "591, 592".
func (h *gapHunt) numbers(c *cable) {
	for _, n := range c.numbers {
		for i := 1; i < len(n.Values); i++ {
			a, b := n.Values[i-1], n.Values[i]
			if b.Start == a.End+1 && h.source[a.End] == ',' {
				h.add(ast.Span{Start: a.Start, End: b.End}, b.Start, Note)
			}
		}
	}
}

// lines looks at header and closing lines, and at short lines of the message, which may be header lines that could not be
// read.
func (h *gapHunt) lines(c *cable) {
	for _, blocks := range [...][]ast.Block{c.Head, c.Close, c.Foot} {
		for _, b := range blocks {
			switch b := b.(type) {
			case *ast.Line:
				h.fields(b)
				h.joints(b.Span)
			case *ast.Bad:
				h.joints(b.Span)
			}
		}
	}
	for _, b := range c.Body {
		if text, ok := b.(*ast.Paragraph); ok && text.Len() <= longestLabel {
			h.words(text.Span)
		}
	}
}

// longestLabel is the length of a line of the message, in bytes, that may be one of the header.
const longestLabel = 60

// fields looks for a bracket with the next field right behind it: "[BEIJING]received".
func (h *gapHunt) fields(l *ast.Line) {
	for i := 1; i < len(l.Fields); i++ {
		a, b := l.Fields[i-1].Extent(), l.Fields[i].Extent()
		if a.End == b.Start && a.Len() > 0 && b.Len() > 0 && h.source[a.End-1] == ']' && beginsWithLetter(h.text(b)) {
			h.add(ast.Span{Start: a.Start, End: b.Start + lettersAt(h.text(b))}, b.Start, Warning)
		}
	}
}

// joints looks for marks of a line that lack a blank behind them, and for words that are two.
func (h *gapHunt) joints(s ast.Span) {
	text := h.text(s)
	for after := h.survey.next(runOn, s.Start+2, s.End); after < s.End; after = h.survey.next(runOn, after+1, s.End) {
		i := after - 1 - s.Start
		if severity := joint(text, i); severity != byRule {
			begin, end := wordBefore(text, i), i+1+lettersAt(text[i+1:])
			h.add(ast.Span{Start: s.Start + begin, End: s.Start + end}, s.Start+i+1, severity)
		}
	}
	h.words(s)
}

// joint tells how sure it is that a blank is missing behind the mark at i, byRule for not at all. A point has to stand
// behind a whole word and before another: those of abbreviations and initials often have no blank.
func joint(text string, i int) Severity {
	after := text[i+1:]
	switch before := text[wordBefore(text, i):i]; {
	case text[i] == '.':
		if len(before) > 3 && isLower(before[len(before)-1]) && !abbreviations[before] && isCapitalised(after) {
			return Warning
		}
	case text[i] == ',':
		if text[i-1] != ' ' && lettersAt(after) > 1 || isASCIILetter(text[i-1]) && beginsWithDigit(after) {
			return Note
		}
	case lettersAt(after) > 1 && len(before) > 1 && !isDigit(before[len(before)-1]):
		return Note
	}
	return byRule
}

// abbreviations stand before a point and are no whole words.
var abbreviations = map[string]bool{"Comr": true, "comr": true, "Cdes": true, "cdes": true, "Cmrds": true, "Spets": true, "Spec": true, "Incom": true}

// wordBefore is where the word of letters and figures that ends at i begins.
func wordBefore(text string, i int) int {
	for i > 0 && (isASCIILetter(text[i-1]) || isDigit(text[i-1]) || text[i-1] >= utf8.RuneSelf) {
		i--
	}
	return i
}

// lettersAt is the number of Latin letters that s begins with.
func lettersAt(s string) int {
	i := 0
	for i < len(s) && isASCIILetter(s[i]) {
		i++
	}
	return i
}

// isCapitalised reports whether s begins with a word of three letters or more that has a capital.
func isCapitalised(s string) bool { return s != "" && isUpper(s[0]) && lettersAt(s) > 2 }

func isASCIILetter(c byte) bool { return isLower(c | 0x20) }

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// words looks for words of a line, of Latin letters and figures, that are two words in one.
func (h *gapHunt) words(s ast.Span) {
	for i := h.survey.next(seams, s.Start+1, s.End); i < s.End; {
		word := ast.Span{Start: i, End: i}
		for word.Start > s.Start && isLatinWord(h.source[word.Start-1]) {
			word.Start--
		}
		for word.End < s.End && isLatinWord(h.source[word.End]) {
			word.End++
		}
		if word.Len() > 3 {
			h.seam(word, h.text(word))
		}
		i = h.survey.next(seams, word.End, s.End)
	}
}

func isLatinWord(c byte) bool { return isASCIILetter(c) || isDigit(c) }

// seam takes a word that is two.
func (h *gapHunt) seam(s ast.Span, word string) {
	gap, severity := seam(word)
	switch {
	case severity == Note:
		h.figure(s, s.Start+gap)
	case severity != byRule:
		h.add(s, s.Start+gap, severity)
	}
}

// figure takes a word with a figure run on, which may be the mark of a footnote (format guide, section 12).
func (h *gapHunt) figure(word ast.Span, gap int) {
	h.found = append(h.found, Finding{
		Severity: Note,
		Span:     word,
		Message: fmt.Sprintf("%s has %s run on: put a blank between them, or leave it out if it marks a footnote",
			quoted(h.text(word)), quoted(h.source[gap:word.End])),
	})
}

// seam is where one word of letters and figures is likely two, 0 for nowhere.
func seam(word string) (int, Severity) {
	n := lettersAt(word)
	if n < len(word) {
		return figureSeam(word, n)
	}
	for i := 1; i+1 < n; i++ {
		if isUpper(word[i]) == isUpper(word[i-1]) && isUpper(word[i]) == isUpper(word[i+1]) {
			continue
		}
		if opening[word[i:]] || isUpper(word[i]) && joining[word[:i]] {
			return i, Warning
		}
	}
	return 0, byRule
}

// figureSeam looks for the seam of a word with figures behind its first n letters: "Sidorov1920", "11July", "MDGS2".
func figureSeam(word string, n int) (int, Severity) {
	switch figures := digitsAt(word[n:]); {
	case (n > 2 || joining[word[:n]] && figures > 2) && n+figures == len(word):
		if figures == 4 && figure(word[n:]) <= 2400 {
			return n, Warning
		}
		return n, Note
	case n == 0 && lettersAt(word[figures:]) == len(word)-figures && len(word)-figures > 2 && isUpper(word[figures]) && !isOffice(word[figures:]):
		return figures, Warning
	}
	return 0, byRule
}

// isOffice reports whether capitals stand for an office, "8MDGS": they make no word (format guide, section 5).
func isOffice(s string) bool {
	return !strings.ContainsAny(s, "AEIOUYaeiouy") && strings.ToUpper(s) == s
}

// smallOpening is the one word that begins a part of a line in small letters.
const smallOpening = "received"

// joining are small words that a name follows, opening are words that begin a part of a header or closing line.
var (
	joining = map[string]bool{"to": true, "by": true, "from": true, "From": true, "To": true, "at": true, "of": true, "for": true, "and": true, "received": true, "Received": true, "sent": true, "Sent": true}
	opening = map[string]bool{
		"Received": true, smallOpening: true, "Sent": true, "Copy": true, "Copies": true, "From": true, "Transmitted": true,
		"Arrived": true, "Typed": true, "Printed": true, "Deciphered": true, "Verified": true, "Issued": true,
	}
)
