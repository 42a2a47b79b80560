// Package cabletest tests folders of transcriptions with golden files, and rules with cases.
//
//	func TestTranscriptions(t *testing.T) {
//		cabletest.Run(t, "transcriptions", cabletest.Forbid(validate.Error))
//	}
//
// Beside each transcription lie its goldens: what it stated when somebody last looked. For NAME.txt they are
//
//	NAME.facts.json     what the transcription states, one record of package facts
//	NAME.findings.txt   what the rules find in it, a line a finding
//	NAME.tree.txt       its tree, where [Trees] asks for it
//
// A test fails where one of them is out of date, and names the file, the line of the transcription, the fact, its old
// value and its new one. Review the difference, then write the goldens anew: see [Updating].
//
// The author of a rule says with [Expect] what it must find in a text.
package cabletest

import (
	"testing"
)

// Run tests every transcription in the folder dir and below it: its *.txt and *.md, hidden ones left out. It fails for
// goldens that differ, are missing, or have lost their transcription, and for a folder without transcriptions.
//
// Each file is a parallel subtest where tb has subtests, as *testing.T does; any other testing.TB has all files tested
// in itself, one after another.
func Run(tb testing.TB, dir string, options ...Option) {
	tb.Helper()
	s := newSuite(options)
	if s.err != nil {
		tb.Fatal(s.err)
	}
	found, err := find(dir)
	if err != nil {
		tb.Fatal(err)
	}
	if len(found.transcriptions) == 0 {
		tb.Fatalf("no transcription (*.txt, *.md) in folder %q", dir)
	}
	for _, complaint := range found.complaints(s.goldens) {
		tb.Error(complaint)
	}
	for _, f := range s.lost(dir, found) {
		tb.Error(f.Message)
	}
	for _, t := range found.transcriptions {
		subtest(tb, t.name, func(tb testing.TB) {
			tb.Helper()
			s.test(tb, t)
		})
	}
}

// subtest runs a test as a parallel subtest where tb has subtests, otherwise in tb itself.
func subtest(tb testing.TB, name string, test func(testing.TB)) {
	tb.Helper()
	parent, ok := tb.(interface {
		Run(name string, test func(*testing.T)) bool
	})
	if !ok {
		test(tb)
		return
	}
	parent.Run(name, func(t *testing.T) {
		t.Helper()
		t.Parallel()
		test(t)
	})
}
