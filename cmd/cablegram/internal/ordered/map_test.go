package ordered_test

import (
	"slices"
	"sync/atomic"
	"testing"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/ordered"
)

func TestMap(t *testing.T) {
	items := make([]int, 1000)
	want := make([]int, len(items))
	for i := range items {
		items[i], want[i] = i, i*i
	}
	for _, workers := range []int{0, 1, 2, 7, 2000} {
		var running, most atomic.Int64
		square := func(i int) int {
			now := running.Add(1)
			defer running.Add(-1)
			for seen := most.Load(); now > seen && !most.CompareAndSwap(seen, now); seen = most.Load() {
			}
			return i * i
		}
		if got := slices.Collect(ordered.Map(items, workers, square)); !slices.Equal(got, want) {
			t.Errorf("%d workers: results out of order", workers)
		}
		if most.Load() > int64(max(workers, 1)) {
			t.Errorf("%d workers: %d at a time", workers, most.Load())
		}
	}
}

func TestMapOfNothing(t *testing.T) {
	for range ordered.Map(nil, 4, func(int) int { return 0 }) {
		t.Error("a result of nothing")
	}
}

func TestMapStopsEarly(t *testing.T) {
	var done atomic.Int64
	for range ordered.Map(make([]int, 1000), 4, func(int) int { done.Add(1); return 0 }) {
		break
	}
	if done.Load() > 10 {
		t.Errorf("%d items done after the first result was enough", done.Load())
	}
}
