package ast

// Salutation is the form of address that opens a message.
type Salutation struct {
	Span
	Text  Text
	Party *Party
}

// Paragraph is a paragraph of the message.
type Paragraph struct {
	Span
	Text Text
	// Item is the number of a numbered paragraph without its point: "1", "II", "а".
	Item *Text
	// PassOn is the order to hand the message to somebody, in an opening paragraph.
	PassOn *PassOn
	Marks  []*Mark
	// Unopened is a closing quotation mark whose opening mark is not in the text.
	Unopened *Text
}

// PassOn is an order to pass, read or convey the message to somebody.
type PassOn struct {
	Span
	Party Party
}

// Quote is an embedded telegram in quotation marks.
type Quote struct {
	Span
	// Open and Close are the quotation marks; nil where the text has none.
	Open, Close *Text
	// Addressee is who the embedded telegram is for, and Copies who gets copies of it.
	Addressee *Party
	Copies    []*Party
	Blocks    []Block
	// Signature and Date close the embedded telegram.
	Signature *Signature
	Moment    *Moment
}

// Signature is the signature of a message.
type Signature struct {
	Span
	// Name is the name as printed; letter-spacing is kept.
	Name  Text
	Gloss *Text
}

func (*Salutation) block() {}
func (*Paragraph) block()  {}
func (*Quote) block()      {}

func (*Signature) field() {}
