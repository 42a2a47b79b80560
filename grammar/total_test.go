package grammar_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/internal/treecheck"
)

// sound fails the test where the tree of source breaks a promise of package ast, or stands for a parse that failed.
func sound(t *testing.T, what string, source []byte) {
	t.Helper()
	f := grammar.Parse("damaged.txt", source)
	if err := treecheck.Check(f, source); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if len(f.Front) == 1 {
		if bad, ok := f.Front[0].(*ast.Bad); ok && bad.Reason == ast.Failed {
			t.Errorf("%s: the parser failed on %q", what, source)
		}
	}
}

// TestParseOddLines has lines on which the parser once failed.
func TestParseOddLines(t *testing.T) {
	const record = "July 11, 1951\nCable No. 21677, Mao Zedong to Cde. Filippov [Stalin]\n"
	for _, source := range []string{
		"\ufeff\nCABLE Nº 21677\n",
		"\ufeff\n\n" + record,
		record + "•\nCitation\n",
		record + "Copy Nº 1 – DISTRIBUTION LIST\nNº 16 – Copy (Podtserob)\n",
		"CABLE\nCopy Nº 1: Stalin\nCopy Nº 4:66 Molotov\n",
		"CABLE\nCopy Nº 4/66 Molotov\n",
		"CABLE Nº 21677\nfrom : [ : SERIES for\n",
		"CABLE Nº 21677\nto whom via May Cde. Printed by\n",
	} {
		t.Run(source, func(t *testing.T) { sound(t, "odd line", []byte(source)) })
	}
}

func TestParseEveryTruncation(t *testing.T) {
	t.Parallel()
	source := corpus.Read(t, cables, "a/21677").Source
	for end := range source {
		sound(t, fmt.Sprintf("the first %d bytes", end), source[:end:end])
	}
}

func TestParseEveryTruncatedLine(t *testing.T) {
	t.Parallel()
	for _, c := range corpus.Load(t, cables) {
		for end, b := range c.Source {
			if b == '\n' {
				sound(t, fmt.Sprintf("%s: the first %d bytes", c, end), c.Source[:end:end])
			}
		}
	}
}

func TestParseEveryDamagedByte(t *testing.T) {
	source := corpus.Read(t, cables, "a/21677").Source
	for _, damage := range []byte{0x00, 0xFF, 0xC2, '\n', '\t', ' ', '[', ']', '"', '7', 'x'} {
		t.Run(fmt.Sprintf("%#02x", damage), func(t *testing.T) {
			t.Parallel()
			damaged := slices.Clone(source)
			for i, good := range source {
				damaged[i] = damage
				sound(t, fmt.Sprintf("byte %d", i), damaged)
				damaged[i] = good
			}
		})
	}
}

func TestParseEveryLostLine(t *testing.T) {
	t.Parallel()
	for _, c := range corpus.Load(t, cables) {
		lines := bytes.SplitAfter(c.Source, []byte("\n"))
		for i := range lines {
			sound(t, fmt.Sprintf("%s without line %d", c, i+1), bytes.Join(slices.Delete(slices.Clone(lines), i, i+1), nil))
		}
	}
}

// TestParseIsStable holds the parser to one tree for one input, whatever is parsed beside it.
func TestParseIsStable(t *testing.T) {
	t.Parallel()
	all := corpus.Load(t, cables)
	for _, c := range all {
		t.Run(c.String(), func(t *testing.T) {
			t.Parallel()
			sound(t, c.String(), c.Source)
			if first, again := tree(c.Source), tree(c.Source); !bytes.Equal(first, again) {
				t.Errorf("two parses of one text differ:\n%s\n%s", first, again)
			}
		})
	}
}

// TestParseKeepsTrees has trees stay as they are while many other files are parsed beside them: parses share memory among
// themselves, but none of it with trees.
func TestParseKeepsTrees(t *testing.T) {
	t.Parallel()
	files := corpus.Load(t, cables)
	const workers = 4
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			trees, texts := make([]*ast.File, len(files)), make([]string, len(files))
			for i, c := range files {
				trees[i] = grammar.Parse(c.File(), c.Source)
				texts[i] = treeText(t, trees[i])
			}
			for i, c := range files {
				if treeText(t, trees[i]) != texts[i] {
					t.Errorf("%s: the tree is no longer what it was", c)
				}
			}
		})
	}
	all.Wait()
}

func treeText(t *testing.T, f *ast.File) string {
	t.Helper()
	text, err := json.Marshal(f)
	if err != nil {
		t.Error(err)
	}
	return string(text)
}
