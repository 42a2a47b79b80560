package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// runCommand runs the command and gives what it printed.
func runCommand(stdin io.Reader, args ...string) (status Status, stdout, stderr string) {
	var out, errs bytes.Buffer
	c := Command{Stdin: stdin, Stdout: &out, Stderr: &errs}
	status = c.Main(args)
	return status, out.String(), errs.String()
}

// fullDisk is a stream that takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestOutputThatCannotBeWritten(t *testing.T) {
	var errs bytes.Buffer
	c := Command{Stdin: strings.NewReader("CABLE Nº 1\n"), Stdout: fullDisk{}, Stderr: &errs}
	if status := c.Main([]string{"facts", "-"}); status != Failed {
		t.Errorf("exit status %d, want %d", status, Failed)
	}
	if want := "cablegram: standard output: no space left\n"; errs.String() != want {
		t.Errorf("got %q, want %q", errs.String(), want)
	}
}

func TestFileThatFailsInside(t *testing.T) {
	var out, errs bytes.Buffer
	s := newSession(&Command{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs})
	f := &files{session: s, jobs: 2, progress: &choice[bool]{}}
	folder := t.TempDir()
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(name), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	all, err := f.find([]string{folder})
	if err != nil {
		t.Fatal(err)
	}
	f.do(all, func(out *bytes.Buffer, name string, src []byte) {
		out.Write(src)
		if strings.HasSuffix(name, "b.txt") {
			panic("no such node \x1b[31m")
		}
	})
	s.out.Flush()
	if out.String() != "a.txtc.txt" {
		t.Errorf("printed %q, want what the other files gave", out.String())
	}
	if s.status != Failed || f.failed != 1 {
		t.Errorf("exit status %d and %d failed files, want %d and 1", s.status, f.failed, Failed)
	}
	first, stack, _ := strings.Cut(errs.String(), "\n")
	if !strings.HasPrefix(first, "cablegram: ") || !strings.Contains(first, `b.txt: internal failure: no such node \x1b[31m`) {
		t.Errorf("reported as %q", first)
	}
	if !strings.Contains(stack, "TestFileThatFailsInside") {
		t.Errorf("the place of the failure is not shown:\n%s", stack)
	}
}

// endless is a stream without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestInputWithoutEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the largest size of a transcription")
	}
	status, _, stderr := runCommand(endless{}, "facts", "-")
	if status != Failed || !strings.Contains(stderr, "larger than 268435456 bytes") {
		t.Errorf("exit status %d, %q", status, stderr)
	}
}

// Large and hostile input costs bounded time, and what is printed for people stays short.
func TestHostileInput(t *testing.T) {
	if testing.Short() {
		t.Skip("parses 50 MB")
	}
	tests := []struct {
		name  string
		input string
	}{
		{"one line of 50 MB", strings.Repeat("x", 50<<20)},
		{"100,000 unclosed quotes", strings.Repeat("\"", 100_000)},
		{"100,000 unclosed quotes on lines", strings.Repeat("CABLE Nº 1\n\n\"to Cde. FILIPPOV\n", 100_000)},
		{"100,000 unclosed brackets", strings.Repeat("[", 100_000)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, format := range []string{"human", "jsonl"} {
				began := time.Now()
				status, stdout, stderr := runCommand(strings.NewReader(test.input), "lint", "--format", format, "-")
				if status > Faulty || stderr != "" {
					t.Errorf("%s: exit status %d, %.200q", format, status, stderr)
				}
				if format == "human" && len(stdout) > 1<<20 {
					t.Errorf("human: %d bytes", len(stdout))
				}
				if took := time.Since(began); took > 20*time.Second {
					t.Errorf("%s: took %v", format, took)
				}
			}
		})
	}
}
