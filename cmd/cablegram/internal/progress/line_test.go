package progress

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

const cleared = "\x1b[2K\r"

// started gives a line of four files whose ticks the test gives. A tick is over when the next one is taken.
func started(terminal io.Writer) (line *Line, tick func()) {
	line = &Line{}
	ticks := make(chan time.Time)
	line.start(terminal, 4, ticks, func() {})
	return line, func() { ticks <- time.Time{} }
}

func TestShortRunShowsNothing(t *testing.T) {
	var terminal bytes.Buffer
	line, tick := started(&terminal)
	for range patience - 1 {
		tick()
	}
	line.Step()
	line.Stop()
	if terminal.Len() > 0 {
		t.Errorf("printed %q", terminal.String())
	}
}

func TestLine(t *testing.T) {
	var terminal bytes.Buffer
	line, tick := started(&terminal)
	line.Step()
	for range patience + 1 {
		tick()
	}
	line.Stop()
	picture := regexp.MustCompile(`^\rchecking  25% \|█+ +\| \(1/4, \d+ files/(s|min|hr)\) \[\d+s:\d+s\]`)
	if !picture.MatchString(terminal.String()) {
		t.Errorf("drawn as %q", terminal.String())
	}
	if !strings.HasSuffix(terminal.String(), cleared) {
		t.Errorf("left on the terminal: %q", terminal.String())
	}
}

// The last picture is taken away before anything is printed, and drawn anew below whole lines only.
func TestAbove(t *testing.T) {
	tests := []struct {
		name  string
		texts []string
		want  string
	}{
		{"whole line", []string{"a\n"}, cleared + "a\n\r"},
		{"part of a line", []string{"a", "b\n"}, cleared + "ab\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var terminal bytes.Buffer
			line, tick := started(&terminal)
			defer line.Stop()
			line.Step()
			for range patience + 1 {
				tick()
			}
			line.mu.Lock()
			terminal.Reset()
			line.mu.Unlock()
			out := line.Above(&terminal)
			for _, text := range test.texts {
				if _, err := io.WriteString(out, text); err != nil {
					t.Fatal(err)
				}
			}
			line.mu.Lock()
			defer line.mu.Unlock()
			if got, _, _ := strings.Cut(terminal.String(), "checking"); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// A run that waits tells no rate of nothing, and no end at once.
func TestStalledRun(t *testing.T) {
	var terminal bytes.Buffer
	line, tick := started(&terminal)
	for range patience + 1 {
		tick()
	}
	line.mu.Lock()
	if terminal.Len() > 0 {
		t.Errorf("before the first file: %q", terminal.String())
	}
	line.mu.Unlock()
	line.Step()
	for range 50 {
		tick()
	}
	line.Stop()
	if strings.Contains(terminal.String(), " 0 files/hr") || !strings.Contains(terminal.String(), "(1/4, ") {
		t.Errorf("drawn as %q", terminal.String())
	}
}

func TestAllDone(t *testing.T) {
	var terminal bytes.Buffer
	line, tick := started(&terminal)
	for range 4 {
		line.Step()
	}
	for range patience + 1 {
		tick()
	}
	line.Stop()
	if strings.Contains(terminal.String(), "checking") {
		t.Errorf("printed %q", terminal.String())
	}
}

func TestLineFromManyGoroutines(t *testing.T) {
	var terminal bytes.Buffer
	line, tick := started(&terminal)
	out := line.Above(&terminal)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			line.Step()
			_, _ = io.WriteString(out, "text\n")
		})
	}
	for range patience + 1 {
		tick()
	}
	all.Wait()
	line.Stop()
	if got := strings.Count(terminal.String(), "text\n"); got != 4 {
		t.Errorf("%d of 4 texts were printed", got)
	}
}

func TestZeroLine(t *testing.T) {
	var line Line
	line.Step()
	line.Stop()
	var out bytes.Buffer
	if _, err := io.WriteString(line.Above(&out), "text"); err != nil || out.String() != "text" {
		t.Errorf("printed %q, %v", out.String(), err)
	}
}
