package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// patience is how long a test waits for what has to come.
const patience = 30 * time.Second

// tape keeps what is printed, and tells of it.
type tape struct {
	mu    sync.Mutex
	text  strings.Builder
	grown chan struct{}
}

func (p *tape) Write(text []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.text.Write(text)
	select {
	case p.grown <- struct{}{}:
	default:
	}
	return len(text), nil
}

func (p *tape) String() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.text.String()
}

// vigil is a watch that goes on beside a test.
type vigil struct {
	t *testing.T
	tape
	interrupted chan struct{}
	ended       chan Status
	// seen is the length of what the test has looked at.
	seen int
}

// startWatch begins a watch in the current folder. It ends with the test.
func startWatch(t *testing.T, args ...string) *vigil {
	t.Helper()
	v := &vigil{t: t, tape: tape{grown: make(chan struct{}, 1)}, interrupted: make(chan struct{}), ended: make(chan Status, 1)}
	c := Command{Stdout: v, Stderr: v, Interrupts: func() (<-chan struct{}, func()) { return v.interrupted, func() {} }}
	go func() { v.ended <- c.Main(append([]string{"lint", "--watch", "--format", "compact"}, args...)) }()
	t.Cleanup(func() {
		if status := v.end(); status != Interrupted {
			t.Errorf("exit status %d, want %d", status, Interrupted)
		}
	})
	return v
}

// end interrupts the watch and gives its exit status.
func (v *vigil) end() Status {
	close(v.interrupted)
	select {
	case status := <-v.ended:
		return status
	case <-time.After(patience):
		v.t.Errorf("the watch does not end; it printed\n%s", v)
		return Interrupted
	}
}

// round waits for the line below some findings and gives what was printed up to it since the last one.
func (v *vigil) round() string {
	v.t.Helper()
	late := time.After(patience)
	for {
		fresh := v.String()[v.seen:]
		if at := strings.Index(fresh, "Ctrl-C ends\n"); at >= 0 {
			fresh = fresh[:at+len("Ctrl-C ends\n")]
			v.seen += len(fresh)
			return clock.ReplaceAllString(fresh, "at 12:00:00")
		}
		select {
		case <-v.grown:
		case <-late:
			v.t.Fatalf("nothing comes after\n%s", v)
		}
	}
}

// clock is a time of day in what a watch prints.
var clock = regexp.MustCompile(`at \d\d:\d\d:\d\d`)

// found is what is printed about faulty files among some, which are watched.
func found(watched int, faulty ...string) string {
	var out strings.Builder
	for _, name := range faulty {
		fmt.Fprintf(&out, "%s:3:25: error invalid-time: time \"2510\" cannot be: a day has 24 hours, and ends at 2400, not later in hour \"25\"; compare it with the original\n", name)
	}
	files, findings := "files", fmt.Sprintf("%d findings (%[1]d errors)", len(faulty))
	if watched == 1 {
		files = "file"
	}
	switch len(faulty) {
	case 0:
		findings = "no findings"
	case 1:
		findings = "1 finding (1 error)"
	}
	fmt.Fprintf(&out, "watching %d %s, %s; checked at 12:00:00; Ctrl-C ends\n", watched, files, findings)
	return out.String()
}

// unread is what is printed when a file is not there, beside what is printed without it.
func unread(name, rest string) string {
	rest = strings.Replace(rest, "; checked", ", 1 file could not be checked; checked", 1)
	return fmt.Sprintf("cablegram: %s: no such file or directory\n%s", name, rest)
}

// save puts a file at a path, whole at once, and makes the folders that it lies in.
func save(t *testing.T, name, text string) {
	t.Helper()
	draft := filepath.Join(t.TempDir(), "draft")
	saveInPlace(t, draft, text)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	rename(t, draft, name)
}

