package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// zone is the part of a cable that a field line stands in.
type zone uint8

const (
	inHead zone = iota
	inClose
	inFoot
)

// chooser picks the production for the field that begins at ts[0]; nil where no field can begin.
type chooser func(ts []token, l *line) *production

// choosers tell by zone and first token which production reads a field. A kind that has no entry begins no field:
// separators are passed over, anything else is malformed.
var choosers = [...][fieldKinds]chooser{
	inHead: {
		tHeadingWord: only(&pHeading), tOutgoingCopy: only(&pHeading),
		tClassification: only(&pClassification), tUrgency: only(&pUrgency), tTransmission: only(&pTransmission), tInitial: only(&pInitial),
		tSpecial: chooseSpecial, tIssuing: only(&pNumber), tForm: only(&pNumber),
		tCopy: chooseCopy, tListWord: only(&pCopyList), tMadeWord: chooseMade,
		tNumSign: chooseHeadSign, tNumber: chooseFigure, tFour: chooseFigure, tRange: chooseFigure, tRef: chooseFigure,
		tFrom: only(&pFrom), tVia: only(&pVia), tEvent: chooseEvent,
		tTo: chooseTo, tWhere: only(&pTo), tWhom: only(&pTo), tHonorific: chooseName, tFor: only(&pFor),
		tDate: only(&pMoment), tClock: only(&pMoment), tMinutes: only(&pMoment), tAt: only(&pMoment), tTime: only(&pMoment), tDay: only(&pMoment),
		tSeries: only(&pSeries), tRole: only(&pAction), tCount: only(&pPrinting),
		tText: chooseText, tParen: only(&pFigures), tIncoming: only(&pIncoming),
	},
	inClose: {
		tNumSign: chooseSign, tNumber: chooseFigure, tFour: chooseFigure, tRange: chooseFigure, tRef: chooseFigure, tParen: only(&pFigures),
		tDate: only(&pMoment), tClock: only(&pMoment), tMinutes: only(&pMoment), tAt: only(&pMoment),
		tText: chooseSignature, tHonorific: only(&pSignature), tInitial: only(&pInitial),
		tCopy: chooseCopy, tListWord: only(&pCopyList), tMadeWord: chooseMade, tCount: only(&pPrinting), tRole: only(&pAction),
		tClassification: only(&pClassification), tUrgency: only(&pUrgency), tTransmission: only(&pTransmission), tEvent: chooseEvent,
		tHeadingWord: only(&pHeading), tSpecial: chooseSpecial, tIssuing: only(&pNumber), tForm: only(&pNumber), tSeries: only(&pSeries),
		tFrom: only(&pFrom), tIncoming: only(&pIncoming),
	},
	inFoot: {
		tRole: only(&pAction), tBy: only(&pAction), tCount: only(&pPrinting), tMadeWord: chooseMade,
		tNumSign: chooseFootSign, tNumber: chooseFigure, tFour: chooseFigure, tRange: chooseFigure, tRef: chooseFigure, tParen: only(&pFigures),
		tDate: only(&pMoment), tClock: only(&pMoment), tMinutes: only(&pMoment), tAt: only(&pMoment), tTime: only(&pMoment), tDay: only(&pMoment),
		tCopy: chooseCopy, tListWord: only(&pCopyList), tTo: chooseTo, tHonorific: chooseName,
		tText: chooseSignature, tEvent: chooseEvent, tIncoming: only(&pIncoming), tSpecial: chooseSpecial, tIssuing: only(&pNumber),
		tClassification: only(&pClassification), tUrgency: only(&pUrgency), tTransmission: only(&pTransmission),
	},
}

// separators may stand between fields and before a line's end.
var separators = [fieldKinds]bool{
	tComma: true, tStop: true, tDash: true, tBar: true, tColon: true, tPunct: true, tBang: true, tQuote: true, tSic: true,
}

// only is the choice where a kind of token begins one kind of field. It takes an address, so that the tables and the
// productions may be initialised in any order.
func only(p **production) chooser {
	return func([]token, *line) *production { return *p }
}

// chooseSpecial tells the special number, "Special No. 62", from the mark SPECIAL.
func chooseSpecial(ts []token, _ *line) *production {
	if is(ts, 1, tNumSign) || is(ts, 1, tStop, tColon) && is(ts, 2, tNumSign) {
		return pNumber
	}
	return pClassification
}

// chooseCopy tells a numbered item, or the exemplar, from the label of a list.
func chooseCopy(ts []token, _ *line) *production {
	if is(ts, 1, tNumSign, tNumber, tRange, tFour) {
		return chooseItem(ts)
	}
	return pCopyList
}

// chooseItem tells a numbered item from the exemplar by whether a recipient follows the number.
func chooseItem(ts []token) *production {
	i := index(ts, tNumber, tRange, tFour) + 1
	for is(ts, i, tStop, tDash, tColon, tComma) {
		i++
	}
	if is(ts, i, tTo, tAt, tHonorific, tText, tListWord, tGloss) && !isNote(ts[i]) {
		return pCopy
	}
	return pExemplar
}

