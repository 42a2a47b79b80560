package grammar_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/internal/treecheck"
	"github.com/cablegram/cablegram/internal/treetext"
)

func tree(source []byte) []byte { return treetext.Format(grammar.Parse("cable.txt", source)) }

// Bounds of a parse, for any input. They are far above what the worst input takes, so that a slow machine passes and a
// parse that grows faster than its input does not.
const (
	patience = 20 * time.Second
	// memory is what may be allocated for each byte of the input, in bytes; baggage is what may come on top.
	memory  = 2 << 10
	baggage = 16 << 20
)

func TestParseAnyInput(t *testing.T) {
	cable := corpus.Read(t, cables, "a/21677").Source
	tests := []struct {
		name  string
		input func() []byte
		// reason is the reason of a bad node that the tree must have.
		reason ast.Reason
		big    bool
	}{
		{name: "empty", input: func() []byte { return nil }},
		{name: "white space", input: func() []byte { return []byte(" \t\r\n\n \u00A0\n") }},
		{name: "byte order mark alone", input: func() []byte { return []byte("\uFEFF") }},
		{name: "byte order mark", input: func() []byte { return append([]byte("\uFEFF"), cable...) }},
		{name: "invalid UTF-8", input: func() []byte { return bytes.ReplaceAll(cable, []byte("º"), []byte{0xBA}) }},
		{name: "old Mac line ends", input: func() []byte { return bytes.ReplaceAll(cable, []byte("\n"), []byte("\r")) }},
		{name: "binary", input: func() []byte { return noise(1 << 16) }, reason: ast.Unreadable},
		{name: "UTF-16, little end first", input: func() []byte { return wide(cable, binary.LittleEndian) }, reason: ast.Unreadable},
		{name: "UTF-16, big end first", input: func() []byte { return wide(cable, binary.BigEndian) }, reason: ast.Unreadable},
		{name: "no cable", input: func() []byte { return []byte("Dear reader,\n\nthis is a letter about the weather.\n") }},
		{name: "100,000 unclosed quotes", input: func() []byte { return []byte(strings.Repeat("\"To Cde. MAO ZEDONG. ", 100_000)) }, big: true},
		{name: "100,000 lines of unclosed quotes", input: func() []byte { return []byte(strings.Repeat("“To Cde. MAO ZEDONG.\n", 100_000)) }, big: true},
		{name: "100,000 unclosed brackets", input: func() []byte { return []byte(strings.Repeat("[Stamp: ", 100_000)) }, big: true},
		{name: "100,000 lines of unclosed brackets", input: func() []byte { return []byte(strings.Repeat("[handwritten: \n", 100_000)) }, big: true},
		{name: "a header line 100,000 times", input: func() []byte { return []byte(strings.Repeat("Copy Nº 2\n", 100_000)) }, big: true},
		{name: "a damaged line 100,000 times", input: func() []byte { return []byte(strings.Repeat("Copy Nº to Cde.\n", 100_000)) }, big: true},
		{name: "1,000 cables", input: func() []byte { return bytes.Repeat(append(cable, '\n'), 1000) }, big: true},
		{name: "10 MB cable", input: func() []byte { return lengthened(cable, 10<<20) }, big: true},
		{name: "one line of 50 MB", input: func() []byte { return bytes.Repeat([]byte("ten bytes "), 5<<20) }, big: true},
		{name: "50 MB without a blank", input: func() []byte { return bytes.Repeat([]byte("x"), 50<<20) }, big: true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.big && testing.Short() {
				t.Skip("big input")
			}
			input := tt.input()
			start, before := time.Now(), allocated()
			f := grammar.Parse("input.txt", input)
			if took := time.Since(start); took > patience {
				t.Errorf("%d bytes took %v, more than %v", len(input), took, patience)
			}
			if took, bound := allocated()-before, uint64(memory*len(input)+baggage); took > bound {
				t.Errorf("%d bytes allocated %d bytes, more than %d", len(input), took, bound)
			}
			if err := treecheck.Check(f, input); err != nil {
				t.Error(err)
			}
			if tt.reason != "" && !hasBad(f, tt.reason) {
				t.Errorf("no bad block says %q", tt.reason)
			}
		})
	}
}

// allocated is the number of bytes that the process has allocated so far.
func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// TestParseLineEnds holds that a cable saved on another system has the same tree.
func TestParseLineEnds(t *testing.T) {
	for _, c := range corpus.Load(t, cables) {
		want := shape(grammar.Parse(c.File(), c.Source))
		got := shape(grammar.Parse(c.File(), bytes.ReplaceAll(c.Source, []byte("\n"), []byte("\r\n"))))
		if got != want {
			t.Errorf("%s: the tree with CRLF differs:\n%s\nwith LF:\n%s", c, got, want)
		}
	}
}

// shape names the blocks of a tree in order.
func shape(f *ast.File) string {
	var out strings.Builder
	part := func(name string, blocks []ast.Block) {
		for _, b := range blocks {
			fmt.Fprintf(&out, "%s %T\n", name, b)
		}
	}
	part("front", f.Front)
	for _, c := range f.Cables {
		part("head", c.Head)
		part("body", c.Body)
		part("close", c.Close)
		part("foot", c.Foot)
	}
	part("back", f.Back)
	return out.String()
}

func hasBad(f *ast.File, reason ast.Reason) bool {
	blocks := slices.Concat(f.Front, f.Back)
	for _, c := range f.Cables {
		blocks = slices.Concat(blocks, c.Head, c.Body, c.Close, c.Foot)
	}
	return slices.ContainsFunc(blocks, func(b ast.Block) bool {
		bad, ok := b.(*ast.Bad)
		return ok && bad.Reason == reason
	})
}

// noise gives n bytes without meaning, always the same.
func noise(n int) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	out := make([]byte, n)
	for i := range out {
		out[i] = byte(random.Uint32())
	}
	return out
}

// wide gives text as UTF-16 with a byte order mark.
func wide(text []byte, order binary.AppendByteOrder) []byte {
	out := order.AppendUint16(nil, 0xFEFF)
	for _, unit := range utf16.Encode([]rune(string(text))) {
		out = order.AppendUint16(out, unit)
	}
	return out
}
