// Package mend applies the fixes of findings to transcriptions, and sees to it that nothing else changes.
//
// A fix is applied where the text, read and checked anew, states the same facts, has lost the finding and has gained
// none. Every other fix is refused, with the reason. All bytes outside the edits stay as they are.
package mend

import (
	"slices"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

const (
	// mostRounds is how often a text is read anew for fixes that had to wait for others.
	mostRounds = 10
	// mostRead is how many bytes are read anew in one round to tell the fixes that do harm from the others.
	mostRead = 256 << 20
	// mostAttempts is how often a text is read anew for that.
	mostAttempts = 1000
)

// Mender applies fixes.
type Mender struct {
	// Check gives the findings of a file, in the order of their places; nil stands for the rules of the catalogue. Those
	// that are waived are left alone.
	Check func(*ast.File, *facts.Record) []validate.Finding
	// Suggested has suggested fixes applied too: they need the eye of an editor. Without it safe ones are applied alone.
	Suggested bool
}

// Result is what became of a text.
type Result struct {
	// File is the tree of the mended text, which is its Source, and Record its facts.
	File   *ast.File
	Record *facts.Record
	// Findings are those that are left.
	Findings []validate.Finding
	// Mended are the findings that a fix removed. Their places are those in the text as it was before their round.
	Mended []validate.Finding
	// Refused are the fixes that would do more or less than they should. Their findings are left, at the same places.
	Refused []Refusal
}

// Refusal is a fix that was not applied.
type Refusal struct {
	Finding validate.Finding
	// Reason says what the fix would do, as the end of a sentence: lower case, no final stop.
	Reason string
}

// Held is the number of findings left that a suggested fix would mend and no safe one.
func (r *Result) Held() int {
	held := 0
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Waived == nil && len(f.Fixes) > 0 && firstFix(f, false) == nil {
			held++
		}
	}
	return held
}

// Mend applies fixes until no more of them can be applied, ten rounds at most. Of fixes that overlap the first in the
// text is applied, the others in a later round if their findings are still there. A finding has its best fix applied or
// none.
func (m Mender) Mend(name string, src []byte) *Result {
	if m.Check == nil {
		m.Check = byCatalogue
	}
	current := m.read(name, string(src))
	result := &Result{}
	for range mostRounds {
		r := round{mender: m, before: current}
		r.attempt(choose(current.findings, m.Suggested))
		if len(r.accepted) == 0 {
			result.Refused = r.refused
			break
		}
		for _, c := range r.accepted {
			result.Mended = append(result.Mended, *c.finding)
		}
		current = r.after
	}
	result.File, result.Record, result.Findings = current.file, current.record, current.findings
	return result
}

func byCatalogue(f *ast.File, r *facts.Record) []validate.Finding {
	return validate.Run(f, r, validate.All()...)
}

// text is a transcription with what is known of it.
type text struct {
	file     *ast.File
	record   *facts.Record
	findings []validate.Finding
}

func (m Mender) read(name, source string) *text {
	file := grammar.Parse(name, []byte(source))
	record := facts.Of(file)
	return &text{file, record, m.Check(file, record)}
}

// round applies fixes that do not overlap to one text.
type round struct {
	mender   Mender
	before   *text
	after    *text
	accepted []choice
	refused  []Refusal
	attempts int
}

// spent reports whether the round has tried as often as it may.
func (r *round) spent() bool {
	return r.attempts > 1 && r.attempts > min(mostAttempts, mostRead/(1+len(r.before.file.Source)))
}

// attempt applies fixes beside those accepted so far. Where they do harm together each half is tried, down to the fix that
// does it.
func (r *round) attempt(fixes []choice) {
	if len(fixes) == 0 {
		return
	}
	if r.attempts++; r.spent() {
		r.refuse(fixes, "too many fixes for this text do harm to try each")
		return
	}
	all := slices.Concat(r.accepted, fixes)
	edits := editsOf(all)
	after := r.mender.read(r.before.file.Name, Apply(r.before.file.Source, edits))
	harm := harm(r.before, after, all, edits)
	switch {
	case harm == "":
		r.accepted, r.after = all, after
	case len(fixes) == 1:
		r.refuse(fixes, harm)
	default:
		half := len(fixes) / 2
		r.attempt(fixes[:half])
		r.attempt(fixes[half:])
	}
}

func (r *round) refuse(fixes []choice, reason string) {
	for _, c := range fixes {
		r.refused = append(r.refused, Refusal{*c.finding, reason})
	}
}
