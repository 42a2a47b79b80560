package validate

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var citationForm = &Rule{
	Code:     "citation-form",
	Category: Citation,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "an archival reference that lacks a part, has one twice, or mixes words of two systems",
	Yields:   true,
	Run:      runCitationForm,
}

func runCitationForm(p *Pass) {
	for _, ref := range p.outline().references {
		if !p.saysNotGiven(ref) {
			p.reportLacking(ref)
			p.reportEmpty(ref)
		}
		p.reportTwice(ref)
		p.reportOddLabels(ref)
	}
	for _, b := range p.File.Back {
		switch b := b.(type) {
		case *ast.Section:
			if len(b.References) == 0 {
				p.reportNameless(b.Lines...)
			}
		case *ast.Notice:
			p.reportNameless(&b.Text)
		}
	}
	for _, b := range p.outline().bad {
		p.reportNameless(&ast.Text{Span: b.Span, Value: b.Source})
	}
	for _, c := range p.outline().cables {
		p.reportNamelessSources(c)
	}
}

// reportNamelessSources reports the bracketed references under a cable in which no archive is known.
func (p *Pass) reportNamelessSources(c *cable) {
	for _, b := range c.Foot {
		if s, ok := b.(*ast.Source); ok && len(s.References) == 0 {
			p.reportNameless(&ast.Text{Span: s.Span, Value: p.text(s.Span)})
		}
	}
}

// citationLevel is a level that a reference has to have, under one of two names of the tree.
type citationLevel struct {
	level, or ast.Level
	name      string
}

var citationLevels = [...]citationLevel{
	{ast.Fond, ast.Fond, "fond"},
	{ast.Opis, ast.Opis, "opis"},
	{ast.Delo, ast.Delo, "delo"},
	{ast.Leaf, ast.Leaves, "leaves"},
}

// reportLacking reports a reference without one of its levels. It is a note where only the leaves are missing, which a
// reference to a whole delo has not, and where the text breaks off.
func (p *Pass) reportLacking(ref *ast.ArchiveRef) {
	lacking := lackingLevels(ref)
	if len(lacking) == 0 {
		return
	}
	f := Finding{
		Span: ref.Archive.Span,
		Message: fmt.Sprintf("archival reference %s has no %s: complete it from the archive's catalogue",
			quoted(p.text(ref.Span)), strings.Join(lacking, ", no ")),
	}
	if word := p.unknownLevel(ref); !word.IsZero() {
		f.Span = word
		f.Message = fmt.Sprintf("%s behind %s is no level that is known, and the reference has no %s: compare it with the archive's catalogue",
			quoted(p.text(word)), quoted(p.text(ref.Span)), strings.Join(lacking, ", no "))
	}
	if p.breaksOffAt(ref.End) || len(ref.Parts) > 0 && mayLack(ref, lacking) {
		f.Severity = Note
	}
	p.Report(f)
}

// unknownLevel is the word right behind a reference that has a figure as levels have, zero where there is none.
func (p *Pass) unknownLevel(ref *ast.ArchiveRef) ast.Span {
	rest, _, _ := strings.Cut(p.File.Source[ref.End:min(len(p.File.Source), ref.End+quotedRunes)], "\n")
	start := len(rest) - len(strings.TrimLeft(rest, ",. \u00a0"))
	word := rest[start:]
	if end := strings.IndexAny(word, ". \u00a0"); end >= 0 {
		word = word[:end]
	}
	behind := strings.TrimLeft(rest[start+len(word):], ". \u00a0")
	if start == 0 || !beginsWithLetter(word) || !beginsWithDigit(behind) {
		return ast.Span{}
	}
	return ast.Span{Start: ref.End + start, End: ref.End + start + len(word)}
}

func lackingLevels(ref *ast.ArchiveRef) []string {
	var lacking []string
	for _, l := range citationLevels {
		if partOf(ref, l.level, l.or) == nil {
			lacking = append(lacking, l.name)
		}
	}
	return lacking
}

// mayLack reports whether a reference can do without its one lacking level: the leaves, or the delo of a papka.
func mayLack(ref *ast.ArchiveRef, lacking []string) bool {
	if len(lacking) > 1 {
		return false
	}
	return lacking[0] == "leaves" || lacking[0] == "delo" && partOf(ref, ast.Papka, ast.Papka) != nil
}

