package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// paragraph makes a paragraph with the notes in brackets that it holds.
func (b *builder) paragraph(start, end int) *ast.Paragraph {
	p := b.paragraphs.next()
	p.Span = ast.Span{Start: start, End: end}
	p.Text = ast.Text{Span: p.Span, Value: b.src[start:end]}
	p.Item = b.part(p.Text, datePart{0, itemLength(p.Text.Value)})
	p.Marks = notesIn(p.Text)
	return p
}

// itemLength is the length of the number that a numbered paragraph begins with, 0 of another: "1.", "1)", "IV.", "а)" (format
// guide, section 12).
func itemLength(s string) int {
	n := digits(s)
	if n == 0 {
		n = roman(s)
	}
	if n == 0 {
		r, size := utf8.DecodeRuneInString(s)
		if unicode.IsLower(r) && strings.HasPrefix(s[size:], ")") {
			n = size
		}
	}
	if n == 0 || n > 4 || n >= len(s) || s[n] != '.' && s[n] != ')' {
		return 0
	}
	if rest := s[n+1:]; rest != "" && rest[0] != ' ' && !strings.HasPrefix(rest, "\u00a0") {
		return 0
	}
	return n
}

// notesIn finds the notes in brackets inside a paragraph: translator's notes, handwriting.
func notesIn(t ast.Text) []*ast.Mark {
	var out []*ast.Mark
	for i := 0; i < len(t.Value); {
		n := strings.IndexByte(t.Value[i:], '[')
		if n < 0 {
			break
		}
		i += n
		if !noteLabels.begin(behindOpening(t.Value[i+1 : min(len(t.Value), i+1+noteLabel)])) {
			i++
			continue
		}
		size := group(t.Value[i:], '[', ']')
		if size == 0 {
			break
		}
		out = append(out, markOf(ast.Text{Span: ast.Span{Start: t.Start + i, End: t.Start + i + size}, Value: t.Value[i : i+size]}))
		i += size
	}
	return out
}

// noteLabel is how much of a bracket, in bytes, is looked at for the label of a note.
const noteLabel = 60

// noteLabels are the words that a note in brackets begins with inside a paragraph, where a mere gloss may stand as well.
var noteLabels = prefixesOf("translator", "ed. note", "editor", "handwritten", "примечание")
