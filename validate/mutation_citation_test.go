package validate_test

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var citationOperators = []operator{
	{"leaves reversed", []string{"citation-range"}, reversedLeaves},
	{"fond lost", []string{"citation-form"}, levelLost(ast.Fond)},
	{"delo lost", []string{"citation-form"}, levelLost(ast.Delo)},
	{"leaf lost", []string{"citation-form"}, levelLost(ast.Leaf, ast.Leaves)},
	{"another record in the address", []string{"citation-conflict"}, otherRecord},
}

// references are the archival references of a specimen with all levels.
func references(s *specimen) []*ast.ArchiveRef {
	var all []*ast.ArchiveRef
	for _, r := range nodes[*ast.ArchiveRef](s.tree) {
		if part(r, ast.Fond) != nil && part(r, ast.Delo) != nil && part(r, ast.Leaf, ast.Leaves) != nil {
			all = append(all, r)
		}
	}
	return all
}

func part(r *ast.ArchiveRef, levels ...ast.Level) *ast.ArchivePart {
	for _, p := range r.Parts {
		for _, level := range levels {
			if p.Level == level {
				return p
			}
		}
	}
	return nil
}

func reversedLeaves(s *specimen) []mutant {
	var all []mutant
	for _, r := range references(s) {
		leaves := part(r, ast.Leaf, ast.Leaves)
		first, last, ranged := strings.Cut(leaves.Value.Value, "-")
		if ranged && strings.TrimLeft(first, "0") != strings.TrimLeft(last, "0") && len(first) == len(last) {
			all = append(all, mutant{leaves.Value.Span, fmt.Sprintf("%s-%s", last, first)})
		}
	}
	return all
}

// levelLost takes a level out of a reference, with the mark behind it.
func levelLost(levels ...ast.Level) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, r := range references(s) {
			p := part(r, levels...)
			at := p.Span
			if p == r.Parts[len(r.Parts)-1] {
				at.Start = r.Parts[len(r.Parts)-2].End
			} else {
				at.End = following(r, p).Start
			}
			all = append(all, mutant{at, ""})
		}
		return all
	}
}

func following(r *ast.ArchiveRef, p *ast.ArchivePart) *ast.ArchivePart {
	for i, other := range r.Parts {
		if other == p {
			return r.Parts[i+1]
		}
	}
	return p
}

// otherRecord changes the last figure of an address whose record the page names too.
func otherRecord(s *specimen) []mutant {
	id, url := s.record.Meta.ID, s.record.Meta.URL
	if !id.Present() || !url.Present() || url.Span.Contains(id.Span) {
		return nil
	}
	last := s.source[url.Span.End-1]
	if !isFigure(last) {
		return nil
	}
	return []mutant{{ast.Span{Start: url.Span.End - 1, End: url.Span.End}, string('0' + (last-'0'+3)%10)}}
}
