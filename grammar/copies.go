package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// pickCopy makes an item of a copy list, or the exemplar's number (format guide, sections 8 and 11).
func pickCopy(ts []token, p picker) ast.Field {
	c := p.copies.next()
	c.Span = spanTo(ts)
	i := 0
	if is(ts, 0, tCopy) {
		c.Word = p.textRef(ts[0])
		i++
	}
	figure := index(ts, tNumber, tFour, tRange, tRef, tClock, tCount)
	if figure < 0 {
		return nil
	}
	c.Number = p.numberOf(ts[i : figure+1])
	rest := ts[figure+1:]
	if first := nameStart(rest); first >= 0 {
		c.Recipient, c.Count = p.recipientOf(rest[first:])
		return c
	}
	if colon := index(rest, tColon, tDash); colon >= 0 {
		c.Open = true
		c.End = rest[colon].end()
	} else if c.Word == nil && p.inList == listItem {
		c.Open = true
	}
	return c
}

// pickItem makes an unnumbered item of a copy list: "to Cde. Molotov".
func pickItem(ts []token, p picker) ast.Field {
	first := nameStart(ts)
	if first < 0 {
		return nil
	}
	c := p.copies.next()
	c.Span = spanTo(ts)
	c.Recipient, c.Count = p.recipientOf(ts[first:])
	return c
}

// nameStart is the index at which a party begins: its name, or the honorifics or the "on" of "on file" before it; -1 if
// there is no name.
func nameStart(ts []token) int {
	i := index(ts, tText, tListWord, tGloss)
	for i > 0 && (ts[i-1].Type == tHonorific || isOn(ts[i-1]) && !isOffice(ts[i])) {
		i--
	}
	return i
}

// isOn reports whether a token is the word before "file", in the languages of the lists: "on file", "в дело".
func isOn(t token) bool {
	return t.Type == tAt && (strings.EqualFold(t.Value, "on") || strings.EqualFold(t.Value, "в"))
}

// isOffice reports whether a name is an office's, before which "в" is "to": "в 8 отдел".
func isOffice(t token) bool { return digits(t.Value) > 0 }

// recipientOf makes a recipient with its count of tokens that begin with its honorific or name.
func (n *nodes) recipientOf(ts []token) (*ast.Party, *ast.Text) {
	var count *ast.Text
	if i := index(ts, tParen); i >= 0 {
		v := inside(textOf(ts[i]))
		count = n.part(v, datePart{0, digits(v.Value)})
		ts = ts[:i]
	}
	if i := index(ts, tNumber); i > 1 && count == nil && isBracket(ts, i-1, "(") {
		count, ts = n.textRef(ts[i]), ts[:i-1]
	} else if i > 0 && count == nil && isBracket(ts, i+1, ")") {
		count, ts = n.textRef(ts[i]), ts[:i]
	}
	if i := index(ts, tDash); i >= 0 {
		if is(ts, i+1, tNumber) {
			count = n.textRef(ts[i+1])
		}
		ts = ts[:i]
	}
	return n.partyOf(ts), count
}

// isBracket reports whether the token at i is a round bracket that has lost its partner.
func isBracket(ts []token, i int, bracket string) bool {
	return is(ts, i, tPunct) && ts[i].Value == bracket
}

// partyOf makes a party of honorifics, a name and a gloss; nil for none.
func (n *nodes) partyOf(ts []token) *ast.Party {
	p, ok := n.partyIn(ts)
	if !ok {
		return nil
	}
	node := n.parties.next()
	*node = p
	return node
}

// partyIn reads honorifics, a name and a gloss.
func (n *nodes) partyIn(ts []token) (p ast.Party, ok bool) {
	ts = withoutTrivia(ts)
	if nameStart(ts) < 0 {
		return ast.Party{}, false
	}
	p.Span = spanTo(ts)
	i := 0
	for is(ts, i, tHonorific) {
		i++
	}
	if i > 0 {
		p.Honorific = n.keep(n.honorificOf(ts[:i]))
	}
	last := len(ts)
	if last-1 > i && is(ts, last-1, tGloss) {
		p.Gloss = n.textRef(ts[last-1])
		last--
	}
	if i < last {
		p.Name = n.textIn(ts[i:last])
	}
	return p, true
}

// honorificOf takes honorifics together and leaves out the greeting before them: "Dear Comrade".
func (n *nodes) honorificOf(ts []token) ast.Text {
	s := spanOf(ts[0]).Cover(spanOf(ts[len(ts)-1]))
	s.Start += len(ts[0].Value) - len(lastWord(ts[0].Value))
	return n.textAt(s)
}

// pickCopyList makes a list that a label opens (format guide, section 8).
func pickCopyList(ts []token, p picker) ast.Field {
	l := &ast.CopyList{Span: spanTo(ts), Label: p.textRef(ts[0])}
	i := 1
	if n := madeCount(ts); n > 0 && is(ts, n+1, tCopy) {
		l.Stated = p.textRef(ts[n])
		i = n + 2
	}
	for is(ts, i, tColon, tTo, tStop, tDash) {
		l.End = max(l.End, ts[i].end())
		i++
	}
	listItems(l, ts[i:], p)
	return l
}

// pickCopyMore makes the continuation of a list on the next line.
func pickCopyMore(ts []token, p picker) ast.Field {
	l := &ast.CopyList{Span: spanTo(ts)}
	listItems(l, ts, p)
	return l
}

// numberedItems are the items of a list whose numbers stand bare on the line of its label: "1 - Stalin 2 - Molotov".
func numberedItems(ts []token, p picker) []*ast.Copy {
	var out []*ast.Copy
	for len(ts) > 0 {
		n := 1
		for n < len(ts) && (!is(ts, n, tNumber) || !is(ts, n+1, tStop, tDash)) {
			n++
		}
		if c, ok := pickCopy(ts[:n], p).(*ast.Copy); ok {
			out = append(out, c)
		}
		ts = ts[n:]
	}
	return out
}

