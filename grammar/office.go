package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// roles are the roles that verbs of the closing lines name, in lower case.
var roles = fold(map[string]ast.Role{
	"deciphered": ast.Deciphered, "decrypted": ast.Deciphered, "decoded": ast.Deciphered,
	"printed": ast.Printed, "typed": ast.Printed, "retyped": ast.Printed, "made": ast.Printed,
	"verified": ast.Verified, "authenticated": ast.Verified, "checked": ast.Verified,
	"issued": ast.Issued, "by": ast.Issued, "distributed": ast.Distributed,
	"дешифровал": ast.Deciphered, "дешифровала": ast.Deciphered, "расшифровал": ast.Deciphered, "расшифровала": ast.Deciphered,
	"отпечатал": ast.Printed, "отпечатала": ast.Printed, "напечатала": ast.Printed, "печатала": ast.Printed,
	"проверил": ast.Verified, "проверила": ast.Verified, "верно": ast.Verified,
})

// pickAction makes a closing line of the office (format guide, section 14).
func pickAction(ts []token, p picker) ast.Field {
	role := meaning(roles, ts[0].Value)
	if role == "" {
		role = nearRole(ts)
	}
	a := p.actions.next()
	a.Span, a.Verb, a.Role = spanTo(ts), textOf(ts[0]), role
	first := index(ts, tClock, tFour, tDate)
	name := ts[1:]
	if first >= 0 {
		name = ts[1:first]
		a.Moment = p.momentOf(ts[first:])
	}
	for len(name) > 0 && is(name, 0, tBy, tColon, tDash, tStop) {
		name = name[1:]
	}
	if name = withoutTrivia(name); len(name) > 0 {
		a.Name = p.keep(p.textIn(name))
	}
	return a
}

// pickPrinting makes the number of copies made, with the typist where the line names one.
func pickPrinting(ts []token, p picker) ast.Field {
	f := &ast.Printing{Span: spanTo(ts)}
	i := index(ts, tNumber, tCount)
	if i < 0 {
		return nil
	}
	f.Count = textOf(ts[i])
	if ts[0].Type == tEvent {
		return f
	}
	if n := index(ts[i:], tText); n >= 0 {
		if name := p.textRef(ts[i+n]); capital(name.Value) {
			f.Name = name
		} else {
			f.Initials = name
		}
	}
	return f
}

// pickDistribution makes "Nº 3 and 4 to the 8th Department".
func pickDistribution(ts []token, p picker) ast.Field {
	to := index(ts, tTo, tAt)
	if to < 0 {
		return nil
	}
	return &ast.Distribution{
		Span: spanTo(ts), Number: p.numberOf(ts[:to]), Recipient: p.partyOf(ts[to+1:]),
	}
}

func pickTypist(ts []token, _ picker) ast.Field {
	text := textOf(ts[0])
	return &ast.Initials{Span: text.Span, Text: text}
}

func pickSignature(ts []token, p picker) ast.Field {
	return p.signatureOf(ts)
}

// signatureOf makes a signature of a name with perhaps honorific and gloss.
func (n *nodes) signatureOf(ts []token) *ast.Signature {
	party, _ := n.partyIn(ts)
	s := &ast.Signature{Span: party.Span, Name: party.Name, Gloss: party.Gloss}
	if party.Honorific != nil {
		s.Name = n.textAt(party.Honorific.Cover(party.Name.Span))
	}
	return s
}

// pickRegistry makes a registry line without brackets: "5962 23/X/62".
func pickRegistry(ts []token, p picker) ast.Field {
	return &ast.Registry{Span: spanTo(ts), Number: p.numberOf(ts[:1]), Date: p.dateOf(textOf(ts[1]))}
}

// pickIncoming makes the registry line of a stamp that stands among other fields.
func pickIncoming(ts []token, p picker) ast.Field { return p.registryOf(ts) }

func (n *nodes) registryOf(ts []token) *ast.Registry {
	r := &ast.Registry{Span: spanTo(ts)}
	if i := index(ts, tNumSign, tNumber, tFour, tRef); i >= 0 {
		last := i
		for is(ts, last, tNumSign, tNumber, tFour, tRef) {
			last++
		}
		r.Number = n.numberOf(ts[i:last])
	}
	if i := index(ts, tDate); i >= 0 {
		r.Date = n.stampedDate(ts[i:])
	}
	return r
}

// stampedDate makes the date of a registry line. Four figures behind its month are its year, whatever the century: stamps have
// no hours.
func (n *nodes) stampedDate(ts []token) *ast.Date {
	d := n.dateOf(textOf(ts[0]))
	if d.Year == nil && is(ts, 1, tFour) {
		d.Year, d.End = n.textRef(ts[1]), ts[1].end()
	}
	return d
}

