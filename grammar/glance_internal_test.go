package grammar

import (
	"testing"

	"github.com/cablegram/cablegram/internal/corpus"
)

// TestGlance compares what a glance says of a word with what the questions say that it spares, at each offset of the corpus and
// of words with odd ends.
func TestGlance(t *testing.T) {
	sources := []string{
		"SentReceived FILIPPOVReceived toLI A An at1435 No. Nos 12 Nº not NAM Cde's Mokr[uko] VKP(b) A.I. ciphertelegram RECEIVED T",
	}
	for _, c := range corpus.Load(t, "../testdata/cables") {
		sources = append(sources, string(c.Source))
	}
	words := 0
	for _, src := range sources {
		for at := range len(src) {
			s := fieldScanner{src: src, start: at, pos: at, end: len(src)}
			n, e := s.glance(at)
			if n == 0 {
				continue
			}
			words++
			rest := src[at:]
			if slow := wordLength(rest); n != slow || numSign(rest) > 0 || letterSpaced(rest) > 0 || e != look(rest[:n]) {
				t.Errorf("a glance at %q gives %q, which means %v", rest[:min(len(rest), 20)], rest[:n], e)
			}
		}
	}
	if words == 0 {
		t.Error("no word is told by a glance")
	}
}

// TestCutBeforeAWord reads parts of a source that end at a blank, with a word behind it that is longer than a glance.
func TestCutBeforeAWord(t *testing.T) {
	const part = "the reading room "
	ls := &lines{src: part + "overlooked"}
	if ts := ls.scan(0, len(part)); ts[0].Value != "the reading room" {
		t.Errorf("got %q", ts[0].Value)
	}
}
