package report

import "github.com/cablegram/cablegram/validate"

// Tally counts the findings of documents.
type Tally struct {
	Documents int
	// Faulty are the documents with findings, acknowledged and waived ones included.
	Faulty int
	// Open are the findings that count, by severity.
	Open map[validate.Severity]int
	// Unchecked are the files that could not be read or checked.
	Unchecked int
	// Acknowledged and Waived are the findings that are kept and fail nothing: by a mark in the text, and by a side file.
	Acknowledged, Waived int
}

// NewTally counts the findings of one document.
func NewTally(findings []validate.Finding) Tally {
	t := Tally{Documents: 1, Open: map[validate.Severity]int{}}
	if len(findings) > 0 {
		t.Faulty++
	}
	for _, f := range findings {
		switch {
		case f.Waived == nil:
			t.Open[f.Severity]++
		case f.Waived.InText():
			t.Acknowledged++
		default:
			t.Waived++
		}
	}
	return t
}

// Add counts the documents of u too.
func (t *Tally) Add(u Tally) {
	if t.Open == nil {
		t.Open = map[validate.Severity]int{}
	}
	t.Documents += u.Documents
	t.Faulty += u.Faulty
	t.Unchecked += u.Unchecked
	t.Acknowledged += u.Acknowledged
	t.Waived += u.Waived
	for severity, n := range u.Open {
		t.Open[severity] += n
	}
}

// Reaches reports whether a finding that counts is of severity s or above.
func (t Tally) Reaches(s validate.Severity) bool {
	for severity, n := range t.Open {
		if severity >= s && n > 0 {
			return true
		}
	}
	return false
}
