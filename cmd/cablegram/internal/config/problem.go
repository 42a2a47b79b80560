package config

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/internal/position"
)

// Problem is one fault of a configuration file, or of a setting on a command line, which has no place.
type Problem struct {
	Path string
	position.Position
	Message string
}

func (p Problem) Error() string {
	if p.Line == 0 {
		return p.Message
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.Path, p.Line, p.Column, p.Message)
}

// Problems are the faults of one file.
type Problems []Problem

func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// add adds what is wrong at a place, if anything is.
func (p Problems) add(path string, source []byte, at place, err error) Problems {
	if err == nil {
		return p
	}
	return append(p, problemAt(path, source, at.Start, err.Error()))
}

// problemAt makes a problem of an offset in a file.
func problemAt(path string, source []byte, offset int, message string) Problem {
	return Problem{path, position.NewIndex(string(source)).At(offset), message}
}

// entries are the entries of the lists of tables in a file, with the problems found so far.
type entries struct {
	places
	path     string
	source   []byte
	index    *position.Index
	problems Problems
}

func newEntries(path string, source []byte, problems Problems) *entries {
	return &entries{placesIn(source), path, source, position.NewIndex(string(source)), problems}
}

// check adds what is wrong with whole entries of a list. One that has a problem inside is not looked at: it may be for the
// same cause.
func (e *entries) check(list string, count int, check func(index int) error) {
	headings := e.headingsOf(list)
	known := len(e.problems)
	for i := range count {
		heading := at(headings, i)
		if !e.problems[:known].between(e.index.At(heading.Start).Line, e.lineBelow(heading)) {
			e.problems = e.problems.add(e.path, e.source, heading, check(i))
		}
	}
	slices.SortStableFunc(e.problems, Problem.compare)
}

// lineBelow is the line of the entry, of whatever list, below the one with a heading.
func (e *entries) lineBelow(heading place) int {
	for _, next := range e.headings {
		if next.Start > heading.Start {
			return e.index.At(next.Start).Line
		}
	}
	return math.MaxInt
}

// between reports whether a problem lies on a line or below it, and above another one.
func (p Problems) between(line, end int) bool {
	return slices.ContainsFunc(p, func(q Problem) bool { return q.Line >= line && q.Line < end })
}

func (p Problem) compare(q Problem) int {
	return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}
