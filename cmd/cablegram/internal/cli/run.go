package cli

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

// errInterrupted is what became of a file that was not begun before the run was interrupted.
var errInterrupted = errors.New("interrupted")

// progressUses are the values of the flag --progress.
var progressUses = []option[bool]{
	{"auto", true},
	{"never", false},
}

func newProgress(cmd *cobra.Command) *choice[bool] {
	return newChoice(cmd, "progress", "when to show on a terminal how far a long run is", progressUses)
}

// listen starts to listen for an interrupt of the run.
func (s *session) listen() (interrupted <-chan struct{}, release func()) {
	if s.Interrupts == nil {
		return nil, func() {}
	}
	return s.Interrupts()
}

// begin has a run of several files shown, where standard error is a terminal that can take a line back, and where
// nobody types the input on the same one.
func (f *files) begin(all []input.File) {
	if len(all) < 2 || !f.progress.value || !screen.Erases(f.terminal) {
		return
	}
	if f.typed && screen.IsTerminal(f.Stdin) {
		return
	}
	f.line.Start(f.terminal, len(all))
}

// outcome is what became of one file.
type outcome[T any] struct {
	name    string
	printed bytes.Buffer
	result  T
	err     error
}

// run does a job for one file, unless an interrupt comes before the file is read.
func run[T any](file input.File, interrupted <-chan struct{}, do job[T]) outcome[T] {
	o := outcome[T]{name: file.Name}
	var src []byte
	if src, o.err = read(file, interrupted); o.err != nil {
		return o
	}
	o.err = guard(func() error {
		o.result = do(&o.printed, file.Name, src)
		return nil
	})
	return o
}

// content is what reading a file gave.
type content struct {
	src []byte
	err error
}

// read gives the bytes of a file. It does not wait for a stream any more when an interrupt comes.
func read(file input.File, interrupted <-chan struct{}) ([]byte, error) {
	select {
	case <-interrupted:
		return nil, errInterrupted
	default:
	}
	arrived := make(chan content, 1)
	go func() {
		var c content
		c.err = guard(func() (err error) {
			c.src, err = file.Read()
			return err
		})
		arrived <- c
	}()
	select {
	case c := <-arrived:
		return c.src, c.err
	case <-interrupted:
		return nil, errInterrupted
	}
}

// account reports a file that was not done.
func (f *files) account(name string, err error) {
	if errors.Is(err, errInterrupted) {
		f.left++
		return
	}
	f.failed++
	f.fail(fmt.Errorf("%s: %w", name, err))
}

// end says how far a run came that was interrupted.
func (f *files) end(all []input.File) {
	if f.left > 0 {
		f.raise(Interrupted)
		f.complain(fmt.Errorf("interrupted after %d of %d files", len(all)-f.left, len(all)))
	}
}

// missed is the number of files of which nothing is known.
func (f *files) missed() int { return f.failed + f.left }
