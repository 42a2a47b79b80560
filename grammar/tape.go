package grammar

import (
	"sync"

	"github.com/alecthomas/participle/v2/lexer"
)

// tape is a token stream for participle whose memory serves one parse after another. Participle makes a stream of a
// lexer by appending, which for a short text costs as much as parsing it.
type tape struct {
	lex *lexer.PeekingLexer
	// tokens is the memory of lex.
	tokens []lexer.Token
}

// tapeLength is the number of tokens that a tape is made for; a longer text makes a longer one.
const tapeLength = 256

var tapes = sync.Pool{New: func() any { return newTape(tapeLength) }}

// newTape makes a tape for n tokens and the end of the text.
func newTape(n int) *tape {
	lex, err := lexer.Upgrade(&leader{n})
	if err != nil {
		panic(err) // leader never fails
	}
	return &tape{lex, lex.Range(0, lexer.RawCursor(n+1))}
}

// leader is a lexer of n tokens without meaning.
type leader struct{ n int }

func (l *leader) Next() (lexer.Token, error) {
	if l.n == 0 {
		return lexer.Token{Type: lexer.EOF}, nil
	}
	l.n--
	return lexer.Token{Type: lexer.TokenType(kBad)}, nil
}

// record puts the tokens of src on a tape, wound back to its beginning.
func record(src lexer.Lexer) *tape {
	t := tapes.Get().(*tape)
	for i := 0; ; i++ {
		next, err := src.Next()
		if err != nil {
			panic(err) // lexers here never fail
		}
		if i == len(t.tokens)-1 && !next.EOF() {
			longer := newTape(2 * len(t.tokens))
			copy(longer.tokens, t.tokens[:i])
			t = longer
		}
		t.tokens[i] = next
		if next.EOF() {
			break
		}
	}
	t.lex.LoadCheckpoint(lexer.Checkpoint{})
	return t
}

// release gives the tape back. No token on it may be in use any more.
func (t *tape) release() {
	if len(t.tokens) == tapeLength+1 {
		tapes.Put(t)
	}
}
