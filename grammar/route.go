package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// pickFrom makes the place that a cable comes from (format guide, section 9).
func pickFrom(ts []token, p picker) ast.Field {
	i := index(ts, tText, tGloss, tOpen, tClose)
	if i < 0 || nameStart(ts[i:]) < 0 {
		return nil
	}
	place := p.placeOf(ts[i:])
	return &ast.From{Span: spanTo(ts).Cover(place.Span), Place: place}
}

// placeOf makes a place of a name and a gloss, or of a name in brackets.
func (n *nodes) placeOf(ts []token) ast.Place {
	for len(ts) > 1 && is(ts, 0, tOpen) {
		ts = ts[1:]
	}
	whole := ts
	ts = withoutTrivia(ts)
	if is(whole, len(ts), tSic) {
		ts = whole[:len(ts)+1]
	}
	p := ast.Place{Span: spanOf(ts[0]).Cover(spanOf(ts[len(ts)-1]))}
	if ts[0].Type == tGloss {
		p.Name = inside(textOf(ts[0]))
		return p
	}
	last := len(ts)
	if last > 1 && is(ts, last-1, tGloss, tSic) {
		p.Gloss = n.textRef(ts[last-1])
		last--
	}
	p.Name = n.textIn(ts[:last])
	return p
}

func pickVia(ts []token, p picker) ast.Field {
	i := index(ts, tHonorific, tText)
	if i < 0 || nameStart(ts[i:]) < 0 {
		return nil
	}
	return &ast.Via{Span: spanTo(ts), Name: p.textIn(ts[i:])}
}

// pickTo makes an addressee line: place and addressees in any of the forms of section 9 of the format guide.
func pickTo(ts []token, p picker) ast.Field {
	to := &ast.To{Span: spanTo(ts)}
	explicit := false
	for i := 0; i < len(ts); {
		switch ts[i].Type {
		case tTo, tWhom:
			explicit = true
			i++
		case tWhere:
			i++
			n := segment(ts[i:])
			if nameStart(ts[i:i+n]) >= 0 {
				p.setPlace(to, ts[i:i+n])
			}
			i += n
		case tParen:
			to.For = p.parenFor(ts[i])
			i++
		case tText, tHonorific, tGloss:
			n := segment(ts[i:])
			p.addSegment(to, ts[i:i+n], explicit, p.place || index(ts[i+n:], tText, tHonorific, tTo) >= 0)
			i += n
		default:
			i++
		}
	}
	return to
}

// pickCaption makes the line that some prints set above a cable.
func pickCaption(ts []token, p picker) ast.Field {
	to := index(ts, tTo)
	if to < 0 {
		return nil
	}
	n := to + 1 + segment(ts[to+1:])
	c := &ast.Caption{Span: spanTo(ts), Sender: p.partyOf(ts[:to]), Addressee: p.partyOf(ts[to+1 : n])}
	if i := index(ts, tDate); i >= 0 {
		c.Date = p.dateOf(textOf(ts[i]))
	}
	if i := index(ts[n:], tParen, tNumSign, tNumber, tFour, tRef); i >= 0 {
		c.Number = p.numberOf(ts[n+i:])
	}
	return c
}

// segment is the number of tokens that belong to one name: honorifics, words and a gloss or the mark [sic].
func segment(ts []token) int {
	n := 0
	for is(ts, n, tHonorific) {
		n++
	}
	if is(ts, n, tText) {
		n++
	}
	if is(ts, n, tGloss) || n > 0 && is(ts, n, tSic) {
		n++
	}
	return n
}

