package validate

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// outline is a file's nodes by kind, each kind in print order.
type outline struct {
	bad    []*ast.Bad
	dates  []*ast.Date
	clocks []*ast.Clock
	// days are days of the month whose month is lost.
	days []*ast.Text
	// prose is running text: titles, paragraphs and handwriting.
	prose []ast.Text
	// names are the texts of the cables that names stand in.
	names []sited
	// titles are the titles of the record and of its citation.
	titles []ast.Span
	// references are the archival references of the record and of its cables (format guide, section 15).
	references []*ast.ArchiveRef
	cables     []*cable
}

// cable is one cable of the file.
type cable struct {
	*ast.Cable
	// stated is what the cable states, never nil.
	stated *facts.Cable
	// numbers are all numbers but those of copies, heading and stamps included.
	numbers       []*ast.Number
	copies        []*ast.Copy
	lists         []*ast.CopyList
	distributions []*ast.Distribution
	stamps        []*ast.Stamp
	// headings and steps are those of the head.
	headings []*ast.Heading
	steps    []*ast.Event
	// prose and names are the cable's parts of those of the outline.
	prose  []ast.Text
	names  []sited
	pieces []scope
	// numbered and distributed are the copies of list and footer by number.
	numbered, distributed []numberedCopy
	// listed is the number of copies that list and footer account for, once a rule has asked for it.
	listed int
}

// sited is a text with the kind of place that it stands at.
type sited struct {
	ast.Text
	site site
	// gloss says that the text explains a name in brackets.
	gloss bool
}

// read outlines a file. One in which nothing looks like a cable has an empty outline: no rule but not-a-cable has
// anything to say about it.
func (o *outline) read(f *ast.File, r *facts.Record) {
	o.clear()
	if !looksLikeCable(r) {
		return
	}
	c := collector{out: o, cable: &cable{}}
	c.blocks(f.Front)
	c.titles(f.Front)
	for i, tree := range f.Cables {
		c.cable = o.next()
		c.cable.Cable, c.cable.stated = tree, statedBy(r, i)
		prose, names := len(o.prose), len(o.names)
		c.blocks(tree.Head)
		headings, steps := c.cable.headings, c.cable.steps
		c.blocks(tree.Body)
		c.blocks(tree.Close)
		c.blocks(tree.Foot)
		c.cable.prose, c.cable.names = o.prose[prose:], o.names[names:]
		c.cable.headings, c.cable.steps = headings, steps
	}
	c.cable = &cable{}
	c.blocks(f.Back)
}

// clear empties the outline and keeps its room.
func (o *outline) clear() {
	*o = outline{
		bad: o.bad[:0], dates: o.dates[:0], clocks: o.clocks[:0], days: o.days[:0], prose: o.prose[:0], names: o.names[:0],
		titles: o.titles[:0], references: o.references[:0], cables: o.cables[:0],
	}
}

// next gives the outline another cable, in the room of one of an earlier file where there is some.
func (o *outline) next() *cable {
	n := len(o.cables)
	if n == cap(o.cables) {
		o.cables = append(o.cables, &cable{})
		return o.cables[n]
	}
	o.cables = o.cables[:n+1]
	c := o.cables[n]
	if c == nil {
		c = &cable{}
		o.cables[n] = c
	}
	*c = cable{
		numbers: c.numbers[:0], copies: c.copies[:0], lists: c.lists[:0], distributions: c.distributions[:0], stamps: c.stamps[:0],
		headings: c.headings[:0], steps: c.steps[:0], pieces: c.pieces[:0], numbered: c.numbered[:0], distributed: c.distributed[:0],
	}
	return c
}

// statedBy gives the facts of the cable with an index; a record that lacks it states nothing.
func statedBy(r *facts.Record, index int) *facts.Cable {
	if index < len(r.Cables) {
		return r.Cables[index]
	}
	return &facts.Cable{}
}

// collector walks a tree and files its nodes.
type collector struct {
	out   *outline
	cable *cable
}

// titles files the title of the record and the lines of its citation.
func (c *collector) titles(front []ast.Block) {
	for _, b := range front {
		switch b := b.(type) {
		case *ast.Title:
			c.out.titles = append(c.out.titles, b.Span)
			for _, line := range b.Lines {
				c.prose(*line)
			}
		case *ast.Section:
			if !isCitation(b) {
				continue
			}
			for _, line := range b.Lines {
				c.out.titles = append(c.out.titles, line.Span)
			}
		}
	}
}

