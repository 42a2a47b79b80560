package grammar

import (
	"strings"
)

// form is what a line looks like by its words alone; its place then tells its kind.
type form uint8

const (
	fUnread form = iota
	fProse
	fUnknown
	fHeading
	fIssuer
	fMarking // classification, urgency, transmission
	fCopy
	fCopyList
	fCopyItem
	fFrom
	fEvent
	fLabelled // Special No., Form Nº
	fOutgoing // Issuing No., Outgoing Nº
	fSeries
	fWhere
	fTo
	fFor
	fReference
	fNumber
	fMoment
	fName
	fPlace
	fInitial
	fAction
	fPrinting
	fTypist
	fSalutation
	fPassOn
	fNote
	fStampOpen
	fStampLine
	fIncoming
	fMark
	fMarkOpen
	fOmission
	fRule
	fSource
	fAttachment
	fQuoteMark
	fCaption // sender, addressee, date and number in one line
)

// trait is a set of things that a form says about its line.
type trait uint8

const (
	// headOnly lines stand in a head and nearly nowhere else: one of them ahead makes odd lines before it strays.
	headOnly trait = 1 << iota
	// headToo lines may belong to a head.
	headToo
	// closing lines may stand under a message.
	closing
	// office lines belong to the cipher office's closing lines and open the foot.
	office
	// neutral lines may stand anywhere and decide nothing.
	neutral
)

// traits tells for each form what it says about its line.
var traits = [...]trait{
	fProse:      0,
	fUnknown:    0,
	fHeading:    headOnly | headToo,
	fIssuer:     headOnly | headToo,
	fMarking:    headOnly | headToo,
	fCopy:       headOnly | headToo | office,
	fCopyList:   headToo | office,
	fCopyItem:   headOnly | headToo | office,
	fFrom:       headOnly | headToo,
	fEvent:      headOnly | headToo,
	fLabelled:   headOnly | headToo,
	fOutgoing:   headToo | closing,
	fSeries:     headOnly | headToo,
	fWhere:      headOnly | headToo,
	fTo:         headToo,
	fFor:        headToo,
	fReference:  headToo,
	fNumber:     headToo | closing,
	fMoment:     headToo | closing,
	fName:       headToo | closing,
	fPlace:      headToo,
	fInitial:    headOnly | headToo,
	fAction:     headToo | office,
	fPrinting:   headToo | office,
	fTypist:     headToo | closing,
	fSalutation: 0,
	fPassOn:     0,
	fNote:       0,
	fStampOpen:  headToo | office,
	fStampLine:  headToo | office,
	fIncoming:   headToo | office,
	fMark:       headToo | neutral,
	fMarkOpen:   headToo | neutral,
	fOmission:   headToo | neutral,
	fRule:       headToo | neutral,
	fSource:     closing | neutral,
	fAttachment: headOnly | headToo,
	fQuoteMark:  0,
	fCaption:    headToo,
}

func (f form) has(t trait) bool { return traits[f]&t != 0 }

// shortLine is the longest line, in bytes, that is read as a header line although it opens with no word of one.
const shortLine = 120

// formOf reads the form of a line, once.
func (ls *lines) formOf(i int) form {
	l := &ls.list[i]
	if l.form == fUnread {
		l.form = ls.readForm(l)
		if l.form == fProse || l.form == fUnknown {
			ls.drop(l)
		}
	}
	return l.form
}

// openers are the kinds of first token that make a line worth reading however long it is.
var openers = [fieldKinds]bool{
	tHeadingWord: true, tOutgoingCopy: true, tClassification: true, tUrgency: true, tTransmission: true, tCopy: true,
	tListWord: true, tMadeWord: true, tFrom: true, tEvent: true, tRole: true, tCount: true, tSeries: true, tIncoming: true,
	tSpecial: true, tIssuing: true, tForm: true, tWhere: true, tWhom: true, tBar: true, tNumSign: true, tTo: true, tFor: true,
}

func (ls *lines) readForm(l *line) form {
	text := ls.textOf(l)
	if text == "" {
		return fRule
	}
	if f := bracketForm(text); f != fUnread {
		return f
	}
	if isRule(text) {
		return fRule
	}
	if len(text) > shortLine {
		s := fieldScanner{src: ls.src, pos: l.text, end: l.textEnd, start: l.text}
		whole := s
		if k := s.firstKind(); len(text) > maxHeadLine || !openers[k] && !whole.issuerLeads() {
			return openingForm(text)
		}
	}
	if f := phraseForm(text); f != fUnread {
		return f
	}
	ts := ls.fieldsOf(l)
	for len(ts) > 1 && ts[0].Type == tBar {
		ts = ts[1:]
	}
	return tokenForm(ts, text)
}

// issuerLeads reports whether a long line opens with an issuing body and the heading: a copy has set a head on one line.
func (s *fieldScanner) issuerLeads() bool {
	c := s.src[s.pos]
	if 'a' <= c && c <= 'z' {
		return false
	}
	t := s.next()
	return t.Type == tText && leadsOn[s.next().Type] && isIssuer(t.Value)
}

