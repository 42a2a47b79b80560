package tei_test

import (
	"bytes"
	"testing"

	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/tei"
)

// FuzzMarshal takes any bytes to TEI and back.
func FuzzMarshal(f *testing.F) {
	for _, c := range corpus.Load(f, cables) {
		f.Add(c.Source)
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		document := marshal("any.txt", source, everyWord(string(source))...)
		name, got, err := tei.Unmarshal(document)
		if err != nil {
			t.Fatalf("%v\n%s", err, document)
		}
		if name != "any.txt" || !bytes.Equal(got, source) {
			t.Errorf("got %q, want %q", got, source)
		}
	})
}
