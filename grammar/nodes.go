package grammar

import "github.com/cablegram/cablegram/ast"

// nodes makes the nodes of the tree of one file. Those that a tree has many of share their memory by kind.
type nodes struct {
	src string

	blocks     slab[ast.Block]
	fields     slab[ast.Field]
	headers    slab[ast.Line]
	paragraphs slab[ast.Paragraph]
	sections   slab[ast.Section]
	texts      slab[ast.Text]
	textLists  slab[*ast.Text]
	numbers    slab[ast.Number]
	dates      slab[ast.Date]
	clocks     slab[ast.Clock]
	moments    slab[ast.Moment]
	parties    slab[ast.Party]
	partyLists slab[*ast.Party]
	copies     slab[ast.Copy]
	actions    slab[ast.Action]
}

// keep gives a text a place in the tree.
func (n *nodes) keep(t ast.Text) *ast.Text {
	node := n.texts.next()
	*node = t
	return node
}

// textIn is the part of the source from the first to the last of the tokens, trivia at the end left out.
func (n *nodes) textIn(ts []token) ast.Text { return n.textAt(spanTo(ts)) }

// textAt is a part of the source.
func (n *nodes) textAt(s ast.Span) ast.Text { return ast.Text{Span: s, Value: n.src[s.Start:s.End]} }

// textRef is the text of a token.
func (n *nodes) textRef(t token) *ast.Text { return n.keep(textOf(t)) }

// part is a part of a text, as offsets into it; nil where there is none.
func (n *nodes) part(t ast.Text, p datePart) *ast.Text {
	if p.empty() {
		return nil
	}
	return n.keep(part(t, p))
}

// makeRoom makes room for as many nodes as the lines of a file and their words are likely to be.
func (n *nodes) makeRoom(lines, words []token) {
	var kinds [kBad + 1]int
	for i := range lines {
		kinds[lines[i].Type]++
	}
	for i := range words {
		kinds[words[i].Type]++
	}
	headers := kinds[kHead] + kinds[kSign] + kinds[kFoot]
	n.headers.makeRoom(headers)
	n.fields.makeRoom(headers + 4)
	n.paragraphs.makeRoom(kinds[kText])
	n.sections.makeRoom(kinds[kLabel])
	n.blocks.makeRoom(len(lines) - kinds[kBegin] - kinds[kEntry] - kinds[kStampLine] - kinds[kStampClose] - kinds[kMore])

	numbers, dates := kinds[tNumSign], kinds[tDate]+2
	n.numbers.makeRoom(numbers)
	n.dates.makeRoom(dates)
	n.clocks.makeRoom(kinds[tClock] + kinds[tFour])
	n.moments.makeRoom(kinds[tDate])
	n.parties.makeRoom(kinds[tHonorific] + 4)
	n.copies.makeRoom(kinds[tCopy])
	n.actions.makeRoom(kinds[tRole])
	n.textLists.makeRoom(2*numbers + kinds[kEntry] + kinds[kTitle] + kinds[kStampOpen] + kinds[kStampLine] + kinds[kStampClose] + 4)
	n.texts.makeRoom(2*numbers + 3*dates + kinds[tHonorific] + kinds[kEntry] + 16)
}
