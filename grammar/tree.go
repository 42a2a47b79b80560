package grammar

import (
	"slices"

	"github.com/cablegram/cablegram/ast"
)

// builder makes the tree out of the lines that the block grammar has accepted.
type builder struct {
	src    string
	lines  *lines
	reader *fieldReader

	headers    slab[lineNode]
	paragraphs slab[ast.Paragraph]
}

// lineNode is a line with room for the fields that nearly all lines have.
type lineNode struct {
	line   ast.Line
	fields [2]ast.Field
}

// build makes the tree of a file.
func build(name, src string) *ast.File {
	ls := classify(src)
	b := &builder{src: src, lines: ls, reader: &ls.reader}
	b.reader.src = src
	tokens := b.lines.tokens()
	f := &ast.File{Span: ast.Span{End: len(src)}, Name: name, Source: src}
	b.file(f, tokens, parseBlocks(tokens, &b.lines.runs))
	if b.lines.excess < len(src) {
		f.Back = append(f.Back, b.excess())
	}
	b.lines.release()
	return f
}

func (b *builder) excess() *ast.Bad {
	start, end := trim(b.src, b.lines.excess, len(b.src))
	return &ast.Bad{Span: ast.Span{Start: start, End: end}, Reason: ast.Excess, Source: b.src[start:end]}
}

// file shares the tokens out among the parts of the file. A part begins with its first line and goes on to the next
// part's, so that lines set aside stay where they stand.
func (b *builder) file(f *ast.File, tokens []token, l *layout) {
	r := &b.lines.runs
	back := r.start(l.back)
	front := back
	if len(l.cables) > 0 {
		front = r.start(l.cables[0].begin)
	}
	f.Front = b.recordBlocks(tokens[:front])
	f.Cables = slices.Grow(f.Cables, len(l.cables))
	for _, c := range l.cables {
		f.Cables = append(f.Cables, b.cable(tokens, c.tokensOf(r)))
	}
	f.Back = b.recordBlocks(tokens[back:])
}

func (b *builder) cable(tokens []token, at cableLayout) *ast.Cable {
	start := tokens[at.begin].at
	out := &ast.Cable{
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
	out := slices.Grow([]ast.Block(nil), len(ts))
	for i := 0; i < len(ts); {
		n := groupEnd(ts, i)
		out = b.appendLine(out, ts[i:n], z)
		i = n
	}
	return out
}

// appendLine makes the blocks of one line, or of one group of lines.
func (b *builder) appendLine(out []ast.Block, ts []token, z zone) []ast.Block {
	t := ts[0]
	span := blockSpan(ts)
	switch t.Type {
	case kHead, kSign, kFoot:
		return append(out, b.line(t, z))
	case kNote, kText, kMore, kSalutation:
		return append(out, b.paragraph(span.Start, span.End))
	case kSource:
		return append(out, &ast.Source{Span: span, References: b.citations(nil, span.Start, span.End)})
	case kCover:
		return append(out, &ast.Cover{Span: span, Text: b.text(t)})
	}
	return b.appendLone(out, ts)
}

// appendLone makes the blocks that may stand anywhere.
func (b *builder) appendLone(out []ast.Block, ts []token) []ast.Block {
	t := ts[0]
	span := blockSpan(ts)
	switch t.Type {
	case kStampOpen, kStampLine, kStampClose:
		return append(out, b.stamp(ts))
	case kMark, kMarkOpen:
		return b.appendMarks(out, span.Start, span.End)
	case kOmission:
		return append(out, &ast.Omission{Span: span, Text: b.text(t)})
	case kRule:
		return append(out, &ast.Rule{Span: span, Text: b.text(t)})
	}
	return append(out, &ast.Bad{Span: span, Reason: ast.Unplaced, Source: b.src[span.Start:span.End]})
}

func (b *builder) line(t token, z zone) *ast.Line {
	node := b.headers.next()
	node.line = ast.Line{Span: spanOf(t), Fields: b.appendFields(node.fields[:0], &b.lines.list[t.line], z)}
	return &node.line
}
