// Package cli is the command line: flags, subcommands and exit status over the library and the report writers.
package cli

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/progress"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

// Command is the cablegram command with the streams that it reads and writes.
type Command struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Interrupts starts to listen for the wish to end a run: the channel is closed when it comes, and release ends the
	// listening. A nil Interrupts never hears of one.
	Interrupts func() (interrupted <-chan struct{}, release func())
}

// Status is what a run of the command exits with.
type Status int

// Exit statuses. A run that could be given several exits with the greatest.
const (
	// Clean is a run without a finding at or above the failing severity.
	Clean Status = iota
	// Faulty is a run with such a finding.
	Faulty
	// Misused is a wrong command line or configuration.
	Misused
	// Failed is a run that could not read or write something, or that failed inside.
	Failed
	// Interrupted is a run that was ended before all was done. It is what shells give for it.
	Interrupted Status = 130
)

// Main runs the command with its arguments, the program's name left out, and gives the exit status.
func (c *Command) Main(args []string) Status {
	s := newSession(c)
	if err := guard(func() error { return s.execute(args) }); err != nil {
		s.fail(err)
	}
	if err := s.out.Flush(); err != nil {
		s.fail(fmt.Errorf("standard output: %w", err))
	}
	return s.status
}

// session is one run of the command.
type session struct {
	*Command
	// line shows how far the run is on the terminal that standard error leads to, below what the streams print.
	line     *progress.Line
	terminal io.Writer
	// out is standard output. Its first error stays with it until the end of the run.
	out    *bufio.Writer
	status Status
}

func newSession(c *Command) *session {
	s := &session{Command: &Command{}, line: &progress.Line{}, terminal: c.Stderr}
	*s.Command = *c
	s.Stderr = s.line.Above(c.Stderr)
	stdout := c.Stdout
	if screen.IsTerminal(stdout) {
		stdout = s.line.Above(stdout)
	}
	s.out = bufio.NewWriter(stdout)
	return s
}

// failure is an error that the command line and the configuration have no part in.
type failure struct{ error }

// execute runs the subcommand that the arguments name. Subcommands return an error for a wrong use or configuration, or a
// failure that leaves them nothing to do; whatever else fails is reported as it happens.
func (s *session) execute(args []string) error {
	root := newRoot(s)
	root.SetArgs(args)
	cmd, err := root.ExecuteC()
	if err == nil {
		return nil
	}
	var failed *failure
	if errors.As(err, &failed) {
		return failed.error
	}
	s.raise(Misused)
	for _, problem := range problems(err) {
		s.complain(problem)
	}
	if settings := new(configError); !errors.As(err, &settings) {
		fmt.Fprintf(s.Stderr, "Run \"%s --help\" for usage.\n", cmd.CommandPath())
	}
	return nil
}

// problems gives what is wrong in a use or a configuration, each on one line.
func problems(err error) []error {
	var settings *configError
	if errors.As(err, &settings) {
		return settings.problems
	}
	return []error{oneLine(err)}
}

// oneLine gives an error whose suggestions stand on lines of their own on one.
func oneLine(err error) error { return errors.New(strings.Join(strings.Fields(err.Error()), " ")) }

// print sends text to standard output. An error stays with s.out and is reported at the end of the run.
func (s *session) print(text *bytes.Buffer) {
	_, _ = text.WriteTo(s.out)
	if s.line.Running() {
		_ = s.out.Flush()
	}
}

// raise makes status the exit status, unless the run has a greater one.
func (s *session) raise(status Status) { s.status = max(s.status, status) }

// fail reports what could not be done. The run goes on.
func (s *session) fail(err error) {
	s.raise(Failed)
	s.complain(err)
	var internal *internalError
	if errors.As(err, &internal) {
		fmt.Fprintf(s.Stderr, "%s\n", internal.stack)
	}
}

// complain prints an error, which may quote a file's name or text.
func (s *session) complain(err error) {
	fmt.Fprintf(s.Stderr, "cablegram: %s\n", screen.Visible(err.Error()))
}

// palette has the colours for standard output.
func (s *session) palette(when screen.When) screen.Palette { return s.paletteOf(s.Stdout, when) }

// paletteOf has the colours for a stream.
func (s *session) paletteOf(stream io.Writer, when screen.When) screen.Palette {
	return screen.Palette{Enabled: screen.Coloured(when, stream, os.Getenv), Columns: screen.Columns(stream)}
}
