package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/ordered"
)

// filesUsage is the paragraph that the help texts of all commands on files share.
const filesUsage = `A folder stands for the *.txt and *.md files in it and below it; without an argument it is the current one. A glob in
quotation marks ("1951/**/*.txt", "{a,b}/*.md") stands for the files that it matches, and one behind a "!" leaves out what
the arguments before it name. Both leave out hidden files and what .gitignore, .ignore and .cablegramignore name. A file
that is named is taken all the same. "-" is standard input.
A file that cannot be read is reported, the others are worked on all the same, and the exit status is 3.
An interrupt (Ctrl-C) ends the run after the files under way, with what is known by then; a second one ends it at once.`

// files are the arguments and flags of the commands on files.
type files struct {
	*session
	stdinName string
	jobs      int
	progress  *choice[bool]
	// typed says that standard input is a file of the run.
	typed bool
	// noIgnore disregards ignore files, forceExclude has them hold for files that are named too.
	noIgnore, forceExclude bool
	// excluded reports whether settings leave out the file or the folder of a path; nil leaves out none.
	excluded func(path string) bool
	// entered is told the path of every folder that is gone through; nil asks for none.
	entered func(path string)
	// failed is the number of files that could not be read or done, and left that of those that an interrupt left.
	failed, left int
}

func newFiles(s *session, cmd *cobra.Command) *files {
	f := &files{session: s, progress: newProgress(cmd)}
	cmd.Flags().StringVar(&f.stdinName, "stdin-filename", "", "`name` that standard input goes by")
	cmd.Flags().IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0), "`number` of files worked on at a time")
	cmd.Flags().BoolVar(&f.noIgnore, "no-ignore", false, "disregard .gitignore, .ignore and .cablegramignore")
	cmd.Flags().BoolVar(&f.forceExclude, "force-exclude", false, "leave out what is named too, if a folder would leave it out")
	return f
}

// find gives the files that the arguments name, without one those of the current folder.
func (f *files) find(args []string) ([]input.File, error) {
	if len(args) == 0 {
		args = []string{"."}
	}
	f.typed = slices.Contains(args, input.Standard)
	switch {
	case f.jobs < 1:
		return nil, fmt.Errorf("--jobs %d: use 1 or more", f.jobs)
	case f.stdinName != "" && !f.typed:
		return nil, errors.New(`--stdin-filename without standard input: add the argument "-"`)
	}
	source := input.Source{
		Stdin: f.Stdin, StdinName: f.standardName(), NoIgnore: f.noIgnore, ForceExclude: f.forceExclude, Excluded: f.excluded,
		Entered: f.entered,
	}
	return source.Find(args)
}

// standardName is what standard input goes by.
func (f *files) standardName() string { return cmp.Or(f.stdinName, "<stdin>") }

// isStandard reports whether the file of a name is standard input.
func (f *files) isStandard(name string) bool { return f.typed && name == f.standardName() }

// job does the work on one file: it writes what is to be printed, and gives what the command has to know.
type job[T any] func(out *bytes.Buffer, name string, src []byte) T

// each does a job for every file, prints what it wrote and yields what it gave, in the order of the files. A file that
// cannot be read or done is reported and printed nothing of. An interrupt ends the run after the files under way.
func each[T any](f *files, all []input.File, do job[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		for o := range outcomes(f, all, do) {
			if o.err != nil {
				f.account(o.name, o.err)
				continue
			}
			f.print(&o.printed)
			if !yield(o.result) {
				return
			}
		}
		f.end(all)
	}
}

// outcomes does a job for every file and yields what became of it, in the order of the files.
func outcomes[T any](f *files, all []input.File, do job[T]) iter.Seq[outcome[T]] {
	return func(yield func(outcome[T]) bool) {
		interrupted, release := f.listen()
		defer release()
		f.begin(all)
		defer f.line.Stop()
		work := func(file input.File) outcome[T] {
			defer f.line.Step()
			return run(file, interrupted, do)
		}
		for o := range ordered.Map(all, f.jobs, work) {
			if !yield(o) {
				return
			}
		}
	}
}

// do is each for a job that gives nothing.
func (f *files) do(all []input.File, print func(out *bytes.Buffer, name string, src []byte)) {
	give := func(out *bytes.Buffer, name string, src []byte) struct{} {
		print(out, name, src)
		return struct{}{}
	}
	for range each(f, all, give) {
	}
}
