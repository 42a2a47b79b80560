package validate

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var nameVariant = &Rule{
	Code:     "name-variant",
	Category: Names,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "one name spelled in two ways in one document",
	Run:      runNameVariant,
}

func runNameVariant(p *Pass) {
	reported := 0
	for _, s := range p.mentions().slips(p.File.Source) {
		if s.right != nil && reported < marksShown {
			p.reportVariant(s.mention, s.right, s.mention.severity())
			reported++
		}
	}
	p.compareUnknown()
	p.compareShapes()
	p.compareAbbreviations()
}

// reportVariant reports a name that stands elsewhere in another spelling.
func (p *Pass) reportVariant(m, other *mention, severity Severity) {
	here, there := p.text(m.Span), p.text(other.Span)
	right := inCaseOf(here, there)
	p.Report(Finding{
		Severity: severity,
		Span:     m.Span,
		Message:  fmt.Sprintf("the name is %s here and %s elsewhere in this document: compare both with the original", quoted(here), quoted(there)),
		Related:  []Related{{Span: other.Span, Message: "the other spelling"}},
		Fixes:    []Fix{{Message: "write " + right, Applicability: Suggested, Edits: []Edit{{Span: m.Span, Text: right}}}},
	})
}

// compareUnknown compares the names that the lexicon does not have with each other: one of them may be a slip for the
// other, which one nobody can tell.
func (p *Pass) compareUnknown() {
	unknown := p.unknownNames()
	for i, u := range unknown {
		for _, other := range unknown[:i] {
			if isOtherSpelling(u, other) {
				p.reportVariant(u.mention, other.mention, unknownSeverity(u.mention, other.mention))
				break
			}
		}
	}
}

// unknownName is a name that nothing is known of.
type unknownName struct {
	*mention
	letters string
}

// unknownNames gives the names that nothing is known of, each spelling once.
func (p *Pass) unknownNames() []unknownName {
	var all []unknownName
	n := p.mentions()
	for i := range n.all {
		m := &n.all[i]
		if m.form != nil || m.gloss || len(all) == mostUnknown {
			continue
		}
		letters := lettersOf(p.text(m.Span))
		if !slices.ContainsFunc(all, func(u unknownName) bool { return u.letters == letters }) {
			all = append(all, unknownName{m, letters})
		}
	}
	return all
}

// isOtherSpelling reports whether two unknown names are one slip apart and no legal renderings of each other.
func isOtherSpelling(a, b unknownName) bool {
	if a.words != b.words || a.letters[0] != b.letters[0] || !oneSlip(a.letters, b.letters) || areInflected(a.letters, b.letters) {
		return false
	}
	for r := range renderingCount {
		if renderings[r] != nil && r.soundOf(a.letters) == r.soundOf(b.letters) {
			return false
		}
	}
	return true
}

// nameEndings are what a name may have behind it in another case, in the plural or for a woman.
var nameEndings = [...]string{"s", "a", "n", "i"}

// areInflected reports whether two names differ by an ending alone.
func areInflected(a, b string) bool {
	if isCyrillic(a[0]) {
		return commonLetters(a, b) >= min(len(a), len(b))-2
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	ending, longer := strings.CutPrefix(b, a)
	for _, e := range nameEndings {
		if longer && ending == e {
			return true
		}
	}
	return false
}

// commonLetters is the number of letters that two names begin with alike.
func commonLetters(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// unknownSeverity is a warning where both names stand where people of the cable do, a note where one is in prose: two
// strangers may have names that are alike.
func unknownSeverity(a, b *mention) Severity {
	if a.site == proseSite || b.site == proseSite {
		return Note
	}
	return Warning
}

// usualNames is the number of people that a cable names with room to spare.
const usualNames = 16

// compareShapes reports a name of a person whose syllables are parted in two ways: KIM SO-YEON and KIM SOYEON.
func (p *Pass) compareShapes() {
	first := make([]unknownName, 0, usualNames)
	n := p.mentions()
	for i := range n.all {
		m := &n.all[i]
		if m.gloss || m.slips > 0 || m.form != nil && !m.form.parted {
			continue
		}
		u := unknownName{mention: m}
		if m.form == nil {
			u.letters = lettersOf(p.text(m.Span))
		}
		other := slices.IndexFunc(first, func(o unknownName) bool { return o.form == m.form && o.letters == u.letters })
		switch {
		case other < 0 && len(first) < mostUnknown:
			first = append(first, u)
		case other >= 0 && shapeOf(p.text(m.Span)) != shapeOf(p.text(first[other].Span)):
			p.reportVariant(m, first[other].mention, Note)
			return
		}
	}
}

// shape is how the syllables of a name are parted.
type shape struct{ blanks, hyphens int }

func shapeOf(name string) shape {
	if isLetterSpaced(name) {
		return shape{blanks: strings.Count(name, "  ")}
	}
	return shape{strings.Count(name, " "), strings.Count(name, "-")}
}

// isLetterSpaced reports whether a name is set with a blank between its letters, and two between its words: F E N G  X I.
func isLetterSpaced(name string) bool {
	if len(name) < len("A B") || name[1] != ' ' && name[0] < utf8.RuneSelf {
		return false
	}
	for word := range strings.FieldsSeq(name) {
		if utf8.RuneCountInString(word) != 1 {
			return false
		}
	}
	return strings.Contains(name, "  ")
}

// compareAbbreviations reports a body that goes by two abbreviations.
func (p *Pass) compareAbbreviations() {
	var first []*mention
	n := p.mentions()
	for i := range n.all {
		m := &n.all[i]
		if m.form == nil || m.form.kind != body || m.gloss || !isAbbreviation(m.form.printed) {
			continue
		}
		other := sameBody(first, m)
		switch {
		case other == nil:
			first = append(first, m)
		case other.form != m.form:
			p.Report(Finding{
				Severity: Note,
				Span:     m.Span,
				Message: fmt.Sprintf("%s and %s are one body, %s: use the abbreviation that the original has",
					quoted(p.text(m.Span)), quoted(p.text(other.Span)), quoted(m.form.of[0])),
				Related: []Related{{Span: other.Span, Message: "the other abbreviation"}},
			})
			return
		}
	}
}

func isAbbreviation(name string) bool { return !strings.ContainsFunc(name, unicode.IsLower) }

func sameBody(all []*mention, m *mention) *mention {
	for _, other := range all {
		if other.form.of[0] == m.form.of[0] {
			return other
		}
	}
	return nil
}
