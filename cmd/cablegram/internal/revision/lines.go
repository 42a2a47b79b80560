package revision

import (
	"slices"

	"github.com/bluekeyes/go-gitdiff/gitdiff"
)

// Lines are the lines of a file that have changed. The zero value has none.
type Lines struct {
	all  bool
	runs []run
}

// run is a run of lines, counted from 1.
type run struct{ first, last int }

// Touch reports whether one of the lines from first to last has changed, or stands beside lines that are gone.
func (l Lines) Touch(first, last int) bool {
	return l.all || slices.ContainsFunc(l.runs, func(r run) bool { return r.first <= last && first <= r.last })
}

func linesOf(f *gitdiff.File) Lines {
	lines := Lines{all: f.IsBinary}
	for _, fragment := range f.TextFragments {
		lines.runs = append(lines.runs, runOf(fragment))
	}
	return lines
}

// runOf gives the lines that a fragment without context has put in, or those around the place of the ones it took out.
func runOf(f *gitdiff.TextFragment) run {
	first := int(f.NewPosition)
	if f.NewLines == 0 {
		return run{first, first + 1}
	}
	return run{first, first + int(f.NewLines) - 1}
}
