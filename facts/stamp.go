package facts

import (
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// stamped is a registry stamp whose date waits for its year.
type stamped struct {
	stamp Stamp
	span  ast.Span
	date  pieces
}

func (r *reader) addStamp(s *ast.Stamp) {
	st := stamped{span: s.Span}
	if s.Incoming != nil {
		st.stamp.Incoming = firstValue(s.Incoming)
	}
	if s.Section != nil {
		st.stamp.Section = value(*s.Section)
	}
	if !st.stamp.Incoming.Present() {
		if text := r.stampText(s); !isRegistry(text.Value) {
			st.stamp.Text = text
		}
	}
	st.date.addDate(s.Date)
	r.stamps = append(r.stamps, st)
}

// addRegistry takes a registry line without brackets, "5962 23/X/62", for a stamp.
func (r *reader) addRegistry(reg *ast.Registry) {
	st := stamped{span: reg.Span}
	if reg.Number != nil {
		st.stamp.Incoming = firstValue(reg.Number)
	}
	st.date.addDate(reg.Date)
	r.stamps = append(r.stamps, st)
}

// stampText is what a stamp says, without the word "stamp" that the transcriber puts before it.
func (r *reader) stampText(s *ast.Stamp) Fact[string] {
	if len(s.Lines) == 0 {
		return Fact[string]{}
	}
	text := r.piece(s.Lines[0].Cover(s.Lines[len(s.Lines)-1].Span))
	if hasPrefixFold(text.Value, "stamp") {
		if i := strings.IndexByte(text.Value, ':'); i > 0 {
			text = r.piece(ast.Span{Start: text.Start + i + 1, End: text.End})
		}
	}
	return value(text)
}

// registryWords open the registry's own stamp, which states nothing but its number and date.
var registryWords = []string{"subject to return", "to be returned", "to the ", "vkp(b) cc", "подлежит возврату"}

func isRegistry(text string) bool {
	for _, w := range registryWords {
		if hasPrefixFold(text, w) {
			return true
		}
	}
	return false
}

// states reports whether anything of the stamp is known.
func (s *Stamp) states() bool {
	return s.Incoming.Present() || s.Date.Present() || s.Section.Present() || s.Text.Present()
}

func (r *reader) setStamps(c *calendar) {
	r.cable.Stamps = slices.Grow(r.cable.Stamps, len(r.stamps))
	for i := range r.stamps {
		st := &r.stamps[i]
		st.stamp.Date = st.date.fact(c)
		if st.stamp.states() {
			r.cable.Stamps = append(r.cable.Stamps, At(st.stamp, st.span))
		}
	}
}
