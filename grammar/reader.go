package grammar

import (
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablegram/cablegram/ast"
)

// question is a range of field tokens that is to be read. All questions of a file are answered over one token stream, since
// setting up a stream costs more than reading a line.
type question struct {
	tokens []token
	// production reads the tokens, and done takes those that it has read.
	production *production
	done       func([]token)
	// node is the line that takes the fields of a header or closing line instead, line says how it looks, and zone where
	// it stands.
	node *ast.Line
	line *line
	zone zone
}

// fieldReader reads fields from the stream of a file.
type fieldReader struct {
	src  string
	lex  *lexer.PeekingLexer
	tape *tape
}

// answer reads all questions in order.
func answer(src string, qs []question) {
	if len(qs) == 0 {
		return
	}
	t := record(&stream{questions: qs})
	defer t.release()
	r := &fieldReader{src: src, lex: t.lex, tape: t}
	for i := range qs {
		r.answer(&qs[i])
		r.skipLine()
	}
}

func (r *fieldReader) answer(q *question) {
	if q.node != nil {
		q.node.Fields = r.fields(q.tokens, q.line, q.zone)
	} else if end := r.take(q.production, 0); end > 0 {
		q.done(q.tokens[:end])
	}
}

// skipLine moves past the end of the line.
func (r *fieldReader) skipLine() {
	for t := r.lex.Next(); !t.EOF() && t.Type != gEOL; t = r.lex.Next() {
	}
}

// at is the index, in the tokens of its question, of the next token that is no trivia.
func (r *fieldReader) at() int { return r.lex.Peek().Pos.Line }

// ask puts one range of tokens to one production. The tokens have been cut to fit, so that it accepts them; where it
// does not, there is no answer.
func (b *builder) ask(p *production, ts []token, done func([]token)) {
	b.questions = append(b.questions, question{tokens: ts, production: p, done: done})
}

// askLine puts the tokens of a header or closing line to the productions that its tokens ask for.
func (b *builder) askLine(l *line, z zone, node *ast.Line) {
	b.questions = append(b.questions, question{tokens: b.lines.fieldsOf(l), node: node, line: l, zone: z})
}

// fields reads a line field by field. What begins no field, or does not parse, becomes a Bad field up to the next
// token that begins one, so that a damaged field costs no neighbour.
func (r *fieldReader) fields(ts []token, l *line, z zone) []ast.Field {
	out := make([]ast.Field, 0, 2)
	p := picker{src: r.src, inList: l.inList, place: l.form == fPlace}
	for i := 0; ts[i].Type != tEOL; {
		if separators[ts[i].Type] {
			i++
			continue
		}
		if end, field := r.field(ts, i, l, z, p); end > i {
			out = append(out, field)
			i = end
			continue
		}
		n := i + 1
		if ts[i].Type == tGloss {
			out = append(out, markOf(textOf(ts[i])))
		} else {
			n = badEnd(ts, i, z)
			out = append(out, r.bad(ts[i:n]))
		}
		r.skipTo(n)
		i = n
	}
	return out
}

// bad keeps tokens that make no field.
func (r *fieldReader) bad(ts []token) *ast.Bad {
	s := spanTo(ts)
	return &ast.Bad{Span: s, Reason: ast.Malformed, Source: r.src[s.Start:s.End]}
}

// field reads the field that begins at ts[i] and gives the index behind it, i where there is none.
func (r *fieldReader) field(ts []token, i int, l *line, z zone, p picker) (int, ast.Field) {
	chosen := choose(ts[i:], l, z)
	if chosen == nil {
		return i, nil
	}
	end := r.take(chosen, i)
	if end <= i {
		return i, nil
	}
	if field := chosen.pick(ts[i:end], p); field != nil {
		return end, field
	}
	return end, r.bad(ts[i:end])
}

// take moves the stream on behind the field that production p reads at ts[i], and gives the index of the next token
// that is no trivia; i where p does not accept.
func (r *fieldReader) take(p *production, i int) int {
	s, ok := shapeOf(r.tape.tokens[r.lex.RawCursor():])
	if !ok {
		return r.accept(p, i)
	}
	taken, ok := p.verdicts.of(s)
	if !ok {
		before := r.lex.Cursor()
		end := r.accept(p, i)
		p.verdicts.remember(s, r.lex.Cursor()-before)
		return end
	}
	if taken == 0 {
		return i
	}
	for range taken {
		r.lex.Next()
	}
	return r.at()
}

// accept puts the stream to the parser.
func (r *fieldReader) accept(p *production, i int) int {
	mark := r.lex.MakeCheckpoint()
	if err := p.accept(r.lex); err != nil {
		r.lex.LoadCheckpoint(mark)
		return i
	}
	return r.at()
}

// skipTo moves the stream on to token n of the line.
func (r *fieldReader) skipTo(n int) {
	for t := r.lex.Peek(); t.Type != gEOL && !t.EOF() && t.Pos.Line < n; t = r.lex.Peek() {
		r.lex.Next()
	}
}

func choose(ts []token, l *line, z zone) *production {
	c := choosers[z][ts[0].Type]
	if c == nil {
		return nil
	}
	return c(ts, l)
}

// badEnd is the index of the next token that begins a field with a word of its own.
func badEnd(ts []token, i int, z zone) int {
	n := i + 1
	for ts[n].Type != tEOL && (ts[n].Type < tHeadingWord || choosers[z][ts[n].Type] == nil || ts[n].Type == tTo || ts[n].Type == tHonorific) {
		n++
	}
	return n
}