// addSegment takes a name as the place of an addressee line, or as an addressee. The first name is the place where it
// is a known one, or where "to" and an addressee follow it.
func (n *nodes) addSegment(to *ast.To, ts []token, explicit, more bool) {
	name := ts[0]
	if to.Place == nil && len(to.Parties) == 0 && name.Type == tText {
		if i := strings.IndexByte(name.Value, ' '); i > 0 && places.has(name.Value[:i]) && strings.HasPrefix(name.Value[i+1:], "VKP") {
			place := textOf(wordsAt(name.Value, 0, i))
			party := textOf(wordsAt(name.Value, i+1, len(name.Value)))
			for _, t := range [...]*ast.Text{&place, &party} {
				t.Start += name.at
				t.End += name.at
			}
			to.Place = &ast.Place{Span: place.Span, Name: place}
			n.addParty(to, ast.Party{Span: party.Span, Name: party})
			return
		}
		if places.has(name.Value) || more && !explicit {
			n.setPlace(to, ts)
			return
		}
	}
	if party, ok := n.partyIn(ts); ok && !party.Name.IsZero() {
		n.addParty(to, party)
	}
}

// addParty adds an addressee to a line, which has one for the most part.
func (n *nodes) addParty(to *ast.To, p ast.Party) {
	if to.Parties == nil {
		to.Parties = n.partyLists.row(1)[:0]
	}
	node := n.parties.next()
	*node = p
	to.Parties = append(to.Parties, node)
}

func (n *nodes) setPlace(to *ast.To, ts []token) {
	place := n.placeOf(ts)
	to.Place, to.Span = &place, to.Cover(place.Span)
}

// parenFor reads "(for the Politburo [instantsiya])" after an addressee.
func (n *nodes) parenFor(t token) *ast.Party {
	v := inside(textOf(t))
	if !hasFold(v.Value, "for ") {
		return nil
	}
	p := n.parties.next()
	p.Name = n.textAt(ast.Span{Start: v.Start + len("for "), End: v.End})
	p.Span = p.Name.Span
	return p
}

// pickFor makes the line that names whom the message is to be passed to; the last "to" in it leads to the name.
func pickFor(ts []token, p picker) ast.Field {
	from := 1
	for i := range ts {
		if is(ts, i, tTo, tColon) {
			from = i + 1
		}
	}
	for is(ts, from, tTo, tColon) {
		from++
	}
	if from >= len(ts) || segment(ts[from:]) == 0 || nameStart(ts[from:from+segment(ts[from:])]) < 0 {
		if from = index(ts, tText, tGloss); from < 0 {
			return nil
		}
	}
	party, ok := p.partyIn(ts[from : from+segment(ts[from:])])
	if !ok {
		return nil
	}
	return &ast.For{Span: spanTo(ts), Party: party}
}

// pickReference makes a line of references with all its numbers, those in parentheses too.
func pickReference(ts []token, p picker) ast.Field {
	r := &ast.Reference{Span: spanTo(ts)}
	for i := index(ts, tNumSign); i < len(ts); {
		switch {
		case is(ts, i, tParen):
			r.Numbers = append(r.Numbers, p.numbersIn(ts[i])...)
			i++
		case is(ts, i, tNumSign, tNumber, tFour, tRef, tRange):
			n := i
			for is(ts, n, tNumSign) {
				n++
			}
			for n < len(ts) && (isTrivia(ts[n].Type) || is(ts, n, tNumber, tFour, tRef, tRange)) {
				n++
			}
			r.Numbers = append(r.Numbers, p.numberOf(ts[i:n]))
			i = n
		default:
			i++
		}
	}
	return r
}

// numbersIn finds the numbers with a sign inside a parenthesis.
func (n *nodes) numbersIn(t token) []*ast.Number {
	var out []*ast.Number
	s := fieldScanner{src: t.Value, end: len(t.Value) - 1, pos: 1}
	var run []token
	for {
		u := s.next()
		u.at += t.at
		switch {
		case u.Type == tNumSign:
			run = append(run, u)
			continue
		case len(run) > 0 && (u.Type == tNumber || u.Type == tFour || u.Type == tRef || u.Type == tRange):
			out = append(out, n.numberOf(append(run, u)))
		}
		run = nil
		if u.Type == tEOL {
			return out
		}
	}
}

