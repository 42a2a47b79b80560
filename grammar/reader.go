package grammar

import (
	"github.com/cablegram/cablegram/ast"
)

// fieldReader reads fields off the tokens of a line, or of a part of one.
type fieldReader struct {
	nodes   *nodes
	tokens  []token
	lexemes []lexeme
	// next is the index of the lexeme that the reader stands at.
	next int
	// tape has the lexemes for the parser, once it has been asked.
	tape *tape
}

// open puts the reader before tokens, the last of which is a tEOL.
func (r *fieldReader) open(ts []token) {
	r.tokens, r.lexemes, r.next = ts, appendLexemes(r.lexemes[:0], ts), 0
}

func (r *fieldReader) close() {
	if r.tape != nil {
		r.tape.release()
		r.tape = nil
	}
}

// at is the index of the next token that is no trivia.
func (r *fieldReader) at() int { return r.lexemes[r.next].first }

// ask puts tokens to one production and gives those that it takes. The tokens have been cut to fit, so that it accepts
// them; where it does not, there are none.
func (b *builder) ask(p *production, ts []token) []token {
	b.reader.open(ts)
	n := b.reader.take(p, 0)
	b.reader.close()
	return ts[:n]
}

// fieldsOf reads a header or closing line by the productions that its tokens ask for.
func (b *builder) fieldsOf(l *line, z zone) []ast.Field {
	b.reader.open(b.lines.fieldsOf(l))
	fields := b.reader.appendFields(b.fields.rest(), l, z)
	b.reader.close()
	return b.fields.cut(fields)
}

// appendFields reads a line field by field. What begins no field, or does not parse, becomes a Bad field up to the next
// token that begins one, so that a damaged field costs no neighbour.
func (r *fieldReader) appendFields(out []ast.Field, l *line, z zone) []ast.Field {
	ts := r.tokens
	p := picker{nodes: r.nodes, inList: l.inList, place: l.form == fPlace}
	for i := 0; ts[i].Type != tEOL; {
		if separators[ts[i].Type] {
			i++
			continue
		}
		list := isList(out)
		if end, field := r.field(ts, i, list, l, z, p); end > i {
			out = append(out, field)
			i = end
			continue
		}
		n := i + 1
		if ts[i].Type == tGloss {
			out = append(out, markOf(textOf(ts[i])))
		} else {
			n = badEnd(ts, i, z)
			if comma := index(ts[i:n], tComma); list && comma > 0 {
				n = i + comma
			}
			out = append(out, r.bad(ts[i:n]))
		}
		r.skipTo(n)
		i = n
	}
	return out
}

// isList reports whether a copy list set with commas goes on behind the fields that have been read: a spoilt entry, or a
// number among them, costs its neighbours nothing.
func isList(fields []ast.Field) bool {
	for i := len(fields) - 1; i >= 0; i-- {
		switch fields[i].(type) {
		case *ast.CopyList:
			return true
		case *ast.Bad, *ast.Number:
		default:
			return false
		}
	}
	return false
}

// bad keeps tokens that make no field.
func (r *fieldReader) bad(ts []token) *ast.Bad {
	s := spanTo(ts)
	return &ast.Bad{Span: s, Reason: ast.Malformed, Source: r.nodes.src[s.Start:s.End]}
}

// field reads the field that begins at ts[i], perhaps in a list, and gives the index behind it, i where there is none.
func (r *fieldReader) field(ts []token, i int, list bool, l *line, z zone, p picker) (int, ast.Field) {
	chosen := choose(ts[i:], l, z)
	if list && is(ts, i-1, tComma) && is(ts, i, tText, tHonorific) {
		chosen = pCopyMore
	}
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

// take moves the reader on behind the field that production p reads at token i, and gives the index of the next token
// that is no trivia; i where p does not accept.
func (r *fieldReader) take(p *production, i int) int {
	s, ok := shapeOf(r.lexemes[r.next:])
	if !ok {
		return r.move(r.accept(p), i)
	}
	taken, ok := p.verdicts.of(s)
	if !ok {
		taken = r.accept(p)
		p.verdicts.remember(s, taken)
	}
	return r.move(taken, i)
}

// move moves the reader on by the lexemes of the field at token i.
func (r *fieldReader) move(taken, i int) int {
	if taken == 0 {
		return i
	}
	r.next += taken
	return r.at()
}

// accept puts the lexemes to the parser and gives the number of those that it takes, 0 where it accepts none.
func (r *fieldReader) accept(p *production) int {
	if r.tape == nil {
		r.tape = record(&stream{lexemes: r.lexemes})
	}
	lex := r.tape.lex
	for lex.Cursor() < r.next {
		lex.Next()
	}
	mark := lex.MakeCheckpoint()
	if err := p.accept(lex); err != nil {
		lex.LoadCheckpoint(mark)
		return 0
	}
	return lex.Cursor() - r.next
}

// skipTo moves the reader on to token n of the line.
func (r *fieldReader) skipTo(n int) {
	for r.lexemes[r.next].class != gEOL && r.at() < n {
		r.next++
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
