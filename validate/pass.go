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

// shared is what all passes over one file have in common, in the room that it had for an earlier file. The survey and the
// outline are there from the beginning; each further part is found for all rules when the first one asks.
type shared struct {
	file   *ast.File
	record *facts.Record
	config *Config
	pass   Pass

	found       parts
	sets        survey
	tree        outline
	moments     moments
	names       nameReader
	chronology  chronology
	brackets    bracketScan
	parentheses parenthesisScan
	quotes      quoteScan
	doubling    doubling
	signs       signPlaces

	// findings are those reported so far, yielding those of rules that give way to others.
	findings, yielding []Finding
}

// parts are parts of shared as bits.
type parts uint8

const (
	momentsPart parts = 1 << iota
	mentionsPart
	chronologyPart
)

// begin makes s that of a file.
func (s *shared) begin(f *ast.File, r *facts.Record, c *Config) {
	s.file, s.record, s.config = f, r, c
	s.found = 0
	s.sets.read(f.Source)
	s.tree.read(f, r)
	s.findings, s.yielding = s.findings[:0], s.yielding[:0]
}

// end lets go of the file.
func (s *shared) end() { s.file, s.record, s.config = nil, nil, nil }

// lacks reports whether a part is still to be found, which the caller does now.
func (s *shared) lacks(part parts) bool {
	lacks := s.found&part == 0
	s.found |= part
	return lacks
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
func (p *Pass) outline() *outline { return &p.shared.tree }
