package watch

import (
	"errors"
	"iter"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// quiet is the time without a change that ends a batch, and longest the time after which it ends all the same.
	quiet   = 100 * time.Millisecond
	longest = 2 * time.Second
)

// Changes is one batch of changes.
type Changes struct {
	// Paths are the absolute paths of files and folders that came, changed or went.
	Paths map[string]bool
	// Lost says that the system could not keep up: anything may have changed.
	Lost bool
}

// Changes yields batches until the end comes, or an error that keeps the system from watching.
func (w *Watcher) Changes(end <-chan struct{}) iter.Seq2[Changes, error] {
	return func(yield func(Changes, error) bool) {
		for {
			batch, ended, err := w.gather(end)
			if ended || !yield(batch, err) || err != nil {
				return
			}
		}
	}
}

// gather waits for a change and gives all that come with it.
func (w *Watcher) gather(end <-chan struct{}) (batch Changes, ended bool, err error) {
	batch.Paths = map[string]bool{}
	var calm, late <-chan time.Time
	for {
		select {
		case <-end:
			return batch, true, nil
		case <-calm:
			return batch, false, nil
		case <-late:
			return batch, false, nil
		case event := <-w.events:
			if !w.isRelevant(event) {
				continue
			}
			batch.Paths[filepath.Clean(event.Name)] = true
		case err := <-w.errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return batch, false, err
			}
			batch.Lost = true
		}
		calm = time.After(quiet)
		if late == nil {
			late = time.After(longest)
		}
	}
}
