package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// archives are the archives' short names (format guide, section 15).
var archives = []string{
	"RGASPI", "AVPRF", "AVP RF", "APRF", "AP RF", "TsAMO RF", "TsAMO", "TSAMO", "RGANI", "GARF", "RGAE", "RGVA",
	"RTsKhIDNI", "TsKhSD", "РГАСПИ", "АВПРФ", "АВП РФ", "АПРФ", "АП РФ", "ЦАМО РФ", "ЦАМО", "РГАНИ", "ГАРФ",
}

// levels are the words for the levels of an archival reference, in lower case.
var levels = fold(map[string]ast.Level{
	"f": ast.Fond, "fond": ast.Fond, "ф": ast.Fond, "фонд": ast.Fond,
	"op": ast.Opis, "opis": ast.Opis, "opus": ast.Opis, "оп": ast.Opis, "опись": ast.Opis,
	"d": ast.Delo, "delo": ast.Delo, "д": ast.Delo, "дело": ast.Delo, "file": ast.Delo,
	"p": ast.Papka, "papka": ast.Papka, "por": ast.Papka, "п": ast.Papka, "папка": ast.Papka,
	"l": ast.Leaf, "list": ast.Leaf, "л": ast.Leaf, "лист": ast.Leaf,
	"ll": ast.Leaves, "listy": ast.Leaves, "listi": ast.Leaves, "listov": ast.Leaves, "pp": ast.Leaves, "лл": ast.Leaves, "листы": ast.Leaves,
})

// citationField is one archival reference.
type citationField struct {
	T end `parser:"Archive Level*"`
}

// citationWord reads a word of an archival reference: an archive or a level.
func citationWord(rest, w string) (kind, int) {
	if n := archiveLength(rest); n > 0 {
		return tArchive, n
	}
	if levels.has(w) {
		return tLevel, len(w)
	}
	return 0, 0
}

// archiveLength is the length of the archive's name that s begins with.
func archiveLength(s string) int {
	if s == "" || !archiveInitials[s[0]] {
		return 0
	}
	for _, a := range archives {
		if strings.HasPrefix(s, a) && (len(s) == len(a) || !isWordByte(s[len(a)])) {
			return len(a)
		}
	}
	return 0
}

// beginsReference reports whether s begins with an archive's name and the word for a level.
func beginsReference(s string) bool {
	n := archiveLength(s)
	if n == 0 {
		return false
	}
	rest := strings.TrimLeft(s[n:], " ,:.")
	return levels.has(rest[:letters(rest)])
}

// archiveIndex finds the first archive's name in s, -1 if there is none.
func archiveIndex(s string) int {
	for i := range len(s) {
		if archiveInitials[s[i]] && (i == 0 || !isWordByte(s[i-1])) && archiveLength(s[i:]) > 0 {
			return i
		}
	}
	return -1
}

// archiveInitials are the first bytes of archives' names.
var archiveInitials = func() (m [256]bool) {
	for _, a := range archives {
		m[a[0]] = true
	}
	return m
}()

// maxCitation is how much of a line is searched for references, in bytes.
const maxCitation = 2000

// citations appends the archival references in src[start:end].
func (b *builder) citations(out []*ast.ArchiveRef, start, end int) []*ast.ArchiveRef {
	end = min(end, start+maxCitation)
	for start < end {
		i := archiveIndex(b.src[start:end])
		if i < 0 {
			break
		}
		start += i
		ts := b.lines.scanCitation(start, end)
		if got := b.ask(pCitation, ts); len(got) > 0 {
			node := citationOf(got)
			if out == nil {
				out = node.alone[:0]
			}
			out = append(out, &node.ref)
		}
		n := len(ts)
		if n == 1 {
			break
		}
		start = ts[n-2].end()
	}
	return out
}

// scanCitation cuts one reference: from the archive's name up to whatever belongs to no reference.
func (ls *lines) scanCitation(start, end int) []token {
	first := len(ls.fields)
	s := fieldScanner{src: ls.src, start: start, pos: start, end: end, citation: true}
	last := s.next()
	for t := last; ; last = t {
		ls.fields = append(ls.fields, t)
		if t = s.next(); !citationGoesOn(last, t) {
			if t.Type == tText && is(ls.fields[first:], len(ls.fields)-first-1, tLevel) && len(ls.fields)-first > 3 {
				// "Fond and Opis not given" speaks of levels and is none.
				ls.fields = ls.fields[:len(ls.fields)-1]
			}
			break
		}
	}
	ls.fields = append(ls.fields, token{Type: tEOL, at: last.at})
	return ls.fields[first:len(ls.fields):len(ls.fields)]
}

// citationGoesOn reports whether t may follow last inside a reference.
func citationGoesOn(last, t token) bool {
	switch t.Type {
	case tLevel, tStop, tComma:
		return true
	case tColon:
		return last.Type == tArchive && t.Value == ":"
	case tNumber, tFour, tRange:
		return last.Type == tLevel || last.Type == tStop
	case tText:
		return (last.Type == tLevel || last.Type == tStop) && digits(t.Value) > 0
	}
	return false
}

// usualLevels is how many levels most references have: fond, opis, delo, leaves.
const usualLevels = 4

// citationNode is a reference with room for its parts, and for the list of references that it is the only one of.
type citationNode struct {
	ref   ast.ArchiveRef
	parts [usualLevels]ast.ArchivePart
	list  [usualLevels]*ast.ArchivePart
	alone [1]*ast.ArchiveRef
}

// citationOf makes a reference of its tokens.
func citationOf(ts []token) *citationNode {
	node := &citationNode{}
	r := &node.ref
	r.Span, r.Archive = spanTo(ts), textOf(ts[0])
	parts, n := node.parts[:], 0
	for i := range ts {
		if ts[i].Type == tLevel {
			n++
		}
	}
	r.Parts = node.list[:0]
	if n > len(parts) {
		parts, r.Parts = make([]ast.ArchivePart, n), make([]*ast.ArchivePart, 0, n)
	}
	var open *ast.ArchivePart
	for _, t := range ts[1:] {
		switch t.Type {
		case tLevel:
			level, _ := levels.find(t.Value)
			open = &parts[len(r.Parts)]
			*open = ast.ArchivePart{Span: spanOf(t), Level: level, Label: textOf(t)}
			r.Parts = append(r.Parts, open)
		case tNumber, tFour, tRange, tText:
			open.Value = textOf(t)
			open.End = open.Value.End
		}
	}
	return node
}
