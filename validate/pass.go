package validate

import (
	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// Pass is what one rule sees of one file, and its only way to report.
type Pass struct {
	File   *ast.File
	Record *facts.Record

	rule   *Rule
	shared *shared
}

// shared is what all passes over one file have in common.
type shared struct {
	file    *ast.File
	record  *facts.Record
	config  *Config
	tree    *outline
	moments *moments
	// chronology is what the time network found, nil until a rule asks.
	chronology *chronology
	// mentions are the names in the file, nil until a rule asks.
	mentions *mentions
	// findings are those reported so far, yielding those of rules that give way to others.
	findings, yielding []Finding
}

// Report adds a finding. The pass fills in the rule's code, its severity where the finding has none, and the
// acknowledgement by a mark [sic] after the value.
func (p *Pass) Report(f Finding) {
	f.Code = p.rule.Code
	if f.Severity == byRule {
		f.Severity = p.rule.Severity
	}
	if f.Waived == nil {
		f.Waived = acknowledged(p.File.Source, &f)
	}
	if p.rule.Yields {
		p.shared.yielding = append(p.shared.yielding, f)
	} else {
		p.shared.findings = append(p.shared.findings, f)
	}
}

// text is what the source has at s.
func (p *Pass) text(s ast.Span) string { return p.File.Source[s.Start:s.End] }

// outline gives the nodes of the file by kind; the first rule that asks has them collected for all.
func (p *Pass) outline() *outline {
	if p.shared.tree == nil {
		p.shared.tree = outlineOf(p.File, p.Record)
	}
	return p.shared.tree
}
