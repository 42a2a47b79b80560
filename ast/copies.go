package ast

// Copy is one item of a copy list, or, without a recipient, the number of this exemplar.
type Copy struct {
	Span
	// Word is "Copy", "copies", "Экз." where the item has it.
	Word *Text
	// Number is the number of the copy; a range has one value: "1-3".
	Number *Number
	// Recipient is who gets it, without "to" and honorific.
	Recipient *Party
	// Count is how many copies the recipient gets: "(2)", "- 2".
	Count *Text
	// Open says that a mark such as a colon announces a recipient, and none follows.
	Open bool
}

// CopyList is a list of recipients that one label opens, or the continuation of one on the next line.
type CopyList struct {
	Span
	// Label is "Copies", "Distribution list"; nil on a continuation line.
	Label *Text
	// Stated is the number of copies that the label gives: "11 copies".
	Stated *Text
	Items  []*Copy
	// Trailing is a comma after the last item: the list goes on, or was cut.
	Trailing *Text
}

// Party is a person or an office as printed, without "to".
type Party struct {
	Span
	// Honorific is "Cde.", "Comrade", "тов." and the like, nil where there is none.
	Honorific *Text
	Name      Text
	// Gloss is the bracketed explanation after the name, brackets included: "[Stalin]".
	Gloss *Text
}

func (*Copy) field()     {}
func (*CopyList) field() {}
func (*Party) field()    {}
