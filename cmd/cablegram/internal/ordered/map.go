// Package ordered does work side by side and hands the results over in order.
package ordered

import "iter"

// Map applies do to every item, up to workers of them at a time, and yields the results in the order of the items.
// No more than workers results wait at any time, however many items there are. Workers below 1 count as 1.
func Map[T, R any](items []T, workers int, do func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		// The result that is waited for is no longer in the channel, hence one less.
		pending := make(chan chan R, max(workers, 1)-1)
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			defer close(pending)
			for _, item := range items {
				result := make(chan R, 1)
				select {
				case pending <- result:
				case <-stop:
					return
				}
				go func() { result <- do(item) }()
			}
		}()
		for result := range pending {
			if !yield(<-result) {
				return
			}
		}
	}
}