// isCitation reports whether a section of the page gives the citation of the record.
func isCitation(s *ast.Section) bool {
	const word = "citation"
	label := s.Label.Value
	start := 0
	for start < len(label) && !isASCIILetter(label[start]) {
		start++
	}
	if len(label)-start < len(word) || label[start]|0x20 != word[0] || !strings.EqualFold(label[start:start+len(word)], word) {
		return false
	}
	return strings.Trim(label[start+len(word):], "*: •\u00a0") == "" && strings.Trim(label[:start], "*: •\u00a0") == ""
}

func (c *collector) blocks(blocks []ast.Block) {
	for _, b := range blocks {
		c.block(b)
	}
}

func (c *collector) block(b ast.Block) {
	switch b := b.(type) {
	case *ast.Line:
		for _, f := range b.Fields {
			c.field(f)
		}
	case *ast.Paragraph:
		c.prose(b.Text)
		c.paragraph(b.Text)
	case *ast.Salutation:
		c.party(b.Party)
	case *ast.Quote:
		c.quote(b)
	case *ast.RecordDate:
		c.date(b.Date)
	case *ast.Mark:
		c.mark(b)
	case *ast.Stamp:
		c.stamp(b)
	case *ast.Section:
		c.section(b)
	case *ast.Source:
		c.source(b)
	case *ast.Bad:
		c.bad(b)
	}
}

func (c *collector) field(f ast.Field) {
	switch f := f.(type) {
	case *ast.Issuer:
		c.name(f.Name, formSite)
	case *ast.Number:
		c.number(f)
	case *ast.Heading:
		c.cable.headings = append(c.cable.headings, f)
		c.name(f.Words, formSite)
		c.number(f.Number)
	case *ast.Classification:
		c.name(f.Text, formSite)
	case *ast.Urgency:
		c.name(f.Text, formSite)
	case *ast.Transmission:
		c.name(f.Text, proseSite)
	case *ast.Copy:
		c.cable.copies = append(c.cable.copies, f)
		c.party(f.Recipient)
	case *ast.CopyList:
		c.list(f)
	case *ast.From:
		c.place(&f.Place)
	case *ast.Via:
		c.name(f.Name, partySite)
	case *ast.To:
		c.place(f.Place)
		c.parties(f.Parties)
		c.party(f.For)
	case *ast.For:
		c.party(&f.Party)
	case *ast.Caption:
		c.party(f.Sender)
		c.party(f.Addressee)
		c.date(f.Date)
	case *ast.Event:
		c.cable.steps = append(c.cable.steps, f)
		c.place(f.Place)
		if f.Office != nil {
			c.name(*f.Office, placeSite)
		}
		c.moment(f.Moment)
	case *ast.Moment:
		c.moment(f)
	case *ast.Action:
		c.action(f)
	case *ast.Printing:
		if f.Initials != nil {
			c.name(*f.Initials, formSite)
		}
	case *ast.Signature:
		c.signature(f)
	case *ast.Distribution:
		c.cable.distributions = append(c.cable.distributions, f)
		c.party(f.Recipient)
		c.number(f.Number)
	case *ast.Reference:
		for _, n := range f.Numbers {
			c.number(n)
		}
	case *ast.Registry:
		c.number(f.Number)
		c.date(f.Date)
	case *ast.Mark:
		c.mark(f)
	case *ast.Stamp:
		c.stamp(f)
	case *ast.Source:
		c.source(f)
	case *ast.Bad:
		c.bad(f)
	}
}

// section files the references of a section. One that names the archive that keeps the document refers to nothing in it.
func (c *collector) section(s *ast.Section) {
	if len(s.References) > 0 && !namesArchive(s) {
		c.out.references = append(c.out.references, s.References...)
	}
}

func (c *collector) source(s *ast.Source) {
	c.out.references = append(c.out.references, s.References...)
}

func (c *collector) quote(q *ast.Quote) {
	c.party(q.Addressee)
	c.parties(q.Copies)
	c.blocks(q.Blocks)
	if q.Signature != nil {
		c.signature(q.Signature)
	}
	c.moment(q.Moment)
}

func (c *collector) mark(m *ast.Mark) {
	if m.Kind != ast.Note {
		c.prose(m.Text)
	}
	switch {
	case m.List != nil:
		c.list(m.List)
	case m.Issuer != nil:
		c.name(m.Issuer.Name, formSite)
	default:
		c.note(m.Text)
	}
}

// longestNoteLabel is the length of the longest label of a note, in bytes.
const longestNoteLabel = 40

