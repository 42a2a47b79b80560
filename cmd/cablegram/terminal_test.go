//go:build unix

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rivo/uniseg"
)

// terminal is a real one: a window of tmux, whose server is the test's own.
type terminal struct {
	t      *testing.T
	socket string
	// finished counts the commands that were typed and are over.
	finished int
}

// openTerminal opens a window of some columns on a shell in a folder.
func openTerminal(t *testing.T, folder string, columns int) *terminal {
	t.Helper()
	return openShell(t, folder, columns, "sh")
}

// openShell opens a window of some columns on a program with a prompt, in a folder. It sees no variable that bears on
// colours.
func openShell(t *testing.T, folder string, columns int, program ...string) *terminal {
	t.Helper()
	needs(t, "tmux")
	w := &terminal{t: t, socket: filepath.Join(t.TempDir(), "tmux")}
	t.Cleanup(func() { _ = w.command("kill-server").Run() })
	window := []string{"-f", os.DevNull, "new-session", "-d", "-x", fmt.Sprint(columns), "-y", "100", "-c", folder}
	environment := []string{"env", "-u", "NO_COLOR", "-u", "FORCE_COLOR", "LC_ALL=C.UTF-8", "PS1=> "}
	w.tmux(slices.Concat(window, environment, program)...)
	w.await("the prompt", "^>")
	return w
}

func (w *terminal) command(arguments ...string) *exec.Cmd {
	return exec.Command("tmux", append([]string{"-u", "-S", w.socket}, arguments...)...)
}

func (w *terminal) tmux(arguments ...string) string {
	w.t.Helper()
	out, err := w.command(arguments...).CombinedOutput()
	if err != nil {
		w.t.Fatalf("tmux %s: %v: %s", arguments, err, out)
	}
	return string(out)
}

// enter types a command.
func (w *terminal) enter(command string) {
	w.t.Helper()
	w.tmux("send-keys", "-l", command)
	w.tmux("send-keys", "Enter")
}

// screen gives what the window shows.
func (w *terminal) screen() string {
	w.t.Helper()
	return w.tmux("capture-pane", "-p")
}

// colours gives what the window shows with the codes of colours.
func (w *terminal) colours() string {
	w.t.Helper()
	return w.tmux("capture-pane", "-p", "-e")
}

// await gives the screen as soon as it matches a pattern. The window says nothing when it changes, hence the asking.
func (w *terminal) await(what, pattern string) string {
	w.t.Helper()
	sought := regexp.MustCompile("(?m)" + pattern)
	again := time.NewTicker(20 * time.Millisecond)
	defer again.Stop()
	late := time.After(deadline)
	for {
		shown := w.screen()
		if sought.MatchString(shown) {
			return shown
		}
		select {
		case <-again.C:
		case <-late:
			w.t.Fatalf("%s does not come; the screen is\n%s", what, shown)
		}
	}
}

// finish types a command and gives the screen when the command is over.
func (w *terminal) finish(command string) string {
	w.t.Helper()
	w.finished++
	w.enter(fmt.Sprintf("clear; %s; echo over %d", command, w.finished))
	return w.await("the end of "+command, fmt.Sprintf("^over %d$", w.finished))
}

