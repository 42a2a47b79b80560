package main

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"testing"
	"testing/fstest"
)

// sourceFiles gives the files of the repository that an installation needs: no tests, no test data, no history. In a
// further work tree ".git" is a file that leads to the history.
func sourceFiles(t *testing.T) fs.FS {
	t.Helper()
	left := []string{".git", "testdata", "docs"}
	files := fstest.MapFS{}
	repository := os.DirFS(root)
	err := fs.WalkDir(repository, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case slices.Contains(left, path.Base(name)) && entry.IsDir():
			return fs.SkipDir
		case slices.Contains(left, path.Base(name)), entry.IsDir():
			return nil
		}
		text, err := fs.ReadFile(repository, name)
		files[name] = &fstest.MapFile{Data: text, Mode: 0o666}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
