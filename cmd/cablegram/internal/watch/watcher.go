// Package watch tells what changes in folders, in batches: what an editor or a version control system does at once is one
// change.
package watch

import (
	"errors"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"

	"github.com/fsnotify/fsnotify"
)

// Scope is what a watch is about. All paths are absolute.
type Scope struct {
	// Folders are those in which every file and folder counts.
	Folders []string
	// Above are further folders, in which files of Names count alone.
	Above []string
	Names []string
}

// Watcher watches the folders of a scope.
type Watcher struct {
	system notifier
	events <-chan fsnotify.Event
	errors <-chan error
	// counts are the folders of the scope in which everything counts, watched all of them.
	counts, watched map[string]bool
	names           []string
}

// notifier is what the operating system has for a watch, in the manner of [fsnotify.Watcher].
type notifier interface {
	Add(folder string) error
	Remove(folder string) error
	WatchList() []string
	Close() error
}

// New gives a watcher of nothing yet.
func New() (*Watcher, error) {
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	return newWatcher(system, system.Events, system.Errors), nil
}

func newWatcher(system notifier, events <-chan fsnotify.Event, errors <-chan error) *Watcher {
	return &Watcher{system: system, events: events, errors: errors}
}

// Close ends the watch.
func (w *Watcher) Close() error { return w.system.Close() }

// Watch turns to a scope. It reports whether folders came to those that are watched: what changed in them before is to be
// looked for. Folders that are not there or not to be read are left out, and those above that cannot be watched. The error
// is an [Error].
func (w *Watcher) Watch(s Scope) (more bool, err error) {
	w.counts, w.watched, w.names = map[string]bool{}, map[string]bool{}, s.Names
	for _, folder := range s.Folders {
		w.counts[folder], w.watched[folder] = true, true
	}
	for _, folder := range s.Above {
		w.watched[folder] = true
	}
	// The system forgets a folder that is removed or renamed.
	before := map[string]bool{}
	for _, folder := range w.system.WatchList() {
		before[folder] = true
		if !w.watched[folder] {
			_ = w.system.Remove(folder)
		}
	}
	for _, folder := range slices.Sorted(maps.Keys(w.watched)) {
		if before[folder] {
			continue
		}
		switch err := w.system.Add(folder); {
		case err == nil:
			more = more || w.counts[folder]
		case w.counts[folder] && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission):
			return more, &Error{folder, err}
		}
	}
	return more, nil
}

// isRelevant reports whether an event tells of a change that counts.
func (w *Watcher) isRelevant(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod {
		return false
	}
	path := filepath.Clean(e.Name)
	return w.counts[filepath.Dir(path)] || w.watched[path] || slices.Contains(w.names, filepath.Base(path))
}
