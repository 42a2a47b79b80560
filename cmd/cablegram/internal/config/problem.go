package config

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/position"
)

// Problem is one fault of a configuration file.
type Problem struct {
	Path string
	position.Position
	Message string
}

func (p Problem) Error() string {
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
