package validate

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var citationRange = &Rule{
	Code:     "citation-range",
	Category: Citation,
	Severity: Error,
	Since:    "0.1.0",
	Summary:  "leaves of an archival reference that descend, a plural for one leaf or a singular for several",
	Run:      runCitationRange,
}

func runCitationRange(p *Pass) {
	for _, ref := range p.outline().references {
		for _, part := range ref.Parts {
			if part.Level == ast.Leaf || part.Level == ast.Leaves {
				p.reportLeaves(part)
			}
		}
	}
}

func (p *Pass) reportLeaves(part *ast.ArchivePart) {
	first, last := leafRange(part.Value.Value)
	if first < 0 || last < 0 {
		return
	}
	several := first != last || p.goesOn(part)
	switch {
	case first > last:
		p.Report(Finding{
			Span:    part.Value.Span,
			Message: fmt.Sprintf("leaves %s run backwards: %d comes after %d; compare both with the archive's reference", quoted(part.Value.Value), first, last),
		})
	case part.Level == ast.Leaves && !several && !manyPages(part):
		p.reportGrammar(part, "is a plural, and one leaf follows: look whether another is missing")
	case part.Level == ast.Leaf && first != last:
		p.reportGrammar(part, "is a singular, and several leaves follow: compare it with the archive's reference")
	}
}

// reportGrammar reports a label whose number is not that of its leaves. It is no more than a habit of the house (format
// guide, section 18).
func (p *Pass) reportGrammar(part *ast.ArchivePart, problem string) {
	f := Finding{
		Severity: Note,
		Span:     part.Span,
		Message:  fmt.Sprintf("%s in %s %s", quoted(part.Label.Value), quoted(p.text(part.Span)), problem),
	}
	if other := otherNumber(part.Label.Value); other != "" {
		f.Fixes = []Fix{{
			Message:       "write " + quoted(other),
			Applicability: Suggested,
			Edits:         []Edit{{Span: part.Label.Span, Text: other}},
		}}
	}
	p.Report(f)
}

// leafWords are the words for one leaf and for several.
var leafWords = [...][2]string{{"l", "ll"}, {"L", "LL"}, {"list", "listy"}, {"List", "Listy"}, {"л", "лл"}, {"Л", "ЛЛ"}, {"лист", "листы"}}

// otherNumber is the plural of a singular label and the other way round, "" for a word that has no counterpart.
func otherNumber(label string) string {
	for _, w := range leafWords {
		switch label {
		case w[0]:
			return w[1]
		case w[1]:
			return w[0]
		}
	}
	return ""
}

// manyPages reports whether the label counts pages and not leaves: what it counts may be the pages of one leaf.
func manyPages(part *ast.ArchivePart) bool { return strings.EqualFold(part.Label.Value, "pp") }

// goesOn reports whether further leaves follow the value: "ll. 12, 14".
func (p *Pass) goesOn(part *ast.ArchivePart) bool {
	rest := p.File.Source[part.End:]
	trimmed := strings.TrimLeft(rest, ",& \u00a0")
	for _, and := range [...]string{"and ", "и "} {
		trimmed = strings.TrimPrefix(trimmed, and)
	}
	return len(trimmed) < len(rest) && beginsWithDigit(trimmed)
}
