package mend

import (
	"fmt"

	"github.com/cablegram/cablegram/internal/statement"
	"github.com/cablegram/cablegram/validate"
)

// harm says what edits in order, those of the chosen fixes, do to a text that they should not; it is empty where they do
// what they should alone.
func harm(before, after *text, chosen []choice, edits []validate.Edit) string {
	s := newShift(edits)
	if what := unmended(before, after, chosen, s); what != "" {
		return what
	}
	if what := added(before, after); what != "" {
		return what
	}
	if what := unwaived(before, after); what != "" {
		return what
	}
	return misstated(before, after, chosen, s)
}

// unmended names a finding that is still there.
func unmended(before, after *text, chosen []choice, s shift) string {
	was, is := extentsOf(before.findings), extentsOf(after.findings)
	for _, c := range chosen {
		code := c.finding.Code
		old, new := s.span(c.finding.Span)
		if is[code].touching(new) >= was[code].touching(old) {
			return "it would leave the finding as it is"
		}
	}
	return ""
}

// added names a rule that finds more than before. One that shows the first findings of many alone may show others.
func added(before, after *text) string {
	count := map[string]int{}
	for i := range before.findings {
		count[before.findings[i].Code]++
	}
	for i := range after.findings {
		f := &after.findings[i]
		if count[f.Code]--; count[f.Code] < 0 {
			return fmt.Sprintf("it would bring a finding of %s: %s", f.Code, f.Message)
		}
	}
	return ""
}

// unwaived names a rule of which a finding is not waived any more: waivers go by the text of a line, and by marks in it.
func unwaived(before, after *text) string {
	count := map[string]int{}
	for i := range after.findings {
		if f := &after.findings[i]; f.Waived != nil {
			count[f.Code]++
		}
	}
	for i := range before.findings {
		f := &before.findings[i]
		if f.Waived == nil {
			continue
		}
		if count[f.Code]--; count[f.Code] < 0 {
			return fmt.Sprintf("it would change a line with a waived finding of %s", f.Code)
		}
	}
	return ""
}

// misstated names a fact that the edits change. Suggested edits may change those that stand in the same lines; safe ones
// may change none.
func misstated(before, after *text, chosen []choice, s shift) string {
	old, new := s.lines(before.file.Source, after.file.Source, suggestedEdits(chosen))
	return changed(before, after, s.edits, old, new)
}

func suggestedEdits(chosen []choice) []validate.Edit {
	var edits []validate.Edit
	for _, c := range chosen {
		if c.fix.Applicability != validate.Safe {
			edits = append(edits, c.fix.Edits...)
		}
	}
	return inOrder(edits)
}

// changed names a fact that differs between two texts and does not stand at the places named, which are in order.
func changed(before, after *text, edits []validate.Edit, old, new places) string {
	same := newSpellings(before.file.Source, edits)
	stated := statement.Of(after.record)
	is := map[string]statement.Statement{}
	for _, fact := range stated {
		is[fact.Path] = fact
	}
	for _, was := range statement.Of(before.record) {
		now, there := is[was.Path]
		delete(is, was.Path)
		switch {
		case old.allow(was.Span), there && same.same(was.Value, now.Value):
		case there:
			return fmt.Sprintf("it would change the fact %s from %q to %q", was.Path, was.Value, now.Value)
		default:
			return fmt.Sprintf("it would lose the fact %s, %q", was.Path, was.Value)
		}
	}
	for _, fact := range stated {
		if _, fresh := is[fact.Path]; fresh && !new.allow(fact.Span) {
			return fmt.Sprintf("it would bring a fact %s, %q", fact.Path, fact.Value)
		}
	}
	return ""
}
