package facts

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// archive is what the archive's own matter around the cables states, ready for use by them.
type archive struct {
	source string
	// record is what the archive's matter is stated in.
	record   *Record
	title    title
	calendar calendar
	// times has the readings of the file's times.
	times room[Moment]
	// rank tells how good the place of the citation is that has been found.
	rank rank
}

// read takes what the archive's matter in a file states.
func (a *archive) read(f *ast.File, record *Record) {
	a.source, a.record, a.calendar = f.Source, record, calendar{source: f.Source, times: &a.times}
	a.walk(f.Front)
	a.walk(f.Back)
	if !a.record.Meta.ID.Present() {
		a.record.Meta.ID = addressID(a.record.Meta.URL)
	}
	a.title = title{source: f.Source, fact: a.record.Meta.Title}
}

func (a *archive) walk(blocks []ast.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *ast.RecordDate:
			a.addDate(b.Date)
		case *ast.Title:
			keep(&a.record.Meta.Title, a.titleText(b))
		case *ast.Credit:
			keep(&a.record.Meta.Credits, prose(b.Text))
		case *ast.Notice:
			if b.Summary {
				keep(&a.record.Meta.Summary, prose(b.Text))
			}
		case *ast.Section:
			a.addSection(b)
		case *ast.Source:
			a.cite(b.References, bracketed)
		}
	}
}

// titleText joins the lines of a title without the marks of bold print.
func (a *archive) titleText(t *ast.Title) Fact[string] {
	whole := ""
	var span ast.Span
	for _, l := range t.Lines {
		switch line := fold(strings.Trim(l.Value, "* \t\n")); {
		case line == "":
			continue
		case whole == "":
			whole = line
		default:
			whole += " " + line
		}
		span = span.Cover(l.Span)
	}
	return At(whole, span)
}

// addDate takes the record's date, which the cables' own dates lie near to.
func (a *archive) addDate(d *ast.Date) {
	if d == nil || a.calendar.record != (date{}) {
		return
	}
	p := pieces{date: d, span: d.Span}
	keep(&a.record.Meta.Date, p.fact(&a.calendar))
	a.calendar = a.calendar.of(d)
}

// of is the calendar of a record of a date, which may have a month only or a year only.
func (c calendar) of(d *ast.Date) calendar {
	if readings := c.read(d); readings.n > 0 {
		c.record = readings.list[0].date
		return c.around(c.record)
	}
	if d.Year == nil {
		return c
	}
	middle := date{year(d.Year), midYear, midMonth}
	if d.Month != nil {
		middle.month = month(d)
	}
	if middle.exists() {
		c = c.around(middle)
	}
	return c
}

// The middle of what a date leaves open.
const (
	midYear  = 7
	midMonth = 15
)

// sections are the labelled parts of front and back matter, by label in lower case.
var sections = []struct {
	label string
	add   func(*archive, *ast.Section)
}{
	{"summary", (*archive).addSummary},
	{"credits", (*archive).addCredits},
	{"language", (*archive).addLanguage},
	{"original language", (*archive).addLanguage},
	{"record id", (*archive).addID},
	{"citation", (*archive).addCitation},
	{"source", (*archive).addSource},
	{"related documents", func(*archive, *ast.Section) {}},
}

func (a *archive) addSection(s *ast.Section) {
	label := withoutMarks(s.Label.Value)
	for _, known := range sections {
		if len(label) == len(known.label) && hasPrefixFold(label, known.label) {
			known.add(a, s)
			return
		}
	}
	a.cite(s.References, elsewhere)
}

// withoutMarks leaves out the marks of bold print, and the colon and white space that may stand beside them.
func withoutMarks(s string) string {
	if n := len(s); n > 0 && isLetterOrDigit(s[0]) && isLetterOrDigit(s[n-1]) {
		return s
	}
	return strings.Trim(s, "*: \t\n")
}

func (a *archive) addSummary(s *ast.Section) { keep(&a.record.Meta.Summary, a.lines(s)) }

func (a *archive) addCredits(s *ast.Section) { keep(&a.record.Meta.Credits, a.lines(s)) }

func (a *archive) addLanguage(s *ast.Section) { keep(&a.record.Meta.Language, a.lines(s)) }

// addID takes the number under the label, without the contributor's name that some pages set below it.
func (a *archive) addID(s *ast.Section) {
	if len(s.Lines) > 0 {
		keep(&a.record.Meta.ID, prose(*s.Lines[0]))
	}
}

func (a *archive) addSource(s *ast.Section) { a.cite(s.References, labelled) }

// lines is the text under a label.
func (a *archive) lines(s *ast.Section) Fact[string] {
	if len(s.Lines) == 0 {
		return Fact[string]{}
	}
	return prose(pieceOf(a.source, s.Lines[0].Cover(s.Lines[len(s.Lines)-1].Span)))
}