// nearRole is the role that the word before "by" is one slip away from: "Vreified by Orlova"; empty for none.
func nearRole(ts []token) ast.Role {
	if !is(ts, 1, tBy, tColon) || len(ts[0].Value) < len("typed") || len(ts[0].Value) > maxKeyword {
		return ""
	}
	word := []rune(strings.ToLower(ts[0].Value))
	for w, role := range roles.words {
		if len(w) >= len("typed") && (role == ast.Verified || ts[1].Type == tBy) && oneSlip(word, []rune(w)) {
			return role
		}
	}
	return ""
}

func roleForm(ts []token, text string) form {
	if len(text) > 2*shortLine || hasProse(ts) && !is(ts, 1, tBy, tColon) {
		return fUnread
	}
	if is(ts, 1, tBy, tColon, tDash) || is(ts, 1, tAt) && anyKind(ts, tClock, tFour, tDate) || is(ts, 1, tText) && (capital(ts[1].Value) || cyrillic(ts[0].Value)) && wordCount(ts) < 8 {
		return fAction
	}
	return fUnread
}

func byForm(ts []token, _ string) form {
	if is(ts, 1, tText) && capital(ts[1].Value) && is(ts, 2, tEOL, tNumSign, tFour, tDate, tClock) {
		return fAction
	}
	return fUnread
}

func countForm(ts []token, text string) form {
	if is(ts, 1, tCopy) && len(text) <= shortLine {
		return fPrinting
	}
	return fUnread
}

// madeForm tells how many copies were made, "Number of copies made - 10", from who made them and from the list of who got
// them.
func madeForm(ts []token, _ string) form {
	i := madeCount(ts)
	switch {
	case i == 0:
		return fUnread
	case opensList(ts, i):
		return fCopyList
	}
	return fPrinting
}

// madeCount is the index of the number of copies behind the words that announce it, 0 where there is none.
func madeCount(ts []token) int {
	i := 1
	for i < len(ts) && isTrivia(ts[i].Type) {
		i++
	}
	if !is(ts, i, tNumber, tCount) {
		return 0
	}
	return i
}

// opensList reports whether the list of who got the copies follows their number at i: "7 экз.: Сталину - 2".
func opensList(ts []token, i int) bool {
	return is(ts, i+1, tCopy) && is(ts, i+2, tColon) && is(ts, i+3, tText, tHonorific)
}

// chooseMade tells the number of copies made from the same with the list of who got them.
func chooseMade(ts []token, _ *line) *production {
	if i := madeCount(ts); i > 0 && opensList(ts, i) {
		return pCopyList
	}
	return pMade
}

func parenForm(ts []token, _ string) form {
	if (is(ts, 1, tEOL) || is(ts, 1, tStop) && is(ts, 2, tEOL)) && strings.ContainsAny(ts[0].Value, "0123456789") && len(ts[0].Value) < 16 {
		return fNumber
	}
	return fUnread
}

// isTypist reports whether the line is a typist's mark: "4ak", "5-nb".
func isTypist(ts []token) bool {
	v := ts[0].Value
	n := digits(v)
	return is(ts, 1, tEOL) && n > 0 && n <= 2 && len(v) <= 8 && n < len(v) && v[len(v)-1] >= 'a' && ordinalSuffix(v[n:]) == 0
}

func ordinalSuffix(s string) int {
	for _, suffix := range ordinalSuffixes {
		if s == suffix {
			return len(suffix)
		}
	}
	return 0
}

// isBareDay reports whether the number that ends a line is the day of a date that has lost its month, behind a number with
// its sign: "MAO ZEDONG No. 3457 11" (format guide, section 1).
func isBareDay(ts []token, i int) bool {
	return i > 2 && ts[i-2].Type == tNumSign && len(ts[i].Value) <= 2 && is(ts, i+1, tEOL)
}

// isSignatureLine reports whether the line is a name with perhaps a gloss, a number and a date beside it. Copies run the
// office's closing lines on behind number or date.
func isSignatureLine(ts []token) bool {
	if !isName(ts[0].Value) {
		return false
	}
	for i := 1; i < len(ts); i++ {
		switch ts[i].Type {
		case tEOL, tGloss, tSic, tStop, tComma, tDash, tDate, tClock, tFour, tNumSign, tAnd, tPunct:
		case tRole, tCount, tCopy:
			return anyKind(ts[1:i], tNumSign, tDate) && !hasProse(ts[i:])
		case tRef, tNumber:
			if ts[i-1].Type != tNumSign && !isBareDay(ts, i) {
				return false
			}
		case tText:
			if !isName(ts[i].Value) {
				return false
			}
		default:
			return false
		}
	}
	return true
}
