package validate

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// mentions gives the names of the file; the first rule that asks has them read for all.
func (p *Pass) mentions() *mentions {
	if p.shared.mentions == nil {
		p.shared.mentions = mentionsOf(p)
	}
	return p.shared.mentions
}

// usualMentions is the number of names that a cable has with room to spare.
const usualMentions = 48

func mentionsOf(p *Pass) *mentions {
	n := &nameReader{mentions: mentions{lexicon: p.shared.config.lexicon()}, run: newRun()}
	n.all = make([]mention, 0, usualMentions)
	cables := p.outline().cables
	if len(cables) == 0 {
		return &n.mentions
	}
	n.readFront(p)
	for _, c := range cables {
		start := len(n.all)
		n.blocks(c.Head)
		n.blocks(c.Body)
		n.blocks(c.Close)
		n.blocks(c.Foot)
		n.cables = append(n.cables, n.all[start:len(n.all):len(n.all)])
	}
	return &n.mentions
}

// readFront reads the title of the record and the one in its citation. Summaries and the page's own lists are the
// archive's words.
func (n *nameReader) readFront(p *Pass) {
	var title *ast.Title
	for _, b := range p.File.Front {
		switch b := b.(type) {
		case *ast.Title:
			title = b
			start := len(n.all)
			for _, line := range b.Lines {
				n.read(*line, titleSite)
			}
			n.title = n.all[start:len(n.all):len(n.all)]
		case *ast.Section:
			if isCitation(b) {
				n.readCitation(b, title)
			}
		}
	}
	if len(n.title) == 0 {
		n.title = within(n.all, p.Record.Record.Title.Span)
	}
}

// readCitation reads the title that a citation quotes, unless it is the record's word for word.
func (n *nameReader) readCitation(s *ast.Section, title *ast.Title) {
	for _, line := range s.Lines {
		if title == nil || !repeats(line.Value, title) {
			n.read(quotedIn(*line), titleSite)
		}
	}
}

// repeats reports whether a text has all lines of a title.
func repeats(text string, title *ast.Title) bool {
	for _, line := range title.Lines {
		if !strings.Contains(text, line.Value) {
			return false
		}
	}
	return true
}

// quotedIn is what stands between the first and the last quotation mark of a text.
func quotedIn(t ast.Text) ast.Text {
	start, end := len(t.Value), 0
	for _, mark := range [...]string{`"`, "“", "”"} {
		if i := strings.Index(t.Value, mark); i >= 0 {
			start = min(start, i+len(mark))
		}
		end = max(end, strings.LastIndex(t.Value, mark))
	}
	if start >= end {
		return ast.Text{}
	}
	return ast.Text{Span: ast.Span{Start: t.Start + start, End: t.Start + end}, Value: t.Value[start:end]}
}

// within gives the mentions inside a span.
func within(all []mention, s ast.Span) []mention {
	var inside []mention
	for _, m := range all {
		if s.Contains(m.Span) {
			inside = append(inside, m)
		}
	}
	return inside
}

func (n *nameReader) blocks(blocks []ast.Block) {
	for _, b := range blocks {
		n.block(b)
	}
}

func (n *nameReader) block(b ast.Block) {
	switch b := b.(type) {
	case *ast.Line:
		for _, f := range b.Fields {
			n.field(f)
		}
	case *ast.Paragraph:
		n.read(b.Text, proseSite)
	case *ast.Salutation:
		n.party(b.Party)
	case *ast.Quote:
		n.quote(b)
	case *ast.Mark:
		n.mark(b)
	case *ast.Stamp:
		n.stamp(b)
	case *ast.Bad:
		n.line(b)
	}
}

// line reads a line that the grammar has no place for. One of nothing but words of the form, right and misspelled, has no
// place because of the slips.
func (n *nameReader) line(b *ast.Bad) {
	if b.Reason != ast.Unplaced {
		return
	}
	n.strays = 0
	start := len(n.all)
	n.read(ast.Text{Span: b.Span, Value: b.Source}, lineSite)
	if n.strays > 0 {
		n.all = n.all[:start]
	}
}

func (n *nameReader) quote(q *ast.Quote) {
	n.party(q.Addressee)
	for _, c := range q.Copies {
		n.party(c)
	}
	n.blocks(q.Blocks)
	if q.Signature != nil {
		n.signature(q.Signature)
	}
}

func (n *nameReader) field(f ast.Field) {
	switch f := f.(type) {
	case *ast.Issuer:
		n.read(f.Name, formSite)
	case *ast.Heading:
		n.read(f.Words, formSite)
	case *ast.Classification:
		n.read(f.Text, formSite)
	case *ast.Urgency:
		n.read(f.Text, formSite)
	case *ast.Transmission:
		n.read(f.Text, proseSite)
	case *ast.Copy:
		n.party(f.Recipient)
	case *ast.CopyList:
		n.list(f)
	case *ast.From:
		n.place(&f.Place)
	case *ast.Via:
		n.read(f.Name, partySite)
	case *ast.To:
		n.place(f.Place)
		for _, p := range f.Parties {
			n.party(p)
		}
		n.party(f.For)
	case *ast.For:
		n.party(&f.Party)
	case *ast.Caption:
		n.party(f.Sender)
		n.party(f.Addressee)
	case *ast.Event:
		n.place(f.Place)
	case *ast.Signature:
		n.signature(f)
	case *ast.Distribution:
		n.party(f.Recipient)
	case *ast.Mark:
		n.mark(f)
	case *ast.Stamp:
		n.stamp(f)
	}
}

func (n *nameReader) list(l *ast.CopyList) {
	for _, item := range l.Items {
		n.party(item.Recipient)
	}
}

func (n *nameReader) mark(m *ast.Mark) {
	switch {
	case m.List != nil:
		n.list(m.List)
	case m.Issuer != nil:
		n.read(m.Issuer.Name, formSite)
	default:
		n.read(m.Text, proseSite)
	}
}

func (n *nameReader) stamp(s *ast.Stamp) {
	for _, line := range s.Lines {
		n.read(*line, formSite)
	}
}

func (n *nameReader) party(p *ast.Party) {
	if p == nil {
		return
	}
	n.read(p.Name, partySite)
	n.readGloss(p.Gloss)
}

func (n *nameReader) signature(s *ast.Signature) {
	n.read(s.Name, partySite)
	n.readGloss(s.Gloss)
}

func (n *nameReader) place(p *ast.Place) {
	if p != nil {
		n.read(p.Name, placeSite)
		n.readGloss(p.Gloss)
	}
}

// readGloss reads the bracketed explanation of a name.
func (n *nameReader) readGloss(gloss *ast.Text) {
	if gloss == nil {
		return
	}
	start := len(n.all)
	n.read(*gloss, partySite)
	for i := start; i < len(n.all); i++ {
		n.all[i].gloss = true
	}
}
