package validate

import (
	"slices"
)

// WaiverPass is what a rule about waivers sees of one entry of a waivers file, and its only way to report.
type WaiverPass struct {
	Entry *WaiverEntry
	Fate  Fate

	rule     *Rule
	findings *[]Finding
}

// Report adds a finding about the entry.
func (p *WaiverPass) Report(message string) {
	*p.findings = append(*p.findings, Finding{Code: p.rule.Code, Severity: p.rule.Severity, Span: p.Entry.Span, Message: message})
}

// Judge applies the rules about waivers to the entries of a waivers file, whose fates stand in the same order. The spans
// of the findings are places in that file.
func (l *Linter) Judge(entries []WaiverEntry, fates []Fate) []Finding {
	var findings []Finding
	for _, rule := range l.rules {
		if rule.Judge == nil {
			continue
		}
		for i := range entries {
			rule.Judge(&WaiverPass{Entry: &entries[i], Fate: fates[i], rule: rule, findings: &findings})
		}
	}
	l.relevel(findings)
	slices.SortStableFunc(findings, byPlace)
	return findings
}