func fromForm(ts []token, text string) form {
	switch {
	case len(text) > 2*shortLine, hasProse(ts):
		return fUnread
	case is(ts, 1, tGloss, tOpen), is(ts, 1, tColon), is(ts, 1, tText) && capital(ts[1].Value):
		return fFrom
	case is(ts, 1, tText) && cyrillic(ts[0].Value) && anyKind(ts, tDate, tClock, tEOL):
		return fFrom
	}
	return fUnread
}

func toForm(ts []token, text string) form {
	switch {
	case isReference(ts):
		return fReference
	case len(text) > shortLine || hasProse(ts):
		if glossed(ts) {
			return fTo
		}
		return fUnread
	case countsCopies(ts):
		return fCopyItem
	case is(ts, 1, tText) && !capital(ts[1].Value) && !strings.HasPrefix(ts[1].Value, "the "):
		return fUnread
	case is(ts, 1, tColon, tHonorific, tText, tGloss):
		return fTo
	}
	return fUnread
}

// glossed reports whether an addressee with honorific and gloss opens the line: what follows is text that has run in.
func glossed(ts []token) bool {
	return is(ts, 1, tHonorific) && is(ts, 2, tText) && is(ts, 3, tGloss) || is(ts, 1, tText) && is(ts, 2, tGloss) && capital(ts[1].Value)
}

// isReference reports whether a "To" opens a reference to another telegram: "To No. 439/sh", "To my [telegram] No. 2967".
func isReference(ts []token) bool {
	i := 1
	if is(ts, i, tText) && (hasFold(ts[i].Value, "my") || hasFold(ts[i].Value, "your") || hasFold(ts[i].Value, "our")) {
		i++
	}
	for is(ts, i, tGloss, tText) && i < 4 {
		i++
	}
	return is(ts, i, tNumSign) && !is(ts, 1, tHonorific)
}

func forForm(ts []token, text string) form {
	switch {
	case is(ts, 1, tHonorific) && is(ts, 2, tText) && is(ts, 3, tColon) && !is(ts, 4, tEOL):
		return fNote
	case len(text) > shortLine || is(ts, 2, tColon) && !is(ts, 3, tEOL) || hasProse(ts):
		return fUnread
	case is(ts, 1, tHonorific), is(ts, 1, tText) && capital(ts[1].Value) && !anyKind(ts, tDate, tNumber, tAnd), is(ts, 1, tText) && hasFold(ts[1].Value, "immediate") && anyKind(ts, tTo):
		if anyKind(ts[1:], tComma) || is(ts, 3, tColon) && !is(ts, 4, tEOL) {
			return fUnread
		}
		return fFor
	}
	return fUnread
}

// honorificForm tells a salutation by its mark; "Comrade KUZNETSOV" alone is an addressee.
func honorificForm(ts []token, text string) form {
	if len(text) > shortLine || !is(ts, 1, tText) || hasProse(ts) {
		return fUnread
	}
	i := 2
	if is(ts, i, tGloss) {
		i++
	}
	switch {
	case is(ts, i, tBang, tColon, tComma) && is(ts, i+1, tEOL):
		return fSalutation
	case is(ts, i, tEOL), is(ts, i, tStop) && is(ts, i+1, tEOL):
		return fTo
	case anyKind(ts, tAnd) && namesOnly(ts) && len(text) < 60:
		return fTo
	}
	return fUnread
}

// namesOnly reports whether all words of a line are names.
func namesOnly(ts []token) bool {
	for i := range ts {
		if ts[i].Type == tText && !isName(ts[i].Value) {
			return false
		}
	}
	return true
}

// endearments may stand before the honorific of a salutation, in lower case.
var endearments = fold(map[string]bool{"dear": true, "esteemed": true, "дорогой": true, "уважаемый": true})

// isEndearment reports whether the line is a salutation that opens with a word before its honorific: "Dear Comrade NAME!"
func isEndearment(ts []token) bool {
	return endearments.has(ts[0].Value) && is(ts, 1, tHonorific) && honorificForm(ts[1:], "") == fSalutation
}

