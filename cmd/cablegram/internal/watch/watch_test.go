package watch

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/google/go-cmp/cmp"
)

// system is one whose changes the test tells of.
type system struct {
	watched map[string]bool
	// refuses are the folders that cannot be watched, each with the reason.
	refuses map[string]error
	events  chan fsnotify.Event
	errors  chan error
}

func newSystem() *system {
	return &system{watched: map[string]bool{}, events: make(chan fsnotify.Event), errors: make(chan error)}
}

func (s *system) Add(folder string) error {
	if err := s.refuses[folder]; err != nil {
		return err
	}
	s.watched[folder] = true
	return nil
}

func (s *system) Remove(folder string) error {
	delete(s.watched, folder)
	return nil
}

func (s *system) WatchList() []string { return slices.Sorted(maps.Keys(s.watched)) }

func (s *system) Close() error { return nil }

// paths makes paths of the system at hand out of paths with slashes.
func paths(slashed ...string) []string {
	var all []string
	for _, path := range slashed {
		all = append(all, filepath.FromSlash(path))
	}
	return all
}

func TestWatch(t *testing.T) {
	s := newSystem()
	w := newWatcher(s, s.events, s.errors)
	steps := []struct {
		name    string
		refuses map[string]error
		scope   Scope
		want    []string
		more    bool
		failed  bool
	}{
		{"first", nil, Scope{Folders: paths("/a", "/a/b"), Above: paths("/")}, paths("/", "/a", "/a/b"), true, false},
		{"again", nil, Scope{Folders: paths("/a", "/a/b"), Above: paths("/")}, paths("/", "/a", "/a/b"), false, false},
		{"one goes", nil, Scope{Folders: paths("/a"), Above: paths("/")}, paths("/", "/a"), false, false},
		{"one above comes", nil, Scope{Folders: paths("/a"), Above: paths("/", "/c")}, paths("/", "/a", "/c"), false, false},
		{"absent", map[string]error{filepath.FromSlash("/d"): fs.ErrNotExist}, Scope{Folders: paths("/a", "/d")}, paths("/a"), false, false},
		{"not to be read", map[string]error{filepath.FromSlash("/d"): fs.ErrPermission}, Scope{Folders: paths("/a", "/d")}, paths("/a"), false, false},
		{"too many", map[string]error{filepath.FromSlash("/d"): syscall.ENOSPC}, Scope{Folders: paths("/a", "/d")}, paths("/a"), false, true},
		{"too many above", map[string]error{filepath.FromSlash("/"): syscall.ENOSPC}, Scope{Folders: paths("/a"), Above: paths("/")}, paths("/a"), false, false},
	}
	for _, step := range steps {
		s.refuses = step.refuses
		more, err := w.Watch(step.scope)
		var blind *Error
		if more != step.more || errors.As(err, &blind) != step.failed {
			t.Errorf("%s: more is %t, want %t; error %v", step.name, more, step.more, err)
		}
		if diff := cmp.Diff(step.want, s.WatchList()); diff != "" {
			t.Errorf("%s: watched folders (-want +got):\n%s", step.name, diff)
		}
	}
}

// A folder that the system forgot, for it was removed, is watched again when it is back.
func TestFolderComesBack(t *testing.T) {
	s := newSystem()
	w := newWatcher(s, s.events, s.errors)
	scope := Scope{Folders: paths("/a", "/a/b")}
	if _, err := w.Watch(scope); err != nil {
		t.Fatal(err)
	}
	delete(s.watched, filepath.FromSlash("/a/b"))
	if more, err := w.Watch(scope); !more || err != nil || len(s.watched) != 2 {
		t.Errorf("more is %t, error %v, watched are %q", more, err, s.WatchList())
	}
}

func TestLimitIsNoFullDisk(t *testing.T) {
	err := &Error{Folder: "1951", Err: syscall.ENOSPC}
	want := `folder "1951" cannot be watched: the system watches no more folders; raise the sysctl fs.inotify.max_user_watches`
	if err.Error() != want {
		t.Errorf("got %q, want %q", err.Error(), want)
	}
}

// told is one thing that a system tells, some time after the one before.
type told struct {
	after time.Duration
	event fsnotify.Event
	err   error
}

func event(after time.Duration, op fsnotify.Op, path string) told {
	return told{after: after, event: fsnotify.Event{Name: filepath.FromSlash(path), Op: op}}
}

