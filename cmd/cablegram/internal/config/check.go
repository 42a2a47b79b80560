package config

import (
	"errors"
	"path/filepath"
	"slices"
)

// IsConfig reports whether a path is that of settings or waivers, by its name.
func IsConfig(path string) bool {
	name := filepath.Base(path)
	return name == settingsName || name == waiversName
}

// Check gives all problems of a file of settings or, if its name is waivers.toml, of waivers, and the settings if there are
// none.
func Check(path string) (*Settings, Problems, error) {
	source, err := sourceOf(path)
	if err != nil {
		return nil, nil, err
	}
	settings := &Settings{}
	if filepath.Base(path) == waiversName {
		_, err = readWaivers(path, source)
	} else {
		settings, err = readSettings(path, source)
	}
	var problems Problems
	if errors.As(err, &problems) {
		return nil, problems, nil
	}
	return settings, nil, err
}

// Idle gives the patterns that match none of some paths.
func (s *Settings) Idle(paths []string) []Pattern {
	var idle []Pattern
	for _, l := range s.layers {
		idle = append(idle, unmatched(l.patterns, paths, Pattern.Matches)...)
	}
	return append(idle, unmatched(s.exclude, paths, Pattern.matchesIn)...)
}

func unmatched(patterns []Pattern, paths []string, matches func(Pattern, string) bool) []Pattern {
	return slices.DeleteFunc(slices.Clone(patterns), func(p Pattern) bool {
		return slices.ContainsFunc(paths, func(path string) bool { return matches(p, path) })
	})
}

// Above gives the paths of the settings and the waivers that hold for the transcriptions of a folder, as far as there are
// any.
func Above(folder string) ([]string, error) {
	var paths []string
	for _, name := range Names {
		path, err := above(folder, name)
		if err != nil {
			return nil, err
		}
		if path != "" {
			paths = append(paths, path)
		}
	}
	return paths, nil
}
