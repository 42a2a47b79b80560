package validate

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var copyCount = &Rule{
	Code:     "copy-count",
	Category: Numbering,
	Severity: Error,
	Since:    "0.1.0",
	Summary:  "a stated number of copies that the list does not have",
	Run:      runCopyCount,
}

func runCopyCount(p *Pass) {
	for _, c := range p.outline().cables {
		stated, count := c.stated.Footer.CopiesPrinted, listed(c)-repeated(c)
		if !stated.Present() || len(c.stated.Copies) == 0 || cutList(c) || count <= stated.Value && stated.Value <= highestCopy(c) || p.isDispatch(stated.Span) {
			continue
		}
		if count > stated.Value && count-p.wished(c) <= stated.Value {
			continue
		}
		p.Report(Finding{
			Severity: c.countSeverity(stated.Value, count, stated.Span),
			Span:     stated.Span,
			Message:  fmt.Sprintf("%s states %s, %s: count both in the original", quoted(p.text(stated.Span)), copyWords(stated.Value), listedWords(count)),
			Related:  []Related{{Span: listSpan(c), Message: listedWords(count)}},
		})
	}
}

// isDispatch reports whether a number of copies is that in which a telegram went out, "sent in one copy from an original": it
// says nothing of how many the office made for its list.
func (p *Pass) isDispatch(count ast.Span) bool {
	const verb = "sent"
	line := p.File.Source[strings.LastIndexByte(p.File.Source[:count.Start], '\n')+1 : count.Start]
	return len(line) > len(verb) && strings.EqualFold(line[:len(verb)], verb)
}

// wished is how many recipients the sender names behind the addressee, "To Vyshinsky, copies to Zorin and Gromyko": the office
// has them on its own list, or sends them none.
func (p *Pass) wished(c *cable) int {
	n := 0
	for _, l := range c.lists {
		if strings.HasSuffix(withoutBlanks(p.File.Source[:l.Start]), ",") {
			n += len(l.Items)
		}
	}
	return n
}

func copyWords(count int) string {
	if count == 1 {
		return "1 copy"
	}
	return fmt.Sprintf("%d copies", count)
}

func madeWords(count int) string {
	if count == 1 {
		return "1 copy was made"
	}
	return copyWords(count) + " were made"
}

func listedWords(count int) string {
	if count == 1 {
		return "1 is listed"
	}
	return fmt.Sprintf("%d are listed", count)
}

// countSeverity weighs a difference. More copies listed than made cannot be; fewer are unlikely where the list gives
// its own total, and usual elsewhere: the file copy and an unnamed distribution make up the rest (format guide,
// section 18).
func (c *cable) countSeverity(stated, count int, at ast.Span) Severity {
	switch {
	case count > stated:
		return Error
	case c.totalOfList(at):
		return Warning
	}
	return Note
}

// totalOfList reports whether a stated number is the total that a list gives of itself.
func (c *cable) totalOfList(at ast.Span) bool {
	for _, l := range c.lists {
		if l.Stated != nil && l.Contains(at) {
			return true
		}
	}
	return false
}

// listed is the number of copies that list and footer together account for.
func listed(c *cable) int {
	if c.listed == 0 {
		c.listed = countListed(c)
	}
	return c.listed
}

func countListed(c *cable) int {
	count := 0
	for i := range c.stated.Copies {
		count += max(1, c.stated.Copies[i].Value.Count.Value)
	}
	sent := distributed(c)
	if len(sent) == 0 {
		return count
	}
	var numbered numberSet
	for i := range c.stated.Copies {
		numbered.add(c.stated.Copies[i].Value.Number.Value)
	}
	for _, d := range sent {
		for number := d.low; number <= min(d.high, d.low+longestRange); number++ {
			if !numbered.has(number) {
				count++
			}
		}
	}
	return count
}

// repeated is how many numbers of the list stand before: a line printed twice, which copy-number reports.
func repeated(c *cable) int {
	seen := make(map[int]bool, len(c.stated.Copies))
	n := 0
	for _, item := range c.stated.Copies {
		number := item.Value.Number
		if number.Present() && seen[number.Value] {
			n++
		}
		seen[number.Value] = true
	}
	return n
}

// longestRange is the largest number of copies that one range of the footer counts for.
const longestRange = 1000

// highestCopy is the number of the last copy that list or footer names, or the number of copies of a list without
// numbers. What is missing below it is copy-number's to report.
func highestCopy(c *cable) int {
	highest := listed(c)
	for _, n := range numberedCopies(c) {
		highest = max(highest, n.high)
	}
	for _, d := range distributed(c) {
		highest = max(highest, d.high)
	}
	return highest
}

// cutList reports whether a list breaks off behind a comma, so that nothing can be said about its number.
func cutList(c *cable) bool {
	n := len(c.lists)
	return n > 0 && c.lists[n-1].Trailing != nil
}

// listSpan is the place of all listed copies together.
func listSpan(c *cable) ast.Span {
	var s ast.Span
	for i := range c.stated.Copies {
		s = s.Cover(c.stated.Copies[i].Span)
	}
	return s
}
