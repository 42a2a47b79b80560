package grammar_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/internal/peer"
)

// BenchmarkParse gives the parser's speed on one cable and on the same cable with an ever longer body, and, as
// "beside-goldmark", its time on that cable as a multiple of the time that goldmark takes for the same bytes.
func BenchmarkParse(b *testing.B) {
	cable := corpus.Read(b, cables, "a/21677")
	size := len(cable.Source)
	sizes := []struct {
		name  string
		bytes int
	}{
		{"x1", size},
		{"x10", 10 * size},
		{"x100", 100 * size},
		{"x1000", 1000 * size},
		{"10MB", 10 << 20},
	}
	for _, s := range sizes {
		b.Run(s.name, func(b *testing.B) {
			source := lengthened(cable.Source, s.bytes)
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				grammar.Parse("cable.txt", source)
			}
		})
	}
	b.Run("beside-goldmark", func(b *testing.B) {
		peer.Beside(b, cable.Source, func() { grammar.Parse("cable.txt", cable.Source) })
	})
}

// lengthened gives source with its longest paragraph repeated until the whole has about size bytes.
func lengthened(source []byte, size int) []byte {
	blank := []byte("\n\n")
	paragraphs := bytes.Split(source, blank)
	longest := slices.MaxFunc(paragraphs, func(a, b []byte) int { return len(a) - len(b) })
	before, after, _ := bytes.Cut(source, longest)
	body := slices.Concat(longest, blank)
	times := max(0, size-len(source)) / len(body)
	return slices.Concat(before, bytes.Repeat(body, times), longest, after)
}