func changes(slashed ...string) Changes {
	c := Changes{Paths: map[string]bool{}}
	for _, path := range paths(slashed...) {
		c.Paths[path] = true
	}
	return c
}

// steady are changes one after the other without a quiet time between them.
func steady(total time.Duration) []told {
	var all []told
	for passed := time.Duration(0); passed < total; passed += quiet / 2 {
		all = append(all, event(quiet/2, fsnotify.Write, "/a/x.txt"))
	}
	return all
}

func TestChanges(t *testing.T) {
	lost := changes()
	lost.Lost = true
	tests := []struct {
		name string
		told []told
		want []Changes
	}{
		{"save", []told{event(0, fsnotify.Write, "/a/x.txt"), event(quiet/2, fsnotify.Write, "/a/x.txt")}, []Changes{changes("/a/x.txt")}},
		{
			"save by renaming",
			[]told{
				event(0, fsnotify.Create, "/a/x.txt~"), event(0, fsnotify.Rename, "/a/x.txt"), event(quiet/2, fsnotify.Create, "/a/x.txt"),
			},
			[]Changes{changes("/a/x.txt", "/a/x.txt~")},
		},
		{
			"two saves",
			[]told{event(0, fsnotify.Write, "/a/x.txt"), event(2*quiet, fsnotify.Write, "/a/y.txt")},
			[]Changes{changes("/a/x.txt"), changes("/a/y.txt")},
		},
		{"without an end", steady(longest + quiet), []Changes{changes("/a/x.txt"), changes("/a/x.txt")}},
		{"attributes", []told{event(0, fsnotify.Chmod, "/a/x.txt")}, nil},
		{"attributes and more", []told{event(0, fsnotify.Chmod|fsnotify.Write, "/a/x.txt")}, []Changes{changes("/a/x.txt")}},
		{"folder above", []told{event(0, fsnotify.Write, "/x.txt"), event(0, fsnotify.Create, "/b")}, nil},
		{"settings above", []told{event(0, fsnotify.Write, "/cablegram.toml")}, []Changes{changes("/cablegram.toml")}},
		{"the folder itself", []told{event(0, fsnotify.Remove, "/a")}, []Changes{changes("/a")}},
		{"name with a point", []told{event(0, fsnotify.Write, "/a/./x.txt")}, []Changes{changes("/a/x.txt")}},
		{"too fast", []told{{err: fsnotify.ErrEventOverflow}}, []Changes{lost}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				if diff := cmp.Diff(test.want, batches(t, test.told)); diff != "" {
					t.Errorf("batches (-want +got):\n%s", diff)
				}
			})
		})
	}
}

// batches gives the batches of what a system tells of the folder /a. It takes no time outside the clock of the test.
func batches(t *testing.T, all []told) []Changes {
	t.Helper()
	s := newSystem()
	w := newWatcher(s, s.events, s.errors)
	if _, err := w.Watch(Scope{Folders: paths("/a"), Above: paths("/"), Names: []string{"cablegram.toml"}}); err != nil {
		t.Fatal(err)
	}
	end := make(chan struct{})
	go func() {
		defer close(end)
		for _, one := range all {
			<-time.After(one.after)
			if one.err != nil {
				s.errors <- one.err
				continue
			}
			s.events <- one.event
		}
		<-time.After(2 * quiet)
	}()
	var got []Changes
	for batch, err := range w.Changes(end) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, batch)
	}
	return got
}

func TestSystemFails(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSystem()
		w := newWatcher(s, s.events, s.errors)
		broken := errors.New("broken")
		go func() { s.errors <- broken }()
		var got []error
		for _, err := range w.Changes(nil) {
			got = append(got, err)
		}
		if len(got) != 1 || !errors.Is(got[0], broken) {
			t.Errorf("got the errors %v, want one", got)
		}
	})
}

func TestStamp(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if StampOf(path) != (Stamp{}) {
		t.Error("an absent file has a stamp")
	}
	write := func(text string, at time.Time) Stamp {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
		return StampOf(path)
	}
	noon := time.Date(1951, time.July, 11, 12, 0, 0, 0, time.UTC)
	first := write("a", noon)
	if write("a", noon) != first {
		t.Error("the same file has two stamps")
	}
	if write("aa", noon) == first || write("a", noon.Add(time.Second)) == first {
		t.Error("a changed file has the stamp that it had")
	}
}
