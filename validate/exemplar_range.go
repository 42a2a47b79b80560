package validate

import (
	"fmt"
	"slices"

	"github.com/cablegram/cablegram/ast"
)

var exemplarRange = &Rule{
	Code:     "exemplar-range",
	Category: Numbering,
	Severity: Error,
	Since:    "0.1.0",
	Summary:  "an exemplar whose number is beyond the copies listed or printed",
	Run:      runExemplarRange,
}

func runExemplarRange(p *Pass) {
	for _, c := range p.outline().cables {
		exemplar := c.stated.Exemplar
		if !exemplar.Present() {
			continue
		}
		last, ok := lastCopy(c)
		if exemplar.Value == 0 {
			p.Report(Finding{
				Span:    exemplar.Span,
				Message: fmt.Sprintf("this is copy %s, and copies are counted from 1: compare it with the original", quoted(p.text(exemplar.Span))),
			})
			continue
		}
		if !ok || exemplar.Value >= 1 && exemplar.Value <= last.number {
			continue
		}
		p.Report(Finding{
			Severity: last.severity,
			Span:     exemplar.Span,
			Message:  fmt.Sprintf("this is copy %s, but %s: compare both with the original", quoted(p.text(exemplar.Span)), last.reason()),
			Related:  []Related{{Span: last.span, Message: last.reason()}},
		})
	}
}

// copyLimit is the highest number that a copy of the cable can have.
type copyLimit struct {
	number   int
	severity Severity
	span     ast.Span
	// made is the number of copies made, -1 where only the list sets the limit.
	made int
	// unnumbered says that the list has no numbers, so that the limit is the number of its copies.
	unnumbered bool
}

func (l *copyLimit) reason() string {
	if l.made >= 0 {
		return madeWords(l.made)
	}
	if l.unnumbered {
		return listedWords(l.number)
	}
	return fmt.Sprintf("the list ends with copy %d", l.number)
}

// lastCopy is the limit that the number printed sets, or else the list, whose end may be lost. One without numbers and counts
// leaves out the file copy and an unnamed distribution, so that a higher number is worth a look and no more (format guide,
// section 18).
func lastCopy(c *cable) (copyLimit, bool) {
	number := highestCopy(c)
	if printed := &c.stated.Footer.CopiesPrinted; printed.Present() {
		return copyLimit{number: max(printed.Value, number), severity: Error, span: printed.Span, made: printed.Value}, true
	}
	limit := copyLimit{number: number, severity: Warning, span: listSpan(c), made: -1, unnumbered: len(numberedCopies(c)) == 0}
	if limit.unnumbered && !slices.ContainsFunc(c.copies, func(item *ast.Copy) bool { return item.Count != nil }) {
		limit.severity = Note
	}
	return limit, number > 0 && !cutList(c)
}
