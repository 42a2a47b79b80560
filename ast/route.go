package ast

// From is the place that a cable comes from.
type From struct {
	Span
	Place Place
}

// Place is a place name, with its gloss if it has one.
type Place struct {
	Span
	// Name is the name as printed, without brackets around the whole of it.
	Name  Text
	Gloss *Text
}

// Via is the person or place that a cable goes through.
type Via struct {
	Span
	Name Text
}

// To is an addressee line: a place, addressees, or both.
type To struct {
	Span
	Place   *Place
	Parties []*Party
	// For is whom a parenthesis names as the final reader: "(for the Politburo)".
	For *Party
}

// For is a line that names whom the message is to be passed to.
type For struct {
	Span
	Party Party
}

// Reference is a line that names another telegram: "To my No. 2967 (vkh. No. 20757)."
type Reference struct {
	Span
	Numbers []*Number
}

func (*From) field()      {}
func (*Via) field()       {}
func (*To) field()        {}
func (*For) field()       {}
func (*Reference) field() {}
