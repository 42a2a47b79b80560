package validate

import "github.com/cablegram/cablegram/ast"

// Finding is one fault of one file. One cause gives one finding, however many rules could see it.
type Finding struct {
	// Code is the code of the rule.
	Code     string
	Severity Severity
	// Span is the smallest part of the source that is at fault, in bytes.
	Span ast.Span
	// Message quotes what disagrees and says what to do: lower case, no final stop.
	Message string
	// Related are the other places of the same fault: what the value disagrees with.
	Related []Related
	// Fixes are ways to mend the text, the best first.
	Fixes []Fix
	// Waived says why the finding fails nothing; nil where it counts.
	Waived *Waiver
}

// Related is another place of a finding.
type Related struct {
	Span    ast.Span
	Message string
}

// Fix is a set of edits that mends a fault.
type Fix struct {
	Message       string
	Applicability Applicability
	// Edits do not overlap.
	Edits []Edit
}

// Edit puts Text in the place of Span.
type Edit struct {
	Span ast.Span
	Text string
}

// Applicability is who may apply a fix.
type Applicability string

// Those who may apply a fix.
const (
	// Safe fixes never change what the document says: a program may apply them.
	Safe Applicability = "safe"
	// Suggested fixes need the eye of an editor with the original at hand.
	Suggested Applicability = "suggested"
)

// Waiver is the reason why a finding fails nothing.
type Waiver struct {
	Reason string
	// Wrong is the side that is wrong, empty where nobody has said so.
	Wrong Side
	// Span is the mark in the text that waives the finding, zero where the waiver stands elsewhere.
	Span ast.Span
}

// InText reports whether a mark in the text waives the finding.
func (w *Waiver) InText() bool { return !w.Span.IsZero() }