// TestProgressOnTerminal looks at a run that waits for its third file.
func TestProgressOnTerminal(t *testing.T) {
	tests := []struct {
		columns int
		want    string
	}{
		{40, `^ +66% \|█+ +\| \(2/3\) *$`},
		{80, `^checking  66% \|█+ +\| \(2/3, \d+ files/(s|min|hr)\) \[\d+s:\d+s\] *$`},
		{200, `^checking  66% \|█{20,} +\| \(2/3, \d+ files/(s|min|hr)\) \[\d+s:\d+s\] *$`},
	}
	for _, test := range tests {
		t.Run(fmt.Sprint(test.columns), func(t *testing.T) {
			folder := writeFiles(t, map[string]string{"7303.txt": faulty, "7304.txt": clean})
			waiting := filepath.Join(folder, "7305.txt")
			fifo(t, waiting)
			w := openTerminal(t, folder, test.columns)
			w.enter("clear; cablegram lint 7303.txt 7304.txt 7305.txt; echo over $?")
			pipe := openFifo(t, waiting)
			shown := w.await("the bar", test.want)
			if !strings.Contains(shown, "invalid-time") {
				t.Errorf("the finding is not printed while the run goes on:\n%s", shown)
			}
			if _, err := pipe.WriteString(faulty); err != nil {
				t.Fatal(err)
			}
			pipe.Close()
			shown = w.await("the end", `^over 1$`)
			if strings.Contains(shown, "█") || strings.Contains(shown, "%") {
				t.Errorf("the bar stays:\n%s", shown)
			}
			if got := strings.Count(shown, "invalid-time"); got != 2 {
				t.Errorf("%d findings, want 2:\n%s", got, shown)
			}
		})
	}
}

// TestNoProgress looks for a bar where none should be, in what a run prints that waits longer than a later one that has a
// bar.
func TestNoProgress(t *testing.T) {
	for _, command := range []string{
		"TERM=dumb cablegram lint 7303.txt 7304.txt 7305.txt",
		"cablegram lint --progress never 7303.txt 7304.txt 7305.txt",
		"cablegram lint 7303.txt 7304.txt 7305.txt 2>errors; cat errors",
	} {
		t.Run(command, func(t *testing.T) {
			folder := writeFiles(t, map[string]string{"7303.txt": faulty, "7304.txt": clean})
			waiting := filepath.Join(folder, "7305.txt")
			fifo(t, waiting)
			w := openTerminal(t, folder, 80)
			log := filepath.Join(t.TempDir(), "all")
			w.tmux("pipe-pane", "cat >"+log)
			w.enter(command + "; echo over $?")
			pipe := openFifo(t, waiting)
			later := filepath.Join(folder, "7306.txt")
			fifo(t, later)
			other := openTerminal(t, folder, 80)
			other.enter("cablegram lint 7303.txt 7304.txt 7306.txt")
			openFifo(t, later)
			other.await("the bar of a later run", `\(2/3, `)
			pipe.Close()
			w.await("the end", `^over \d$`)
			if printed := readFile(t, log); strings.Contains(printed, "█") || strings.Contains(printed, "2/3") {
				t.Errorf("printed %q", printed)
			}
		})
	}
}

// TestInterruptOnTerminal types Ctrl-C while the bar is shown.
func TestInterruptOnTerminal(t *testing.T) {
	folder := writeFiles(t, map[string]string{"7303.txt": faulty, "7304.txt": clean})
	waiting := filepath.Join(folder, "7305.txt")
	fifo(t, waiting)
	w := openTerminal(t, folder, 80)
	w.enter("clear; cablegram lint 7303.txt 7304.txt 7305.txt; echo over $?")
	openFifo(t, waiting)
	w.await("the bar", `\(2/3, `)
	w.tmux("send-keys", "C-c")
	shown := w.await("the prompt", `^> *$`)
	if !strings.Contains(shown, "cablegram: interrupted after 2 of 3 files") || strings.Contains(shown, "█") {
		t.Errorf("the screen is\n%s", shown)
	}
	if !strings.Contains(w.finish("echo status"), "status") {
		t.Error("the shell does not answer")
	}
}

// TestWatchOnTerminal saves a file while it is watched. What is found takes the place of what was found before, where the
// terminal can do that.
func TestWatchOnTerminal(t *testing.T) {
	tests := []struct {
		variables string
		keeps     bool
	}{
		{"", false},
		{"TERM=dumb ", true},
	}
	for _, test := range tests {
		t.Run(test.variables, func(t *testing.T) {
			folder := writeFiles(t, map[string]string{"7303.txt": faulty})
			w := openTerminal(t, folder, 100)
			w.enter(test.variables + "cablegram lint --watch .")
			w.await("the finding", `^watching 1 file, 1 finding \(1 error\); checked at \d\d:\d\d:\d\d; Ctrl-C ends$`)
			draft := writeFiles(t, map[string]string{"7303.txt": strings.Replace(faulty, "2510", "1510", 1)})
			if err := os.Rename(filepath.Join(draft, "7303.txt"), filepath.Join(folder, "7303.txt")); err != nil {
				t.Fatal(err)
			}
			shown := w.await("the second check", `^watching 1 file, no findings; `)
			if strings.Contains(shown, "invalid-time") != test.keeps {
				t.Errorf("the screen is\n%s", shown)
			}
			w.tmux("send-keys", "C-c")
			w.await("the prompt", `^> *$`)
			w.enter("echo over $?")
			w.await("the exit status of an interrupt", `^over 130$`)
		})
	}
}

