package validate

import (
	"iter"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// references gives the archival references of the record and of its cables, in print order (format guide, section 15).
func (p *Pass) references() iter.Seq[*ast.ArchiveRef] {
	return func(yield func(*ast.ArchiveRef) bool) {
		if !yieldReferences(p.File.Front, yield) {
			return
		}
		for _, c := range p.File.Cables {
			for _, blocks := range [...][]ast.Block{c.Head, c.Close, c.Foot} {
				if !yieldReferences(blocks, yield) {
					return
				}
			}
		}
		yieldReferences(p.File.Back, yield)
	}
}

func yieldReferences(blocks []ast.Block, yield func(*ast.ArchiveRef) bool) bool {
	for _, b := range blocks {
		for _, ref := range referencesIn(b) {
			if !yield(ref) {
				return false
			}
		}
	}
	return true
}

// referencesIn gives the references of a block. A section that names the archive that keeps the document refers to
// nothing in it.
func referencesIn(b ast.Block) []*ast.ArchiveRef {
	switch b := b.(type) {
	case *ast.Section:
		if len(b.References) > 0 && !namesArchive(b) {
			return b.References
		}
	case *ast.Source:
		return b.References
	case *ast.Line:
		for _, f := range b.Fields {
			if s, ok := f.(*ast.Source); ok {
				return s.References
			}
		}
	}
	return nil
}

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
