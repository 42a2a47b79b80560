package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// WaiverEntry is one entry of a waivers file: findings of a rule, on a line of a transcription, that fail nothing.
type WaiverEntry struct {
	// File is the name of the transcription.
	File string
	// Rule is the code of the rule.
	Rule string
	// Line is the text of the line on which the findings stand. Blanks at its ends do not matter, and several blanks
	// are one: a waiver outlives lines put in above its own, and does not outlive a change of its line.
	Line string
	// Reason says why the findings fail nothing.
	Reason string
	// Wrong is the side that is wrong, empty where the entry does not say.
	Wrong Side
	// Span is the place of the entry in the waivers file.
	Span ast.Span
}

// Side is the side on which a waived fault lies.
type Side string

// Sides of a fault.
const (
	// Original says that the transcription gives faithfully what the document has wrong.
	Original Side = "original"
	// Transcription says that the transcription differs from the document and will be mended.
	Transcription Side = "transcription"
)

// ParseSide reads the name of a side: "original" or "transcription". It fails for every other name.
func ParseSide(name string) (Side, error) {
	if side := Side(name); side == Original || side == Transcription {
		return side, nil
	}
	return "", fmt.Errorf("unknown side %q: use %s or %s", name, Original, Transcription)
}

// Fate is what became of an entry of a waivers file.
type Fate int

// Fates of entries; those behind Matched are stale.
const (
	// Unjudged entries are those whose file was not checked or whose rule did not run.
	Unjudged Fate = iota
	// Matched entries waive a finding.
	Matched
	// FileGone is that of an entry whose transcription does not exist.
	FileGone
	// LineGone is that of an entry whose line the transcription does not have.
	LineGone
	// FaultGone is that of an entry on whose line the rule finds nothing.
	FaultGone
)

// Waive waives the findings of a file that an entry for this file names, and gives the fate of the entry: Unjudged where
// its rule is not among those of the linter. A finding that the text acknowledges keeps its mark.
func (l *Linter) Waive(f *ast.File, findings []Finding, e WaiverEntry) Fate {
	if !l.runs(e.Rule) {
		return Unjudged
	}
	return e.waive(f.Source, findings)
}

func (l *Linter) runs(code string) bool {
	return slices.ContainsFunc(l.rules, func(r *Rule) bool { return r.Code == code })
}

func (e *WaiverEntry) waive(source string, findings []Finding) Fate {
	fate, text := LineGone, folded(e.Line)
	if hasLine(source, text) {
		fate = FaultGone
	}
	for i := range findings {
		f := &findings[i]
		if f.Code != e.Rule || folded(lineAt(source, f.Span.Start)) != text {
			continue
		}
		fate = Matched
		if f.Waived == nil {
			f.Waived = &Waiver{Reason: e.Reason, Wrong: e.Wrong}
		}
	}
	return fate
}

func hasLine(source, text string) bool {
	for line := range strings.Lines(source) {
		if folded(line) == text {
			return true
		}
	}
	return false
}

// lineAt gives the line that holds an offset.
func lineAt(source string, offset int) string {
	start := strings.LastIndexByte(source[:offset], '\n') + 1
	if length := strings.IndexByte(source[start:], '\n'); length >= 0 {
		return source[start : start+length]
	}
	return source[start:]
}

func folded(line string) string { return strings.Join(strings.Fields(line), " ") }
