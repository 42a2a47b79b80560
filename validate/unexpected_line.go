package validate

import (
	"fmt"
	"slices"

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