// red is what a terminal makes of the colour of an error.
var red = regexp.MustCompile(`\x1b\[[0-9;]*31m`)

func TestColourOnTerminal(t *testing.T) {
	tests := []struct {
		command string
		want    bool
	}{
		{"cablegram lint 7303.txt", true},
		{"NO_COLOR=1 cablegram lint 7303.txt", false},
		{"TERM=dumb cablegram lint 7303.txt", false},
		{"cablegram lint --color never 7303.txt", false},
		{"NO_COLOR=1 cablegram lint --color always 7303.txt", true},
		{"cablegram lint 7303.txt | cat", false},
		{"FORCE_COLOR=1 cablegram lint 7303.txt | cat", true},
		{"cablegram lint --color always 7303.txt | cat", true},
	}
	w := openTerminal(t, writeFiles(t, map[string]string{"7303.txt": faulty}), 100)
	for _, test := range tests {
		t.Run(test.command, func(t *testing.T) {
			w.finish(test.command)
			if shown := w.colours(); red.MatchString(shown) != test.want {
				t.Errorf("the screen is\n%q", shown)
			}
		})
	}
}

// TestCaretOnTerminal compares the cells of the mark with those of what it marks, under wide and combining characters.
func TestCaretOnTerminal(t *testing.T) {
	for _, before := range []string{"BEIJING", "北京", "BEI\u0301JI\u0300NG", "ПЕКИН"} {
		for _, columns := range []int{40, 80, 200} {
			t.Run(fmt.Sprint(before, columns), func(t *testing.T) {
				text := strings.Replace(faulty, "BEIJING", before, 1)
				w := openTerminal(t, writeFiles(t, map[string]string{"7303.txt": text}), columns)
				lines := strings.Split(w.finish("cablegram lint --color never --only invalid-time 7303.txt"), "\n")
				if err := aligned(lines, "25"); err != nil {
					t.Errorf("%v; the screen is\n%s", err, strings.Join(lines, "\n"))
				}
			})
		}
	}
}

// TestMessageOnTerminal looks for words that a narrow window breaks.
func TestMessageOnTerminal(t *testing.T) {
	w := openTerminal(t, writeFiles(t, map[string]string{"7303.txt": faulty}), 40)
	shown := w.finish("cablegram lint 7303.txt")
	want := `7303.txt:3:25: error invalid-time: time
    "2510" cannot be: a day has 24
    hours, and ends at 2400, not later
    in hour "25"; compare it with the
    original
`
	if !strings.Contains(shown, want) {
		t.Errorf("the screen is\n%s, want\n%s", shown, want)
	}
}

// aligned finds the first mark in the lines of a screen, and compares its place with that of a text above it.
func aligned(lines []string, marked string) error {
	for i, line := range lines {
		before, mark, is := strings.Cut(line, "| ")
		if !is || strings.Trim(mark, " ^") != "" || !strings.Contains(mark, "^") || i == 0 {
			continue
		}
		above, _, _ := strings.Cut(lines[i-1], " "+marked)
		at := uniseg.StringWidth(before) + len("| ") + strings.Index(mark, "^")
		if want := uniseg.StringWidth(above) + 1; at != want {
			return fmt.Errorf("the mark stands in column %d, the text in %d", at, want)
		}
		return nil
	}
	return errors.New("no mark")
}
