package cabletest

import (
	"path"

	"github.com/cablegram/cablegram/validate"
)

// Option changes how [Run] tests transcriptions.
type Option func(*suite)

// Trees has the tree of each transcription compared too.
func Trees() Option {
	return func(s *suite) { s.goldens = append(s.goldens, treeGolden) }
}

// Forbid has a test fail for findings at or above a severity, even for those that its golden has. Acknowledged findings,
// those marked [sic] in the text, and waived ones fail nothing.
func Forbid(least validate.Severity) Option {
	return func(s *suite) { s.forbidden = least }
}

// Rules has other rules look at the transcriptions than those of [validate.All], as a linter with these rules does. The
// test fails at once for rules of which there can be no linter.
func Rules(rules ...*validate.Rule) Option {
	return func(s *suite) {
		s.linter, s.err = validate.NewLinter(validate.Config{Rules: append([]*validate.Rule{}, rules...)})
	}
}

// Linter has a configured linter look at the transcriptions.
func Linter(l *validate.Linter) Option {
	return func(s *suite) { s.linter, s.err = l, nil }
}

// Waivers has findings waived. The file of an entry is a path with slashes, as the test sees it from its own folder:
// "transcriptions/31415.txt". Entries for files outside the tested folder are left alone. One that waives nothing any
// more fails the test, whatever [Forbid] says; one without a reason fails it where notes are forbidden.
//
// An entry has the fields of an entry of waivers.toml, under which any TOML library reads one:
//
//	var file struct{ Waiver []validate.WaiverEntry }
func Waivers(entries ...validate.WaiverEntry) Option {
	return func(s *suite) {
		for _, e := range entries {
			e.File = path.Clean(e.File)
			s.waivers = append(s.waivers, e)
		}
	}
}
