package grammar_test

import (
	"bufio"
	"bytes"
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

	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
)

// BenchmarkParse gives the parser's speed on one cable and on the same cable with an ever longer body, and, as
// "beside-goldmark", its time on that cable as a multiple of the time that goldmark takes for the same bytes.
func BenchmarkParse(b *testing.B) {
	cable := corpus.Read(b, cables, "a/21677")
	size := len(cable.Source)
	sizes := []struct {
		name  string
		bytes int
	}{
		{"x1", size},
		{"x10", 10 * size},
		{"x100", 100 * size},
		{"x1000", 1000 * size},
		{"10MB", 10 << 20},
	}
	for _, s := range sizes {
		b.Run(s.name, func(b *testing.B) {
			source := lengthened(cable.Source, s.bytes)
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				grammar.Parse("cable.txt", source)
			}
		})
	}
	b.Run("beside-goldmark", func(b *testing.B) { beside(b, cable.Source) })
}

// beside parses source in rounds, this parser and goldmark by turns, so that both meet the same weather, and reports
// the medians of the rounds.
func beside(b *testing.B, source []byte) {
	const round = 32
	goldmark := startPeer(b, source)
	goldmark.parse(round)
	var ours, ratios []float64
	for b.Loop() {
		start := time.Now()
		for range round {
			grammar.Parse("cable.txt", source)
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

// lengthened gives source with its longest paragraph repeated until the whole has about size bytes.
func lengthened(source []byte, size int) []byte {
	blank := []byte("\n\n")
	paragraphs := bytes.Split(source, blank)
	longest := slices.MaxFunc(paragraphs, func(a, b []byte) int { return len(a) - len(b) })
	before, after, _ := bytes.Cut(source, longest)
	body := slices.Concat(longest, blank)
	times := max(0, size-len(source)) / len(body)
	return slices.Concat(before, bytes.Repeat(body, times), longest, after)
}

// peer is a process that parses with another parser, see internal/goldmark.
type peer struct {
	tb      testing.TB
	counts  io.Writer
	answers *bufio.Scanner
}

// startPeer builds and starts the process; it ends with the test.
func startPeer(tb testing.TB, source []byte) *peer {
	tb.Helper()
	file := filepath.Join(tb.TempDir(), "cable.txt")
	if err := os.WriteFile(file, source, 0o666); err != nil {
		tb.Fatal(err)
	}
	process := exec.Command(buildPeer(tb), file)
	process.Stderr = os.Stderr
	counts, err := process.StdinPipe()
	if err != nil {
		tb.Fatal(err)
	}
	answers, err := process.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	if err := process.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		counts.Close()
		if err := process.Wait(); err != nil {
			tb.Error(err)
		}
	})
	return &peer{tb: tb, counts: counts, answers: bufio.NewScanner(answers)}
}

func buildPeer(tb testing.TB) string {
	tb.Helper()
	binary := filepath.Join(tb.TempDir(), "goldmark.exe")
	build := exec.Command("go", "build", "-o", binary, ".")
	build.Dir = filepath.Join("..", "internal", "goldmark")
	build.Env = append(os.Environ(), "GOWORK=off")
	if output, err := build.CombinedOutput(); err != nil {
		tb.Fatalf("cannot build %s: %v\n%s", build.Dir, err, output)
	}
	return binary
}

// parse has the peer parse its file count times and gives the time that took.
func (p *peer) parse(count int) time.Duration {
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
