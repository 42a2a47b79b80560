package validate

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// namesArchive reports whether a section gives the archive alone.
func namesArchive(s *ast.Section) bool {
	const label = "original archive"
	printed := strings.TrimLeft(s.Label.Value, "* ")
	return len(printed) >= len(label) && strings.EqualFold(printed[:len(label)], label)
}

// partOf gives the part of a reference at one of two levels, nil where it has none.
func partOf(ref *ast.ArchiveRef, level, or ast.Level) *ast.ArchivePart {
	for _, part := range ref.Parts {
		if part.Level == level || part.Level == or {
			return part
		}
	}
	return nil
}

// leafRange is the first and the last leaf that a value like "0029-0030" gives, both -1 where it gives none. The end may
// be shortened: "122-23" is 122 to 123.
func leafRange(value string) (first, last int) {
	begin, end, isRange := strings.Cut(strings.ReplaceAll(value, "–", "-"), "-")
	begin, end = begin[:digitsAt(begin)], end[:digitsAt(end)]
	first = figure(begin)
	if !isRange || end == "" {
		return first, first
	}
	if missing := len(begin) - len(end); missing > 0 && figure(begin[missing:]) <= figure(end) {
		end = begin[:missing] + end
	}
	return first, figure(end)
}
