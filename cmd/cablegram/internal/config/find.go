package config

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Names of the files that are looked for beside transcriptions and above.
const (
	settingsName = "cablegram.toml"
	waiversName  = "waivers.toml"
)

// roots are the folders that mark the top of a repository. Nothing is looked for above it.
var roots = []string{".git", ".hg", ".jj", ".svn"}

// byteOrderMark is what some editors put before the text of a file.
var byteOrderMark = []byte("\ufeff")

// Source is where settings and waivers come from.
type Source struct {
	// Path is that of the settings for all transcriptions; empty has them looked for beside each transcription and
	// above, up to the top of the repository.
	Path string
	// None leaves out settings and waivers.
	None bool

	settings map[string]*Settings
	waivers  map[string]*Waivers
}

// Settings gives the settings for the transcriptions of a folder. What it gives for several folders is the same value
// where they share a file. The error is a [Problems] for a file that does not say what it should.
func (s *Source) Settings(folder string) (*Settings, error) {
	path, err := s.settingsPath(folder)
	if err != nil {
		return nil, err
	}
	return once(&s.settings, path, readSettings)
}

func (s *Source) settingsPath(folder string) (string, error) {
	switch {
	case s.None:
		return "", nil
	case s.Path != "":
		return s.Path, nil
	}
	return above(folder, settingsName)
}

// Waivers gives the waivers for the transcriptions of a folder, in the manner of Settings.
func (s *Source) Waivers(folder string) (*Waivers, error) {
	if s.None {
		return once(&s.waivers, "", readWaivers)
	}
	path, err := above(folder, waiversName)
	if err != nil {
		return nil, err
	}
	return once(&s.waivers, path, readWaivers)
}

// once reads what lies at a path the first time that it is asked for; the zero value stands for no path.
func once[T any](known *map[string]*T, path string, read func(path string, source []byte) (*T, error)) (*T, error) {
	if *known == nil {
		*known = map[string]*T{"": new(T)}
	}
	if value, done := (*known)[path]; done {
		return value, nil
	}
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	value, err := read(path, bytes.TrimPrefix(source, byteOrderMark))
	if err != nil {
		return nil, err
	}
	(*known)[path] = value
	return value, nil
}

// above gives the path of the nearest file of a name in a folder or above, as seen from the current folder; empty where
// there is none.
func above(folder, name string) (string, error) {
	current, err := filepath.Abs(".")
	if err != nil {
		return "", err
	}
	if folder, err = filepath.Abs(folder); err != nil {
		return "", err
	}
	for {
		path := filepath.Join(folder, name)
		if found, err := exists(path); found || err != nil {
			return filepath.FromSlash(slashed(current, path)), err
		}
		parent := filepath.Dir(folder)
		if parent == folder || isRoot(folder) {
			return "", nil
		}
		folder = parent
	}
}

func isRoot(folder string) bool {
	for _, name := range roots {
		if found, _ := exists(filepath.Join(folder, name)); found {
			return true
		}
	}
	return false
}

func exists(path string) (bool, error) {
	_, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}
