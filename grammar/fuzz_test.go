package grammar_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
)

// stretch is the size, in bytes, to which a fuzzed input is repeated before its parse is timed.
const stretch = 8 << 10

// FuzzParse looks for an input that panics, whose tree loses or doubles a byte, or whose parse takes more than linear
// time.
func FuzzParse(f *testing.F) {
	for _, c := range corpus.Load(f, cables) {
		f.Add(c.Source)
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		sound(t, "input", input)
		if len(input) == 0 {
			return
		}
		repeated := bytes.Repeat(input, 1+stretch/len(input))
		if slow(repeated) && superlinear(repeated) {
			t.Errorf("the time to parse grows faster than the input")
		}
	})
}

// slow reports whether a parse takes so long that its growth is worth measuring: far longer than any load of the machine
// explains.
func slow(input []byte) bool {
	return elapsed(input) > 200*time.Millisecond+time.Duration(len(input))*20*time.Microsecond
}

// superlinear reports whether eight times the input takes more than three times eight times as long.
func superlinear(input []byte) bool {
	const times, slack = 8, 3
	longer := bytes.Repeat(input, times)
	return best(longer) > times*slack*best(input)
}

// best is the shortest of three parses, which leaves out what else the machine was doing.
func best(input []byte) time.Duration {
	return min(elapsed(input), elapsed(input), elapsed(input))
}

func elapsed(input []byte) time.Duration {
	start := time.Now()
	grammar.Parse("fuzz.txt", input)
	return time.Since(start)
}
