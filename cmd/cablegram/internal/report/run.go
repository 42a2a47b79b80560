package report

import (
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

// Run is what one run of the command found, for the forms that are written as a whole.
type Run struct {
	// Version is that of the command.
	Version string
	// FailOn is the mildest severity that fails the run.
	FailOn validate.Severity
	// Sheets are the checked documents in the order of the run.
	Sheets []*Sheet
	Tally  Tally
}

// Sheet is one checked document without its text.
type Sheet struct {
	Name    string
	Entries []*Entry
}

// Entry is one finding of a sheet, with what can be known of it only where the text is at hand.
type Entry struct {
	jsonFinding
	// edits are the places of the edits of each fix.
	edits [][]jsonPlace
	// span is the place of the finding in bytes, and suggestions are the fixes that are one edit.
	span        rdjsonRange
	suggestions []rdjsonSuggestion
}

// NewSheet keeps of a document what the forms need that are written as a whole.
func NewSheet(d *Document) *Sheet {
	s := &Sheet{Name: d.Name}
	index := position.NewIndex(d.Source)
	marks := newMarker(index)
	for i := range d.Findings {
		f := &d.Findings[i]
		s.Entries = append(s.Entries, &Entry{
			jsonFinding: marks.finding(d.Name, f),
			edits:       editPlaces(index, f.Fixes),
			span:        newRDJSONRange(index, f.Span),
			suggestions: newRDJSONSuggestions(index, f.Fixes),
		})
	}
	return s
}

func editPlaces(index *position.Index, fixes []validate.Fix) [][]jsonPlace {
	places := make([][]jsonPlace, len(fixes))
	for i, fix := range fixes {
		for _, e := range fix.Edits {
			places[i] = append(places[i], newJSONPlace(index, e.Span))
		}
	}
	return places
}

// fails reports whether a finding fails the run.
func (r *Run) fails(e *Entry) bool { return e.Waived == nil && e.Severity >= r.FailOn }

// open gives the findings of a sheet that count.
func (s *Sheet) open() []*Entry {
	var open []*Entry
	for _, e := range s.Entries {
		if e.Waived == nil {
			open = append(open, e)
		}
	}
	return open
}
