package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	docs = "../../docs"
	// desks holds the folders in which the sessions of pages are typed, each with the name of its page.
	desks = "../../testdata/desks"
)

// session is what a page shows of a terminal, where what is typed follows "$ " and what is printed stands below it, in a
// longer fence where that has fences; or a comment that the reader does not see, "<!-- $ command -->", with what a text
// editor would do meanwhile.
var session = regexp.MustCompile("(?s)````console\n(.*?)````|```console\n(.*?)```|<!-- [$] (.*?) -->")

// TestPages types the sessions of every page that has a desk into one shell, in a copy of the desk, and compares what a
// terminal would show.
func TestPages(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the pages are written for a POSIX shell")
	}
	entries, err := os.ReadDir(desks)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		t.Run(entry.Name(), func(t *testing.T) {
			t.Parallel()
			page := filepath.Join(docs, entry.Name()+".md")
			text, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(text, []byte("$ git ")) {
				needs(t, "git")
			}
			golden(t, page, text, retyped(t, text, filepath.Join(desks, entry.Name())))
		})
	}
}

// retyped gives the page with what its commands really print.
func retyped(t *testing.T, page []byte, desk string) []byte {
	t.Helper()
	sh := startShell(t, desk)
	return session.ReplaceAllFunc(page, func(shown []byte) []byte {
		parts := session.FindSubmatch(shown)
		if unseen := string(parts[3]); unseen != "" {
			if printed := sh.run(unseen); printed != "" {
				t.Errorf("%s printed %s", unseen, printed)
			}
			return shown
		}
		fence, _, _ := bytes.Cut(shown, []byte("console"))
		var out bytes.Buffer
		fmt.Fprintf(&out, "%sconsole\n", fence)
		for _, command := range commands(string(parts[1]) + string(parts[2])) {
			fmt.Fprintf(&out, "$ %s\n%s", strings.ReplaceAll(command, "\n", "\n> "), sh.run(command))
		}
		out.Write(fence)
		return out.Bytes()
	})
}

// commands gives what is typed in a session. A line that goes on a command starts with "> ".
func commands(session string) []string {
	var typed []string
	for line := range strings.Lines(session) {
		line = strings.TrimSuffix(line, "\n")
		if command, starts := strings.CutPrefix(line, "$ "); starts {
			typed = append(typed, command)
		} else if more, goesOn := strings.CutPrefix(line, "> "); goesOn && len(typed) > 0 {
			typed[len(typed)-1] += "\n" + more
		}
	}
	return typed
}

// shell is a POSIX shell whose two outputs are one, as on a terminal.
type shell struct {
	t   *testing.T
	in  io.Writer
	out *bufio.Reader
}

// over ends the output of a command: no command prints it.
const over = "\x00over\x00"

func startShell(t *testing.T, desk string) *shell {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(desk)); err != nil {
		t.Fatal(err)
	}
	process := exec.Command("sh")
	process.Dir = folder
	process.Env = append(os.Environ(), "NO_COLOR=1", "TERM=dumb", "HOME="+folder, "GIT_CONFIG_NOSYSTEM=1")
	in, err := process.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := process.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	process.Stderr = process.Stdout
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		in.Close()
		if err := process.Wait(); err != nil {
			t.Logf("the shell ended with: %v", err)
		}
	})
	return &shell{t: t, in: in, out: bufio.NewReader(out)}
}

// run types one command and gives all that it prints. The command reads nothing of what is typed after it, and the next
// one finds its exit status in $?.
func (s *shell) run(command string) string {
	s.t.Helper()
	end := strings.ReplaceAll(over, "\x00", `\000`)
	if _, err := io.WriteString(s.in, "{ "+command+"\n} </dev/null; set -- $?; printf '"+end+"'; (exit $1)\n"); err != nil {
		s.t.Fatal(err)
	}
	var printed strings.Builder
	for !strings.HasSuffix(printed.String(), over) {
		b, err := s.out.ReadByte()
		if err != nil {
			s.t.Fatalf("after %q: %v", command, err)
		}
		printed.WriteByte(b)
	}
	return strings.TrimSuffix(printed.String(), over)
}

// golden compares a page with what it should be, or writes it under -update.
func golden(t *testing.T, path string, have, want []byte) {
	t.Helper()
	if bytes.Equal(have, want) {
		return
	}
	if *update {
		if err := os.WriteFile(path, want, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("%s shows another session: review, then run the test with -update (-want +got):\n%s", path, cmp.Diff(string(have), string(want)))
}
