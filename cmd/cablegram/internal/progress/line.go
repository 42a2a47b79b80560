// Package progress shows how far a long run is, on the last line of a terminal.
package progress

import (
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

const (
	// interval is the time between two pictures of the line.
	interval = 100 * time.Millisecond
	// patience is the number of intervals before the first picture: a short run ends without one.
	patience = 5
	// roomy is the least number of columns for a line that tells rate and times too.
	roomy = 64
	// usualColumns is the width of a terminal that does not tell its own.
	usualColumns = 80
)

// Line is the last line of a terminal, on which a run shows how far it is. What is printed above it goes through the
// writers of [Line.Above]. The zero Line shows nothing; a Line may be used from several goroutines.
type Line struct {
	mu       sync.Mutex
	terminal io.Writer
	bar      *progressbar.ProgressBar
	done     int
	shown    bool
	// amid says that what is printed above ends within a line of its own.
	amid bool
	stop func()
}

// Start shows a run of so many files on a terminal, from half a second after now to [Line.Stop].
func (l *Line) Start(terminal io.Writer, total int) {
	ticker := time.NewTicker(interval)
	l.start(terminal, total, ticker.C, ticker.Stop)
}

// start is Start with the ticks at which the line is drawn.
func (l *Line) start(terminal io.Writer, total int, ticks <-chan time.Time, release func()) {
	stopped := make(chan struct{})
	var drawing sync.WaitGroup
	l.mu.Lock()
	defer l.mu.Unlock()
	l.terminal, l.bar, l.done = terminal, newBar(terminal, total), 0
	l.stop = func() {
		release()
		close(stopped)
		drawing.Wait()
	}
	drawing.Go(func() { l.run(ticks, stopped) })
}

func newBar(terminal io.Writer, total int) *progressbar.ProgressBar {
	whole := columns(terminal) >= roomy
	options := []progressbar.Option{
		progressbar.OptionSetWriter(terminal),
		progressbar.OptionUseANSICodes(true),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionFullWidth(),
		progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(whole),
		progressbar.OptionSetElapsedTime(whole),
	}
	if whole {
		options = append(options, progressbar.OptionSetDescription("checking"), progressbar.OptionShowIts(), progressbar.OptionSetItsString("files"))
	}
	bar := progressbar.NewOptions(total, options...)
	bar.StartWithoutRender()
	return bar
}

func columns(terminal io.Writer) int {
	if f, ok := terminal.(*os.File); ok {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			return width
		}
	}
	return usualColumns
}

func (l *Line) run(ticks <-chan time.Time, stopped <-chan struct{}) {
	for seen := 1; ; seen++ {
		select {
		case <-stopped:
			return
		case <-ticks:
			if seen >= patience {
				l.redraw()
			}
		}
	}
}

func (l *Line) redraw() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.draw()
}

// draw has to be called under the lock, as clear has to. What the terminal does not take is lost: the run is not worse
// for it.
func (l *Line) draw() {
	if l.amid {
		return
	}
	_ = l.bar.Set(l.done)
	l.shown = !l.bar.IsFinished()
}

func (l *Line) clear() {
	if l.shown {
		_ = l.bar.Clear()
		l.shown = false
	}
}

// Step counts one file as done.
func (l *Line) Step() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.done++
}

// Running reports whether a run is shown, or will be when it takes long.
func (l *Line) Running() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.stop != nil
}

// Stop takes the line away. It may be called when nothing is shown.
func (l *Line) Stop() {
	l.mu.Lock()
	stop := l.stop
	l.stop = nil
	l.mu.Unlock()
	if stop == nil {
		return
	}
	stop()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.clear()
}

// Above gives a writer to the same terminal whose text stands above the line.
func (l *Line) Above(out io.Writer) io.Writer { return above{l, out} }

type above struct {
	line *Line
	out  io.Writer
}

func (a above) Write(text []byte) (int, error) {
	l := a.line
	l.mu.Lock()
	defer l.mu.Unlock()
	wasShown := l.shown
	l.clear()
	n, err := a.out.Write(text)
	if n > 0 {
		l.amid = text[n-1] != '\n'
	}
	if wasShown {
		l.draw()
	}
	return n, err
}
