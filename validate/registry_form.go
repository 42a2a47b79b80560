package validate

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var registryForm = &Rule{
	Code:     "registry-form",
	Category: Numbering,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "an incoming number that is not of its registry's form",
	Run:      runRegistryForm,
}

func runRegistryForm(p *Pass) {
	for _, c := range p.outline().cables {
		for _, s := range c.stamps {
			p.checkStamp(s)
		}
	}
}

// checkStamp compares the registry number of a stamp with its form.
func (p *Pass) checkStamp(s *ast.Stamp) {
	for _, line := range s.Lines {
		if n := registryNumberIn(*line); !n.IsZero() {
			p.checkRegistryNumber(n)
			return
		}
	}
	if s.Incoming != nil && len(s.Incoming.Values) > 0 {
		p.checkRegistryNumber(*s.Incoming.Values[0])
	}
}

// registryNumberIn finds the number that ends in the registry's letters, with or without a stroke before them.
func registryNumberIn(line ast.Text) ast.Text {
	for _, suffix := range registrySuffixes {
		at := strings.Index(line.Value, suffix)
		if at <= 0 {
			continue
		}
		figures := strings.TrimRight(line.Value[:at], "0123456789/[]")
		if len(figures) == at {
			continue
		}
		end := at + len(suffix)
		for end < len(line.Value) && strings.IndexByte(suffix, line.Value[end]) >= 0 {
			end++
		}
		return ast.Text{Span: ast.Span{Start: line.Start + len(figures), End: line.Start + end}, Value: line.Value[len(figures):end]}
	}
	return ast.Text{}
}

// registrySuffixes end the numbers of the registry that stamps cables (format guide, section 11).
var registrySuffixes = [...]string{"shs", "шс"}

// registryDigits is the largest number of digits of each part of a registry number: numbers begin again each January.
const registryDigits = 4

func cutRegistrySuffix(number string) (figures, suffix string) {
	for _, suffix := range registrySuffixes {
		if figures, ok := strings.CutSuffix(number, suffix); ok {
			return figures, suffix
		}
	}
	return number, ""
}

// checkRegistryNumber compares a number with the forms NNNN/shs and NNN/NNNN/shs.
func (p *Pass) checkRegistryNumber(n ast.Text) {
	number := strings.Map(withoutBrackets, n.Value)
	figures, suffix := cutRegistrySuffix(strings.ToLower(number))
	parts := strings.Split(strings.TrimSuffix(figures, "/"), "/")
	switch {
	case suffix == "":
		if strings.IndexByte(number, '/') >= 0 {
			p.reportRegistryNumber(n, Warning, "does not end in \"/"+registrySuffixes[0]+"\"", "")
		}
	case len(parts) > 2 || hasNoDigits(parts):
		p.reportRegistryNumber(n, Warning, "has a part that is no figure, or too many parts", "")
	case longestPart(parts) > registryDigits:
		p.reportRegistryNumber(n, Warning, "has a part of more than four digits", "")
	case !strings.HasSuffix(figures, "/"):
		at := strings.LastIndexAny(n.Value, "0123456789]") + 1
		p.reportRegistryNumber(n, Note, "has no stroke before \""+suffix+"\"", n.Value[:at]+"/"+n.Value[at:])
	}
}

// withoutBrackets drops an editor's brackets: 16[71].
func withoutBrackets(r rune) rune {
	if r == '[' || r == ']' {
		return -1
	}
	return r
}

func hasNoDigits(parts []string) bool {
	for _, part := range parts {
		if part == "" || digitsAt(part) != len(part) {
			return true
		}
	}
	return false
}

func longestPart(parts []string) int {
	n := 0
	for _, part := range parts {
		n = max(n, len(part))
	}
	return n
}

func (p *Pass) reportRegistryNumber(n ast.Text, severity Severity, fault, right string) {
	f := Finding{
		Severity: severity,
		Span:     n.Span,
		Message: fmt.Sprintf("the incoming number %s %s: the registry writes 1397/shs or 254/3612/shs; compare it with the original",
			quoted(n.Value), fault),
	}
	if right != "" {
		f.Fixes = []Fix{{Message: "write " + right, Applicability: Suggested, Edits: []Edit{{Span: n.Span, Text: right}}}}
	}
	p.Report(f)
}
