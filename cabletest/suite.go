package cabletest

import (
	"os"
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

// suite is how a folder of transcriptions is tested.
type suite struct {
	goldens   []golden
	linter    *validate.Linter
	err       error // why there is no linter
	waivers   []validate.WaiverEntry
	forbidden validate.Severity
	updating  bool
}

func newSuite(options []Option) *suite {
	s := &suite{goldens: []golden{factsGolden, findingsGolden}, updating: Updating()}
	Rules(validate.All()...)(s)
	for _, option := range options {
		option(s)
	}
	return s
}

// reading is a transcription with all that is made of it.
type reading struct {
	transcription
	text
	tree     *ast.File
	record   *facts.Record
	findings []validate.Finding
	// waiving are the findings about the waivers of the transcription.
	waiving []validate.Finding
}

func (s *suite) read(t transcription) (*reading, error) {
	source, err := os.ReadFile(t.path)
	if err != nil {
		return nil, err
	}
	tree := grammar.Parse(t.file(), source)
	r := &reading{transcription: t, text: text(source), tree: tree, record: facts.Of(tree)}
	r.findings = s.linter.Run(tree, r.record)
	r.waiving = s.waive(r)
	return r, nil
}

func (s *suite) test(tb testing.TB, t transcription) {
	tb.Helper()
	r, err := s.read(t)
	if err != nil {
		tb.Error(err)
		return
	}
	for _, g := range s.goldens {
		if s.updating {
			err = g.write(r)
		} else {
			err = g.check(r)
		}
		if err != nil {
			tb.Error(err)
		}
	}
	s.judge(tb, r)
	for _, f := range r.waiving {
		tb.Error(f.Message)
	}
}

// judge fails for the findings that are forbidden.
func (s *suite) judge(tb testing.TB, r *reading) {
	tb.Helper()
	if s.forbidden == 0 {
		return
	}
	for _, f := range r.findings {
		if f.Severity >= s.forbidden && f.Waived == nil {
			tb.Errorf("%s:%d: %s %s: %s\n%s", r.path, r.line(f.Span.Start), f.Severity, f.Code, f.Message, r.excerpt(r.line(f.Span.Start)))
		}
	}
}
