package cabletest

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
)

// golden is one kind of golden file.
type golden struct {
	suffix string
	// render gives what the file should hold.
	render func(*reading) []byte
	// compare gives the changes from what the file holds to what it should hold.
	compare func(r *reading, held []byte) ([]change, error)
}

// allGoldens are all kinds, those that nobody asks for too.
var allGoldens = []golden{factsGolden, findingsGolden, treeGolden}

func (g golden) path(t transcription) string { return t.stem() + g.suffix }

// write makes the golden file of a transcription, if it is not there as it should be.
func (g golden) write(r *reading) error {
	path, content := g.path(r.transcription), g.render(r)
	if held, err := os.ReadFile(path); err == nil && bytes.Equal(held, content) {
		return nil
	}
	return os.WriteFile(path, content, 0o666)
}

// check says what is wrong with the golden file of a transcription.
func (g golden) check(r *reading) error {
	path := g.path(r.transcription)
	held, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s is missing: %s", path, howToUpdate())
	case err != nil:
		return err
	}
	changes, err := g.compare(r, bytes.ReplaceAll(held, []byte("\r\n"), []byte("\n")))
	switch {
	case err != nil:
		return fmt.Errorf("%s: %w: %s", path, err, howToUpdate())
	case len(changes) > 0:
		return fmt.Errorf("%s is out of date (-want +got):\n%sreview, then %s", path, described(r, changes), howToUpdate())
	}
	return nil
}

// mostChanges is how many changes of one golden file are shown.
const mostChanges = 25

func described(r *reading, changes []change) string {
	var out strings.Builder
	for i, c := range changes {
		if i == mostChanges {
			fmt.Fprintf(&out, "and %d changes more\n", len(changes)-mostChanges)
			break
		}
		fmt.Fprintf(&out, "%s:%d: %s\n", r.path, c.line, c.name)
		out.WriteString(marked("  -", c.want) + marked("  +", c.got))
		if c.got != "" {
			out.WriteString(r.excerpt(c.line) + "\n")
		}
	}
	return out.String()
}

// marked puts a mark before each line of a value.
func marked(mark, value string) string {
	if value == "" {
		return ""
	}
	return mark + strings.ReplaceAll(value, "\n", "\n"+mark) + "\n"
}