// listItems cuts tokens at commas into the items of a list.
func listItems(l *ast.CopyList, ts []token, p picker) {
	if is(ts, 0, tNumber) && is(ts, 1, tStop, tDash) {
		l.Items = numberedItems(ts, p)
		for _, c := range l.Items {
			l.End = max(l.End, c.End)
		}
		return
	}
	for len(ts) > 0 {
		n := index(ts, tComma, tAnd)
		if n < 0 {
			n = len(ts)
		}
		l.Items = append(l.Items, itemsOf(ts[:n], p)...)
		if n == len(ts) {
			return
		}
		if n == len(ts)-1 && ts[n].Type == tComma {
			l.Trailing = p.textRef(ts[n])
			l.End = l.Trailing.End
		}
		ts = ts[n+1:]
	}
}

// itemsOf makes one item, or one for each word where names stand side by side without commas.
func itemsOf(ts []token, p picker) []*ast.Copy {
	if nameStart(ts) < 0 {
		return nil
	}
	if p.inList == listNames && is(ts, 0, tText) {
		return wordItems(ts[0])
	}
	c := p.copies.next()
	c.Span = spanTo(ts)
	c.Recipient, c.Count = p.recipientOf(ts)
	return []*ast.Copy{c}
}

// wordItems makes an item of each word of a row of names.
func wordItems(t token) []*ast.Copy {
	var out []*ast.Copy
	for pos := 0; pos < len(t.Value); {
		pos += blanks(t.Value[pos:])
		n := strings.IndexAny(t.Value[pos:], " \t\u00a0")
		if n < 0 {
			n = len(t.Value) - pos
		}
		name := textOf(wordsAt(t.Value, pos, pos+n))
		name.Start += t.at
		name.End += t.at
		out = append(out, &ast.Copy{Span: name.Span, Recipient: &ast.Party{Span: name.Span, Name: name}})
		pos += n
	}
	return out
}

func copyForm(ts []token, _ string) form {
	switch {
	case is(ts, 1, tNumSign, tNumber, tRange):
		return fCopy
	case is(ts, 1, tColon, tEOL), is(ts, 1, tTo) && !hasProse(ts), is(ts, 1, tDash):
		return fCopyList
	}
	return fUnread
}

// nearListLabel reports whether a copy list stands behind a label with a slip: "Copise: Stalin (2), Molotov".
func nearListLabel(ts []token) bool {
	if !is(ts, 1, tColon, tDash) || !is(ts, 2, tText, tHonorific, tNumber, tCount) || len(ts[0].Value) > maxKeyword {
		return false
	}
	word := []rune(strings.ToLower(ts[0].Value))
	return oneSlip(word, []rune("copies")) || oneSlip(word, []rune("distribution list"))
}

func listForm(ts []token, _ string) form {
	if is(ts, 1, tColon, tDash, tEOL, tStop) {
		return fCopyList
	}
	return fUnread
}

// signForm tells an item of a copy list, "Nº 2 – to Stalin", from a number.
func signForm(ts []token, _ string) form {
	i := 0
	for is(ts, i, tNumSign) {
		i++
	}
	switch {
	case !is(ts, i, tNumber, tFour, tRef, tRange, tClock):
		if is(ts, i, tText) && is(ts, i+1, tEOL) && !hasProse(ts) {
			return fNumber
		}
		return fUnread
	case hasProse(ts) && !anyKind(ts, tEvent):
		return fUnread
	case is(ts, i, tNumber) && is(ts, i+1, tDash) && is(ts, i+2, tEOL), is(ts, i, tNumber, tRange) && is(ts, i+1, tTo, tHonorific), isDashedItem(ts, i) && !anyKind(ts, tDate):
		return fCopyItem
	}
	return fNumber
}

// isDashedItem reports whether the number at i and a dash open an item of a copy list: "2 – to Stalin".
func isDashedItem(ts []token, i int) bool {
	return is(ts, i, tNumber) && len(ts[i].Value) <= 2 && is(ts, i+1, tDash, tColon) && is(ts, i+2, tTo, tHonorific, tText, tListWord)
}

// countsCopies reports whether an addressee line says how many copies go to one recipient: "To Cde. NAME (2 copies)".
func countsCopies(ts []token) bool {
	i := index(ts, tParen)
	return i > 0 && digits(ts[i].Value[1:]) > 0 && (strings.Contains(ts[i].Value, "cop") || strings.Contains(ts[i].Value, "экз"))
}

// isItem reports whether the tokens are a numbered item of a copy list: "1. Comr. Stalin", "8 .- cde. NAME".
func isItem(ts []token) bool {
	i := 1
	for is(ts, i, tStop, tDash, tColon) {
		i++
	}
	if i == 1 || hasProse(ts) {
		return false
	}
	dash := index(ts[:i], tDash) >= 0
	to := is(ts, i, tTo, tHonorific)
	for is(ts, i, tTo, tHonorific) || i < len(ts) && isOn(ts[i]) {
		i++
	}
	if !is(ts, i, tText, tListWord, tCopy) {
		return false
	}
	return (to || dash) && wordCount(ts[i:]) <= 6
}

// isListRow reports whether the line is an item with its count: "file - 1."
func isListRow(ts []token) bool {
	return is(ts, 1, tDash) && is(ts, 2, tNumber) && len(ts[2].Value) <= 2 && (is(ts, 3, tEOL, tComma) || is(ts, 3, tStop) && is(ts, 4, tEOL))
}
