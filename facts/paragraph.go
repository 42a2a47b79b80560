package facts

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// addParagraph takes from prose whom the message is to be passed to, which telegrams its first sentence names, and what
// is noted in it.
func (r *reader) addParagraph(p *ast.Paragraph) {
	r.addMarks(p.Marks)
	if p.Unopened != nil {
		r.addUnopened(p.Unopened)
	}
	switch {
	case isClerksNote(p.Text.Value):
		r.addNamed(p.Text)
	case r.zone == body && !r.opened:
		r.opened = isOpening(p.Text.Value)
		r.addNamed(ast.Text{Span: p.Text.Span, Value: openingSentence(p.Text.Value)})
	}
	if p.PassOn != nil && r.zone == body && len(r.quotes) == 0 {
		r.addFor(p.PassOn.Party)
	}
}

// strayLine is the length in bytes below which a line may be a header line that nobody can read any more.
const strayLine = 40

// isOpening reports whether a paragraph opens the message for certain. A spoilt header line above it does not: that
// reads like a short line, or like prose without any figure.
func isOpening(s string) bool {
	return len(s) >= strayLine && strings.ContainsAny(s, "0123456789")
}
