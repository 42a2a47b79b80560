// Package progress shows how far a long run is, on the last line of a terminal.
package progress

import (
	"cmp"
	"io"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

const (
	// interval is the time between two pictures of the line.
	interval = 100 * time.Millisecond
	// patience is the number of intervals before the first picture: a short run ends without one.
	patience = 5
	// roomy is the least number of columns for a line that tells rate and times too.
	roomy = 64
	// least is the least number of columns for a line at all: one that is broken cannot be taken away.
	least = 32
	// longest is the width of the bar where there is room for it.
	longest = 40
	// usualColumns is the width of a terminal that does not tell its own.
	usualColumns = 80
)

// Line is the last line of a terminal, on which a run shows how far it is. What is printed above it goes through the
// writers of [Line.Above]. The zero Line shows nothing; a Line may be used from several goroutines.
type Line struct {
	mu  sync.Mutex
	bar *progressbar.ProgressBar
	// done is the number of files that are done, and counted that of those that the bar knows of.
	done, counted int
	shown         bool
	// amid says that what is printed above ends within a line of its own.
	amid bool
	stop func()
}

// Start shows a run of so many files on a terminal, from half a second after now or the first file that is done to
// [Line.Stop]. A terminal that is too narrow shows nothing.
func (l *Line) Start(terminal io.Writer, total int) {
	if columns(terminal) < least {
		return
	}
	ticker := time.NewTicker(interval)
	l.start(terminal, total, ticker.C, ticker.Stop)
}

// start is Start with the ticks at which the line is drawn.
func (l *Line) start(terminal io.Writer, total int, ticks <-chan time.Time, release func()) {
	stopped := make(chan struct{})
	var drawing sync.WaitGroup
	l.mu.Lock()
	defer l.mu.Unlock()
	l.bar, l.done, l.counted = newBar(terminal, total), 0, 0
	l.stop = func() {
		release()
		close(stopped)
		drawing.Wait()
	}
	drawing.Go(func() { l.run(ticks, stopped) })
}

func newBar(terminal io.Writer, total int) *progressbar.ProgressBar {
	width := columns(terminal)
	whole := width >= roomy
	// What stands beside the bar takes this much at most, with two cells for the "^C" that an interrupt leaves there.
	beside := 28
	if whole {
		beside = 60
	}
	options := []progressbar.Option{
		progressbar.OptionSetWriter(terminal),
		progressbar.OptionUseANSICodes(true),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetWidth(min(width-beside, longest)),
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

func columns(terminal io.Writer) int { return cmp.Or(screen.Columns(terminal), usualColumns) }

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
	if l.amid || l.done == 0 {
		return
	}
	if l.done != l.counted {
		_ = l.bar.Set(l.done)
		l.counted = l.done
	} else {
		// To set it again would count as a time in which nothing was done, and make the time left 0.
		_ = l.bar.RenderBlank()
	}
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
