package grammar

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// pickHeading makes a heading (format guide, section 6).
func pickHeading(ts []token, p picker) ast.Field {
	h := &ast.Heading{Span: spanTo(ts), Words: textOf(ts[0]), OutgoingCopy: ts[0].Type == tOutgoingCopy}
	if i := index(ts, tNumSign, tNumber, tFour, tRef, tRange); i >= 0 {
		h.Number = p.numberOf(ts[i:])
	}
	return h
}

// numberPart is what a token is in a number.
type numberPart uint8

const (
	noPart numberPart = iota
	numberLabel
	numberSign
	numberValue
	numberParts
)

// numberPartOf tells by the kind of a token what it is in a number.
var numberPartOf = [fieldKinds]numberPart{
	tSpecial: numberLabel, tIssuing: numberLabel, tForm: numberLabel, tNumSign: numberSign,
	tNumber: numberValue, tFour: numberValue, tRef: numberValue, tRange: numberValue, tClock: numberValue, tCount: numberValue, tParen: numberValue,
}

// numberUses are the uses that the word before a number gives it.
var numberUses = [fieldKinds]ast.NumberUse{tSpecial: ast.Special, tIssuing: ast.Issuing, tForm: ast.FormNumber}

// numberOf makes a number of signs and values.
func (n *nodes) numberOf(ts []token) *ast.Number {
	var count [numberParts]int
	for i := range ts {
		count[numberPartOf[ts[i].Type]]++
	}
	out := n.numbers.next()
	out.Span = spanTo(ts)
	signs, values := count[numberSign], count[numberValue]
	list := n.textLists.row(signs + values)
	if signs > 0 {
		out.Signs = list[:signs:signs]
	}
	if values > 0 {
		out.Values = list[signs:]
	}
	sign, value := 0, 0
	for i := range ts {
		k := ts[i].Type
		part := numberPartOf[k]
		if part == noPart {
			continue
		}
		text := n.textRef(ts[i])
		switch part {
		case numberLabel:
			out.Label, out.Use = text, numberUses[k]
		case numberSign:
			out.Signs[sign] = text
			sign++
		case numberValue:
			if k == tParen {
				*text = inside(*text)
			}
			out.Values[value] = text
			value++
		}
	}
	return out
}

func pickNumber(ts []token, p picker) ast.Field { return p.numberOf(ts) }

func pickMarking(ts []token, _ picker) ast.Field {
	text := textOf(ts[0])
	switch ts[0].Type {
	case tUrgency:
		return &ast.Urgency{Span: text.Span, Text: text}
	case tTransmission:
		return &ast.Transmission{Span: text.Span, Text: text}
	case tInitial:
		return &ast.Initial{Span: text.Span, Text: text}
	}
	return &ast.Classification{Span: text.Span, Text: text}
}

// pickIssuer makes an issuing body (format guide, section 5).
func pickIssuer(ts []token, p picker) ast.Field {
	s := spanTo(ts)
	return &ast.Issuer{Span: s, Name: p.textAt(s)}
}

func pickSeries(ts []token, p picker) ast.Field {
	s := &ast.Series{Span: spanTo(ts)}
	for i := range ts[1:] {
		switch t := ts[i+1]; t.Type {
		case tQuote:
			if s.Letter.Value == "" {
				s.Open = p.textRef(t)
			} else {
				s.Close = p.textRef(t)
			}
			s.Span.End = max(s.Span.End, t.end())
		case tText, tInitial:
			s.Letter = textOf(t)
		}
	}
	return s
}

// headingForm tells a heading from the label of a telegram inside a message, "Telegram No. 1:", which ends in a colon.
func headingForm(ts []token, text string) form {
	switch {
	case strings.HasSuffix(text, ":") && strings.IndexFunc(ts[0].Value, unicode.IsLower) >= 0 && anyKind(ts, tNumSign):
		return fUnread
	case is(ts, 1, tEOL, tNumSign, tNumber, tFour, tRef, tRange, tClassification, tUrgency, tCopy, tColon):
		return fHeading
	case is(ts, 1, tStop, tBar, tPunct) && is(ts, 2, tEOL, tNumSign, tNumber, tFour, tClassification, tUrgency, tCopy):
		return fHeading
	case is(ts, 1, tFrom) && !hasProse(ts):
		return fHeading
	}
	return fUnread
}

func markingForm(ts []token, _ string) form {
	if is(ts, 1, tText, tFrom, tFor, tAnd, tAt, tHeadingWord) && (hasProse(ts) || !is(ts, 2, tEOL, tGloss, tStop)) {
		return fUnread
	}
	return fMarking
}

func specialForm(ts []token, _ string) form {
	switch {
	case is(ts, 1, tNumSign), is(ts, 1, tStop) && is(ts, 2, tNumSign):
		return fLabelled
	case is(ts, 1, tEOL, tInitial, tClassification, tUrgency), is(ts, 1, tStop, tBang) && is(ts, 2, tEOL, tInitial):
		return fMarking
	}
	return fUnread
}

