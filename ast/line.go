package ast

// Line is a header or closing line: one field, or several that a translator or a copy has set on one line.
type Line struct {
	Span
	Fields []Field
}

// Mark is a note in brackets that is not part of the cable: handwriting, a translator's note, a letterhead.
type Mark struct {
	Span
	Kind MarkKind
	// Text is what the brackets hold, label included.
	Text Text
	// Unclosed says that the closing bracket is missing.
	Unclosed bool
	// List is the distribution list that a translator has moved into a note.
	List *CopyList
	// Issuer is the issuing body of a letterhead.
	Issuer *Issuer
}

// MarkKind is what a mark says it is.
type MarkKind string

// Kinds of marks.
const (
	Handwritten MarkKind = "handwritten"
	Note        MarkKind = "note"
	Letterhead  MarkKind = "letterhead"
	Attachment  MarkKind = "attachment"
	Undated     MarkKind = "undated"
	OtherMark   MarkKind = "other"
)

// Omission is a mark that something is left out: "[...]", "[…]".
type Omission struct {
	Span
	Text Text
}

// Rule is a line of dashes, underscores, asterisks or number signs.
type Rule struct {
	Span
	Text Text
}

// Cover is a line of the document that a cable is attached to: the minutes of a decision, say.
type Cover struct {
	Span
	Text Text
}

func (*Line) block()     {}
func (*Mark) block()     {}
func (*Omission) block() {}
func (*Rule) block()     {}
func (*Cover) block()    {}

func (*Mark) field()   {}
func (*Source) field() {}
