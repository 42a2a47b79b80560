package facts

import (
	"strconv"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// role is where the facts of an action of the cipher office go.
type role struct {
	slot slot
	name func(*Footer) *Fact[string]
}

var roles = map[ast.Role]role{
	ast.Deciphered:  {deciphered, func(f *Footer) *Fact[string] { return &f.DecipheredBy }},
	ast.Printed:     {printed, func(f *Footer) *Fact[string] { return &f.PrintedBy }},
	ast.Verified:    {verified, func(f *Footer) *Fact[string] { return &f.VerifiedBy }},
	ast.Issued:      {issued, func(f *Footer) *Fact[string] { return &f.IssuedBy }},
	ast.Distributed: {distributed, nil},
}

// addAction takes who did something with the cable in the office, and when.
func (r *reader) addAction(a *ast.Action) {
	to, known := roles[a.Role]
	if !known {
		return
	}
	if a.Name != nil && to.name != nil {
		keep(to.name(&r.cable.Footer), value(*a.Name))
	}
	if a.Role == ast.Deciphered {
		r.evidence.deciphered = a.Span
	}
	r.beginAction(to.slot, a.Span, a.Moment)
}

func (r *reader) beginAction(s slot, line ast.Span, m *ast.Moment) {
	r.moments.begin(s, line, m)
	r.moments.actions = append(r.moments.actions, s)
}

// addPrinting takes how many copies were made. A date after a typist's name is the typing's; after a mere count it is
// the sender's.
func (r *reader) addPrinting(p *ast.Printing) {
	footer := &r.cable.Footer
	switch n := count(p.Count); {
	case r.isDispatch(p):
		keep(&footer.CopiesPrinted, n)
		r.sentCopies = footer.CopiesPrinted.Span == n.Span
	case r.sentCopies && n.Present():
		footer.CopiesPrinted, r.sentCopies = n, false
	default:
		keep(&footer.CopiesPrinted, n)
	}
	switch {
	case p.Name != nil:
		keep(&footer.PrintedBy, value(*p.Name))
		r.beginAction(printed, p.Span, nil)
	case r.zone != head && !r.moments.waiting():
		r.moments.begin(outgoing, p.Span, nil)
	}
}

// isDispatch reports whether a line says in how many copies the telegram went out, "sent in one copy from an original", and
// not how many were made.
func (r *reader) isDispatch(p *ast.Printing) bool {
	return p.Start < p.Count.Start && hasPrefixFold(r.piece(p.Span).Value, "sent")
}

func (r *reader) addDistribution(d *ast.Distribution) {
	keep(&r.cable.Footer.Distribution, value(r.piece(d.Span)))
}

// numerals are the numbers that closing lines spell out.
var numerals = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20,
	"один": 1, "одном": 1, "два": 2, "двух": 2, "три": 3, "трех": 3, "трёх": 3, "четыре": 4, "четырех": 4, "четырёх": 4,
	"пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7, "восемь": 8, "восьми": 8, "девять": 9,
	"девяти": 9, "десять": 10, "десяти": 10, "одиннадцать": 11, "двенадцать": 12, "тринадцать": 13, "четырнадцать": 14,
	"пятнадцать": 15, "шестнадцать": 16, "семнадцать": 17, "восемнадцать": 18, "девятнадцать": 19, "двадцать": 20,
}

// mostNumeral is the longest numeral, in bytes.
const mostNumeral = 24

// count is a number in figures or in words, brackets, points and the words around it aside.
func count(t ast.Text) Fact[int] {
	for word := range strings.FieldsFuncSeq(t.Value, isCountMark) {
		if isDigit(word[0]) {
			if n, err := strconv.Atoi(word); err == nil {
				return At(n, t.Span)
			}
		}
		var room [mostNumeral]byte
		if n, ok := numerals[string(lowered(word, room[:0]))]; ok {
			return At(n, t.Span)
		}
	}
	return Fact[int]{}
}

func isCountMark(r rune) bool { return strings.ContainsRune(" \t\u00a0()[].,:;-–—", r) }
