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
	Front  []lexer.Token  `parser:"@( ( Banner | Notice )* RecordDate? Title? ( Section | Credit | Banner )* )"`
	Cables []*cableBlocks `parser:"@@*"`
	Back   []lexer.Token  `parser:"@( Summary? ( Section ( Section | Aside )* )? )"`
}

type cableBlocks struct {
	Begin []lexer.Token `parser:"@Begin"`
	Head  []lexer.Token `parser:"@( ( HeadLine | Aside | Stamp )* )"`
	Body  []lexer.Token `parser:"@( ( ( Text | Salutation ) ( Text | Salutation | Aside | Stamp )* )? )"`
	Close []lexer.Token `parser:"@( ( CloseLine ( Aside | Postscript | CloseLine )* )? )"`
	Foot  []lexer.Token `parser:"@( ( ( FootLine | Stamp | SourceLine ) ( FootLine | Aside | Stamp | Postscript | SourceLine )* )? )"`
}

// blockDefinition is the line classifier as participle's lexer.
type blockDefinition struct{ symbols map[string]lexer.TokenType }

func (d blockDefinition) Symbols() map[string]lexer.TokenType { return d.symbols }

func (d blockDefinition) Lex(name string, r io.Reader) (lexer.Lexer, error) {
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		return nil, err
	}
	return d.LexString(name, b.String())
}

func (d blockDefinition) LexString(_, src string) (lexer.Lexer, error) {
	r := &runs{}
	r.read(classify(src).tokens())
	return &replay{runs: r}, nil
}

// blockParser is built on first use: building takes longer than parsing a cable.
var blockParser = sync.OnceValue(func() *participle.Parser[fileBlocks] {
	return participle.MustBuild[fileBlocks](participle.Lexer(blockDefinition{blockSymbols()}))
})

// maxRetries bounds recovery: what is still out of place after that many lines have been set aside is set aside whole.
const maxRetries = 20

// parseBlocks tells the layout of a file's lines, by runs. A line out of place is marked Bad, which leaves it out, and the
// grammar runs again; each retry retires a line, so that this ends.
func parseBlocks(tokens []token, r *runs) *layout {
	for retry := 0; ; retry++ {
		r.read(tokens)
		if l := knownLayouts.of(r.shape); l != nil {
			return l
		}
		l, run := parseRuns(r)
		if l != nil {
			knownLayouts.remember(r.shape, l)
			return l
		}
		at := r.start(run)
		if retry >= maxRetries {
			for i := at; i < len(tokens); i++ {
				tokens[i].Type = kBad
			}
			continue
		}
		tokens[at].Type = kBad
	}
}

// parseRuns puts runs to the parser. Where it does not accept them the layout is nil, and stopped the run that it could not
// take.
func parseRuns(r *runs) (l *layout, stopped int) {
	t := record(&replay{runs: r})
	defer t.release()
	tree, err := blockParser().ParseFromLexer(t.lex)
	if err != nil {
		return nil, t.lex.Peek().Pos.Line
	}
	return layoutOf(tree, len(r.shape)), 0
}
