// Package config finds and reads the files that say how transcriptions are checked: cablegram.toml and waivers.toml.
package config

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/cablegram/cablegram/validate"
)

// Settings say how the transcriptions of a folder are checked. The zero Settings have every rule as it is.
type Settings struct {
	sign    Choice
	marks   Choice
	names   []Name
	dropped []Spelling
	exclude []Pattern
	// layers have the levels of rules. Later ones count above earlier ones.
	layers    []layer
	selection Selection

	// linters are those made so far, by the layers that they follow.
	linters sync.Map // string to *validate.Linter
}

// layer has levels of rules for the transcriptions that one of its patterns matches, for all where it has none.
type layer struct {
	patterns []Pattern
	levels   map[string]RuleLevel
}

// Effective is what holds for one transcription, each part with its origin. Rules that have no level are as they are.
type Effective struct {
	NumberSign Choice
	QuoteMarks Choice
	Exclude    []Pattern
	Rules      map[string]RuleLevel
	Names      []Name
	Dropped    []Spelling
}

// For gives what holds for the transcription of a path.
func (s *Settings) For(path string) Effective {
	layers, _ := s.matching(path)
	return Effective{
		NumberSign: s.sign, QuoteMarks: s.marks, Exclude: s.exclude, Rules: s.levels(layers), Names: s.names, Dropped: s.dropped,
	}
}

// Linter gives the linter for the transcription of a path. Several goroutines may call it.
func (s *Settings) Linter(path string) *validate.Linter {
	layers, key := s.matching(path)
	if linter, made := s.linters.Load(key); made {
		return linter.(*validate.Linter)
	}
	linter, _ := s.linters.LoadOrStore(key, s.newLinter(layers))
	return linter.(*validate.Linter)
}

// Excludes reports whether the transcription of a path is left out: a pattern matches it, or a folder that it lies in.
func (s *Settings) Excludes(path string) bool {
	return slices.ContainsFunc(s.exclude, func(p Pattern) bool { return p.matchesIn(path) })
}

// matching gives the layers that hold for a path, and a key that tells them from others.
func (s *Settings) matching(path string) (matching []layer, key string) {
	var marks strings.Builder
	for _, l := range s.layers {
		mark := byte('-')
		if l.holds(path) {
			matching = append(matching, l)
			mark = '+'
		}
		marks.WriteByte(mark)
	}
	return matching, marks.String()
}

func (l *layer) holds(path string) bool {
	return len(l.patterns) == 0 || slices.ContainsFunc(l.patterns, func(p Pattern) bool { return p.Matches(path) })
}

// levels puts layers above each other, and the selection of the command line above all.
func (s *Settings) levels(layers []layer) map[string]RuleLevel {
	levels := map[string]RuleLevel{}
	for _, l := range layers {
		maps.Copy(levels, l.levels)
	}
	s.selection.apply(levels)
	return levels
}

// newLinter makes a linter of what has been checked when it was read, so that an error is a fault of the program.
func (s *Settings) newLinter(layers []layer) *validate.Linter {
	base := validate.Config{
		NumberSign: s.sign.Text, QuoteMarks: validate.QuoteMarks(s.marks.Text), Levels: map[string]validate.Level{},
	}
	for code, level := range s.levels(layers) {
		base.Levels[code] = level.Level
	}
	for _, n := range s.names {
		base.Names = append(base.Names, n.Name)
	}
	for _, d := range s.dropped {
		base.Dropped = append(base.Dropped, d.Text)
	}
	linter, err := validate.NewLinter(base)
	if err != nil {
		panic(err)
	}
	return linter
}

// with gives the settings with what others say above them: their choices and their levels count, their lists are added.
func (s *Settings) with(above *Settings) *Settings {
	return &Settings{
		sign:      s.sign.under(above.sign),
		marks:     s.marks.under(above.marks),
		names:     slices.Concat(s.names, above.names),
		dropped:   slices.Concat(s.dropped, above.dropped),
		exclude:   slices.Concat(s.exclude, above.exclude),
		layers:    slices.Concat(s.layers, above.layers),
		selection: s.selection,
	}
}

// under gives the choice that counts of two, the second of which stands above the first.
func (c Choice) under(above Choice) Choice {
	if above.Text != "" {
		return above
	}
	return c
}

// Matches reports whether the pattern matches a path.
func (p Pattern) Matches(path string) bool {
	return doublestar.MatchUnvalidated(p.Text, slashed(p.Folder, path))
}

// matchesIn reports whether the pattern matches a path or a folder that it lies in.
func (p Pattern) matchesIn(path string) bool {
	for relative := slashed(p.Folder, path); relative != "."; relative = filepath.ToSlash(filepath.Dir(relative)) {
		if doublestar.MatchUnvalidated(p.Text, relative) {
			return true
		}
		if relative == "/" || strings.HasPrefix(relative, "..") {
			return false
		}
	}
	return false
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
