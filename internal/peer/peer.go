// Package peer times work on a text beside the time that goldmark takes to parse the same bytes. Goldmark runs in a
// process of its own, see internal/goldmark, so that the library does not require it.
package peer

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// round is the number of times that a side does its work before the other has its turn.
const round = 32

// Beside does work on source in rounds, by turns with goldmark, so that both meet the same weather. It reports the
// medians of the rounds: the time of one work, and that time as a multiple of goldmark's, "x-goldmark". It runs in the
// tests of a package that stands one folder below the root.
func Beside(b *testing.B, source []byte, work func()) {
	b.Helper()
	goldmark := start(b, source)
	goldmark.parse(round)
	var ours, ratios []float64
	for b.Loop() {
		start := time.Now()
		for range round {
			work()
		}
		took := float64(time.Since(start).Nanoseconds())
		ours = append(ours, took/round)
		ratios = append(ratios, took/float64(goldmark.parse(round).Nanoseconds()))
	}
	b.ReportMetric(median(ours), "ns/op")
	b.ReportMetric(median(ratios), "x-goldmark")
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// process is the one that runs goldmark.
type process struct {
	tb      testing.TB
	counts  io.Writer
	answers *bufio.Scanner
}

// start builds and starts the process; it ends with the test.
func start(tb testing.TB, source []byte) *process {
	tb.Helper()
	file := filepath.Join(tb.TempDir(), "cable.txt")
	if err := os.WriteFile(file, source, 0o666); err != nil {
		tb.Fatal(err)
	}
	command := exec.Command(build(tb), file)
	command.Stderr = os.Stderr
	counts, err := command.StdinPipe()
	if err != nil {
		tb.Fatal(err)
	}
	answers, err := command.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	if err := command.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		counts.Close()
		if err := command.Wait(); err != nil {
			tb.Error(err)
		}
	})
	return &process{tb: tb, counts: counts, answers: bufio.NewScanner(answers)}
}

func build(tb testing.TB) string {
	tb.Helper()
	binary := filepath.Join(tb.TempDir(), "goldmark.exe")
	command := exec.Command("go", "build", "-o", binary, ".")
	command.Dir = filepath.Join("..", "internal", "goldmark")
	command.Env = append(os.Environ(), "GOWORK=off")
	if output, err := command.CombinedOutput(); err != nil {
		tb.Fatalf("cannot build %s: %v\n%s", command.Dir, err, output)
	}
	return binary
}

// parse has goldmark parse the file count times and gives the time that took.
func (p *process) parse(count int) time.Duration {
	p.tb.Helper()
	fmt.Fprintln(p.counts, count)
	if !p.answers.Scan() {
		p.tb.Fatal("goldmark gave no answer")
	}
	elapsed, err := strconv.ParseInt(strings.TrimSpace(p.answers.Text()), 10, 64)
	if err != nil {
		p.tb.Fatal(err)
	}
	return time.Duration(elapsed)
}
