package grammar

import (
	"sync"

	"github.com/cablegram/cablegram/ast"
)

// builder makes the tree out of the lines that the block grammar has accepted.
type builder struct {
	nodes
	lines  *lines
	reader fieldReader

	// pile has the blocks of the parts that are being made, those of an embedded telegram on top of those around it.
	pile []ast.Block
	// open and marks are the memory of bodyBuilder.
	open  []openQuote
	marks []quoteMark
}

// builders keeps the memory of builders from one parse to the next: nothing in a tree points into it.
var builders = sync.Pool{New: func() any { return &builder{} }}

// begin sets a builder to the lines of a file.
func (b *builder) begin(ls *lines) {
	b.src, b.lines, b.reader.nodes = ls.src, ls, &b.nodes
}

// release gives the memory of a builder back.
func (b *builder) release() {
	b.lines.release()
	b.lines, b.nodes = nil, nodes{}
	b.reader.tokens = nil
	if max(cap(b.pile), cap(b.marks), cap(b.reader.lexemes)) <= maxScratch {
		builders.Put(b)
	}
}

// fileNode is a file with room for one cable, which is all that most have.
type fileNode struct {
	file  ast.File
	cable [1]ast.Cable
	list  [1]*ast.Cable
}

// build makes the tree of a file.
func build(name, src string) *ast.File {
	b := builders.Get().(*builder)
	b.begin(classify(src))
	tokens := b.lines.tokens()
	b.makeRoom(tokens, b.lines.fields)
	node := &fileNode{file: ast.File{Span: ast.Span{End: len(src)}, Name: name, Source: src}}
	b.file(node, tokens, parseBlocks(tokens, &b.lines.runs))
	f := &node.file
	if b.lines.excess < len(src) {
		f.Back = append(f.Back, b.excess())
	}
	b.release()
	return f
}

func (b *builder) excess() *ast.Bad {
	start, end := trim(b.src, b.lines.excess, len(b.src))
	return &ast.Bad{Span: ast.Span{Start: start, End: end}, Reason: ast.Excess, Source: b.src[start:end]}
}

// file shares the tokens out among the parts of the file. A part begins with its first line and goes on to the next
// part's, so that lines set aside stay where they stand.
func (b *builder) file(node *fileNode, tokens []token, l *layout) {
	f, r := &node.file, &b.lines.runs
	back := r.start(l.back)
	front := back
	if len(l.cables) > 0 {
		front = r.start(l.cables[0].begin)
	}
	f.Front = b.recordBlocks(tokens[:front])
	cables := node.cable[:]
	f.Cables = node.list[:0]
	if n := len(l.cables); n > len(cables) {
		cables = make([]ast.Cable, n)
		f.Cables = make([]*ast.Cable, 0, n)
	}
	for i, c := range l.cables {
		cables[i] = b.cable(tokens, c.tokensOf(r))
		f.Cables = append(f.Cables, &cables[i])
	}
	f.Back = b.recordBlocks(tokens[back:])
}

func (b *builder) cable(tokens []token, at cableLayout) ast.Cable {
	start := tokens[at.begin].at
	out := ast.Cable{
		Span:  ast.Span{Start: start, End: start},
		Head:  b.lineBlocks(tokens[at.begin+1:at.body], inHead),
		Body:  b.bodyBlocks(tokens[at.body:at.close]),
		Close: b.lineBlocks(tokens[at.close:at.foot], inClose),
		Foot:  b.lineBlocks(tokens[at.foot:at.end], inFoot),
	}
	if last := tokens[at.end-1]; at.end > at.begin+1 {
		out.Span.End = last.end()
	}
	return out
}

// blockSpan is the place of whole lines.
func blockSpan(ts []token) ast.Span {
	last := ts[len(ts)-1]
	return ast.Span{Start: ts[0].at, End: last.end()}
}

// groupEnd is the end of the group of lines that token i begins: a stamp, a note over several lines, a paragraph.
func groupEnd(ts []token, i int) int {
	switch ts[i].Type {
	case kStampOpen, kStampLine:
		n := runEnd(ts, i+1, kStampLine)
		if n < len(ts) && ts[n].Type == kStampClose {
			n++
		}
		return n
	case kMarkOpen:
		return min(runEnd(ts, i+1, kMarkLine)+1, len(ts))
	case kText:
		return runEnd(ts, i+1, kMore)
	}
	return i + 1
}

// lineBlocks makes the blocks of head, close or foot.
func (b *builder) lineBlocks(ts []token, z zone) []ast.Block {
	for i := 0; i < len(ts); {
		n := groupEnd(ts, i)
		b.addLine(ts[i:n], z)
		i = n
	}
	return b.take(0)
}

// add puts a block on the pile.
func (b *builder) add(block ast.Block) { b.pile = append(b.pile, block) }

// take gives the blocks from one on and takes them off the pile.
func (b *builder) take(first int) []ast.Block {
	blocks := b.blocks.keep(b.pile[first:])
	b.pile = b.pile[:first]
	return blocks
}

// addLine makes the blocks of one line, or of one group of lines.
func (b *builder) addLine(ts []token, z zone) {
	t := ts[0]
	span := blockSpan(ts)
	switch t.Type {
	case kHead, kSign, kFoot:
		b.add(b.line(t, z))
	case kNote, kText, kMore, kSalutation:
		b.add(b.paragraph(span.Start, span.End))
	case kSource:
		b.add(&ast.Source{Span: span, References: b.citations(nil, span.Start, span.End)})
	case kCover:
		b.add(&ast.Cover{Span: span, Text: b.text(t)})
	default:
		b.addLone(ts)
	}
}

// addLone makes the blocks that may stand anywhere.
func (b *builder) addLone(ts []token) {
	t := ts[0]
	span := blockSpan(ts)
	switch t.Type {
	case kStampOpen, kStampLine, kStampClose:
		b.add(b.stamp(ts))
	case kMark, kMarkOpen:
		b.addMarks(span.Start, span.End)
	case kOmission:
		b.add(&ast.Omission{Span: span, Text: b.text(t)})
	case kRule:
		b.add(&ast.Rule{Span: span, Text: b.text(t)})
	default:
		b.add(&ast.Bad{Span: span, Reason: ast.Unplaced, Source: b.src[span.Start:span.End]})
	}
}

func (b *builder) line(t token, z zone) *ast.Line {
	l := b.headers.next()
	l.Span, l.Fields = spanOf(t), b.fieldsOf(&b.lines.list[t.line], z)
	return l
}
