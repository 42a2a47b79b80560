package grammar

import "github.com/alecthomas/participle/v2/lexer"

// token is one lexical element: a line on the block level, a word or figure on the field level. It is half as large as
// participle's, which are made of tokens only where the parser is asked.
type token struct {
	Value string
	// at is the byte offset of Value; lines and columns are computed only when something is shown.
	at   int
	Type kind
	// line is the index of its line, on the block level.
	line int32
}

// end is the byte offset behind the token.
func (t token) end() int { return t.at + len(t.Value) }

// kind is the type of a token. Kinds start at 1 on both levels, since participle reserves 0 and negative ones.
type kind uint8

// Kinds of the field level.
const (
	tEOL      kind = iota + 1
	tText          // a run of plain words
	tNumber        // digits, with an editor's completion: 16[71]
	tFour          // four digits, which may be an hour
	tRange         // 408-410
	tRef           // digits and letters with slashes: 533/2344/shs
	tNumSign       // Nº, No., #
	tDate          // a whole date in any notation
	tClock         // 17:20, 20 hours 45 minutes
	tMeridiem      // a.m., p.m.
	tGloss         // […]
	tParen         // (…)
	tOpen          // [ without a partner on its line
	tClose         // ] without a partner on its line
	tQuote
	tComma
	tStop
	tColon // colon or semicolon
	tDash
	tBang
	tBar
	tPunct
	tInitial // the letter T alone
	tSic     // [sic]

	tHeadingWord // CABLE, CIPHERED TELEGRAM
	tOutgoingCopy
	tClassification
	tUrgency
	tTransmission
	tCopy
	tListWord // Distribution list
	tMadeWord // Number of copies made
	tFrom
	tTo
	tFor
	tVia
	tEvent
	tAt
	tBy
	tAnd
	tRole
	tCount // a number in words
	tMonth
	tMinutes
	tHonorific
	tSeries
	tIncoming
	tSpecial
	tIssuing
	tForm
	tWhere // Destination, to where
	tWhom  // To Whom, to whom
	tTime  // Time:
	tDay   // Date:

	tArchive // RGASPI
	tLevel   // fond, op., ll.
	fieldKinds
)

// The field grammar sees the tokens of a line by classes. Signs with their figures are one number, an hour and a date
// are one moment, groups in brackets are alike; marks, honorifics and small words between the parts of a field are left
// out as trivia. Pickers see every token.
const (
	gEOL kind = iota + 1
	gText
	gFigure
	gNumber
	gCopyNumber
	gSign
	gMoment
	gGroup
	gInitial
	gHeading
	gClassification
	gUrgency
	gTransmission
	gCopy
	gList
	gMade
	gFrom
	gTo
	gFor
	gVia
	gEvent
	gRole
	gSeries
	gIncoming
	gLabel
	gArchive
	gLevel
)

// fieldClass is a row of the table of classes.
type fieldClass struct {
	class kind
	// name is the terminal of the field grammar.
	name    string
	matches string
}

// fieldClasses is the one table of the field grammar's terminals.
var fieldClasses = []fieldClass{
	{gText, "Text", "a run of plain words"},
	{gFigure, "Figure", "digits, a range, or letters and digits with slashes; a number in words"},
	{gNumber, "Number", "number signs with their figures: Nº 839, NºNº 591, 592"},
	{gCopyNumber, "CopyNumber", "the word Copy with its number"},
	{gSign, "Sign", "a number sign without a figure"},
	{gMoment, "Moment", "an hour, a date, or both in either order; an hour and a day whose month is lost"},
	{gGroup, "Group", "words in brackets or parentheses"},
	{gInitial, "Initial", "the letter T alone"},
	{gHeading, "HeadingWord", "CABLE, CIPHERED TELEGRAM, COPY OF AN OUTGOING TELEGRAM"},
	{gClassification, "ClassificationWord", "TOP SECRET, Making copies is prohibited"},
	{gUrgency, "UrgencyWord", "TOP PRIORITY, URGENT, FLASH"},
	{gTransmission, "TransmissionWord", "By telegraph, BY CIPHER"},
	{gCopy, "CopyWord", "Copy, copies, Экз."},
	{gList, "ListWord", "Distribution list"},
	{gMade, "MadeWord", "Number of copies made"},
	{gFrom, "FromWord", "from"},
	{gTo, "ToWord", "to, Destination, to whom"},
	{gFor, "ForWord", "for"},
	{gVia, "ViaWord", "via"},
	{gEvent, "EventWord", "received, sent, transmitted, arrived"},
	{gRole, "RoleWord", "Deciphered, Typed, Verified; By at the start of a line"},
	{gSeries, "SeriesWord", "SERIES"},
	{gIncoming, "IncomingWord", "Incoming"},
	{gLabel, "LabelWord", "Special, Spets., Form, Issuing, Outgoing"},
	{gArchive, "Archive", "RGASPI, APRF"},
	{gLevel, "Level", "a level of a reference with its figures: fond 45, op. 1, ll. 29-30"},
	{gEOL, "EOL", "the end of the line"},
}

// fieldSymbols names the classes as the grammar writes them.
func fieldSymbols() map[string]lexer.TokenType {
	m := map[string]lexer.TokenType{"EOF": lexer.EOF}
	for _, c := range fieldClasses {
		m[c.name] = lexer.TokenType(c.class)
	}
	return m
}

// classes gives the class of each kind of token; trivia have none.
var classes = [fieldKinds]kind{
	tEOL: gEOL, tText: gText, tNumber: gFigure, tRange: gFigure, tRef: gFigure, tCount: gFigure, tFour: gMoment,
	tClock: gMoment, tNumSign: gNumber, tDate: gMoment, tGloss: gGroup, tParen: gGroup, tInitial: gInitial,
	tHeadingWord: gHeading, tOutgoingCopy: gHeading, tClassification: gClassification, tUrgency: gUrgency,
	tTransmission: gTransmission, tCopy: gCopy, tListWord: gList, tMadeWord: gMade, tFrom: gFrom, tTo: gTo, tWhere: gTo,
	tWhom: gTo, tFor: gFor, tVia: gVia, tEvent: gEvent, tRole: gRole, tMonth: gText, tSeries: gSeries, tIncoming: gIncoming,
	tSpecial: gLabel, tIssuing: gLabel, tForm: gLabel, tArchive: gArchive, tLevel: gLevel,
}

// isTrivia reports whether tokens of kind k are left out of the field grammar.
func isTrivia(k kind) bool { return classes[k] == 0 }
