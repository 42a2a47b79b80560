package input

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
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
}

// Find gives the transcriptions that the arguments name, in their order and each once. A folder stands for the
// transcriptions in it and below it, sorted by name, folder by folder; hidden folders and files are left out. [Standard] is standard
// input. What does not exist becomes a File that cannot be read; a folder without transcriptions is an error.
func (s Source) Find(args []string) ([]File, error) {
	var files []File
	seen := map[string]bool{}
	for _, arg := range args {
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

func (s Source) find(arg string) ([]File, error) {
	if arg == Standard {
		return []File{{Name: s.StdinName, open: standard(s.Stdin)}}, nil
	}
	if info, err := os.Stat(arg); err != nil || !info.IsDir() {
		return []File{at(filepath.Clean(arg))}, nil
	}
	files := folder(filepath.Clean(arg))
	if len(files) == 0 {
		return nil, fmt.Errorf("no transcription (*%s) in folder %q", strings.Join(suffixes, ", *"), arg)
	}
	return files, nil
}

func at(path string) File { return File{Name: filepath.ToSlash(path), open: stored(path)} }

// folder gives the transcriptions in the folder at path and below it. A folder that cannot be read becomes a File that
// cannot be read either, so that it is reported like one.
func folder(path string) []File {
	entries, err := os.ReadDir(path)
	if err != nil {
		return []File{{Name: filepath.ToSlash(path), open: func() (io.ReadCloser, error) { return nil, err }}}
	}
	var files []File
	for _, entry := range entries {
		below := filepath.Join(path, entry.Name())
		switch {
		case strings.HasPrefix(entry.Name(), "."):
		case entry.IsDir():
			files = append(files, folder(below)...)
		case isTranscription(below, entry):
			files = append(files, at(below))
		}
	}
	return files
}

// isTranscription reports whether a folder's entry is read: a file of a transcription's suffix, or a link to one.
// Pipes and devices are not, for reading them may never end.
func isTranscription(path string, entry fs.DirEntry) bool {
	if isGolden(path) || !slices.Contains(suffixes, strings.ToLower(filepath.Ext(path))) {
		return false
	}
	if entry.Type().IsRegular() {
		return true
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

func isGolden(path string) bool {
	return slices.ContainsFunc(goldenSuffixes, func(suffix string) bool { return strings.HasSuffix(path, suffix) })
}