// referenceWords open lines of reference, in lower case (format guide, section 9).
var referenceWords = []string{"in addition", "in response", "in reply", "re:", "your", "further", "reference", "на", "в дополнение", "в ответ"}

// opensReference reports whether a text begins with one of the words that open lines of reference.
func opensReference(text string) bool {
	for _, w := range referenceWords {
		if hasFold(text, w) && letters(text[len(w):]) == 0 {
			return true
		}
	}
	return false
}

// longReference is the number of words from which a line that opens like one of reference is a sentence: "Further to my telegrams
// Nos. 1204 and 1205 of 4 May and in reply to your No. 553:".
const longReference = 8

// isReferenceLine reports whether the line names another telegram and says nothing else.
func isReferenceLine(ts []token) bool {
	i := index(ts, tNumSign)
	if i < 0 || !opensReference(ts[0].Value) {
		return false
	}
	for ; i < len(ts); i++ {
		switch ts[i].Type {
		case tNumSign, tNumber, tFour, tRef, tRange, tComma, tAnd, tStop, tColon, tParen, tGloss, tDate, tSic, tEOL:
		case tText:
			if ts[i].Value != "of" && ts[i].Value != "dated" {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// headRow are the kinds of tokens that a row of the Foreign Ministry's head has behind its place.
var headRow = [fieldKinds]bool{
	tNumSign: true, tNumber: true, tFour: true, tRef: true, tRange: true, tEvent: true, tAt: true, tClock: true, tDate: true, tCopy: true,
	tMeridiem: true, tMinutes: true, tSpecial: true, tComma: true, tStop: true, tBar: true, tColon: true, tGloss: true, tEOL: true,
}

// isHeadRow reports whether the line is the row of a place, the cable's number and its reception: "TEHRAN Nº 12703 Received
// 0125 27 April 1946 Copy Nº 2", "Pyongyang. Sent 02:10 3.9.50". Without reception and copy it is a signature with its
// number.
func isHeadRow(ts []token) bool {
	i := 1
	for is(ts, i, tBar, tComma, tStop) {
		i++
	}
	switch {
	case !anyKind(ts, tEvent, tCopy) || !isName(ts[0].Value):
		return false
	case is(ts, i, tEvent) && (!places.has(ts[0].Value) || !anyKind(ts, tDate, tClock, tFour)):
		return false
	case !is(ts, i, tNumSign, tEvent):
		return false
	}
	for ; i < len(ts); i++ {
		if !headRow[ts[i].Type] {
			return false
		}
	}
	return true
}

// isEnvelope reports whether the line has a place and an addressee: "BEIJING, TO KRASOVSKY.", "Pyongyang. Soviet
// Ambassador.", "BEIJING--", "MOSCOW VKP(b) CC".
func isEnvelope(ts []token) bool {
	if !capital(ts[0].Value) || strings.Count(ts[0].Value, " ") > 2 {
		return false
	}
	if i := strings.IndexByte(ts[0].Value, ' '); i > 0 && places.has(ts[0].Value[:i]) && strings.HasPrefix(ts[0].Value[i+1:], "VKP") {
		return true
	}
	i := 1
	for is(ts, i, tComma, tStop, tDash, tColon, tSic) {
		i++
	}
	if i == 1 {
		return is(ts, 1, tEOL) && places.has(ts[0].Value)
	}
	switch {
	case is(ts, i, tEOL):
		return is(ts, 1, tDash) || places.has(ts[0].Value)
	case is(ts, i, tTo):
		return true
	}
	return is(ts, i, tText, tHonorific) && places.has(ts[0].Value) && wordCount(ts[i:]) <= 6
}

// isCaption reports whether the line names sender, addressee and date: "I.V. STALIN to A.I. MIKOYAN 6 February 1949".
func isCaption(ts []token) bool {
	i := segment(ts)
	if !is(ts, i, tTo) || !isName(ts[0].Value) || opensReference(ts[0].Value) {
		return false
	}
	i++
	n := segment(ts[i:])
	return n > 0 && anyKind(ts[i+n:], tDate)
}
