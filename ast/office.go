package ast

// Action is a closing line of the cipher office: who did what, and when.
type Action struct {
	Span
	Verb Text
	Role Role
	// Name is the person as printed, rank and completion included.
	Name   *Text
	Moment *Moment
}

// Role is what an action of the office does.
type Role string

// Roles of the cipher office.
const (
	Deciphered  Role = "deciphered"
	Printed     Role = "printed"
	Verified    Role = "verified"
	Issued      Role = "issued"
	Distributed Role = "distributed"
)

// Printing is the number of copies made: "Four copies printed."
type Printing struct {
	Span
	// Count is a number in figures or in words.
	Count Text
	// Name is the typist where the line names one, Initials the typist's mark: "17 copies. vg".
	Name, Initials *Text
}

// Distribution tells where single copies go: "Nº 3 and 4 to the 8th Department".
type Distribution struct {
	Span
	Number    *Number
	Recipient *Party
}

// Initials are a typist's mark: "4ak", "vg".
type Initials struct {
	Span
	Text Text
}

func (*Action) field()       {}
func (*Printing) field()     {}
func (*Distribution) field() {}
func (*Initials) field()     {}
