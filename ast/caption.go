package ast

// Caption is the line that some prints set above a cable: sender, addressee, date and number in one.
type Caption struct {
	Span
	Sender    *Party
	Addressee *Party
	Date      *Date
	Number    *Number
}

func (*Caption) field() {}
