package cli

import (
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/ignore"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/watch"
)

// scope has the folders in which files can come and change that a command line names, by their absolute paths.
type scope map[string]bool

// enter adds a folder.
func (s scope) enter(folder string) { s[absolute(folder)] = true }

// add adds the folders of files, and of those that links lead to: what an editor saves may be a new file of the same name.
func (s scope) add(all []input.File) {
	for _, file := range all {
		path := filepath.FromSlash(file.Name)
		s.enter(filepath.Dir(path))
		if info, err := os.Lstat(path); err != nil || info.Mode()&os.ModeSymlink == 0 {
			continue
		}
		if real, err := filepath.EvalSymlinks(path); err == nil {
			s.enter(filepath.Dir(real))
		}
	}
}

// watched is what a watch is about: the folders, the files of settings, waivers and exclusions that hold in them, and
// files that are named besides.
func (s scope) watched(named []string) watch.Scope {
	above := map[string]bool{}
	for folder := range s {
		for folder := range config.Folders(folder) {
			if above[folder] {
				break
			}
			above[folder] = true
		}
	}
	names := slices.Concat(config.Names, ignore.Names)
	for _, name := range named {
		above[absolute(filepath.Dir(name))] = true
		names = append(names, filepath.Base(name))
	}
	return watch.Scope{Folders: slices.Collect(maps.Keys(s)), Above: slices.Collect(maps.Keys(above)), Names: names}
}

// absolute gives the absolute path of a file, whose name may have slashes.
func absolute(name string) string {
	path := filepath.FromSlash(name)
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}