func labelledForm(ts []token, _ string) form {
	if is(ts, 1, tNumSign) || is(ts, 1, tColon, tStop) && is(ts, 2, tNumSign, tNumber) || is(ts, 1, tNumber, tFour) {
		return fLabelled
	}
	return fUnread
}

// outgoingForm is the form of the number under which a cable goes out: it stands in the head, or under the signature.
func outgoingForm(ts []token, text string) form {
	if labelledForm(ts, text) == fUnread {
		return fUnread
	}
	return fOutgoing
}

func seriesForm(ts []token, text string) form {
	if len(text) <= 24 || is(ts, 1, tQuote) {
		return fSeries
	}
	return fUnread
}

func initialForm(ts []token, _ string) form {
	if is(ts, 1, tEOL) || is(ts, 1, tStop) && is(ts, 2, tEOL) {
		return fInitial
	}
	return textForm(ts, "")
}

// issuerWords make a line of plain words an issuing body, in lower case (format guide, section 5). The value tells
// whether the word is enough by itself.
var issuerWords = fold(map[string]bool{
	"directorate": true, "administration": true, "department": true, "mfa": true, "ministry": true, "staff": false,
	"general": false, "управление": true, "министерство": true, "мид": true, "штаба": false, "генерального": false, "отдел": true,
})

func isIssuer(s string) bool {
	if len(s) > 160 || !capital(s) && digits(s) == 0 {
		return false
	}
	sure, weak := false, 0
	for rest := s; rest != ""; {
		var w string
		w, rest = cutWord(rest)
		if enough, ok := issuerWords.find(w); enough {
			sure = true
		} else if ok {
			weak++
		}
	}
	return weak >= 2 || sure && !isProse(s)
}

// endsIssuer reports whether an issuing body may end behind the first token of a line. Behind a comma stands a part of it
// or its place: "10th Department, File of 8th" are recipients.
func endsIssuer(ts []token) bool {
	if is(ts, 1, tComma) && is(ts, 2, tText) {
		return isIssuer(ts[2].Value) || places.has(ts[2].Value)
	}
	return is(ts, 1, tEOL, tGloss, tStop, tComma, tNumSign, tAnd) || leadsOn[ts[1].Type]
}

// nearHeading reports whether a word close to CABLE or TELEGRAM stands before a number: "CABLi Nº 21680".
func nearHeading(ts []token) bool {
	if !is(ts, 1, tNumSign) || !is(ts, 2, tNumber, tFour, tRef) || strings.Contains(ts[0].Value, "  ") {
		return false
	}
	text := ts[0].Value
	letters, ascii := bytesOf(text)
	for i := range headings {
		h := &headings[i]
		if ascii && bits.OnesCount64(letters^h.letters) > 4 {
			continue // two slips change four letters at most: two that go and two that come
		}
		if distance(strings.ToLower(text), h.words) <= 2 {
			return true
		}
	}
	return false
}

// heading is a word that a slip is looked for in, with its letters.
type heading struct {
	words   string
	letters uint64
}

var headings = func() (list []heading) {
	for _, w := range [...]string{"cable", "telegram", "ciphered telegram", "enciphered cable", "шифртелеграмма"} {
		letters, _ := bytesOf(w)
		list = append(list, heading{w, letters})
	}
	return list
}()

// bytesOf is the set of the bytes of s, the case of ASCII letters aside; some share a place. It tells of ASCII alone.
func bytesOf(s string) (set uint64, ascii bool) {
	all := byte(0)
	for i := range len(s) {
		all |= s[i]
		set |= 1 << (lowerByte(s[i]) & 63)
	}
	return set, all < utf8.RuneSelf
}

// markings are the expressions for classification and urgency that are long enough for a slip not to make a name of
// them, by their first letter.
var markings = func() (m [256][]string) {
	for _, list := range phrases {
		for _, p := range list {
			if (p.kind == tClassification || p.kind == tUrgency) && len(p.words) >= len("top secret") {
				m[p.words[0]] = append(m[p.words[0]], p.words)
			}
		}
	}
	return m
}()

// nearMarking reports whether the line is a classification or urgency but for one letter or blank: "STRICTLY SECET".
func nearMarking(ts []token) bool {
	if !is(ts, 1, tEOL) && (!is(ts, 1, tStop) || !is(ts, 2, tEOL)) {
		return false
	}
	text := ts[0].Value
	for _, w := range markings[text[0]|0x20] {
		if n := len(w) - len(text); n >= -1 && n <= 1 && sharesEnd(text, w) && distance(strings.ToLower(text), w) == 1 {
			return true
		}
	}
	return false
}

// sharesEnd reports whether one end of a marking stands in a text of its length: a slip spoils the other at most.
func sharesEnd(text, marking string) bool {
	const end = 4
	return hasFold(text, marking[:end]) || hasFold(text[len(text)-end:], marking[len(marking)-end:])
}

// distance is the edit distance of a and b, at most 3.
func distance(a, b string) int {
	if n := utf8.RuneCountInString(a) - utf8.RuneCountInString(b); n > 2 || n < -2 {
		return 3
	}
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return min(row[len(y)], 3)
}
