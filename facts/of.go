package facts

import "github.com/cablegram/cablegram/ast"

// Of says what a file states.
//
// The record is never nil and has one cable for each text of the file: a transcript and its translation are two. Number,
// direction and via of a cable fall back on the record's title where the cable's own lines do not give them, the number
// only if no text of the record has one; nothing else is taken from the title.
func Of(f *ast.File) *Record {
	record := &Record{Schema: Schema, File: f.Name, Cables: make([]*Cable, 0, len(f.Cables))}
	archive := readArchive(f, record)
	for _, c := range f.Cables {
		record.Cables = append(record.Cables, readCable(f.Source, archive, c))
	}
	archive.title.lendNumber(record.Cables)
	return record
}

// zone is the part of a cable that a line stands in. What a bare number or date means depends on it (format guide,
// section 17).
type zone int

const (
	head zone = iota
	body
	closing
	foot
)

// reader gathers the facts of one cable. It walks the blocks in source order; what takes the whole cable to decide, the
// meaning of its moments above all, waits for the end of the walk.
type reader struct {
	source  string
	archive *archive
	cable   *Cable

	zone zone
	// alone says that the field at hand has its line for itself, and rest is what follows it on its line.
	alone bool
	rest  []ast.Field
	// opened says that the paragraph that opens the message has been read.
	opened bool

	moments moments
	numbers []Fact[string]
	// unsure says that the first number stands behind a name, and gives way to a heading's.
	unsure bool
	lists  []listing
	// numbered says that the head has numbered copies: what closing lines say of one is where it went.
	numbered bool
	// sentCopies says that the number of copies is that of a telegram sent, which gives way to the number made.
	sentCopies bool
	// exemplars are the numbers of copies without a recipient.
	exemplars []Fact[int]
	route     route
	captions  []*ast.Caption
	stamps    []stamped
	quotes    []*quoted
	// unclosed is the last embedded telegram that nothing closes.
	unclosed *quoted
	evidence evidence
}

func readCable(source string, a *archive, c *ast.Cable) *Cable {
	r := reader{source: source, archive: a, cable: &Cable{Span: c.Span}}
	r.walk(head, c.Head)
	r.walk(body, c.Body)
	r.walk(closing, c.Close)
	r.walk(foot, c.Foot)

	r.setLanguage()
	r.setNumber()
	r.setCopies()
	r.setRoute()
	r.setCaption()
	r.setDirection()
	r.setMoments()
	return r.cable
}

func (r *reader) walk(z zone, blocks []ast.Block) {
	r.zone = z
	r.moments.close()
	for _, b := range blocks {
		r.block(b)
	}
}

func (r *reader) block(b ast.Block) {
	switch b := b.(type) {
	case *ast.Line:
		r.line(b)
	case *ast.Stamp:
		r.addStamp(b)
	case *ast.Mark:
		r.addMark(b)
	case *ast.Salutation:
		r.addSalutation(b)
	case *ast.Paragraph:
		r.addParagraph(b)
	case *ast.Quote:
		r.addQuote(b)
	case *ast.Bad:
		r.moments.close()
	}
}

func (r *reader) line(l *ast.Line) {
	r.alone = len(l.Fields) == 1
	for i, f := range l.Fields {
		r.rest = l.Fields[i+1:]
		if n, ok := f.(*ast.Number); ok && i > 0 && n.Use == ast.Unlabelled && len(r.numbers) == 0 {
			_, r.unsure = l.Fields[i-1].(*ast.To)
		}
		r.field(f)
	}
}

// goesWithAddress reports whether a field may stand between an addressee and the number of the telegram that is answered.
func goesWithAddress(f ast.Field) bool {
	switch f.(type) {
	case *ast.To, *ast.For, *ast.Number, *ast.Mark, *ast.Urgency, *ast.Series, *ast.Bad:
		return true
	}
	return false
}

func (r *reader) field(f ast.Field) {
	r.route.last = r.route.last && goesWithAddress(f)
	switch f := f.(type) {
	case *ast.Issuer:
		r.addIssuer(f)
	case *ast.Heading:
		r.addHeading(f)
	case *ast.Number:
		r.addNumber(f)
	case *ast.Classification:
		r.addClassification(f)
	case *ast.Urgency:
		r.addUrgency(f)
	case *ast.Series:
		r.addSeries(f)
	case *ast.Copy:
		r.addCopy(f)
	case *ast.CopyList:
		r.addCopyList(f)
	case *ast.From:
		r.addFrom(f)
	case *ast.Via:
		r.addVia(f)
	case *ast.To:
		r.addTo(f)
	case *ast.For:
		r.addForLine(f)
	case *ast.Caption:
		r.addCaption(f)
	case *ast.Reference:
		r.addReference(f)
	case *ast.Event:
		r.addEvent(f)
	case *ast.Moment:
		r.addMoment(f)
	case *ast.Stamp:
		r.addStamp(f)
	case *ast.Registry:
		r.addRegistry(f)
	case *ast.Mark:
		r.addMark(f)
	case *ast.Signature:
		r.addSignature(f)
	case *ast.Action:
		r.addAction(f)
	case *ast.Printing:
		r.addPrinting(f)
	case *ast.Distribution:
		r.addDistribution(f)
	}
}
