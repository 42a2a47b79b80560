package cabletest

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// transcription is one file of a collection.
type transcription struct {
	// name tells the file from the others of its collection: its path below the folder, with slashes.
	name string
	path string
}

// file is the name that the transcription goes by in its facts: no folder, so that goldens are the same anywhere.
func (t transcription) file() string { return filepath.Base(t.path) }

// stem is the path that the paths of the goldens begin with.
func (t transcription) stem() string { return strings.TrimSuffix(t.path, filepath.Ext(t.path)) }

// collection is what a folder holds.
type collection struct {
	transcriptions []transcription
	// goldens are the paths of all golden files.
	goldens []string
}

// suffixes are those of the transcriptions in a folder; the command reads the same.
var suffixes = []string{".txt", ".md"}

// find looks for transcriptions and goldens in the folder dir and below it.
func find(dir string) (*collection, error) {
	c := &collection{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		hidden := path != dir && strings.HasPrefix(entry.Name(), ".")
		switch {
		case err != nil:
			return err
		case entry.IsDir() && hidden:
			return fs.SkipDir
		case entry.IsDir() || hidden:
			return nil
		case isGolden(path):
			c.goldens = append(c.goldens, path)
		case slices.Contains(suffixes, strings.ToLower(filepath.Ext(path))):
			name, _ := filepath.Rel(dir, path) // path lies below dir
			c.transcriptions = append(c.transcriptions, transcription{filepath.ToSlash(name), path})
		}
		return nil
	})
	return c, err
}

func isGolden(path string) bool {
	return slices.ContainsFunc(allGoldens, func(g golden) bool { return strings.HasSuffix(path, g.suffix) })
}

// complaints says which golden files nothing is compared with, and which two transcriptions would share theirs.
func (c *collection) complaints(goldens []golden) []string {
	var all []string
	owners := map[string]string{}
	compared := map[string]bool{}
	for _, t := range c.transcriptions {
		if owner, taken := owners[t.stem()]; taken {
			all = append(all, fmt.Sprintf("%s and %s would share their goldens: rename one", owner, t.path))
		}
		owners[t.stem()] = t.path
		for _, g := range goldens {
			compared[g.path(t)] = true
		}
	}
	for _, path := range c.goldens {
		if !compared[path] {
			all = append(all, orphaned(path, owners))
		}
	}
	return all
}

// orphaned says why a golden file is compared with nothing.
func orphaned(path string, owners map[string]string) string {
	for _, g := range allGoldens {
		if owner := owners[strings.TrimSuffix(path, g.suffix)]; owner != "" && strings.HasSuffix(path, g.suffix) {
			return fmt.Sprintf("%s is compared with nothing, though %s is there: remove it, or ask for its kind", path, owner)
		}
	}
	return path + " has no transcription beside it: remove it, or bring the transcription back"
}
