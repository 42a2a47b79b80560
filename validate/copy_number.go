package validate

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/cablegram/cablegram/ast"
)

var copyNumber = &Rule{
	Code:     "copy-number",
	Category: Numbering,
	Severity: Error,
	Since:    "0.1.0",
	Summary:  "copy numbers that repeat, skip or exceed the number printed",
	Run:      runCopyNumber,
}

func runCopyNumber(p *Pass) {
	for _, c := range p.outline().cables {
		numbers := numberedCopies(c)
		exceeding := p.reportExceeding(c, numbers)
		exceeding = p.reportExceeding(c, distributed(c)) || exceeding
		if len(numbers) < 2 {
			continue
		}
		repeated := p.reportRepeated(c, numbers)
		if !repeated && !exceeding {
			p.reportSkipped(c, numbers)
		}
	}
}

// numberedCopy is a copy of a numbered list; a range of copies is one of them.
type numberedCopy struct {
	interval
	// place is the index in the list as printed.
	place int
	span  ast.Span
	// open says that a recipient is announced and missing.
	open bool
}

// numberedCopies are the copies of a cable's list in print order. A copy without a recipient is this exemplar and no
// item of the list (format guide, section 17).
func numberedCopies(c *cable) []numberedCopy {
	if len(c.numbered) == 0 {
		c.numbered = appendNumbered(c.numbered, c.copies)
	}
	return c.numbered
}

func appendNumbered(numbers []numberedCopy, copies []*ast.Copy) []numberedCopy {
	for _, item := range copies {
		if item.Number == nil || item.Recipient == nil && !item.Open {
			continue
		}
		for _, value := range item.Number.Values {
			if v, ok := intervalOf(value.Value); ok {
				numbers = append(numbers, numberedCopy{interval: v, place: len(numbers), span: value.Span, open: item.Open})
			}
		}
	}
	return numbers
}

// sorted gives copies in the order of their numbers: a list in columns is printed in another one.
func sorted(copies []numberedCopy) []numberedCopy {
	byNumber := func(a, b numberedCopy) int { return cmp.Compare(a.low, b.low) }
	if slices.IsSortedFunc(copies, byNumber) {
		return copies
	}
	copies = slices.Clone(copies)
	slices.SortStableFunc(copies, byNumber)
	return copies
}

// reportRepeated reports each number that two copies have.
func (p *Pass) reportRepeated(c *cable, numbers []numberedCopy) bool {
	var pairs [][2]numberedCopy
	highest := numberedCopy{}
	for _, n := range sorted(numbers) {
		if n.low <= highest.high {
			pairs = append(pairs, [2]numberedCopy{highest, n})
		}
		if n.high > highest.high {
			highest = n
		}
	}
	missing := 0
	if len(pairs) == 1 {
		missing = skippedNumber(c, numbers)
	}
	for _, pair := range pairs {
		p.reportPair(numbers, pair, missing)
	}
	return len(pairs) > 0
}

// reportPair reports two copies of one number; missing is the number that one of them may stand for, 0 for none.
func (p *Pass) reportPair(numbers []numberedCopy, pair [2]numberedCopy, missing int) {
	wrong, other := suspect(numbers, pair)
	f := Finding{
		Span:    wrong.span,
		Message: fmt.Sprintf("copy %s is listed twice: compare both lines with the original", quoted(p.text(wrong.span))),
		Related: []Related{{Span: other.span, Message: "the other copy of this number"}},
	}
	if missing > 0 && !wrong.open {
		f.Message = fmt.Sprintf("copy %s is listed twice and copy %d not at all: compare both lines with the original", quoted(p.text(wrong.span)), missing)
		f.Fixes = []Fix{{
			Message:       fmt.Sprintf("make it copy %d", missing),
			Applicability: Suggested,
			Edits:         []Edit{{Span: wrong.span, Text: strconv.Itoa(missing)}},
		}}
	}
	p.Report(f)
}

// suspect tells which of two copies of one number is out of place: the one without a recipient, else the one that does
// not follow its predecessor.
func suspect(numbers []numberedCopy, pair [2]numberedCopy) (wrong, other numberedCopy) {
	first, second := pair[0], pair[1]
	if first.open && !second.open || follows(numbers, second) && !follows(numbers, first) {
		return first, second
	}
	return second, first
}

// follows reports whether a copy stands where its number belongs.
func follows(numbers []numberedCopy, c numberedCopy) bool {
	if c.place == 0 {
		return c.low == 1
	}
	return numbers[c.place-1].high+1 == c.low
}