// isNote reports whether a group in brackets is a stamp or a note and no name.
func isNote(t token) bool {
	if t.Type != tGloss {
		return false
	}
	inner := behindOpening(t.Value[1:])
	return hasFold(inner, "stamp") || labelled(inner)
}

// chooseSign tells an item of a copy list, "Nº 2 – to Stalin", from a number.
func chooseSign(ts []token, l *line) *production {
	if l.form == fReference {
		return pReference
	}
	i := 0
	for is(ts, i, tNumSign) {
		i++
	}
	if is(ts, i, tNumber, tRange) && (is(ts, i+1, tTo, tHonorific) || l.form == fCopyItem) {
		return chooseItem(ts)
	}
	return pNumber
}

// chooseHeadSign tells an item of a list from a number in a head, where copies have run the items together on one line.
func chooseHeadSign(ts []token, l *line) *production {
	i := 0
	for is(ts, i, tNumSign) {
		i++
	}
	if isDashedItem(ts, i) {
		return chooseItem(ts)
	}
	return chooseSign(ts, l)
}

// chooseFootSign tells where single copies go, "Nº 3 and 4 to the 8th Department", from a ledger number.
func chooseFootSign(ts []token, l *line) *production {
	if l.form == fCopyItem && l.inList == listItem {
		return chooseItem(ts)
	}
	for i := range ts {
		switch ts[i].Type {
		case tNumSign, tNumber, tRange, tAnd, tComma, tDash, tColon:
		case tTo:
			if is(ts, i+1, tHonorific) {
				return chooseItem(ts)
			}
			return pDistribution
		case tAt:
			if i > 0 && ts[i+1].Type == tText {
				return pDistribution
			}
			return pNumber
		default:
			return pNumber
		}
	}
	return pNumber
}

// chooseFigure tells apart what a bare figure begins: an item of a list, a count of copies, a registry line, an hour,
// or a number.
func chooseFigure(ts []token, l *line) *production {
	switch {
	case l.inList == listItem || l.form == fCopyItem && is(ts, 1, tStop, tDash, tColon):
		return chooseItem(ts)
	case is(ts, 1, tCopy):
		return pPrinting
	case is(ts, 1, tDate) && is(ts, 2, tEOL) && isRegistryDate(ts[1].Value):
		return pRegistry
	case is(ts, 0, tFour) && validClock(ts[0].Value) && (is(ts, 1, tDate) || l.first < l.last && !firstToken(ts, l)):
		return pMoment
	case is(ts, 1, tDate) && is(ts, 2, tEOL):
		return pRegistry
	}
	return pFigures
}

// isRegistryDate reports whether a date is set as registry lines set it, 23/X/62, so that the figure before it is no hour.
func isRegistryDate(s string) bool {
	d := scanDate(s)
	return d.style == ast.Roman && strings.ContainsRune(s, '/')
}

// firstToken reports whether ts begins where the line begins.
func firstToken(ts []token, l *line) bool { return ts[0].at == l.text }

// chooseEvent tells "sent in one copy" from a step of the way, and a step with an office or a place from one without.
func chooseEvent(ts []token, l *line) *production {
	if l.form == fPrinting {
		return pSentCopy
	}
	for _, t := range ts[1:] {
		if k := t.Type; k == tText || k == tTo || k == tFrom {
			return pEvent
		} else if !isTrivia(k) {
			break
		}
	}
	return pStep
}

// chooseTo tells references, "To No. 439/sh", and items of a list from addressees.
func chooseTo(ts []token, l *line) *production {
	switch {
	case l.inList == listItem, l.form == fCopyItem:
		return pItem
	case isReference(ts):
		return pReference
	}
	return pTo
}

// chooseName tells an item of a list from an addressee.
func chooseName(_ []token, l *line) *production {
	switch l.inList {
	case listMore, listNames:
		return pCopyMore
	case listItem:
		return pItem
	}
	return pTo
}

// chooseText tells by the form of the line what plain words are.
func chooseText(ts []token, l *line) *production {
	switch l.inList {
	case listMore, listNames:
		return pCopyMore
	case listItem:
		return pItem
	}
	switch l.form {
	case fAction, fCopyList:
		return misspelt(ts, l)
	case fCaption:
		return pCaption
	case fHeading:
		if !firstToken(ts, l) && places.has(ts[0].Value) {
			return pTo
		}
		return pHeading
	case fIssuer:
		return pIssuer
	case fTypist:
		return pTypist
	case fReference:
		return pReference
	case fTo, fWhere, fPlace, fName:
		return pTo
	}
	return nil
}

// misspelt chooses for plain words that begin a line whose form they have by a slip, "Vreified by Orlova".
func misspelt(ts []token, l *line) *production {
	switch {
	case !firstToken(ts, l):
	case l.form == fAction:
		return pAction
	case l.form == fCopyList:
		return pCopyList
	}
	return nil
}

// chooseSignature tells a signature from rows of a list and typists' marks.
func chooseSignature(ts []token, l *line) *production {
	switch {
	case misspelt(ts, l) != nil:
		return misspelt(ts, l)
	case l.inList == listMore, l.inList == listNames:
		return pCopyMore
	case l.inList == listItem:
		return pItem
	case l.form == fTypist:
		return pTypist
	}
	return pSignature
}
