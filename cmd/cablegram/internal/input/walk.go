package input

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/ignore"
)

// walker goes through a folder and what is below it.
type walker struct {
	Source
	// takes reports whether an entry of a folder is one of the files that are looked for.
	takes func(path string, entry fs.DirEntry) bool
	files []File
}

// walk gives the files in the folder at path and below it that takes is for, sorted by name, folder by folder.
func (s Source) walk(path string, takes func(string, fs.DirEntry) bool) []File {
	w := walker{Source: s, takes: takes}
	var rules *ignore.Folder
	if !s.NoIgnore {
		rules = ignore.At(path)
	}
	w.folder(path, rules)
	return w.files
}

// folder goes through one folder. One that cannot be read becomes a File that cannot be read either, so that it is
// reported like one.
func (w *walker) folder(path string, rules *ignore.Folder) {
	if w.Entered != nil {
		w.Entered(path)
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		unread := func() (io.ReadCloser, error) { return nil, err }
		w.files = append(w.files, File{Name: filepath.ToSlash(path), open: unread})
		return
	}
	for _, entry := range entries {
		name, below := entry.Name(), filepath.Join(path, entry.Name())
		switch {
		case strings.HasPrefix(name, "."), rules != nil && rules.Ignores(name, entry.IsDir()), w.excludes(below):
		case entry.IsDir() && rules == nil:
			w.folder(below, nil)
		case entry.IsDir():
			w.folder(below, rules.Below(name))
		case w.takes(below, entry):
			w.files = append(w.files, at(below))
		}
	}
}

func at(path string) File { return File{Name: nameOf(path), open: stored(path)} }

// isTranscription reports whether a folder's entry is read: a file of a transcription's suffix, or a link to one.
func isTranscription(path string, entry fs.DirEntry) bool {
	return !isGolden(path) && slices.Contains(suffixes, strings.ToLower(filepath.Ext(path))) && isFile(path, entry)
}

// isFile reports whether a folder's entry is a file or a link to one. Pipes and devices are not, for reading them may never
// end.
func isFile(path string, entry fs.DirEntry) bool {
	if entry.Type().IsRegular() {
		return true
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

func isGolden(path string) bool {
	return slices.ContainsFunc(goldenSuffixes, func(suffix string) bool { return strings.HasSuffix(path, suffix) })
}
