package validate

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

var numberMismatch = &Rule{
	Code:     "number-mismatch",
	Category: Numbering,
	Severity: Error,
	Since:    "0.1.0",
	Summary:  "title, citation, file name and heading that give different numbers to one cable",
	Run:      runNumberMismatch,
}

func runNumberMismatch(p *Pass) {
	title, citation := titleClaim(p), citationClaim(p)
	headed := false
	for _, c := range p.outline().cables {
		heading, ok := headingOf(c)
		if !ok {
			continue
		}
		headed = true
		if !p.compareWithHeading(heading, title, citation) {
			p.compareWithFileName(heading)
		}
	}
	if !headed && title.disagrees(citation.numbers) {
		p.Report(Finding{
			Span:    citation.span,
			Message: fmt.Sprintf("the citation has number %s, the title %s: compare both with the original", quoted(p.text(citation.span)), quoted(p.text(title.span))),
			Related: []Related{{Span: title.span, Message: "the title's number"}},
		})
	}
}

// numberClaim is the number that one part of the record gives to its cable.
type numberClaim struct {
	part    string
	span    ast.Span
	numbers []interval
}

// disagrees reports whether both sides have numbers and none of them is common.
func (c *numberClaim) disagrees(others []interval) bool {
	if len(c.numbers) == 0 || len(others) == 0 {
		return false
	}
	for _, n := range c.numbers {
		for _, m := range others {
			if n.overlaps(m) {
				return false
			}
		}
	}
	return true
}

// headingNumber is the number that the cable itself prints, and all numbers that a title may name instead of it.
type headingNumber struct {
	span     ast.Span
	printed  string
	accepted []interval
	// parts are the numbers of the parts that the cable was sent in.
	parts []facts.Fact[string]
	// severity is that of a mismatch.
	severity Severity
}

// headingOf gives the number in the head of a cable, false where it is only in the title. The special numbers, those of
// all parts and the sender's own are accepted in a title (format guide, sections 6 and 18).
func headingOf(c *cable) (headingNumber, bool) {
	own := c.stated.Number
	if !own.Present() || !c.Contains(own.Span) {
		return headingNumber{}, false
	}
	h := headingNumber{span: own.Span, printed: own.Value, severity: c.numberSeverity(own.Span), parts: c.stated.NumberParts}
	h.accepted = make([]interval, 0, 2+len(c.stated.NumberParts)+len(c.stated.SpecialNumbers))
	h.accept(own)
	h.accept(c.stated.NumberParts...)
	h.accept(c.stated.SpecialNumbers...)
	h.accept(c.stated.OutgoingNumber)
	return h, len(h.accepted) > 0
}

// numberSeverity is Error for a number that heading word or sign show to be one. A bare figure in the head may be
// another number of the office (format guide, section 6).
func (c *cable) numberSeverity(at ast.Span) Severity {
	for _, n := range c.numbers {
		if n.Contains(at) && len(n.Signs) == 0 && !c.stated.Kind.Present() {
			return Warning
		}
	}
	return Error
}

func (h *headingNumber) accept(numbers ...facts.Fact[string]) {
	for _, n := range numbers {
		if v, ok := intervalOf(n.Value); ok {
			h.accepted = append(h.accepted, v)
		}
	}
}

// compareWithHeading reports the odd one out of title, citation and heading.
func (p *Pass) compareWithHeading(h headingNumber, title, citation numberClaim) bool {
	titleWrong, citationWrong := title.disagrees(h.accepted), citation.disagrees(h.accepted)
	at := Related{Span: h.span, Message: "the heading's number"}
	switch {
	case titleWrong && len(citation.numbers) > 0 && !citationWrong:
		p.reportClaim(title, h, at)
	case titleWrong:
		p.Report(Finding{
			Severity: h.severity,
			Span:     h.span,
			Message:  fmt.Sprintf("the heading has number %s, the title %s: compare both with the original", quoted(h.printed), quoted(p.text(title.span))),
			Related:  []Related{{Span: title.span, Message: "the title's number"}},
		})
	case citationWrong:
		p.reportClaim(citation, h, at)
	case !p.comparePart(h, title):
		return false
	}
	return true
}

// comparePart reports the one part number of several that title and cable have differently, if they are a slip apart: a title
// that names other numbers of the cable has its reasons.
func (p *Pass) comparePart(h headingNumber, title numberClaim) bool {
	if len(h.parts) < 2 || len(title.numbers) != len(h.parts) {
		return false
	}
	var odd []facts.Fact[string]
	for _, part := range h.parts {
		if v, ok := intervalOf(part.Value); ok && !slices.ContainsFunc(title.numbers, v.overlaps) {
			odd = append(odd, part)
		}
	}
	var claimed []string
	for _, n := range title.numbers {
		if !slices.ContainsFunc(h.accepted, n.overlaps) {
			claimed = append(claimed, fmt.Sprint(n.low))
		}
	}
	if len(odd) != 1 || len(claimed) != 1 || !oneSlip(odd[0].Value, claimed[0]) {
		return false
	}
	p.Report(Finding{
		Severity: h.severity,
		Span:     odd[0].Span,
		Message:  fmt.Sprintf("the cable has part number %s, the title %s: compare both with the original", quoted(odd[0].Value), quoted(claimed[0])),
		Related:  []Related{{Span: title.span, Message: "the title's numbers"}},
	})
	return true
}

func (p *Pass) reportClaim(c numberClaim, h headingNumber, at Related) {
	p.Report(Finding{
		Severity: h.severity,
		Span:     c.span,
		Message:  fmt.Sprintf("the %s has number %s, the heading %s: compare both with the original", c.part, quoted(p.text(c.span)), quoted(h.printed)),
		Related:  []Related{at},
	})
}

// compareWithFileName reports a file named after a number one slip away from the heading's. A name further away is not
// the cable's number but the archive's own.
func (p *Pass) compareWithFileName(h headingNumber) {
	base := path.Base(strings.ReplaceAll(p.File.Name, `\`, "/"))
	stem := strings.TrimSuffix(base, path.Ext(base))
	number, printed := figure(stem), strings.TrimLeft(h.printed[:digitsAt(h.printed)], "0")
	if number < 0 || stem == p.Record.Meta.ID.Value || len(printed) < 3 || !oneSlip(stem, printed) {
		return
	}
	for _, v := range h.accepted {
		if v.holds(number) {
			return
		}
	}
	p.Report(Finding{
		Severity: Note,
		Span:     h.span,
		Message:  fmt.Sprintf("the heading has number %s, the file is named %s: compare both with the original", quoted(h.printed), quoted(base)),
	})
}

// oneSlip reports whether two different figures are one slip of the pen apart: a digit changed, lost or added, or two
// neighbours swapped.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 1:
		return a[i:] == b[i+1:]
	case 0:
		changed := i < len(a) && a[i+1:] == b[i+1:]
		swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		return changed || swapped
	}
	return false
}
