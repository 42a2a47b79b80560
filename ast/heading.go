package ast

// Issuer is the issuing body as printed.
type Issuer struct {
	Span
	Name Text
}

// Heading is the kind of document in words, with its number if that stands beside it: "CABLE Nº 21677".
type Heading struct {
	Span
	Words  Text
	Number *Number
	// OutgoingCopy says that the words are "COPY OF AN OUTGOING TELEGRAM".
	OutgoingCopy bool
}

// Number is one or several numbers under one sign: "Nº 839", "NºNº 591, 592", or numbers alone.
type Number struct {
	Span
	// Label is the word before the sign: "Issuing", "Outgoing", "Special.", "Spets", "Form".
	Label *Text
	Use   NumberUse
	// Signs are the number signs as printed; none for a bare number.
	Signs []*Text
	// Values are the numbers with their suffixes; a range is one value.
	Values []*Text
}

// NumberUse is what the label of a number says it is for.
type NumberUse string

// Uses of a number that its label tells. A number without a label has none: its place tells.
const (
	Unlabelled NumberUse = ""
	Issuing    NumberUse = "issuing"
	Special    NumberUse = "special"
	FormNumber NumberUse = "form"
)

// Classification is a degree of secrecy or a ban on copying.
type Classification struct {
	Span
	Text Text
}

// Urgency is a degree of urgency.
type Urgency struct {
	Span
	Text Text
}

// Transmission tells how the cable went: "By telegraph".
type Transmission struct {
	Span
	Text Text
}

// Series is the series of the cable and what follows it: `SERIES "G" T.`
type Series struct {
	Span
	Letter Text
	// Open and Close are the quotation marks around the letter, if any.
	Open, Close *Text
}

// Initial is a letter that stands alone: the end of a series or urgency line.
type Initial struct {
	Span
	Text Text
}

func (*Issuer) field()         {}
func (*Heading) field()        {}
func (*Number) field()         {}
func (*Classification) field() {}
func (*Urgency) field()        {}
func (*Transmission) field()   {}
func (*Series) field()         {}
func (*Initial) field()        {}