// saveInPlace empties a file and writes it anew, as some editors do. It may be looked at in between.
func saveInPlace(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// saveBeside puts a new file beside an old one and then in its place, as many editors do.
func saveBeside(t *testing.T, name, text string) {
	t.Helper()
	save(t, name+"~", text)
	rename(t, name+"~", name)
}

func rename(t *testing.T, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}

func remove(t *testing.T, name string) {
	t.Helper()
	if err := os.RemoveAll(name); err != nil {
		t.Fatal(err)
	}
}

// step is a change while a watch goes on, and what is printed for it.
type step struct {
	name   string
	change func(*testing.T)
	want   string
}

func TestWatch(t *testing.T) {
	faulty, clean := fmt.Sprintf(faultyCable, 7303), fmt.Sprintf(cleanCable, 7303)
	saving := func(name, text string) func(*testing.T) { return func(t *testing.T) { save(t, name, text) } }
	removing := func(name string) func(*testing.T) { return func(t *testing.T) { remove(t, name) } }
	const off = "[rules]\ninvalid-time = \"off\"\n"
	const waiver = "[[waiver]]\nfile = \"a.txt\"\nrule = \"invalid-time\"\nline = \"from [BEIJING] received 2510 11 July 1951\"\nreason = \"as in the print\"\nwrong = \"original\"\n"
	waived := strings.Replace(found(2), "no findings", "1 finding (1 waived)", 1)
	tests := []struct {
		name  string
		args  []string
		first string
		steps []step
	}{
		{"files", []string{"a.txt", "b/b.txt"}, found(2, "a.txt"), []step{
			{"saved", saving("a.txt", clean), found(2)},
			{"saved beside", func(t *testing.T) { saveBeside(t, "b/b.txt", faulty) }, found(2, "b/b.txt")},
			{"another file, then this one", func(t *testing.T) { save(t, "c.txt", faulty); save(t, "a.txt", faulty) }, found(2, "a.txt", "b/b.txt")},
			{"gone", removing("a.txt"), unread("a.txt", found(2, "b/b.txt"))},
			{"back", saving("a.txt", clean), found(2, "b/b.txt")},
			{"folder gone", removing("b"), unread("b/b.txt", found(2))},
			{"folder back", saving("b/b.txt", clean), found(2)},
		}},
		{"folders", nil, found(2, "a.txt"), []step{
			{"new file", saving("c.txt", faulty), found(3, "a.txt", "c.txt")},
			{"new folders", saving("d/e/f.txt", faulty), found(4, "a.txt", "c.txt", "d/e/f.txt")},
			{"in a new folder", saving("d/e/f.txt", clean), found(4, "a.txt", "c.txt")},
			{"another suffix, then a file", func(t *testing.T) { save(t, "d/notes.pdf", "notes"); save(t, "c.txt", clean) }, found(4, "a.txt")},
			{"ignored", saving(".ignore", "d\n"), found(3, "a.txt")},
			{"ignored no more", removing(".ignore"), found(4, "a.txt")},
			{"folder renamed", func(t *testing.T) { rename(t, "d", "dd") }, found(4, "a.txt")},
			{"in a renamed folder", saving("dd/e/f.txt", faulty), found(4, "a.txt", "dd/e/f.txt")},
			{"folder gone", removing("dd"), found(3, "a.txt")},
		}},
		{"globs", []string{"**/a*.txt", "!x"}, found(1, "a.txt"), []step{
			{"match", saving("y/ab.txt", faulty), found(2, "a.txt", "y/ab.txt")},
			{"no match, left out, saved", func(t *testing.T) {
				save(t, "y/b.txt", faulty)
				save(t, "x/ab.txt", faulty)
				save(t, "a.txt", clean)
			}, found(2, "y/ab.txt")},
		}},
		{"settings", nil, found(2, "a.txt"), []step{
			{"rule off", saving("cablegram.toml", off), found(2)},
			{"mistake", saving("cablegram.toml", "rule = 1\n"), "cablegram: cablegram.toml:1:1: unknown key \"rule\": use number-sign, quote-marks, exclude, drop-names, rules, name, override\nwatching for a change; Ctrl-C ends\n"},
			{"mended", removing("cablegram.toml"), found(2, "a.txt")},
			{"excluded", saving("cablegram.toml", "exclude = [\"a.txt\"]\n"), found(1)},
			{"taken in", removing("cablegram.toml"), found(2, "a.txt")},
			{"waived", saving("waivers.toml", waiver), waived},
			{"waived no more", removing("waivers.toml"), found(2, "a.txt")},
		}},
		{"settings elsewhere", []string{"--config", "desk/house.toml"}, found(2), []step{
			{"rule on", saving("desk/house.toml", ""), found(2, "a.txt")},
		}},
		{"findings of an earlier run", []string{"--baseline", "desk/old.jsonl"}, found(2, "a.txt"), []step{
			{"known", func(t *testing.T) {
				_, findings, _ := runCommand(nil, "lint", "--format", "jsonl", "a.txt")
				save(t, "desk/old.jsonl", findings)
			}, waived},
			{"new", saving("b/b.txt", faulty), strings.Replace(found(2, "b/b.txt"), "1 finding (1 error)", "2 findings (1 error, 1 waived)", 1)},
			{"forgotten", saving("desk/old.jsonl", ""), found(2, "a.txt", "b/b.txt")},
		}},
		{"settings above", []string{"b"}, found(1), []step{
			{"nothing of these, then the file", func(t *testing.T) { save(t, "c.txt", faulty); save(t, "b/b.txt", faulty) }, found(1, "b/b.txt")},
			{"rule off", saving("cablegram.toml", off), found(1)},
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			save(t, "a.txt", faulty)
			save(t, "b/b.txt", clean)
			save(t, "desk/house.toml", off)
			save(t, "desk/old.jsonl", "")
			v := startWatch(t, test.args...)
			if got := v.round(); got != test.first {
				t.Fatalf("printed\n%s, want\n%s", got, test.first)
			}
			for _, step := range test.steps {
				step.change(t)
				if got := v.round(); got != step.want {
					t.Errorf("%s: printed\n%s, want\n%s", step.name, got, step.want)
				}
			}
		})
	}
}

// What is saved in place may be seen empty first, but not last.
func TestWatchSaveInPlace(t *testing.T) {
	t.Chdir(t.TempDir())
	save(t, "a.txt", fmt.Sprintf(faultyCable, 7303))
	v := startWatch(t)
	v.round()
	saveInPlace(t, "a.txt", fmt.Sprintf(cleanCable, 7303))
	for v.round() != found(1) {
	}
}

// A file is read again when it is saved, or looks otherwise than before, and not when another one is saved.
func TestWatchReadsWhatChanged(t *testing.T) {
	t.Chdir(t.TempDir())
	faulty, clean := fmt.Sprintf(faultyCable, 7303), fmt.Sprintf(cleanCable, 7303)
	save(t, "a.txt", faulty)
	save(t, "b.txt", clean)
	// What is written by another name, in a folder that is not watched, is not told of.
	elsewhere := filepath.Join(t.TempDir(), "a.txt")
	if err := os.Link("a.txt", elsewhere); err != nil {
		t.Skip(err)
	}
	before, err := os.Stat("a.txt")
	if err != nil {
		t.Fatal(err)
	}
	v := startWatch(t)
	v.round()
	saveInPlace(t, elsewhere, clean)
	if err := os.Chtimes(elsewhere, before.ModTime(), before.ModTime()); err != nil {
		t.Fatal(err)
	}
	save(t, "b.txt", faulty)
	if got, want := v.round(), found(2, "a.txt", "b.txt"); got != want {
		t.Errorf("a file that looks as before is read again: printed\n%s, want\n%s", got, want)
	}
	later := before.ModTime().Add(time.Minute)
	if err := os.Chtimes(elsewhere, later, later); err != nil {
		t.Fatal(err)
	}
	save(t, "b.txt", clean)
	if got, want := v.round(), found(2); got != want {
		t.Errorf("a file that looks otherwise is not read again: printed\n%s, want\n%s", got, want)
	}
}

// What cannot be written ends a watch, which would go on for nobody.
func TestWatchWithoutOutput(t *testing.T) {
	t.Chdir(t.TempDir())
	save(t, "a.txt", fmt.Sprintf(faultyCable, 7303))
	errs := &tape{grown: make(chan struct{}, 1)}
	c := Command{Stdout: fullDisk{}, Stderr: errs}
	if status := c.Main([]string{"lint", "--watch", "a.txt"}); status != Failed {
		t.Errorf("exit status %d, want %d; printed %s", status, Failed, errs)
	}
}
