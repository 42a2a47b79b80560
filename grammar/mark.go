package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// markKinds tell by the first words, in lower case, what a note in brackets is. The order matters: a translator's note
// may speak of handwriting.
var markKinds = []struct {
	words string
	kind  ast.MarkKind
}{
	{"translator", ast.Note}, {"ed. note", ast.Note}, {"editor", ast.Note}, {"note", ast.Note}, {"примечание", ast.Note},
	{"letterhead", ast.Letterhead}, {"not dated", ast.Undated}, {"undated", ast.Undated}, {"без даты", ast.Undated},
	{"attachment", ast.Attachment}, {"handwritten", ast.Handwritten}, {"от руки", ast.Handwritten},
	{"marginal", ast.Handwritten}, {"resolution", ast.Handwritten}, {"резолюция", ast.Handwritten},
}

func markKind(inner string) ast.MarkKind {
	for _, m := range markKinds {
		if hasFold(inner, m.words) {
			return m.kind
		}
	}
	if colon := strings.IndexByte(inner, ':'); colon > 0 && strings.Contains(strings.ToLower(inner[:colon]), "handwritten") {
		return ast.Handwritten
	}
	return ast.OtherMark
}

// markOf makes a note of a text that begins with a bracket; the closing one may be missing, or stand before a colon as
// in "[handwritten]: 30 May 1950".
func markOf(t ast.Text) *ast.Mark {
	m := &ast.Mark{Span: t.Span}
	n := group(t.Value, '[', ']')
	switch {
	case n == len(t.Value), n > 0 && overclosed(t.Value):
		m.Text = inside(t)
	case n == 0:
		m.Unclosed = true
		m.Text = ast.Text{Span: ast.Span{Start: t.Start + 1, End: t.End}, Value: t.Value[1:]}
	default:
		m.Text = t
	}
	m.Kind = markKind(behindOpening(t.Value[1:]))
	if m.Kind == ast.Letterhead {
		m.Issuer = letterhead(m.Text)
	}
	return m
}

// letterhead reads the issuing body of "[letterhead of the Second Main Directorate …]".
func letterhead(t ast.Text) *ast.Issuer {
	for _, w := range [...]string{"letterhead of the ", "letterhead of ", "letterhead: "} {
		if hasFold(t.Value, w) {
			name := ast.Text{Span: ast.Span{Start: t.Start + len(w), End: t.End}, Value: t.Value[len(w):]}
			return &ast.Issuer{Span: name.Span, Name: name}
		}
	}
	return nil
}

// distributionWords announce the distribution list inside a translator's note (format guide, section 8).
var distributionWords = []string{"distribution for this cable is as follows:", "distribution is as follows:", "distribution:", "distribution list:"}

// markList asks for the distribution list inside a note.
func (b *builder) markList(m *ast.Mark) {
	if m.Kind != ast.Note {
		return
	}
	for _, w := range distributionWords {
		i := indexFold(m.Text.Value, w)
		if i < 0 {
			continue
		}
		s := fieldScanner{src: b.src, start: m.Text.Start, pos: m.Text.Start + i + len(w), end: m.Text.End}
		if got := b.ask(pCopyMore, s.all(nil)); len(got) > 0 {
			m.List, _ = pickCopyMore(got, picker{nodes: &b.nodes}).(*ast.CopyList)
		}
		return
	}
}

// addMarks makes the notes that stand in a line of marks: one, or several side by side.
func (b *builder) addMarks(start, end int) {
	for start < end {
		text := b.src[start:end]
		n := group(text, '[', ']')
		if rest := text[n:]; n == 0 || strings.TrimLeft(rest, " ") == "" || strings.TrimLeft(rest, " ")[0] != '[' {
			n = len(text)
		}
		m := markOf(ast.Text{Span: ast.Span{Start: start, End: start + n}, Value: text[:n]})
		b.markList(m)
		b.add(m)
		start, end = trim(b.src, start+n, end)
	}
}

// bracketForm is the form of a line that begins with a bracket.
func bracketForm(text string) form {
	if text[0] != '[' && text[0] != '(' {
		return fUnread
	}
	inner := behindOpening(text[1:])
	switch {
	case isOmission(text):
		return fOmission
	case text[0] == '(':
		return fUnread
	case hasFold(inner, "stamp"):
		return fStampOpen
	case hasFold(inner, "incoming"):
		return fIncoming
	case hasFold(inner, "source:"):
		return fSource
	case hasFold(inner, "attachment"):
		return fAttachment
	}
	n := group(text, '[', ']')
	if n == 0 {
		if labelled(inner) {
			return fMarkOpen
		}
		return fUnread
	}
	rest := strings.TrimLeft(text[n:], " ")
	switch {
	case rest == "":
		return fMark
	case rest[0] == ':' && len(rest) < shortLine:
		return fMark
	case rest[0] == '[' && labelled(inner), labelled(inner) && overclosed(text):
		return fMark
	case labelled(inner):
		return fProse
	}
	return fUnread
}

// markLabels are the words that notes in brackets begin with, in lower case (format guide, sections 4 and 12).
var markLabels = prefixesOf(
	"handwritten", "translator", "ed. note", "editor", "note", "letterhead", "not dated", "undated", "illegible",
	"signature", "signed", "marginal", "resolution", "typed", "underlined", "от руки", "примечание", "пометка", "резолюция",
)

// labelled reports whether the inside of a bracket says that it is a note.
func labelled(inner string) bool {
	if markLabels.begin(inner) {
		return true
	}
	colon := strings.IndexAny(inner, ":]")
	return colon > 0 && inner[colon] == ':' && strings.Contains(strings.ToLower(inner[:colon]), "handwritten")
}

// overclosed reports whether a note ends in a bracket and closes more of them than it opens: one inside it, "[reply]]", has
// been set twice, so that the first group is not the whole.
func overclosed(text string) bool {
	return strings.HasSuffix(text, "]") && strings.Count(text, "]") > strings.Count(text, "[")
}

// isOmission reports whether text is a mark of omission; the second bracket may be turned.
func isOmission(text string) bool {
	if len(text) > 1 && asciiLetters[text[1]] {
		return false
	}
	inner := strings.Trim(text, "[]() ")
	return inner != "" && strings.Trim(inner, ".…") == "" && strings.ContainsAny(text, "[(")
}

// glossForm is the form of a line that begins with a group in brackets and goes on.
func glossForm(ts []token, text string) form {
	if is(ts, 1, tEOL) {
		return fMark
	}
	return fUnread
}
