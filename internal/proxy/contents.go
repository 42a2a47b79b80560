package main

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/mod/zip"
)

// contents gives the files of the module in dir, with goMod as its go.mod. Which files belong to a module, and which to
// another one below it, is what the go command says.
func contents(dir string, goMod []byte) ([]zip.File, error) {
	checked, err := zip.CheckDir(dir)
	if err != nil {
		return nil, err
	}
	var files []zip.File
	for _, path := range checked.Valid {
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return nil, err
		}
		f := file{name: filepath.ToSlash(name), path: path}
		if f.name == "go.mod" {
			f.content = goMod
		}
		files = append(files, f)
	}
	return files, nil
}

// file is one file of a module.
type file struct {
	// name is the file's path in the module and path that in the working tree.
	name, path string
	// content is what the file holds in the release; nil for what it holds in the working tree.
	content []byte
}

func (f file) Path() string { return f.name }

func (f file) Lstat() (fs.FileInfo, error) { return os.Lstat(f.path) }

func (f file) Open() (io.ReadCloser, error) {
	if f.content != nil {
		return io.NopCloser(bytes.NewReader(f.content)), nil
	}
	return os.Open(f.path)
}