// skippedNumber is the one number that is missing up to the highest, 0 where none or several are.
func skippedNumber(c *cable, numbers []numberedCopy) int {
	gaps := gapsIn(c, numbers)
	if len(gaps) != 1 || gaps[0].missing.low != gaps[0].missing.high {
		return 0
	}
	return gaps[0].missing.low
}

// reportExceeding reports the numbers above the number of copies printed. Where more copies are listed than printed
// copy-count says so.
func (p *Pass) reportExceeding(c *cable, numbers []numberedCopy) bool {
	printed := c.stated.Footer.CopiesPrinted
	if !printed.Present() || listed(c) > printed.Value {
		return false
	}
	found := false
	for _, n := range numbers {
		if n.high > printed.Value {
			p.Report(Finding{
				Span:    n.span,
				Message: fmt.Sprintf("copy %s is listed, but %s: compare both with the original", quoted(p.text(n.span)), madeWords(printed.Value)),
				Related: []Related{{Span: printed.Span, Message: "the number of copies made"}},
			})
			found = true
		}
	}
	return found
}

// gap is a run of numbers that no copy has.
type gap struct {
	missing interval
	// before is the copy below the gap, nil at the beginning of the list.
	before *numberedCopy
	after  numberedCopy
}

// gapsIn finds what is missing below the highest number of a list. The footer fills gaps: "Nº 3 and 4 to the 8th
// Department" (format guide, section 18). Lists may stand in columns, so that only the sorted numbers count.
func gapsIn(c *cable, numbers []numberedCopy) []gap {
	sent := distributed(c)
	if areComplete(numbers, sent) {
		return nil
	}
	all := sorted(slices.Concat(numbers, sent))
	var gaps []gap
	expected := 1
	for i, n := range all {
		if n.low > expected {
			g := gap{missing: interval{expected, n.low - 1}, after: n}
			if i > 0 {
				g.before = &all[i-1]
			}
			gaps = append(gaps, g)
		}
		expected = max(expected, n.high+1)
	}
	return gaps
}

// areComplete reports whether copies have every number up to their highest, and no large ones.
func areComplete(lists ...[]numberedCopy) bool {
	have := uint64(1)
	for _, copies := range lists {
		for _, n := range copies {
			if n.high >= smallNumbers {
				return false
			}
			have |= 1<<(n.high+1) - 1<<n.low
		}
	}
	return have&(have+1) == 0
}

// distributed are the copies that the footer sends somewhere.
func distributed(c *cable) []numberedCopy {
	if len(c.distributed) == 0 {
		c.distributed = appendDistributed(c.distributed, c.distributions)
	}
	return c.distributed
}

func appendDistributed(copies []numberedCopy, distributions []*ast.Distribution) []numberedCopy {
	for _, d := range distributions {
		if d.Number == nil {
			continue
		}
		for _, value := range d.Number.Values {
			if v, ok := intervalOf(value.Value); ok {
				copies = append(copies, numberedCopy{interval: v, span: value.Span})
			}
		}
	}
	return copies
}

// reportSkipped reports gaps. A list that begins late may have lost its first lines on the way to this copy. A line that
// cannot be read and stands in the gap is reported by itself.
func (p *Pass) reportSkipped(c *cable, numbers []numberedCopy) {
	for _, g := range gapsIn(c, numbers) {
		if p.unreadIn(g) {
			continue
		}
		f := Finding{
			Severity: Warning,
			Span:     g.after.span,
			Message:  fmt.Sprintf("copy %s is listed, %s not: compare the list with the original", quoted(p.text(g.after.span)), missingWords(g.missing)),
		}
		if g.before == nil {
			f.Severity = Note
		} else {
			f.Related = []Related{{Span: g.before.span, Message: "the copy before the gap"}}
		}
		p.Report(f)
	}
}

// missingWords says of the copies of a gap that they are.
func missingWords(v interval) string {
	if v.low == v.high {
		return fmt.Sprintf("copy %s is", v)
	}
	return fmt.Sprintf("copies %s are", v)
}

// unreadIn reports whether a line that cannot be read stands where the missing copies should.
func (p *Pass) unreadIn(g gap) bool {
	start := 0
	if g.before != nil {
		start = g.before.span.End
	}
	return slices.ContainsFunc(p.outline().bad, func(b *ast.Bad) bool { return start <= b.Start && b.End <= g.after.span.Start })
}
