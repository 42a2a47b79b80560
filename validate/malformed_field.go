package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

var malformedField = &Rule{
	Code:     "malformed-field",
	Category: Structure,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "a line of a known kind whose inside cannot be read or lacks a part, or a letter among figures",
	Yields:   true,
	Run:      runMalformedField,
}

func runMalformedField(p *Pass) {
	for _, b := range p.outline().bad {
		if b.Reason == ast.Malformed && !p.hasFigureLetters(b.Span) && !p.besideOpenBracket(b) {
			p.Report(Finding{
				Span:    b.Span,
				Message: fmt.Sprintf("%s cannot be read as a part of this line: compare it with the original", quoted(b.Source)),
			})
		}
	}
	for _, day := range p.outline().days {
		p.Report(Finding{
			Severity: Note,
			Span:     day.Span,
			Message:  fmt.Sprintf("day %s has no month: put it from the original", quoted(day.Value)),
		})
	}
	for _, c := range p.outline().clocks {
		p.reportClockMark(c)
	}
	p.reportFigureLetters()
	for _, c := range p.outline().cables {
		p.reportMissingRecipients(c)
		p.reportCutList(c)
		p.reportEmptyEntries(c)
		p.reportOddEntries(c)
		p.reportVerbMarks(c)
		p.reportMissingDates(c.stated)
	}
}

// besideOpenBracket reports whether a bracket that is never closed has made the rest of its line unreadable.
func (p *Pass) besideOpenBracket(b *ast.Bad) bool {
	return b.Start > 0 && p.File.Source[b.Start-1] == '[' && !strings.Contains(b.Source, "]")
}

// reportClockMark reports a comma or a semicolon in the place of the mark of an hour: "13,20".
func (p *Pass) reportClockMark(c *ast.Clock) {
	between := ast.Span{Start: c.Hour.End, End: c.Minute.Start}
	if between.Len() != 1 || !strings.ContainsAny(p.text(between), ",;") {
		return
	}
	p.Report(Finding{
		Span:    c.Span,
		Message: fmt.Sprintf("hour %s has %s between hours and minutes: put %q if the original has it", quoted(p.text(c.Span)), quoted(p.text(between)), ":"),
		Fixes:   []Fix{{Message: "put a colon", Applicability: Suggested, Edits: []Edit{{Span: between, Text: ":"}}}},
	})
}

// reportMissingRecipients reports the copies that announce a recipient and have none. Where the number stands twice
// copy-number reports the copy.
func (p *Pass) reportMissingRecipients(c *cable) {
	numbers := numberedCopies(c)
	if !slices.ContainsFunc(numbers, func(n numberedCopy) bool { return n.open }) {
		return
	}
	times := map[int]int{}
	for _, n := range numbers {
		times[n.low]++
	}
	for _, n := range numbers {
		if n.open && times[n.low] == 1 {
			p.Report(Finding{
				Span:    n.span,
				Message: fmt.Sprintf("copy %s has no recipient: put it from the original", quoted(p.text(n.span))),
			})
		}
	}
}

// reportCutList reports a list that ends in a comma.
func (p *Pass) reportCutList(c *cable) {
	if !cutList(c) {
		return
	}
	p.Report(Finding{
		Severity: Note,
		Span:     c.lists[len(c.lists)-1].Trailing.Span,
		Message:  "the list of copies ends in a comma: its end is lost, or the comma is one too many",
	})
}

// reportEmptyEntries reports what stands between two recipients of a list and names none: "Stalin (2), (1), Beria".
func (p *Pass) reportEmptyEntries(c *cable) {
	for _, list := range c.lists {
		for i := 1; i < len(list.Items); i++ {
			between := ast.Span{Start: list.Items[i-1].End, End: list.Items[i].Start}
			entry := trimmed(p.text(between), between.Start, " ,.;\u00a0\n\r\t")
			if strings.ContainsAny(entry.Value, "0123456789?(") {
				p.Report(Finding{
					Span:    entry.Span,
					Message: fmt.Sprintf("%s stands in the list without a recipient: put it from the original", quoted(entry.Value)),
				})
			}
		}
	}
}

