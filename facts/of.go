package facts

import (
	"sync"

	"github.com/cablegram/cablegram/ast"
)

// Of says what a file states.
//
// The record is never nil and has one cable for each text of the file: a transcript and its translation are two. Number,
// direction and via of a cable fall back on the record's title where the cable's own lines do not give them, the number
// only if no text of the record has one; nothing else is taken from the title.
func Of(f *ast.File) *Record {
	node := &recordNode{record: Record{Schema: Schema, File: f.Name}}
	record, cables := &node.record, node.cable[:]
	record.Cables = node.list[:0]
	if n := len(f.Cables); n > len(cables) {
		cables = make([]Cable, n)
		record.Cables = make([]*Cable, 0, n)
	}
	r := readers.Get().(*reader)
	r.source = f.Source
	r.archive.read(f, record)
	for i, c := range f.Cables {
		r.cable = &cables[i]
		r.read(c)
		record.Cables = append(record.Cables, r.cable)
		r.finish()
	}
	r.archive.title.lendNumber(record.Cables)
	r.release()
	return record
}

// recordNode is a record with room for one cable, which is all that most have.
type recordNode struct {
	record Record
	cable  [1]Cable
	list   [1]*Cable
}

// readers keeps the memory of readers from one file to the next: nothing in a record points into it.
var readers = sync.Pool{New: func() any { return &reader{} }}

// zone is the part of a cable that a line stands in. What a bare number or date means depends on it (format guide,
// section 17).
type zone int

const (
	head zone = iota
	body
	closing
	foot
)

// reader gathers the facts of a file, cable by cable. It walks the blocks in source order; what takes the whole cable to decide, the
// meaning of its moments above all, waits for the end of the walk.
type reader struct {
	source  string
	archive archive
	cable   *Cable
	// strings has the cable's lists of names and numbers.
	strings room[Fact[string]]

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
	// lists are the distribution lists, and items what stands in them.
	lists []listing
	items []item
	// numbered says that the head has numbered copies: what closing lines say of one is where it went.
	numbered bool
	// sentCopies says that the number of copies is that of a telegram sent, which gives way to the number made.
	sentCopies bool
	// exemplars are the numbers of copies without a recipient.
	exemplars []Fact[int]
	route     route
	captions  []*ast.Caption
	stamps    []stamped
	quotes    []quoted
	// unclosed counts the embedded telegrams up to the last one that nothing closes.
	unclosed int
	evidence evidence
}

// finish readies a reader for the next cable of its file.
func (r *reader) finish() {
	*r = reader{
		source: r.source, archive: r.archive, strings: r.strings,
		numbers: emptied(r.numbers), lists: emptied(r.lists), items: emptied(r.items), exemplars: emptied(r.exemplars),
		captions: emptied(r.captions), stamps: emptied(r.stamps), quotes: emptied(r.quotes),
		moments: moments{actions: r.moments.actions[:0]},
	}
}

// release gives the memory of a reader back.
func (r *reader) release() {
	r.source, r.archive, r.strings = "", archive{}, room[Fact[string]]{}
	readers.Put(r)
}

func (r *reader) read(c *ast.Cable) {
	r.cable.Span = c.Span
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
	case *ast.Source:
		r.addSource(b)
	case *ast.Bad:
		r.moments.close()
	}
}

func (r *reader) line(l *ast.Line) {
	r.alone = len(l.Fields) == 1
	for i, f := range l.Fields {
		r.rest = l.Fields[i+1:]
		if i > 0 && len(r.numbers) == 0 {
			if n, ok := f.(*ast.Number); ok && n.Use == ast.Unlabelled {
				_, r.unsure = l.Fields[i-1].(*ast.To)
			}
		}
		r.field(f)
	}
}

// addSource takes the bracketed references that stand under a reprinted cable.
func (r *reader) addSource(s *ast.Source) {
	if r.zone != body {
		r.archive.cite(s.References, bracketed)
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
	case *ast.Source:
		r.addSource(f)
	}
}
