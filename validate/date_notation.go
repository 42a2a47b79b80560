package validate

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var dateNotation = &Rule{
	Code:     "date-notation",
	Category: Chronology,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "dates of one document in several orders or notations, so that one can be misread",
	Run:      runDateNotation,
}

func runDateNotation(p *Pass) {
	p.reportChronology()
	for _, d := range p.outline().dates {
		if d.Style == ast.Mixed {
			p.reportMixed(dateOf(d))
		}
	}
	p.compareNotations()
}

func (p *Pass) reportMixed(d date) {
	p.Report(Finding{
		Severity: Note,
		Span:     d.Span,
		Message:  fmt.Sprintf("date %s has a month's name between points: write it in one notation if the original does", quoted(p.text(d.Span))),
	})
}

// figureOrder is the order of day and month in a date in figures.
type figureOrder int

const (
	openOrder figureOrder = iota
	dayFirst
	monthFirst
)

var orderNames = [...]string{dayFirst: "day first", monthFirst: "month first"}

// ordered is a date in figures with its order.
type ordered struct {
	date
	order figureOrder
}

// compareNotations reports dates in figures against the first one whose order is another: with slashes the month comes
// first unless it cannot, with points the day.
func (p *Pass) compareNotations() {
	var slashed, dotted [3]*ordered
	p.figureDates(func(d ordered) {
		kept := &dotted
		if d.style == ast.Slashed {
			kept = &slashed
		}
		if kept[d.order] == nil {
			kept[d.order] = &d
		}
	})
	switch {
	case slashed == [3]*ordered{}:
		return
	case slashed[dayFirst] != nil && slashed[monthFirst] != nil:
		p.reportOrders(slashed[dayFirst], slashed[monthFirst], Warning)
	case slashed[monthFirst] != nil:
		p.reportOrders(firstOf(dotted[dayFirst], dotted[openOrder]), slashed[monthFirst], Note)
	case dotted[openOrder] != nil:
		p.reportOrders(dotted[openOrder], slashed[openOrder], Warning)
	default:
		p.reportOrders(dotted[dayFirst], slashed[openOrder], Note)
	}
}

func firstOf(a, b *ordered) *ordered {
	if a != nil {
		return a
	}
	return b
}

// figureDates gives the dates in figures of header, stamps and closing lines, and those of the message.
func (p *Pass) figureDates(give func(ordered)) {
	for _, d := range p.outline().dates {
		if d.Style == ast.Slashed || d.Style == ast.Dotted {
			p.giveOrdered(dateOf(d), give)
		}
	}
	for _, d := range p.moments().dates {
		if d.style == ast.Dotted {
			p.giveOrdered(d, give)
		}
	}
}

// giveOrdered gives a date with its order. A hyphen before the year is a day-first notation of its own (format guide,
// section 10).
func (p *Pass) giveOrdered(d date, give func(ordered)) {
	if d.style == ast.Slashed && strings.Contains(p.text(ast.Span{Start: min(d.day.Start, d.month.Start), End: d.End}), "-") {
		return
	}
	a, b := figure(d.day.Value), figure(d.month.Value)
	if d.month.Start < d.day.Start {
		a, b = b, a
	}
	if a < 1 || b < 1 || a > 12 && b > 12 || a == b {
		return
	}
	o := ordered{date: d}
	switch {
	case a > 12:
		o.order = dayFirst
	case b > 12:
		o.order = monthFirst
	}
	give(o)
}

// reportOrders reports two dates of which one may be misread by the other's example.
func (p *Pass) reportOrders(odd, other *ordered, s Severity) {
	if odd == nil || other == nil {
		return
	}
	p.Report(Finding{
		Severity: s,
		Span:     odd.Span,
		Message: fmt.Sprintf("date %s is not in the notation of %s%s: compare both with the original, and write the month's name where a date can be misread",
			quoted(p.text(odd.Span)), quoted(p.text(other.Span)), orderOf(other)),
		Related: []Related{{Span: other.Span, Message: "the other notation"}},
	})
}

func orderOf(d *ordered) string {
	if d.order == openOrder {
		return ""
	}
	return ", which has the " + orderNames[d.order]
}
