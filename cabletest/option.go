package cabletest

import (
	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/validate"
)

// Option changes how [Run] tests transcriptions.
type Option func(*suite)

// Trees has the tree of each transcription compared too.
func Trees() Option {
	return func(s *suite) { s.goldens = append(s.goldens, treeGolden) }
}

// Forbid has a test fail for findings at or above a severity, even for those that its golden has. Acknowledged findings,
// those marked [sic] in the text, fail nothing.
func Forbid(least validate.Severity) Option {
	return func(s *suite) { s.forbidden = least }
}

// Rules has other rules look at the transcriptions than those of [validate.All].
func Rules(rules ...*validate.Rule) Option {
	return func(s *suite) {
		s.lint = func(f *ast.File, r *facts.Record) []validate.Finding { return validate.Run(f, r, rules...) }
	}
}

// Linter has a configured linter look at the transcriptions.
func Linter(l *validate.Linter) Option {
	return func(s *suite) { s.lint = l.Run }
}
