package config

import (
	"path/filepath"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/validate"
)

// Waivers are the entries of a waivers file. The zero Waivers have none.
type Waivers struct {
	// Path is that of the file, empty where there is none.
	Path string
	// Source is the text of the file, into which the places of the entries point.
	Source string

	folder  string
	entries []validate.WaiverEntry
}

// Apply waives the findings of the transcription of a path. It gives the fates of all entries, in their order.
func (w *Waivers) Apply(linter *validate.Linter, path string, f *ast.File, findings []validate.Finding) []validate.Fate {
	if len(w.entries) == 0 {
		return nil
	}
	fates := make([]validate.Fate, len(w.entries))
	relative := slashed(w.folder, path)
	for i, e := range w.entries {
		if e.File == relative {
			fates[i] = linter.Waive(f, findings, e)
		}
	}
	return fates
}

// CountFor gives the number of entries for the transcription of a path.
func (w *Waivers) CountFor(path string) int {
	relative, count := slashed(w.folder, path), 0
	for _, e := range w.entries {
		if e.File == relative {
			count++
		}
	}
	return count
}

// Stale gives the indices of the entries that match nothing any more, whose fates stand in the same order.
func (w *Waivers) Stale(fates []validate.Fate) []int {
	w.findGone(fates)
	var stale []int
	for i, fate := range fates {
		if fate > validate.Matched {
			stale = append(stale, i)
		}
	}
	return stale
}

// findGone gives the entries their fate whose files are not there.
func (w *Waivers) findGone(fates []validate.Fate) {
	for i, e := range w.entries {
		if found, err := exists(filepath.Join(w.folder, filepath.FromSlash(e.File))); !found && err == nil {
			fates[i] = validate.FileGone
		}
	}
}

// Judge applies the rules about waivers to the entries, whose fates stand in the same order.
func (w *Waivers) Judge(linter *validate.Linter, fates []validate.Fate) []validate.Finding {
	w.findGone(fates)
	return linter.Judge(w.entries, fates)
}
