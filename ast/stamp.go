package ast

// Stamp is a registry stamp, or what is left of one.
type Stamp struct {
	Span
	// Lines are the printed lines, brackets excluded.
	Lines []*Text
	// Section is the number beside the section's name, or alone on its line.
	Section *Text
	// Incoming is the registry number.
	Incoming *Number
	Date     *Date
	// Unclosed and Unopened say that a bracket is missing.
	Unclosed, Unopened bool
	// Close is the closing bracket.
	Close Span
}

// Registry is a registry line without brackets: "5962 23/X/62".
type Registry struct {
	Span
	Number *Number
	Date   *Date
}

func (*Stamp) block()    {}
func (*Stamp) field()    {}
func (*Registry) field() {}
