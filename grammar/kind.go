package grammar

import "github.com/alecthomas/participle/v2/lexer"

// Kinds of the block level: one token a line, or a part of a line where a copy has run lines together.
const (
	kBanner kind = fieldKinds + iota
	kRecordDate
	kTitle
	kCredit
	kLabel
	kEntry
	kNotice
	kSummary

	kBegin
	kHead
	kStampOpen
	kStampLine
	kStampClose
	kMarkOpen
	kMarkLine
	kMarkClose
	kMark
	kOmission
	kRule
	kCover
	kStray

	kSalutation
	kText
	kMore

	kSign
	kNote

	kFoot
	kSource
	kBad
)

// lineKind is a row of the table of line kinds: what the classifier tells lines apart by.
type lineKind struct {
	kind kind
	// terminal is the symbol of the block grammar that stands for lines of this kind; several kinds may share one.
	terminal string
	// zone is the part of a file that such lines stand in.
	zone string
	// matches says in words which lines are meant.
	matches string
	example string
}

// lineKinds is the one table of line kinds. The grammar's symbols, its published lexical half and the tests read it.
var lineKinds = []lineKind{
	{kBanner, "Banner", "front", "a line of the web page around the record", "Skip to content"},
	{kRecordDate, "RecordDate", "front", "a date alone, month first, above the title", "July 11, 1951"},
	{kTitle, "Title", "front", "the line under the record's date, and bold lines that continue it", "Cable No. 21677, Mao Zedong to Cde. Filippov [Stalin]"},
	{kCredit, "Credit", "front", "a line that says who paid", "This document was made possible with support from NAME"},
	{kLabel, "Section", "front, back", "a word of a closed list alone on its line", "Document Information"},
	{kEntry, "Section", "front, back", "a line under a label", "APRF, Fond 45, Opis 1, Delo 336, List 60"},
	{kNotice, "Notice", "front, back", "prose of the page outside any label", ""},
	{kSummary, "Summary", "back", "the last line of prose above the labels of the back matter", ""},
	{kBegin, "Begin", "cable", "nothing: the place where the text of a cable begins", ""},
	{kHead, "HeadLine", "head", "a line that opens with a word of the header", "from [BEIJING] received 1700 11 July 1951"},
	{kStampOpen, "Stamp", "anywhere", "the opening line of a registry stamp", "[Stamp: SUBJECT TO RETURN"},
	{kStampLine, "Stamp", "anywhere", "a line of a registry stamp", "to the IV Unit OS VKP(b) CC"},
	{kStampClose, "Stamp", "anywhere", "the line of a stamp that closes its bracket", "Incoming Nº 533/2344/shs 11 July 1951]"},
	{kMark, "Aside", "anywhere", "a note in brackets on one line", "[handwritten: to Cde. Stalin]"},
	{kMarkOpen, "Aside", "anywhere", "the first line of a note that closes on a later one", "[handwritten at the top: to Cde. Stalin"},
	{kMarkLine, "Aside", "anywhere", "a further line of such a note", ""},
	{kMarkClose, "Aside", "anywhere", "the last line of such a note", "V. Molotov. 16 May]"},
	{kOmission, "Aside", "anywhere", "points in brackets", "[...]"},
	{kRule, "Aside", "anywhere", "a line of dashes, underscores, asterisks, bars or number signs", "-----"},
	{kCover, "Aside", "head", "a line of the document that the cable is attached to", "Extract Minutes from Protocol #78"},
	{kStray, "Aside", "anywhere", "a line among header or closing lines that opens with no word of theirs", ""},
	{kSalutation, "Salutation", "body", "a form of address alone on its line", "Cde. Filippov!"},
	{kText, "Text", "body", "the first line of a paragraph", ""},
	{kMore, "Text", "body", "a further line of a paragraph that is broken over lines", ""},
	{kSign, "CloseLine", "close", "signature, number and date under the message, in any order", "Nº 274 KOVALEV, 11 November"},
	{kNote, "Postscript", "close, foot", "prose between or under closing lines", "Confirm receipt."},
	{kFoot, "FootLine", "foot", "a line of the cipher office", "Deciphered by Vaganov 1920 11 July"},
	{kSource, "SourceLine", "foot", "an archival reference in brackets", "[Source: APRF, Fond 45, Opis 1, Delo 335, Listy 122-123]"},
	{kBad, "Bad", "anywhere", "a line set aside, because the grammar has no place for it where it stands", ""},
}

// blockSymbols numbers the terminals of the block grammar: each goes by the first kind of line that it stands for.
func blockSymbols() map[string]lexer.TokenType {
	m := map[string]lexer.TokenType{"EOF": lexer.EOF}
	for _, k := range lineKinds {
		if _, ok := m[k.terminal]; !ok {
			m[k.terminal] = lexer.TokenType(k.kind)
		}
	}
	return m
}

// terminals gives for each kind of line the number of its terminal.
var terminals = func() (m [kBad + 1]kind) {
	symbols := blockSymbols()
	for _, k := range lineKinds {
		m[k.kind] = kind(symbols[k.terminal])
	}
	return m
}()