// reportOddEntries reports the entries of a list in which a count or a comma is not what it should be: "Molotov (l)",
// "Mikoyan -, Beria", "Beria. Mikoyan".
func (p *Pass) reportOddEntries(c *cable) {
	for _, list := range c.lists {
		for i, item := range list.Items {
			if item.Recipient == nil || item.Count != nil {
				continue
			}
			end := list.End
			if i+1 < len(list.Items) {
				end = list.Items[i+1].Start
			}
			name := item.Recipient.Name
			p.reportOddCount(trimmed(p.text(ast.Span{Start: name.End, End: max(name.End, end)}), name.End, " ,.;\u00a0\n\r\t"), name.Value)
			p.reportOddStop(name)
		}
	}
}

// longestCount is the length of the longest count of an entry with its brackets, in bytes.
const longestCount = len("(12)")

// reportOddCount reports what stands behind a name in the place of a count and is none.
func (p *Pass) reportOddCount(count ast.Text, name string) {
	if count.Value == "" || len(count.Value) > longestCount || !strings.ContainsAny(count.Value[:1], "(-–") {
		return
	}
	p.Report(Finding{
		Severity: Note,
		Span:     count.Span,
		Message:  fmt.Sprintf("%s behind %s in the list is no count: compare it with the original", quoted(count.Value), quoted(name)),
	})
}

// reportOddStop reports a name of a list that a stop parts into two: those of initials and titles stand behind fewer letters.
func (p *Pass) reportOddStop(name ast.Text) {
	before, after, found := strings.Cut(name.Value, ". ")
	if !found || len(lastWord(before)) < len("Beria") || abbreviations[lastWord(before)] {
		return
	}
	if known := p.mentions().lexicon.known([]byte(lettersOf(after))); known == nil || known.kind != person {
		return
	}
	at := name.Start + len(before)
	p.Report(Finding{
		Severity: Note,
		Span:     ast.Span{Start: at, End: at + 1},
		Message:  fmt.Sprintf("a stop stands in %s, where the list has commas: put a comma if the original has it", quoted(name.Value)),
		Fixes:    []Fix{{Message: "put a comma", Applicability: Suggested, Edits: []Edit{{Span: ast.Span{Start: at, End: at + 1}, Text: ","}}}},
	})
}

// reportVerbMarks reports a semicolon behind the verb of a step: "Received; 0815".
func (p *Pass) reportVerbMarks(c *cable) {
	for _, step := range c.steps {
		end := step.Verb.End
		if end >= len(p.File.Source) || p.File.Source[end] != ';' {
			continue
		}
		p.Report(Finding{
			Severity: Note,
			Span:     ast.Span{Start: step.Verb.Start, End: end + 1},
			Message:  fmt.Sprintf("%s has a semicolon behind it: put a colon if the original has it", quoted(step.Verb.Value)),
			Fixes:    []Fix{{Message: "put a colon", Applicability: Suggested, Edits: []Edit{{Span: ast.Span{Start: end, End: end + 1}, Text: ":"}}}},
		})
	}
}

// trimmed is a text that begins at an offset, without the marks around it.
func trimmed(s string, start int, marks string) ast.Text {
	left := strings.TrimLeft(s, marks)
	start += len(s) - len(left)
	left = strings.TrimRight(left, marks)
	return ast.Text{Span: ast.Span{Start: start, End: start + len(left)}, Value: left}
}

// reportMissingDates reports the steps of the message's way that have an hour and no date. A date that cannot be is
// another rule's.
func (p *Pass) reportMissingDates(c *facts.Cable) {
	for _, step := range [...]facts.Fact[facts.Time]{c.Sent, c.Received, c.Transmitted, c.Arrived} {
		if moment := step.Value.First(); moment.HasClock && !moment.HasDate() && !p.hasDate(step.Span) {
			p.Report(Finding{
				Severity: Note,
				Span:     step.Span,
				Message:  fmt.Sprintf("hour %s has no date: put it from the original", quoted(p.text(step.Span))),
			})
		}
	}
}

// hasDate reports whether a date is printed inside s.
func (p *Pass) hasDate(s ast.Span) bool {
	return slices.ContainsFunc(p.outline().dates, func(d *ast.Date) bool { return s.Contains(d.Span) })
}
