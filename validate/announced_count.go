package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var announcedCount = &Rule{
	Code:     "announced-count",
	Category: Structure,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "a number of telegrams, points or persons announced, and another number of them found",
	Run:      runAnnouncedCount,
}

func runAnnouncedCount(p *Pass) {
	for _, c := range p.outline().cables {
		p.countTelegrams(c)
		p.countItems(c.Body, !c.breaksOff())
		p.countPersons(c)
	}
}

// announcement is a number with the noun behind it: "four telegrams".
type announcement struct {
	ast.Span
	count int
}

// telegramNouns, itemNouns and personNouns are what cables announce a number of.
var (
	telegramNouns = []string{"telegrams", "cables", "messages"}
	itemNouns     = []string{"points", "questions", "items", "proposals", "conditions", "issues", "matters", "tasks", "measures", "requests"}
	personNouns   = []string{"persons", "people", "comrades", "members", "representatives", "delegates"}
)

// mostCounted is the largest number that is checked against what follows.
const mostCounted = 30

// announcements finds the numbers of things in a text.
func announcements(t ast.Text, nouns []string) []announcement {
	var all []announcement
	for _, noun := range nouns {
		for i := 0; ; {
			at := strings.Index(t.Value[i:], noun)
			if at < 0 {
				break
			}
			at += i
			i = at + len(noun)
			if start, n := countBefore(t.Value[:at]); n > 1 && n <= mostCounted && !beginsWithLetter(t.Value[i:]) {
				all = append(all, announcement{ast.Span{Start: t.Start + start, End: t.Start + i}, n})
			}
		}
	}
	return all
}

// countBefore is the number, in figures or in words, that stands right before a noun, or before one adjective of it.
func countBefore(before string) (start, n int) {
	for range 2 {
		before = strings.TrimRight(before, " \u00a0")
		start = strings.LastIndexAny(before, " \u00a0\n(") + 1
		word := before[start:]
		if n = max(figure(word), numberInWords(word)); n > 0 {
			return start, n
		}
		if word == "" || word[0] < 'a' || word[0] > 'z' {
			break
		}
		before = before[:start]
	}
	return 0, 0
}

// countTelegrams compares the telegrams that the paragraph before the first embedded one announces with those embedded.
// A text that breaks off may have lost some, and a telegram without quotation marks cannot be counted.
func (p *Pass) countTelegrams(c *cable) {
	first := slices.IndexFunc(c.Body, isQuote)
	if first < 0 || c.breaksOff() || slices.ContainsFunc(c.Body, isUnopened) {
		return
	}
	found, complete := countQuotes(c.Body[first:])
	if !complete {
		return
	}
	for _, b := range c.Body[:first] {
		t, ok := b.(*ast.Paragraph)
		if !ok {
			continue
		}
		for _, a := range announcements(t.Text, telegramNouns) {
			if a.count != found {
				p.reportCount(a, found, "embedded telegram", c.Body[first].Extent())
			}
			return
		}
	}
}

func isQuote(b ast.Block) bool {
	_, ok := b.(*ast.Quote)
	return ok
}

// isUnopened reports whether a paragraph ends an embedded telegram that has lost its opening mark.
func isUnopened(b ast.Block) bool {
	p, ok := b.(*ast.Paragraph)
	return ok && p.Unopened != nil
}

// countQuotes counts embedded telegrams; complete is false where one has lost a mark.
func countQuotes(blocks []ast.Block) (n int, complete bool) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *ast.Quote:
			if b.Open == nil || b.Close == nil {
				return 0, false
			}
			n++
		case *ast.Paragraph:
			if b.Unopened != nil {
				return 0, false
			}
		}
	}
	return n, true
}

// countItems compares the points that a paragraph announces right before a numbered list with the list. Where the text is
// not whole a list at its end may be cut.
func (p *Pass) countItems(blocks []ast.Block, whole bool) {
	for i, b := range blocks {
		if q, ok := b.(*ast.Quote); ok {
			p.countItems(q.Blocks, q.Close != nil)
			continue
		}
		t, ok := b.(*ast.Paragraph)
		if !ok || !strings.HasSuffix(strings.TrimRight(t.Text.Value, " "), ":") {
			continue
		}
		found, list, ended := listAt(blocks[i+1:])
		if found < 2 || !ended && !whole {
			continue
		}
		if all := announcements(lastSentence(t.Text), itemNouns); len(all) > 0 && all[len(all)-1].count != found {
			p.reportCount(all[len(all)-1], found, "numbered point", list)
		}
	}
}

// listAt counts the paragraphs numbered from 1 that follow; ended is false where the text ends with the list.
func listAt(blocks []ast.Block) (n int, at ast.Span, ended bool) {
	for _, b := range blocks {
		t, ok := b.(*ast.Paragraph)
		if !ok {
			return n, at, true
		}
		if t.Item != nil {
			if figure(t.Item.Value) != n+1 {
				return n, at, true
			}
			n++
			at = at.Cover(t.Item.Span)
		}
	}
	return n, at, false
}

// lastSentence is the last sentence of a text.
func lastSentence(t ast.Text) ast.Text {
	start := strings.LastIndex(t.Value, ". ") + 1
	return ast.Text{Span: ast.Span{Start: t.Start + start, End: t.End}, Value: t.Value[start:]}
}

// countPersons compares the persons that a sentence announces before a colon with the names after it.
func (p *Pass) countPersons(c *cable) {
	for _, t := range c.prose {
		colon := strings.IndexByte(t.Value, ':')
		if colon < 0 {
			continue
		}
		list := t.Value[colon+1:]
		end := strings.IndexAny(list, ".;:")
		if end < 0 || strings.ContainsAny(list[:end], "([\"") || strings.Contains(list[:end], "“") {
			continue
		}
		found := countNames(list[:end])
		if found < 2 {
			continue
		}
		head := lastSentence(ast.Text{Span: ast.Span{Start: t.Start, End: t.Start + colon}, Value: t.Value[:colon]})
		if all := announcements(head, personNouns); len(all) > 0 && all[len(all)-1].count != found {
			p.reportCount(all[len(all)-1], found, "name", ast.Span{Start: t.Start + colon + 1, End: t.Start + colon + 1 + end})
		}
	}
}

// countNames counts the names between commas and "and"; 0 where one of them begins with no capital letter.
func countNames(list string) int {
	n := 0
	for parts := range strings.SplitSeq(list, ",") {
		for part := range strings.SplitSeq(parts, " and ") {
			part = strings.TrimSpace(part)
			switch {
			case part == "":
			case beginsWithCapital(part):
				n++
			default:
				return 0
			}
		}
	}
	return n
}

func (p *Pass) reportCount(a announcement, found int, what string, at ast.Span) {
	p.Report(Finding{
		Span:    a.Span,
		Message: fmt.Sprintf("%s announced, %s found: compare the text with the original", quoted(p.text(a.Span)), counted(found, what)),
		Related: []Related{{Span: at, Message: "what is announced"}},
	})
}
