package facts

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// party is a person or office as printed: honorific, name and gloss. An honorific for several, "Cdes.", belongs to none
// of them alone and is left out.
func (r *reader) party(p *ast.Party) Fact[string] {
	if p == nil {
		return Fact[string]{}
	}
	span := p.Name.Span
	if h := p.Honorific; h != nil && h.End <= span.Start && !isPlural(h.Value) {
		span.Start = h.Start
	}
	return r.glossed(span, p.Gloss)
}

// recipient is a person or office without honorific and article.
func (r *reader) recipient(p *ast.Party) Fact[string] {
	if p == nil {
		return Fact[string]{}
	}
	span := p.Name.Span
	if hasPrefixFold(p.Name.Value, "the ") {
		span.Start += len("the ")
	}
	return r.glossed(span, p.Gloss)
}

// signature is a signed name with its gloss, letter-spacing closed up.
func (r *reader) signature(s *ast.Signature) Fact[string] {
	if s == nil {
		return Fact[string]{}
	}
	return r.glossed(s.Name.Span, s.Gloss)
}

// place is a place name with its gloss.
func (r *reader) place(p *ast.Place) Fact[string] {
	if p == nil {
		return Fact[string]{}
	}
	return r.glossed(p.Name.Span, p.Gloss)
}

// glossed is a name and the gloss that follows it in print.
func (r *reader) glossed(name ast.Span, gloss *ast.Text) Fact[string] {
	text := r.piece(name)
	text.Value = unbracket(text.Value)
	f := value(text)
	if gloss == nil || !f.Present() {
		return f
	}
	return At(f.Value+" "+fold(gloss.Value), f.Span.Cover(gloss.Span))
}

// unbracket removes brackets around the whole of a name.
func unbracket(s string) string {
	if strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") && strings.Count(s, "[") == 1 {
		return s[1 : len(s)-1]
	}
	return s
}

// plurals are the honorifics that stand before several names.
var plurals = []string{"cdes", "comrades", "cmrds", "comrs", "тт", "товарищам", "товарищи", "товарищей"}

func isPlural(honorific string) bool {
	h := strings.TrimRight(honorific, ".:")
	for _, p := range plurals {
		if len(h) == len(p) && strings.EqualFold(h, p) {
			return true
		}
	}
	return false
}