// note collects the names of a note in brackets, and the words of the label that it may begin with: "handwritten: ".
func (c *collector) note(t ast.Text) {
	if n := strings.IndexByte(t.Value[:min(len(t.Value), longestNoteLabel)], ':'); n > 0 {
		c.name(ast.Text{Span: ast.Span{Start: t.Start, End: t.Start + n}, Value: t.Value[:n]}, labelSite)
		t.Start, t.Value = t.Start+n, t.Value[n:]
	}
	c.name(t, proseSite)
}

func (c *collector) stamp(s *ast.Stamp) {
	c.cable.stamps = append(c.cable.stamps, s)
	for _, line := range s.Lines {
		c.name(*line, formSite)
	}
	c.number(s.Incoming)
	c.date(s.Date)
}

func (c *collector) list(l *ast.CopyList) {
	if l.Label != nil {
		c.name(*l.Label, formSite)
	}
	c.cable.lists = append(c.cable.lists, l)
	c.cable.copies = append(c.cable.copies, l.Items...)
	for _, item := range l.Items {
		c.party(item.Recipient)
	}
}

func (c *collector) number(n *ast.Number) {
	if n != nil {
		c.cable.numbers = append(c.cable.numbers, n)
	}
}

func (c *collector) moment(m *ast.Moment) {
	if m == nil {
		return
	}
	c.date(m.Date)
	if m.Clock != nil {
		c.out.clocks = append(c.out.clocks, m.Clock)
	}
	if m.Day != nil {
		c.out.days = append(c.out.days, m.Day)
	}
}

func (c *collector) date(d *ast.Date) {
	if d != nil {
		c.out.dates = append(c.out.dates, d)
	}
}

func (c *collector) bad(b *ast.Bad) {
	c.out.bad = append(c.out.bad, b)
	if b.Reason != ast.Excess {
		c.name(ast.Text{Span: b.Span, Value: b.Source}, lineSite)
	}
}

// shortPhrase is the length of the longest sentence that is read word by word, in bytes.
const shortPhrase = 40

// paragraph collects the names of a paragraph, and those of a short one a second time as words of a phrase. The label that one
// may begin with, "Spravka:", is a word of the form.
func (c *collector) paragraph(t ast.Text) {
	if n := labelLength(t.Value); n > 0 {
		c.name(ast.Text{Span: ast.Span{Start: t.Start, End: t.Start + n}, Value: t.Value[:n]}, labelSite)
		t.Start, t.Value = t.Start+n, t.Value[n:]
	}
	c.name(t, proseSite)
	if len(t.Value) <= shortPhrase && strings.IndexByte(t.Value, ' ') > 0 {
		c.name(t, phraseSite)
	}
}

// labelLength is the length of the word with a colon behind it that a text begins with, 0 where there is none.
func labelLength(s string) int {
	n := lettersAt(s)
	if n == len(s) || s[n] != ':' {
		return 0
	}
	return n
}

// action collects an action of the office. A second one may have run on behind the name, if its verb has a slip.
func (c *collector) action(a *ast.Action) {
	c.name(a.Verb, formSite)
	c.moment(a.Moment)
	if a.Name == nil {
		return
	}
	if from, to := strings.IndexByte(a.Name.Value, '['), strings.LastIndexByte(a.Name.Value, ']'); from >= 0 && from < to {
		c.name(ast.Text{Span: ast.Span{Start: a.Name.Start + from, End: a.Name.Start + to}, Value: a.Name.Value[from:to]}, labelSite)
	}
	if n := strings.Index(a.Name.Value, " by"); n > 0 {
		verb := lastWord(a.Name.Value[:n])
		at := a.Name.Start + n - len(verb)
		c.name(ast.Text{Span: ast.Span{Start: at, End: at + len(verb)}, Value: verb}, formSite)
	}
}

func (c *collector) prose(t ast.Text) { c.out.prose = append(c.out.prose, t) }

func (c *collector) parties(parties []*ast.Party) {
	for _, p := range parties {
		c.party(p)
	}
}

func (c *collector) party(p *ast.Party) {
	if p != nil {
		c.name(p.Name, partySite)
		c.gloss(p.Gloss)
	}
}

func (c *collector) signature(s *ast.Signature) {
	c.name(s.Name, partySite)
	c.gloss(s.Gloss)
}

func (c *collector) place(p *ast.Place) {
	if p != nil {
		c.name(p.Name, placeSite)
		c.gloss(p.Gloss)
	}
}

// name files a text that names stand in.
func (c *collector) name(t ast.Text, s site) {
	c.out.names = append(c.out.names, sited{Text: t, site: s})
}

func (c *collector) gloss(t *ast.Text) {
	if t != nil {
		c.out.names = append(c.out.names, sited{Text: *t, site: partySite, gloss: true})
	}
}
