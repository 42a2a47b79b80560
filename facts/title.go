package facts

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// title is the record's title, which lends a cable what its own lines do not give (format guide, section 3).
type title struct {
	source string
	fact   Fact[string]
}

// span is the place of a part of the title, or of the whole of it where the part is broken over lines.
func (t *title) span(part string) ast.Span {
	printed := pieceOf(t.source, t.fact.Span)
	if i := strings.Index(printed.Value, part); i >= 0 {
		return ast.Span{Start: printed.Start + i, End: printed.Start + i + len(part)}
	}
	return t.fact.Span
}

// lendNumber gives the title's number to all cables of a record in which no text has a number of its own. A title that
// carries the special number lends nothing.
func (t *title) lendNumber(cables []*Cable) {
	for _, c := range cables {
		if c.Number.Present() {
			return
		}
	}
	n := t.number()
	if !n.Present() {
		return
	}
	for _, c := range cables {
		if !hasValue(c.SpecialNumbers, n.Value) {
			c.Number = n
		}
	}
}

func hasValue(list []Fact[string], v string) bool {
	for _, f := range list {
		if f.Value == v {
			return true
		}
	}
	return false
}

// number is the first number with a sign in the title, the first part of joined ones.
func (t *title) number() Fact[string] {
	at, end := signedNumber(t.fact.Value, 0)
	if end == 0 || ofSomethingElse(t.fact.Value[:at.sign]) {
		return Fact[string]{}
	}
	first, _ := cutPart(ast.Text{Value: t.fact.Value[at.number:end]})
	return At(first.Value, t.span(first.Value))
}

// via is the person or place after the word "via", up to a bracket or a comma.
func (t *title) via() Fact[string] {
	_, name, found := strings.Cut(t.fact.Value, "via ")
	if !found {
		return Fact[string]{}
	}
	if end := strings.IndexAny(name, "[](),;"); end >= 0 {
		name = name[:end]
	}
	name = strings.TrimSpace(name)
	if name == "" {
		return Fact[string]{}
	}
	return At(name, t.span(name))
}

// direction weighs sender and recipient: who sits nearer to the centre is on Moscow's side.
func (t *title) direction() Fact[Direction] {
	sender, recipient := t.sides()
	from, to := seatAmong(sender), seatAmong(recipient)
	if _, place, stays := strings.Cut(recipient, " in "); stays && !isMoscow(place) {
		to = abroad
	}
	switch {
	case from != to:
		return At(towards(to > from), t.fact.Span)
	case recipient == "" && sender != "":
		return At(towards(from == abroad), t.fact.Span)
	}
	return Fact[Direction]{}
}

// asides are the words after which a title tells of more than sender and recipient.
var asides = []string{
	", transmitting", ", conveying", ", containing", ", approved", ", for ", ", via ", " via ", "[via ", "(via ",
	" regarding ", " concerning ", " about ", " on ", " with message", " with a message",
}

// sides are the parts of the title that name sender and recipient: "from A to B", "A to B", "to B from A", "from A".
func (t *title) sides() (sender, recipient string) {
	s := strings.ToLower(t.fact.Value)
	for _, w := range asides {
		s, _, _ = strings.Cut(s, w)
	}
	before, after, isTo := strings.Cut(s, " to ")
	_, origin, isFrom := strings.Cut(before, " from ")
	switch {
	case isFrom:
		return origin, after
	case !isTo:
		return "", ""
	}
	if recipient, origin, isFrom = strings.Cut(after, " from "); isFrom {
		return origin, recipient
	}
	return before, after
}
