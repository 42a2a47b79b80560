package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var nameSpelling = &Rule{
	Code:     "name-spelling",
	Category: Names,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "a name or a word of the form one or two letters away from a known one",
	Run:      runNameSpelling,
}

func runNameSpelling(p *Pass) {
	slips := p.mentions().slips(p.File.Source)
	reported := 0
	for i, s := range slips {
		if s.right == nil && !s.again && reported < marksShown {
			p.reportSpelling(slips[i:])
			reported++
		}
	}
	p.reportMonths(slips)
	p.reportLowerCase()
	p.reportLostInitials()
}

// reportMonths reports the months of header and closing lines that are a letter away from one, but for those that are
// reported already.
func (p *Pass) reportMonths(known []slip) {
	for _, d := range p.outline().dates {
		if d.Month == nil || d.Style != ast.DayMonthName && d.Style != ast.MonthNameDay {
			continue
		}
		right := nearestMonth(d.Month.Value)
		if right == "" || slices.ContainsFunc(known, func(s slip) bool { return s.mention.Start < d.Month.End && d.Month.Start < s.mention.End }) {
			continue
		}
		p.Report(Finding{
			Span:    d.Month.Span,
			Message: fmt.Sprintf("%s is one letter away from the known word %s: compare it with the original", quoted(d.Month.Value), quoted(right)),
			Fixes:   []Fix{{Message: "write " + right, Applicability: Suggested, Edits: []Edit{{Span: d.Month.Span, Text: right}}}},
		})
	}
}

// reportSpelling reports the first of some slips together with those after it that are the same.
func (p *Pass) reportSpelling(slips []slip) {
	m := slips[0].mention
	known := inCaseOf(p.text(m.Span), m.form.printed)
	what := "name"
	if m.form.kind == formWord {
		what = "word"
	}
	f := Finding{
		Severity: m.severity(),
		Span:     m.Span,
		Message: quoted(p.text(m.Span)) + " is " + lettersCounted(int(m.slips)) + " away from the known " + what + " " + quoted(known) +
			": compare it with the original",
	}
	edits := []Edit{{Span: m.Span, Text: known}}
	for _, s := range slips[1:] {
		if s.again && s.letters == slips[0].letters {
			f.Related = append(f.Related, Related{Span: s.mention.Span, Message: "the same spelling"})
			edits = append(edits, Edit{Span: s.mention.Span, Text: inCaseOf(p.text(s.mention.Span), m.form.printed)})
		}
	}
	f.Fixes = []Fix{{Message: "write " + known, Applicability: Suggested, Edits: edits}}
	p.Report(f)
}

func lettersCounted(n int) string {
	if n == 1 {
		return "one letter"
	}
	return "two letters"
}

// inCaseOf gives a known name or word in capitals where the printed one is.
func inCaseOf(printed, known string) string {
	switch {
	case strings.ToUpper(printed) == printed:
		return strings.ToUpper(known)
	case beginsWithCapital(printed) && strings.Count(printed, "") > 2 && capitals(printed) > len(printed)/2:
		return strings.ToUpper(known)
	case beginsWithCapital(printed):
		return strings.ToUpper(firstRunes(known, 1)) + known[len(firstRunes(known, 1)):]
	}
	return strings.ToLower(known)
}

// capitals counts the capital letters of ASCII in s.
func capitals(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' {
			n++
		}
	}
	return n
}

// reportLowerCase reports places and people of the header whose name has lost its capital letter.
func (p *Pass) reportLowerCase() {
	for _, c := range p.outline().cables {
		for _, b := range c.Head {
			line, ok := b.(*ast.Line)
			if !ok {
				continue
			}
			for _, f := range line.Fields {
				if from, ok := f.(*ast.From); ok {
					p.reportLowerCaseName(from.Place.Name)
				}
			}
		}
	}
}

func (p *Pass) reportLowerCaseName(name ast.Text) {
	if name.Value == "" || !beginsWithLetter(name.Value) || beginsWithCapital(name.Value) {
		return
	}
	known := p.mentions().lexicon.known([]byte(lettersOf(name.Value)))
	if known == nil || known.kind&(city|region) == 0 {
		return
	}
	right := inCaseOf("A", firstRunes(name.Value, 1)) + name.Value[len(firstRunes(name.Value, 1)):]
	p.Report(Finding{
		Severity: Note,
		Span:     name.Span,
		Message:  fmt.Sprintf("the place %s has no capital letter: compare it with the original", quoted(name.Value)),
		Fixes:    []Fix{{Message: "write " + right, Applicability: Suggested, Edits: []Edit{{Span: name.Span, Text: right}}}},
	})
}

// reportLostInitials reports paragraphs whose first word has lost its first letter.
func (p *Pass) reportLostInitials() {
	for _, c := range p.outline().cables {
		for _, t := range c.prose {
			if t.Value == "" || t.Value[0] < 'a' || t.Value[0] > 'z' {
				continue
			}
			letters, end := appendWord(nil, t.Value, 0)
			known := p.mentions().lexicon.latin.openerOf(string(letters))
			if known == "" {
				continue
			}
			at := ast.Span{Start: t.Start, End: t.Start + end}
			p.Report(Finding{
				Severity: Note,
				Span:     at,
				Message:  fmt.Sprintf("the paragraph begins with %s: %s may have lost its first letter; compare it with the original", quoted(p.text(at)), quoted(known)),
				Fixes:    []Fix{{Message: "write " + known, Applicability: Suggested, Edits: []Edit{{Span: at, Text: known}}}},
			})
		}
	}
}
