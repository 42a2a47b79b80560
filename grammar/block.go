package grammar

import (
	"io"
	"strings"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// The block grammar gives a file its structure. Its terminals are runs of lines, every part is optional,
// and it captures ranges of lines that plain Go makes into nodes. Bad lines are left out, so that a line set aside costs
// no neighbour.

type fileBlocks struct {
	Front  []token        `parser:"@( ( Banner | Notice )* RecordDate? Title? ( Section | Credit | Banner )* )"`
	Cables []*cableBlocks `parser:"@@*"`
	Back   []token        `parser:"@( Summary? Section? )"`
}

type cableBlocks struct {
	Begin []token `parser:"@Begin"`
	Head  []token `parser:"@( ( HeadLine | Aside | Stamp )* )"`
	Body  []token `parser:"@( ( ( Text | Salutation ) ( Text | Salutation | Aside | Stamp )* )? )"`
	Close []token `parser:"@( ( CloseLine ( Aside | Postscript | CloseLine )* )? )"`
	Foot  []token `parser:"@( ( ( FootLine | Stamp | SourceLine ) ( FootLine | Aside | Stamp | Postscript | SourceLine )* )? )"`
}

// blockDefinition is the line classifier as participle's lexer.
type blockDefinition struct{ symbols map[string]kind }

func (d blockDefinition) Symbols() map[string]kind { return d.symbols }

func (d blockDefinition) Lex(name string, r io.Reader) (lexer.Lexer, error) {
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		return nil, err
	}
	return d.LexString(name, b.String())
}

func (d blockDefinition) LexString(_, src string) (lexer.Lexer, error) {
	return &replay{tokens: classify(src).tokens()}, nil
}

// replay is a lexer over lines that have been told apart already. A run of lines with one terminal is one token, so that
// the length of a message costs nothing; text is left out, since participle would copy it.
type replay struct {
	tokens []token
	next   int
}

func (r *replay) Next() (token, error) {
	for r.next < len(r.tokens) && r.tokens[r.next].Type == kBad {
		r.next++
	}
	if r.next == len(r.tokens) {
		return token{Type: lexer.EOF}, nil
	}
	t := r.tokens[r.next]
	t.Value, t.Type = "", terminals[t.Type]
	for r.next++; r.next < len(r.tokens) && terminals[r.tokens[r.next].Type] == t.Type && t.Type != kBegin; {
		r.next++
	}
	return t, nil
}

// blockParser is built on first use: building takes longer than parsing a cable.
var blockParser = sync.OnceValue(func() *participle.Parser[fileBlocks] {
	return participle.MustBuild[fileBlocks](participle.Lexer(blockDefinition{blockSymbols()}))
})

// maxRetries bounds recovery: what is still out of place after that many lines have been set aside is set aside whole.
const maxRetries = 20

// parseBlocks parses the lines of a file and hands the result to use. A line out of place is marked Bad, which leaves
// it out, and the grammar runs again; each retry retires a line, so that this ends.
func parseBlocks(tokens []token, use func(*fileBlocks)) {
	for retry := 0; ; retry++ {
		t := record(&replay{tokens: tokens})
		tree, err := blockParser().ParseFromLexer(t.lex)
		if err == nil {
			use(tree)
			t.release()
			return
		}
		at := errorIndex(tokens, t.lex)
		t.release()
		if retry >= maxRetries {
			for i := at; i < len(tokens); i++ {
				tokens[i].Type = kBad
			}
			continue
		}
		tokens[at].Type = kBad
	}
}

// errorIndex is the index of the first token that the parser could not take.
func errorIndex(tokens []token, lex *lexer.PeekingLexer) int {
	next := lex.Peek()
	for i := range tokens {
		if tokens[i].Type != kBad && tokens[i].Pos.Offset >= next.Pos.Offset && terminals[tokens[i].Type] == next.Type {
			return i
		}
	}
	for i := range tokens {
		if tokens[i].Type != kBad {
			return i
		}
	}
	return 0
}
