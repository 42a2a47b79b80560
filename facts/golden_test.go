package facts_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
)

const cables = "../testdata/cables"

func TestFacts(t *testing.T) {
	for _, c := range corpus.Load(t, cables) {
		t.Run(c.String(), func(t *testing.T) {
			c.Golden(t, ".facts.json", indented(t, facts.Of(grammar.Parse(c.File(), c.Source))))
		})
	}
}

func indented(t *testing.T, r *facts.Record) []byte {
	t.Helper()
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(r); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
