package grammar

import (
	"sync"

	"github.com/alecthomas/participle/v2/lexer"
)

// runs are the lines of a file by runs of one terminal, Bad lines left out. The block grammar sees a run as one token, so
// that the length of a message costs nothing.
type runs struct {
	tokens []token
	// shape has the terminal of each run, and starts the index of its first token.
	shape  []byte
	starts []int
}

func (r *runs) read(tokens []token) {
	r.tokens, r.shape, r.starts = tokens, r.shape[:0], r.starts[:0]
	last := kind(0)
	for i := range tokens {
		t := terminals[tokens[i].Type]
		if tokens[i].Type == kBad || t == last && t != kBegin {
			continue
		}
		r.shape, r.starts = append(r.shape, byte(t)), append(r.starts, i)
		last = t
	}
}

// start is the index of the first token of a run, that behind the last token where there is no such run.
func (r *runs) start(run int) int {
	if run < len(r.starts) {
		return r.starts[run]
	}
	return len(r.tokens)
}

// replay is a lexer over runs. The place of a token says which run it is; its text is left out, since participle would copy
// it.
type replay struct {
	runs *runs
	next int
}

func (r *replay) Next() (lexer.Token, error) {
	i := r.next
	if i == len(r.runs.shape) {
		return lexer.Token{Type: lexer.EOF}, nil
	}
	r.next++
	return lexer.Token{Type: lexer.TokenType(r.runs.shape[i]), Pos: lexer.Position{Line: i}}, nil
}

// layout is where the parts of a file begin, by runs. A part that the file does not have begins where the next one does.
type layout struct {
	cables []cableLayout
	back   int
}

type cableLayout struct{ begin, body, close, foot, end int }

// tokensOf is the layout by tokens.
func (c cableLayout) tokensOf(r *runs) cableLayout {
	return cableLayout{r.start(c.begin), r.start(c.body), r.start(c.close), r.start(c.foot), r.start(c.end)}
}

// layoutOf tells where the parts of a file of n runs begin.
func layoutOf(f *fileBlocks, n int) *layout {
	l := &layout{cables: make([]cableLayout, len(f.Cables)), back: beginning(f.Back, n)}
	end := l.back
	for i := len(f.Cables) - 1; i >= 0; i-- {
		c := f.Cables[i]
		foot := beginning(c.Foot, end)
		sign := beginning(c.Close, foot)
		l.cables[i] = cableLayout{begin: beginning(c.Begin, end), body: beginning(c.Body, sign), close: sign, foot: foot, end: end}
		end = l.cables[i].begin
	}
	return l
}

// beginning is the first run of a part, none if there is no such part.
func beginning(part []lexer.Token, none int) int {
	if len(part) == 0 {
		return none
	}
	return part[0].Pos.Line
}

// Bounds of what is remembered: the runs of a file, and the shapes. Cables of one archive have a few dozen shapes.
const (
	longestRuns = 128
	maxLayouts  = 1024
)

// layouts remembers the layout of a shape. The block grammar looks at nothing else, so that its verdict never changes.
type layouts struct {
	mu    sync.RWMutex
	known map[string]*layout
}

var knownLayouts layouts

// of gives the layout of a shape, nil where it is not known.
func (l *layouts) of(shape []byte) *layout {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.known[string(shape)]
}

func (l *layouts) remember(shape []byte, is *layout) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.known == nil {
		l.known = map[string]*layout{}
	}
	if len(shape) <= longestRuns && len(l.known) < maxLayouts {
		l.known[string(shape)] = is
	}
}
