package validate

import (
	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// Pass is what one rule sees of one file, and its only way to report. It ends with the rule's Run: nothing can be reported
// through it afterwards.
type Pass struct {
	File   *ast.File
	Record *facts.Record

	rule   *Rule
	shared *shared
}

// shared is what all passes over one file have in common. Each part is found for all rules by the first one that asks.
type shared struct {
	file     *ast.File
	record   *facts.Record
	config   *Config
	pass     Pass
	leads    survey
	surveyed bool
	tree     outline
	outlined bool
	moments  *moments
	// chronology is what the time network found, nil until a rule asks.
	chronology *chronology
	// mentions are the names in the file, nil until a rule asks.
	mentions *mentions
	// findings are those reported so far, yielding those of rules that give way to others.
	findings, yielding []Finding
}

// begin makes s that of a file and keeps the room of an earlier one.
func (s *shared) begin(f *ast.File, r *facts.Record, c *Config) {
	*s = shared{file: f, record: r, config: c, leads: s.leads, tree: s.tree, findings: s.findings[:0], yielding: s.yielding[:0]}
}

// apply runs a rule.
func (s *shared) apply(r *Rule) {
	s.pass = Pass{File: s.file, Record: s.record, rule: r, shared: s}
	r.Run(&s.pass)
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

// outline gives the nodes of the file by kind.
func (p *Pass) outline() *outline {
	if s := p.shared; !s.outlined {
		s.tree.read(s.file, s.record)
		s.outlined = true
	}
	return &p.shared.tree
}
