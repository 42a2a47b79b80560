// Package ignore says which files the ignore files of a folder leave out, in the manner of git, see gitignore(5). Patterns
// are matched by the library for globs that the settings use too: it differs from git in what a "?" and a bracket match
// only, characters instead of bytes.
package ignore

import (
	"os"
	"path/filepath"
	"strings"
)

// Names are those of ignore files. What an earlier one says of a file counts above what a later one says in any folder.
var Names = []string{".cablegramignore", ".ignore", ".gitignore"}

// Folder has the ignore files that hold for the entries of a folder: its own, and those of the folders above it.
type Folder struct {
	path  string
	above *Folder
	// files are the rules of its own ignore files, in the order of [Names].
	files [][]rule
	// exclude are the rules that a repository keeps for itself, at its top.
	exclude []rule
}

// At reads the ignore files that hold in a folder: those from the top of its repository down to it, and its own alone
// where it lies in none. A file that cannot be read says nothing.
func At(path string) *Folder {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return &Folder{path: path}
	}
	top, inRepository := Repository(absolute)
	if !inRepository {
		return open(absolute, nil)
	}
	f := open(top, nil)
	f.exclude = parse(read(filepath.Join(gitFolder(top), "info", "exclude")))
	below, _ := filepath.Rel(top, absolute)
	for name := range strings.SplitSeq(below, string(filepath.Separator)) {
		if name != "." {
			f = f.Below(name)
		}
	}
	return f
}

// Below reads the ignore files of a folder in this one.
func (f *Folder) Below(name string) *Folder { return open(filepath.Join(f.path, name), f) }

func open(path string, above *Folder) *Folder {
	f := &Folder{path: path, above: above}
	for _, name := range Names {
		f.files = append(f.files, parse(read(filepath.Join(path, name))))
	}
	return f
}

func read(path string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	return string(text)
}

// Ignores reports whether an entry of the folder is left out. Whether the folder itself is says [Folder.Ignored].
func (f *Folder) Ignores(name string, isFolder bool) bool {
	path := filepath.Join(f.path, name)
	for kind := range Names {
		if v := f.judge(kind, path, isFolder); v != silent {
			return v == left
		}
	}
	top := f.top()
	return judge(top.exclude, top.relative(path), isFolder) == left
}

// judge gives the verdict of the ignore files of one kind. The nearest one counts.
func (f *Folder) judge(kind int, path string, isFolder bool) verdict {
	for ; f != nil; f = f.above {
		if v := judge(f.files[kind], f.relative(path), isFolder); v != silent {
			return v
		}
	}
	return silent
}

func (f *Folder) relative(path string) string {
	relative, err := filepath.Rel(f.path, path)
	if err != nil {
		return path
	}
	return filepath.ToSlash(relative)
}

func (f *Folder) top() *Folder {
	for f.above != nil {
		f = f.above
	}
	return f
}

// Ignored reports whether the folder is left out, or one that it lies in.
func (f *Folder) Ignored() bool {
	for ; f.above != nil; f = f.above {
		if f.above.Ignores(filepath.Base(f.path), true) {
			return true
		}
	}
	return false
}

// Repository gives the top of the repository that a folder lies in.
func Repository(folder string) (top string, found bool) {
	for {
		if _, err := os.Stat(filepath.Join(folder, ".git")); err == nil {
			return folder, true
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return "", false
		}
		folder = parent
	}
}

// gitFolder gives the folder of git's own files that all work trees of a repository share. In a further work tree and in a
// submodule ".git" is a file that says where they are.
func gitFolder(top string) string {
	folder := filepath.Join(top, ".git")
	if named, says := strings.CutPrefix(read(folder), "gitdir:"); says {
		folder = from(top, named)
	}
	if shared := read(filepath.Join(folder, "commondir")); shared != "" {
		folder = from(folder, shared)
	}
	return folder
}

// from gives a path that is written in a file, as seen from a folder.
func from(folder, written string) string {
	path := filepath.FromSlash(strings.TrimSpace(written))
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(folder, path)
}
