package facts_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
)

// TestOfKeepsRecords has records stay as they are while those of many other files are made beside them: readers share memory
// among themselves, but none of it with records.
func TestOfKeepsRecords(t *testing.T) {
	t.Parallel()
	files := corpus.Load(t, cables)
	const workers = 4
	var all sync.WaitGroup
	kept := make([][]*facts.Record, workers)
	for i := range kept {
		all.Go(func() {
			for _, c := range files {
				kept[i] = append(kept[i], facts.Of(grammar.Parse(c.File(), c.Source)))
			}
		})
	}
	all.Wait()
	for i, c := range files {
		now := facts.Of(grammar.Parse(c.File(), c.Source))
		for _, records := range kept {
			if diff := cmp.Diff(now, records[i]); diff != "" {
				t.Errorf("%s: the record is no longer what it was (-want +got):\n%s", c, diff)
			}
		}
	}
}
