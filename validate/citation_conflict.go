package validate

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

var citationConflict = &Rule{
	Code:     "citation-conflict",
	Category: Citation,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "two archival references for one document that cannot both be right, or a record's number that is not its address's",
	Run:      runCitationConflict,
}

// comparedReferences is how many references of a record are compared with each other.
const comparedReferences = 8

func runCitationConflict(p *Pass) {
	if !p.hasCables() {
		return
	}
	var refs [comparedReferences]*ast.ArchiveRef
	n := 0
	for _, ref := range p.outline().references {
		for _, earlier := range refs[:n] {
			p.compareReferences(earlier, ref)
		}
		if n < len(refs) && len(ref.Parts) >= 3 {
			refs[n] = ref
			n++
		}
	}
	p.compareAddress()
}

// move tells where papers of an archive went: delo and leaf stay as they were.
type move struct {
	from, to             string
	fromFond, fromOpis   string
	movedFond, movedOpis string
}

// moves are the fonds that changed their archive and are cited by both references (format guide, section 15).
var moves = [...]move{{"APRF", "RGASPI", "45", "1", "558", "11"}}

// compareReferences reports the one part in which two references for the same papers disagree. Where several parts
// differ the references are of two documents.
func (p *Pass) compareReferences(a, b *ast.ArchiveRef) {
	fond, opis, comparable := samePapers(a, b)
	if !comparable {
		return
	}
	parts := [...]struct {
		of     citationLevel
		differ func(x, y string) bool
	}{
		{citationLevels[0], func(x, y string) bool { return fond(x) != y }},
		{citationLevels[1], func(x, y string) bool { return opis(x) != y }},
		{citationLevels[2], func(x, y string) bool { return x != y }},
		{citationLevels[3], leavesApart},
	}
	var x, y *ast.ArchivePart
	var name string
	same := 0
	for _, part := range parts {
		ofA, ofB := partOf(a, part.of.level, part.of.or), partOf(b, part.of.level, part.of.or)
		switch {
		case ofA == nil || ofB == nil || ofA.Value.Value == "" || ofB.Value.Value == "":
		case !part.differ(trimZeros(ofA.Value.Value), trimZeros(ofB.Value.Value)):
			same++
		case x != nil:
			return
		default:
			x, y, name = ofA, ofB, part.of.name
		}
	}
	if x != nil && same >= 2 {
		p.reportConflict(conflict{a, b, x, y, name})
	}
}

// samePapers gives what the fond and the opis of a are called in the archive of b, if that keeps the same papers.
func samePapers(a, b *ast.ArchiveRef) (fond, opis func(string) string, comparable bool) {
	from, to := archiveName(a), archiveName(b)
	same := func(s string) string { return s }
	if from == to {
		return same, same, true
	}
	for _, m := range moves {
		switch {
		case from == m.from && to == m.to:
			return renamed(m.fromFond, m.movedFond), renamed(m.fromOpis, m.movedOpis), true
		case from == m.to && to == m.from:
			return renamed(m.movedFond, m.fromFond), renamed(m.movedOpis, m.fromOpis), true
		}
	}
	return nil, nil, false
}

// renamed gives a unit its new name; any other has none.
func renamed(from, to string) func(string) string {
	return func(s string) string {
		if s == from {
			return to
		}
		return ""
	}
}

// archiveName is an archive's name as one word: "AP RF" is "APRF".
func archiveName(ref *ast.ArchiveRef) string {
	return strings.ReplaceAll(strings.ReplaceAll(ref.Archive.Value, " ", ""), "\u00a0", "")
}

func trimZeros(s string) string { return strings.TrimLeft(s, "0") }

// leavesApart reports whether two ranges of leaves have none in common.
func leavesApart(x, y string) bool {
	firstX, lastX := leafRange(x)
	firstY, lastY := leafRange(y)
	return lastX < firstY || lastY < firstX
}

// conflict is a part in which two references disagree.
type conflict struct {
	a, b *ast.ArchiveRef
	x, y *ast.ArchivePart
	name string
}

// reportConflict reports the part that is likelier wrong: a delo with the number of its own leaf, else the later one.
// Two leaves may both be right, since one print may be filed twice.
func (p *Pass) reportConflict(c conflict) {
	advice := "compare both with the archive's catalogue"
	wrong, right := c.y, c.x
	switch {
	case c.name == "delo" && repeatsLeaf(c.a, c.x):
		wrong, right = c.x, c.y
		advice = "the leaf seems to stand where the delo should; compare both with the archive's catalogue"
	case c.name == "delo" && repeatsLeaf(c.b, c.y):
		advice = "the leaf seems to stand where the delo should; compare both with the archive's catalogue"
	}
	f := Finding{
		Span: wrong.Span,
		Message: fmt.Sprintf("two references for one document agree in all but the %s, %s against %s: %s",
			c.name, quoted(p.text(wrong.Span)), quoted(p.text(right.Span)), advice),
		Related: []Related{{Span: right.Span, Message: "the other reference's " + c.name}},
	}
	if c.name == "leaves" {
		f.Severity = Note
	}
	p.Report(f)
}

// repeatsLeaf reports whether a delo has the number of the reference's first leaf.
func repeatsLeaf(ref *ast.ArchiveRef, delo *ast.ArchivePart) bool {
	leaf := partOf(ref, ast.Leaf, ast.Leaves)
	if leaf == nil {
		return false
	}
	first, _ := leafRange(leaf.Value.Value)
	return first >= 0 && first == figure(delo.Value.Value)
}

// compareAddress reports a record's number that is not the one at the end of its printed address.
func (p *Pass) compareAddress() {
	id, url := p.Record.Meta.ID, p.Record.Meta.URL
	if !id.Present() || !url.Present() || url.Span.Contains(id.Span) {
		return
	}
	number := numberOfAddress(url)
	if number.Value == "" || number.Value == id.Value {
		return
	}
	p.Report(Finding{
		Span:    id.Span,
		Message: fmt.Sprintf("the record's number is %s, its address ends with %s: open the address and see which is this record's", quoted(id.Value), quoted(number.Value)),
		Related: []Related{{Span: number.Span, Message: "the address"}},
	})
}

// numberOfAddress is the last part of an address if it is a number, extension and query aside.
func numberOfAddress(url facts.Fact[string]) facts.Fact[string] {
	path, _, _ := strings.Cut(url.Value, "?")
	start := strings.LastIndexByte(path, '/') + 1
	n := digitsAt(path[start:])
	if rest := path[start+n:]; n == 0 || rest != "" && rest[0] != '.' {
		return facts.Fact[string]{}
	}
	return facts.At(path[start:start+n], ast.Span{Start: url.Span.Start + start, End: url.Span.Start + start + n})
}
