// Package ast holds the syntax tree of a cable transcription.
//
// The tree is total and lossless: every byte of the source lies in exactly one block or in the white space between two
// blocks, and every node knows its place as byte offsets into [File.Source]. Nodes hold what is printed, never what is
// meant: "1700" stays four digits here; that it is an hour of a day is for package facts to say.
//
// A tree has two levels. Blocks are whole lines, or parts of lines where a copy has run lines together; fields are the
// parts of a header or closing line.
package ast

// Span is a half-open range of byte offsets, Start included and End not.
type Span struct {
	Start int
	End   int
}

// Extent makes every type that embeds a Span a Node.
func (s Span) Extent() Span { return s }

// IsZero reports whether s is the span of nothing.
func (s Span) IsZero() bool { return s == Span{} }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Cover is the smallest span that holds both s and t; a zero span counts as nothing.
func (s Span) Cover(t Span) Span {
	switch {
	case s.IsZero():
		return t
	case t.IsZero():
		return s
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// Node is any part of the tree.
type Node interface {
	Extent() Span
}

// Block is a node of one or more lines. Blocks tile a file: they stand in source order, they never overlap, and only
// white space lies between them.
type Block interface {
	Node
	block()
}

// Field is a node inside a line.
type Field interface {
	Node
	field()
}

// Text is a piece of the source as it is printed.
type Text struct {
	Span
	Value string
}

// File is one transcription: an archive's record with the cables it holds.
type File struct {
	Span
	Name   string
	Source string `json:"-"`
	Front  []Block
	Cables []*Cable
	Back   []Block
}

// Cable is the text of one cable. One record may hold several: a transcript and its translation, say.
type Cable struct {
	Span
	// Head has the lines above the message, in no fixed order (format guide, sections 4 to 11).
	Head []Block
	// Body has salutation, paragraphs and quotations (section 12).
	Body []Block
	// Close has signature, the sender's number and date (section 13).
	Close []Block
	// Foot has the office's closing lines (section 14).
	Foot []Block
}

// Bad is source that the grammar could not place, kept as it stands.
type Bad struct {
	Span
	// Reason says what is wrong, for people: lower case, no final stop.
	Reason Reason
	Source string
}

// Reason tells why a Bad node is bad.
type Reason string

// Reasons of Bad nodes.
const (
	// Unplaced is a line that the grammar has no place for where it stands.
	Unplaced Reason = "unplaced"
	// Malformed is a part of a known kind of line whose inside does not parse.
	Malformed Reason = "malformed"
	// Unreadable is input that is no UTF-8 text: UTF-16, or binary.
	Unreadable Reason = "unreadable"
	// Failed is input on which the parser itself failed: a fault of the program and not of the text.
	Failed Reason = "failed"
	// Excess is what follows after the largest number of lines that is parsed.
	Excess Reason = "excess"
)

func (*Bad) block() {}
func (*Bad) field() {}