// leadsOn are the words of a head that a copy sets behind the issuing body on its line.
var leadsOn = [fieldKinds]bool{tHeadingWord: true, tClassification: true, tUrgency: true, tSpecial: true, tIssuing: true, tCopy: true}

// isRule reports whether text is a line of one mark, or of bars and blanks.
func isRule(text string) bool {
	switch text[0] {
	case '-', '_', '*', '#', '=', '|', '~':
		rest := strings.TrimLeft(text, text[:1])
		return rest == "" || strings.Trim(rest, text[:1]+" \u00a0") == ""
	}
	return strings.HasPrefix(text, "—") && strings.Trim(text, "— ") == ""
}

// tokenForm is the form of a line by its field tokens.
func tokenForm(ts []token, text string) form {
	read := formReaders[ts[0].Type]
	if read == nil {
		return plainForm(ts, text)
	}
	if f := read(ts, text); f != fUnread {
		return f
	}
	return plainForm(ts, text)
}

// formReaders read the form of a line by the kind of its first token.
var formReaders = [fieldKinds]func(ts []token, text string) form{
	tHeadingWord:    headingForm,
	tOutgoingCopy:   always(fHeading),
	tClassification: markingForm,
	tUrgency:        markingForm,
	tTransmission:   markingForm,
	tCopy:           copyForm,
	tListWord:       listForm,
	tMadeWord:       madeForm,
	tNumSign:        signForm,
	tFrom:           fromForm,
	tEvent:          eventForm,
	tTo:             toForm,
	tFor:            forForm,
	tSpecial:        specialForm,
	tIssuing:        outgoingForm,
	tForm:           labelledForm,
	tSeries:         seriesForm,
	tIncoming:       incomingForm,
	tWhere:          always(fWhere),
	tWhom:           always(fWhere),
	tRole:           roleForm,
	tBy:             byForm,
	tCount:          countForm,
	tHonorific:      honorificForm,
	tDate:           momentForm,
	tClock:          momentForm,
	tFour:           figureForm,
	tNumber:         figureForm,
	tRange:          figureForm,
	tRef:            figureForm,
	tMinutes:        momentForm,
	tAt:             momentForm,
	tTime:           momentForm,
	tDay:            momentForm,
	tGloss:          glossForm,
	tParen:          parenForm,
	tInitial:        initialForm,
	tText:           textForm,
}

func always(f form) func([]token, string) form {
	return func([]token, string) form { return f }
}

// is reports whether the token at i has one of the kinds.
func is(ts []token, i int, kinds ...kind) bool {
	if i >= len(ts) {
		return false
	}
	for _, k := range kinds {
		if ts[i].Type == k {
			return true
		}
	}
	return false
}

// anyKind reports whether a token has one of the kinds.
func anyKind(ts []token, kinds ...kind) bool {
	for i := range ts {
		if is(ts, i, kinds...) {
			return true
		}
	}
	return false
}

// isExtract reports whether a line begins an extract of the minutes that a cable is attached to.
func isExtract(text string) bool {
	if !hasFold(text, "extract") && !hasFold(text, "excerpt") && !hasFold(text, "выписка") {
		return false
	}
	return strings.Contains(text, "inutes") || strings.Contains(text, "rotocol") || strings.Contains(text, "ротокол")
}

// plainForm is the form of a line that no reader knew.
func plainForm(ts []token, text string) form {
	if hasProse(ts) || len(text) > shortLine || wordCount(ts) >= 8 {
		return fProse
	}
	return fUnknown
}

// textForm is the form of a line that begins with plain words.
func textForm(ts []token, text string) form {
	first := ts[0].Value
	switch {
	case endsIssuer(ts) && isIssuer(first) && !hasProse(ts[1:]):
		return fIssuer
	case strings.HasPrefix(first, "VKP(b) CC") && is(ts, 1, tEOL):
		return fIssuer
	case isExtract(text):
		return fAttachment
	case nearHeading(ts):
		return fHeading
	case nearMarking(ts):
		return fMarking
	case nearStep(ts):
		return fEvent
	case nearRole(ts) != "":
		return fAction
	case nearListLabel(ts):
		return fCopyList
	case isTypist(ts):
		return fTypist
	case isEndearment(ts):
		return fSalutation
	case isListRow(ts) && isCounted(ts):
		return fCopyItem
	case hasProse(ts) || len(text) > shortLine:
		return fProse
	case opensReference(first) && wordCount(ts) >= longReference && !isReferenceLine(ts):
		return fProse
	case isCaption(ts):
		return fCaption
	case is(ts, 1, tEvent) && isName(first) && is(ts, 2, tAt, tColon, tClock, tFour, tDate) && anyKind(ts[2:], tClock, tFour, tDate):
		return fTo
	case isEnvelope(ts), isHeadRow(ts):
		return fPlace
	case isListRow(ts):
		return fCopyItem
	case isReferenceLine(ts):
		return fReference
	case isSignatureLine(ts):
		return fName
	}
	return fUnread
}

// wordsAt makes a token of words of a part of the source.
func wordsAt(src string, start, end int) token {
	return token{Type: tText, Value: src[start:end], at: start}
}