// saysNotGiven reports whether the text says that it leaves a part out: "Fond and Opis not given".
func (p *Pass) saysNotGiven(ref *ast.ArchiveRef) bool {
	const words = "not given"
	rest, _, _ := strings.Cut(p.File.Source[ref.End:], "\n")
	rest, _, _ = strings.Cut(rest, ";")
	return strings.Contains(firstRunes(rest, 2*quotedRunes), words)
}

// breaksOffAt reports whether the source has no further word after an offset.
func (p *Pass) breaksOffAt(offset int) bool {
	return strings.Trim(p.File.Source[offset:], " \t\r\n\u00a0.,;:*]") == ""
}

// reportEmpty reports the levels of a reference that have no number.
func (p *Pass) reportEmpty(ref *ast.ArchiveRef) {
	for _, part := range ref.Parts {
		if part.Value.Value == "" && !p.breaksOffAt(part.End) {
			p.Report(Finding{
				Span:    part.Span,
				Message: fmt.Sprintf("%s has no number in %s: put it from the archive's catalogue", quoted(part.Label.Value), quoted(p.text(ref.Span))),
			})
		}
	}
}

// reportTwice reports the levels that a reference has twice.
func (p *Pass) reportTwice(ref *ast.ArchiveRef) {
	for i, part := range ref.Parts {
		for _, earlier := range ref.Parts[:i] {
			if earlier.Level == part.Level {
				p.Report(Finding{
					Span: part.Span,
					Message: fmt.Sprintf("%s and %s stand in one reference: one of them is of another level",
						quoted(p.text(earlier.Span)), quoted(p.text(part.Span))),
					Related: []Related{{Span: earlier.Span, Message: "the other of this level"}},
				})
			}
		}
	}
}

// oddWords are labels that mix two systems of romanisation or two languages, with the word that is meant.
var oddWords = map[string]string{"listi": "listy", "opus": "opis", "por": "papka"}

// shortestOdd is the length of the shortest of them; most labels are of one or two letters.
const shortestOdd = len("por")

func (p *Pass) reportOddLabels(ref *ast.ArchiveRef) {
	for _, part := range ref.Parts {
		if len(part.Label.Value) < shortestOdd {
			continue
		}
		usual, odd := oddWords[strings.ToLower(part.Label.Value)]
		if !odd {
			continue
		}
		if part.Label.Value[0] < 'a' {
			usual = strings.ToUpper(usual[:1]) + usual[1:]
		}
		p.Report(Finding{
			Severity: Note,
			Span:     part.Label.Span,
			Message:  fmt.Sprintf("the reference has %s where archives write %s: compare it with the archive's catalogue", quoted(part.Label.Value), quoted(usual)),
			Fixes: []Fix{{
				Message:       "write " + quoted(usual),
				Applicability: Suggested,
				Edits:         []Edit{{Span: part.Label.Span, Text: usual}},
			}},
		})
	}
}

// leastLevels is how many levels show that a line is an archival reference.
const leastLevels = 3

// reportNameless reports lines that have the levels of a reference and no archive that is known.
func (p *Pass) reportNameless(lines ...*ast.Text) {
	for _, line := range lines {
		if levelsNamed(line.Value) >= leastLevels {
			p.Report(Finding{
				Span:    line.Span,
				Message: fmt.Sprintf("archival reference %s names no archive that is known: compare its name with the archive's catalogue", quoted(line.Value)),
			})
		}
	}
}

// levelMarks stand before the numbers of a reference.
var levelMarks = [...][3]string{{"f. ", "F. ", "ond "}, {"op. ", "Op. ", "pis "}, {"d. ", "D. ", "elo "}, {"l. ", "ll. ", "ist"}}

// levelsNamed counts the levels of an archival reference that a line names.
func levelsNamed(line string) int {
	n := 0
	for _, marks := range levelMarks {
		for _, mark := range marks {
			if i := strings.Index(line, mark); i >= 0 && strings.ContainsAny(line[i:min(len(line), i+len(mark)+4)], "0123456789") {
				n++
				break
			}
		}
	}
	return n
}
