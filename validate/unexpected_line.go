package validate

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

var unexpectedLine = &Rule{
	Code:     "unexpected-line",
	Category: Structure,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "a line that cables do not have where it stands",
	Yields:   true,
	Run:      runUnexpectedLine,
}

func runUnexpectedLine(p *Pass) {
	for _, b := range p.outline().bad {
		switch b.Reason {
		case ast.Unplaced:
			if isForeign(b.Source) || levelsNamed(b.Source) >= leastLevels || p.inTornBracket(b.Span) {
				continue
			}
			p.Report(Finding{
				Span:    b.Span,
				Message: fmt.Sprintf("%s has no place here: compare the line with the original", quoted(b.Source)),
			})
		case ast.Excess:
			p.Report(Finding{
				Span:    b.Span,
				Message: "the text goes on beyond the largest number of lines that is read: split the file",
			})
		}
	}
	for _, c := range p.outline().cables {
		p.reportStrayNumbers(c)
	}
}

// tornLines is how many lines beside an unexpected one are looked at for the other end of a note.
const tornLines = 3

// inTornBracket reports whether a line looks to be a part of a note of several lines that has lost one of its brackets,
// which bracket-balance reports: one above opens and none closes, or one below closes and none opens.
func (p *Pass) inTornBracket(s ast.Span) bool {
	above, below := p.File.Source[:s.Start], p.File.Source[s.End:]
	for range tornLines {
		line, rest := lastLine(above)
		if strings.TrimSpace(line) == "" {
			break
		}
		if n := strings.Count(line, "[") - strings.Count(line, "]"); n != 0 {
			return n > 0
		}
		above = rest
	}
	_, below, _ = strings.Cut(below, "\n")
	for range tornLines {
		line, rest, _ := strings.Cut(below, "\n")
		if strings.TrimSpace(line) == "" {
			break
		}
		if n := strings.Count(line, "[") - strings.Count(line, "]"); n != 0 {
			return n < 0
		}
		below = rest
	}
	return false
}

// lastLine cuts the last whole line off a text.
func lastLine(s string) (line, rest string) {
	s = strings.TrimRight(s, " \t\r")
	s = strings.TrimSuffix(s, "\n")
	i := strings.LastIndexByte(s, '\n') + 1
	return s[i:], s[:i]
}

// isForeign reports whether most letters of a text are of a script of neither of the formats' languages: prints set a
// Chinese original beside the translation (format guide, section 16).
func isForeign(s string) bool {
	own, foreign := 0, 0
	for _, r := range s {
		switch {
		case scriptOf(r) != noScript:
			own++
		case r > unicode.MaxLatin1 && unicode.IsLetter(r):
			foreign++
		}
	}
	return foreign > own
}

// reportStrayNumbers reports bare numbers on lines of their own in the head that are no part of the cable's number
// (format guide, section 6).
func (p *Pass) reportStrayNumbers(c *cable) {
	for _, b := range c.Head {
		line, ok := b.(*ast.Line)
		if !ok || len(line.Fields) != 1 {
			continue
		}
		n, ok := line.Fields[0].(*ast.Number)
		if !ok || n.Use != ast.Unlabelled || len(n.Signs) > 0 || c.explains(n.Span) {
			continue
		}
		p.Report(Finding{
			Severity: Note,
			Span:     n.Span,
			Message:  fmt.Sprintf("nothing says what number %s is: compare the line with the original", quoted(p.text(n.Span))),
		})
	}
}

// explains reports whether the cable states what a number at s is.
func (c *cable) explains(s ast.Span) bool {
	stated := slices.Concat(c.stated.NumberParts, c.stated.SpecialNumbers, c.stated.References)
	stated = append(stated, c.stated.Number, c.stated.OutgoingNumber)
	return slices.ContainsFunc(stated, func(f facts.Fact[string]) bool { return f.Present() && s.Contains(f.Span) })
}
