package facts

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// rank is how surely a reference at a place is the record's own.
type rank int

const (
	elsewhere rank = iota + 1
	cited
	labelled
	bracketed
)

// cite takes archival references for the record's citation, from the archive's name to the last leaf.
func (a *archive) cite(refs []*ast.ArchiveRef, r rank) {
	if len(refs) == 0 || r <= a.rank {
		return
	}
	span := refs[0].Cover(refs[len(refs)-1].Span)
	citation := value(pieceOf(a.source, span))
	if !citation.Present() {
		return
	}
	a.rank = r
	a.record.Meta.Citation = citation
	a.record.Citations = make([]Fact[Reference], 0, len(refs))
	for _, ref := range refs {
		a.record.Citations = append(a.record.Citations, At(reference(ref), ref.Span))
	}
}

func reference(ref *ast.ArchiveRef) Reference {
	out := Reference{Archive: fold(ref.Archive.Value)}
	for _, p := range ref.Parts {
		switch v := value(p.Value).Value; p.Level {
		case ast.Fond:
			out.Fond = v
		case ast.Opis:
			out.Opis = v
		case ast.Delo:
			out.Delo = v
		case ast.Papka:
			out.Papka = v
		case ast.Leaf, ast.Leaves:
			out.Leaves = leaves(v)
		}
	}
	return out
}

// leaves drops leading zeros: 0029-0030 is 29-30.
func leaves(s string) string {
	first, last, isRange := strings.Cut(strings.ReplaceAll(s, "–", "-"), "-")
	first = strings.TrimLeft(strings.TrimSpace(first), "0")
	if !isRange {
		return first
	}
	return first + "-" + strings.TrimLeft(strings.TrimSpace(last), "0")
}

// addCitation reads the line in which a page tells how to cite it: quoted title, date, references, address. On the old
// site the summary stands before it (format guide, section 3).
func (a *archive) addCitation(s *ast.Section) {
	a.cite(s.References, cited)
	var before *ast.Text
	for _, l := range s.Lines {
		keep(&a.record.Meta.URL, address(*l))
		title, quoted := quotedTitle(*l)
		switch {
		case quoted:
			keep(&a.record.Meta.Title, title)
			if before != nil {
				keep(&a.record.Meta.Summary, prose(*before))
			}
			before = nil
		case !hasPrefixFold(l.Value, "get citation"):
			before = l
		}
	}
}

// quotedTitle is the title in quotation marks that a citation begins with.
func quotedTitle(t ast.Text) (Fact[string], bool) {
	start := len("\"")
	if strings.HasPrefix(t.Value, "“") {
		start = len("“")
	} else if !strings.HasPrefix(t.Value, "\"") {
		return Fact[string]{}, false
	}
	end := titleEnd(t.Value)
	if end < start {
		return Fact[string]{}, false
	}
	return At(fold(t.Value[start:end]), ast.Span{Start: t.Start + start, End: t.Start + end}), true
}

// titleEnd is where a quoted title closes, with a comma before or behind the mark; -1 for nowhere.
func titleEnd(s string) int {
	for comma := 0; ; comma++ {
		n := strings.IndexByte(s[comma:], ',')
		if n < 0 {
			return -1
		}
		comma += n
		before, after := s[:comma], s[comma+1:]
		switch {
		case strings.HasSuffix(before, "\""):
			return comma - len("\"")
		case strings.HasSuffix(before, "”"):
			return comma - len("”")
		case strings.HasPrefix(after, "\""), strings.HasPrefix(after, "”"):
			return comma
		}
	}
}

// address is the web address that a text prints.
func address(t ast.Text) Fact[string] {
	start := strings.Index(t.Value, "http")
	if start < 0 {
		return Fact[string]{}
	}
	end := len(t.Value)
	for i := start; i < end; i++ {
		if c := t.Value[i]; endsAddress[c] || c == "”"[0] && strings.HasPrefix(t.Value[i:], "”") {
			end = i
		}
	}
	url := strings.TrimRight(t.Value[start:end], ".,;")
	return At(url, ast.Span{Start: t.Start + start, End: t.Start + start + len(url)})
}

// endsAddress are the marks that no address goes on over, but for the closing quotation mark.
var endsAddress = [256]bool{' ': true, '\t': true, '\n': true, '<': true, '>': true, '"': true, ')': true, ']': true, '*': true}

// addressID is the number that an address ends with, extension and query aside.
func addressID(url Fact[string]) Fact[string] {
	path, _, _ := strings.Cut(url.Value, "?")
	name := path[strings.LastIndexByte(path, '/')+1:]
	id := name[:digits(name)]
	if rest := name[len(id):]; id == "" || rest != "" && rest[0] != '.' {
		return Fact[string]{}
	}
	start := url.Span.Start + len(path) - len(name)
	return At(id, ast.Span{Start: start, End: start + len(id)})
}
