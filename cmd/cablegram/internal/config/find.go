package config

import (
	"bytes"
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
)

// Names of the files that are looked for beside transcriptions and above.
const (
	settingsName = "cablegram.toml"
	waiversName  = "waivers.toml"
)

// Names are those of the files that settings and waivers are looked for in.
var Names = []string{settingsName, waiversName}

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
	// Inline are settings that count above those of files.
	Inline []*Settings
	// Selection are the rules that are turned on and off whatever settings say.
	Selection Selection

	settings map[string]*Settings
	waivers  map[string]*Waivers
	// byFolder are the settings of the folders whose files were asked for, nil where they cannot be read.
	byFolder map[string]*Settings
}

// Settings gives the settings for the transcriptions of a folder. What it gives for several folders is the same value
// where they share a file. The error is a [Problems] for a file that does not say what it should.
func (s *Source) Settings(folder string) (*Settings, error) {
	path, err := s.settingsPath(folder)
	if err != nil {
		return nil, err
	}
	return once(&s.settings, path, s.readSettings)
}

// readSettings reads the settings at a path, empty for none, and puts above them what the command line says.
func (s *Source) readSettings(path string, source []byte) (*Settings, error) {
	settings := &Settings{}
	if path != "" {
		var err error
		if settings, err = readSettings(path, source); err != nil {
			return nil, err
		}
	}
	for _, inline := range s.Inline {
		settings = settings.with(inline)
	}
	settings.selection = s.Selection
	return settings, nil
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

// Forget has settings and waivers read anew.
func (s *Source) Forget() { s.settings, s.waivers, s.byFolder = nil, nil, nil }

// Excludes reports whether the settings for the folder of a path leave it out. Settings that cannot be read leave out
// nothing: they are told of where they are asked for.
func (s *Source) Excludes(path string) bool {
	folder := filepath.Dir(path)
	settings, known := s.byFolder[folder]
	if !known {
		settings, _ = s.Settings(folder)
		if s.byFolder == nil {
			s.byFolder = map[string]*Settings{}
		}
		s.byFolder[folder] = settings
	}
	return settings != nil && settings.Excludes(path)
}

// noWaivers are those of transcriptions without a waivers file.
var noWaivers Waivers

// Waivers gives the waivers for the transcriptions of a folder, in the manner of Settings.
func (s *Source) Waivers(folder string) (*Waivers, error) {
	if s.None {
		return &noWaivers, nil
	}
	path, err := above(folder, waiversName)
	switch {
	case err != nil:
		return nil, err
	case path == "":
		return &noWaivers, nil
	}
	return once(&s.waivers, path, readWaivers)
}

// once reads what lies at a path the first time that it is asked for. No path has no source.
func once[T any](known *map[string]*T, path string, read func(path string, source []byte) (*T, error)) (*T, error) {
	if *known == nil {
		*known = map[string]*T{}
	}
	if value, done := (*known)[path]; done {
		return value, nil
	}
	source, err := sourceOf(path)
	if err != nil {
		return nil, err
	}
	value, err := read(path, source)
	if err != nil {
		return nil, err
	}
	(*known)[path] = value
	return value, nil
}

func sourceOf(path string) ([]byte, error) {
	if path == "" {
		return nil, nil
	}
	source, err := os.ReadFile(path)
	return bytes.TrimPrefix(source, byteOrderMark), err
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
	for folder := range Folders(folder) {
		path := filepath.Join(folder, name)
		if found, err := exists(path); found || err != nil {
			return filepath.FromSlash(slashed(current, path)), err
		}
	}
	return "", nil
}

// Folders gives the folders in which the settings and waivers of a folder are looked for: itself, given by its absolute
// path, and those above it, up to the top of the repository.
func Folders(folder string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for yield(folder) {
			parent := filepath.Dir(folder)
			if parent == folder || isRoot(folder) {
				return
			}
			folder = parent
		}
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
