package cabletest

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/validate"
)

// waive waives the findings of a transcription, and gives those about its waivers that fail the test.
func (s *suite) waive(r *reading) []validate.Finding {
	var entries []validate.WaiverEntry
	var fates []validate.Fate
	for _, e := range s.waivers {
		if e.File == slashed(r.path) {
			entries = append(entries, e)
			fates = append(fates, s.linter.Waive(r.tree, r.findings, e))
		}
	}
	return s.failing(entries, fates)
}

// failing gives the findings about waivers that fail a test: warnings, and milder ones where they are forbidden.
func (s *suite) failing(entries []validate.WaiverEntry, fates []validate.Fate) []validate.Finding {
	least := validate.Warning
	if s.forbidden != 0 {
		least = min(least, s.forbidden)
	}
	return slices.DeleteFunc(s.linter.Judge(entries, fates), func(f validate.Finding) bool { return f.Severity < least })
}

// lost gives the findings about waivers whose files a tested folder should have and has not.
func (s *suite) lost(dir string, found *collection) []validate.Finding {
	present := map[string]bool{}
	for _, t := range found.transcriptions {
		present[slashed(t.path)] = true
	}
	var entries []validate.WaiverEntry
	var fates []validate.Fate
	for _, e := range s.waivers {
		if isBelow(slashed(dir), e.File) && !present[e.File] {
			entries = append(entries, e)
			fates = append(fates, validate.FileGone)
		}
	}
	return s.failing(entries, fates)
}

func slashed(path string) string { return filepath.ToSlash(filepath.Clean(path)) }

// isBelow reports whether a file lies in a folder or below it.
func isBelow(dir, file string) bool {
	return dir == "." && !strings.HasPrefix(file, "../") || strings.HasPrefix(file, dir+"/")
}
