// Package config finds and reads the files that say how transcriptions are checked: cablegram.toml and waivers.toml.
package config

import (
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/cablegram/cablegram/validate"
)

// Settings say how the transcriptions of a folder are checked. The zero Settings have every rule as it is.
type Settings struct {
	// folder is that of cablegram.toml, to which the patterns of overrides are relative.
	folder string
	// base has what holds for all transcriptions.
	base      validate.Config
	overrides []override

	// linters are those made so far, by the levels of the overrides that they follow.
	linters sync.Map // string to *validate.Linter
}

// override has levels of rules for the transcriptions that one of its patterns matches.
type override struct {
	patterns []string
	levels   map[string]validate.Level
}

// Linter gives the linter for the transcription of a path. Of overrides that match, later ones count above earlier ones.
// Several goroutines may call it.
func (s *Settings) Linter(path string) *validate.Linter {
	matching, key := s.matching(path)
	if linter, made := s.linters.Load(key); made {
		return linter.(*validate.Linter)
	}
	linter, _ := s.linters.LoadOrStore(key, newLinter(s.base, matching))
	return linter.(*validate.Linter)
}

// matching gives the overrides that match a path, and a key that tells them from others.
func (s *Settings) matching(path string) (matching []override, key string) {
	if len(s.overrides) == 0 {
		return nil, ""
	}
	relative := slashed(s.folder, path)
	var marks strings.Builder
	for _, o := range s.overrides {
		mark := byte('-')
		if slices.ContainsFunc(o.patterns, func(p string) bool { return doublestar.MatchUnvalidated(p, relative) }) {
			matching = append(matching, o)
			mark = '+'
		}
		marks.WriteByte(mark)
	}
	return matching, marks.String()
}

// newLinter makes a linter of what has been checked when it was read, so that an error is a fault of the program.
func newLinter(base validate.Config, overrides []override) *validate.Linter {
	levels := map[string]validate.Level{}
	for _, o := range append([]override{{levels: base.Levels}}, overrides...) {
		for code, level := range o.levels {
			levels[code] = level
		}
	}
	base.Levels = levels
	linter, err := validate.NewLinter(base)
	if err != nil {
		panic(err)
	}
	return linter
}

// slashed gives a path as seen from a folder, with slashes.
func slashed(folder, path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	if relative, err := filepath.Rel(folder, path); err == nil {
		path = relative
	}
	return filepath.ToSlash(path)
}
