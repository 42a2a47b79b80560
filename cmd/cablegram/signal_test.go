//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// deadline is how long a test waits for what has to come.
const deadline = 30 * time.Second

// fifo makes a named pipe. It can be opened for writing as soon as a program reads it.
func fifo(t *testing.T, path string) {
	t.Helper()
	if err := syscall.Mkfifo(path, 0o666); err != nil {
		t.Fatal(err)
	}
}

// openFifo waits until a program reads a named pipe.
func openFifo(t *testing.T, path string) *os.File {
	t.Helper()
	opened := make(chan *os.File, 1)
	go func() {
		pipe, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			t.Error(err)
		}
		opened <- pipe
	}()
	select {
	case pipe := <-opened:
		t.Cleanup(func() { pipe.Close() })
		return pipe
	case <-time.After(deadline):
		t.Fatalf("nobody reads %s", path)
		return nil
	}
}

// TestSignals interrupts a run that waits for a file.
func TestSignals(t *testing.T) {
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			folder := writeFiles(t, map[string]string{"7303.txt": faulty, "7305.txt": clean})
			waiting := filepath.Join(folder, "7304.txt")
			fifo(t, waiting)
			process := exec.Command("cablegram", "lint", "--jobs", "1", "--output", "json=all.json", "7303.txt", "7304.txt", "7305.txt")
			process.Dir = folder
			var stdout, stderr bytes.Buffer
			process.Stdout, process.Stderr = &stdout, &stderr
			if err := process.Start(); err != nil {
				t.Fatal(err)
			}
			openFifo(t, waiting)
			if err := process.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			var exit *exec.ExitError
			if err := process.Wait(); !errors.As(err, &exit) || exit.ExitCode() != 130 {
				t.Errorf("ended with %v, want exit status 130", err)
			}
			if !strings.Contains(stdout.String(), "7303.txt:3:25: error invalid-time") {
				t.Errorf("what was known is not printed: %s", stdout.String())
			}
			if want := "cablegram: interrupted after 1 of 3 files\n"; stderr.String() != want {
				t.Errorf("got %q, want %q", stderr.String(), want)
			}
			if text := readFile(t, filepath.Join(folder, "all.json")); !strings.Contains(text, `"unchecked": 2`) {
				t.Errorf("the file of findings: %s", text)
			}
		})
	}
}

// TestSecondSignal interrupts a run that cannot end, for nobody reads what it prints.
func TestSecondSignal(t *testing.T) {
	const more = 1 << 17 // than a pipe holds
	process := exec.Command("cablegram", "lint", "--format", "jsonl", "7303.txt")
	process.Dir = writeFiles(t, map[string]string{"7303.txt": strings.Repeat(faulty+"\n", more/len(faulty))})
	unread, err := process.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := unread.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() {
		_, err := process.Process.Wait()
		ended <- err
	}()
	again := time.NewTicker(10 * time.Millisecond)
	defer again.Stop()
	late := time.After(deadline)
	for sent := 0; ; sent++ {
		select {
		case err := <-ended:
			if err != nil || sent < 2 {
				t.Errorf("ended after %d signals: %v", sent, err)
			}
			return
		case <-again.C:
			_ = process.Process.Signal(os.Interrupt)
		case <-late:
			_ = process.Process.Kill()
			t.Fatalf("still runs after %d signals", sent)
		}
	}
}
