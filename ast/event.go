package ast

// Event is a step of the message's way with its moment: sent, received, arrived.
type Event struct {
	Span
	Verb Text
	// Step is the step that the verb and the office name.
	Step Step
	// Office is the office or way named between verb and moment: "the 8D/GS", "Moscow".
	Office *Text
	// Place is the place that the message was received or sent from, where the line names it.
	Place  *Place
	Moment *Moment
}

// Step is a step of a message's way.
type Step string

// Steps of a message's way.
const (
	Sent        Step = "sent"
	Received    Step = "received"
	Transmitted Step = "transmitted"
	// Arrived is the arrival in the cipher section, also called "Sent to" or "Dispatched to" it.
	Arrived Step = "arrived"
)

// Moment is an hour, a date, or both, in either order.
type Moment struct {
	Span
	Clock *Clock
	Date  *Date
	// Day is a day whose month is lost.
	Day *Text
}

// Clock is an hour of the day as printed.
type Clock struct {
	Span
	Hour, Minute Text
	// Meridiem is "a.m." or "p.m." as printed, nil on the 24-hour clock.
	Meridiem *Text
}

// Date is a calendar date as printed. Month and Year may be absent.
type Date struct {
	Span
	Day   *Text
	Month *Text
	Year  *Text
	Style DateStyle
}

// DateStyle is the notation of a date.
type DateStyle string

// Notations of a date.
const (
	DayMonthName DateStyle = "day month-name"
	MonthNameDay DateStyle = "month-name day"
	Dotted       DateStyle = "dotted"
	Slashed      DateStyle = "slashed"
	Roman        DateStyle = "roman"
	// Mixed has a month's name between dots.
	Mixed DateStyle = "mixed"
	ISO   DateStyle = "iso"
)

func (*Event) field()  {}
func (*Moment) field() {}
