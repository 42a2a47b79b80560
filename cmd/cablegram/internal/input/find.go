package input

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/ignore"
)

// suffixes are those of the transcriptions in a folder. A file that is named is read whatever its suffix.
var suffixes = []string{".txt", ".md"}

// goldenSuffixes are those of the files that golden tests keep beside transcriptions, see package cabletest.
var goldenSuffixes = []string{".findings.txt", ".tree.txt"}

// Source is where arguments are looked up.
type Source struct {
	Stdin io.Reader
	// StdinName is the name that standard input goes by.
	StdinName string
	// NoIgnore disregards the ignore files.
	NoIgnore bool
	// ForceExclude leaves out files and folders that are named too, if the others of their kind are.
	ForceExclude bool
	// Excluded reports whether settings leave out the file or the folder of a path; nil leaves out none.
	Excluded func(path string) bool
	// Entered is told the path of every folder that is gone through; nil asks for none.
	Entered func(path string)
}

// Find gives the transcriptions that the arguments name, in their order and each once. A folder stands for the
// transcriptions in it and below it, sorted by name, folder by folder; a glob for those that it matches, and for those of
// the folders that it matches. Both leave out hidden folders and files, what ignore files and settings leave out, and what
// the globs behind a "!" match that come later. [Standard] is standard input. What does not exist becomes a File that
// cannot be read; an argument that stands for no transcription is an error.
func (s Source) Find(args []string) ([]File, error) {
	var files []File
	seen := map[string]bool{}
	for i, arg := range args {
		if pattern, negated := negation(arg); negated {
			left, err := s.without(files, i == 0, pattern)
			if err != nil {
				return nil, err
			}
			files = left
			continue
		}
		found, err := s.find(arg)
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			if !seen[f.Name] {
				seen[f.Name] = true
				files = append(files, f)
			}
		}
	}
	return files, nil
}

// without gives files but for those that a pattern matches. As the first argument it is about those of the current folder.
func (s Source) without(files []File, first bool, pattern string) ([]File, error) {
	if first {
		var err error
		if files, err = s.find("."); err != nil {
			return nil, err
		}
	}
	left := slices.DeleteFunc(slices.Clone(files), func(f File) bool { return covers(pattern, f.Name) })
	if len(left) == 0 && len(files) > 0 {
		return nil, fmt.Errorf("%q leaves out all transcriptions that the arguments before it name", "!"+pattern)
	}
	return left, nil
}

func (s Source) find(arg string) ([]File, error) {
	if arg == Standard {
		return []File{{Name: s.StdinName, open: standard(s.Stdin)}}, nil
	}
	path := filepath.Clean(arg)
	info, err := os.Stat(path)
	switch {
	case err != nil && isGlob(arg):
		return s.matching(filepath.ToSlash(path))
	case s.ForceExclude && s.leavesOut(path, err == nil && info.IsDir()):
		return nil, nil
	case err != nil || !info.IsDir():
		return []File{at(path)}, nil
	}
	return s.folder(path, arg)
}

// leavesOut reports whether a file or folder that is named would be left out if it were not.
func (s Source) leavesOut(path string, isFolder bool) bool {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	folder := ignore.At(filepath.Dir(absolute))
	ignored := !s.NoIgnore && (folder.Ignored() || folder.Ignores(filepath.Base(absolute), isFolder))
	return ignored || s.excludes(path)
}

func (s Source) excludes(path string) bool { return s.Excluded != nil && s.Excluded(path) }

// folder gives the transcriptions in a folder and below it.
func (s Source) folder(path, arg string) ([]File, error) {
	files := s.walk(path, isTranscription)
	if len(files) > 0 {
		return files, nil
	}
	message := fmt.Sprintf("no transcription (*%s) in folder %q", strings.Join(suffixes, ", *"), arg)
	if all := (Source{NoIgnore: true}).walk(path, isTranscription); len(all) > 0 {
		message += " but those that ignore files or the settings leave out: name them, or use --no-ignore"
	}
	return nil, fmt.Errorf("%s", message)
}

// matching gives the transcriptions that a glob matches.
func (s Source) matching(glob string) ([]File, error) {
	files := s.walk(root(glob), func(path string, entry os.DirEntry) bool {
		if matches(glob, path) && namesSuffix(glob) {
			return isFile(path, entry)
		}
		return covers(glob, path) && isTranscription(path, entry)
	})
	if len(files) == 0 {
		return nil, fmt.Errorf("no transcription matches %q", glob)
	}
	return files, nil
}
