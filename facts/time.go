package facts

import (
	"encoding/json"
	"fmt"
	"time"
)

// Time is a moment as the text gives it: a date, an hour, or both, local to the office.
//
// A date that can be read in two ways, month first or day first, keeps both readings; the likelier one comes first.
type Time struct {
	Readings []Moment
}

// Moment is one reading of a time.
type Moment struct {
	// Year, Month and Day are zero where no date can be had.
	Year, Month, Day int
	// Hour is 0 to 23 and Minute 0 to 59 where HasClock; 24:00 is kept as the first minute of the next day.
	Hour, Minute int
	HasClock     bool
	// YearFilled says that the year is not printed but taken from the record or from the reception.
	YearFilled bool
}

// First is the likeliest reading.
func (t Time) First() Moment {
	if len(t.Readings) == 0 {
		return Moment{}
	}
	return t.Readings[0]
}

// String gives the likeliest reading in ISO form: 1951-07-11T17:00, 1951-07-11 or T17:00.
func (t Time) String() string { return t.First().String() }

// MarshalJSON writes the ISO form.
func (t Time) MarshalJSON() ([]byte, error) { return json.Marshal(t.String()) }

// isoForms are the ISO forms of a moment.
var isoForms = [...]struct {
	layout         string
	isDay, isClock bool
}{
	{layout: "2006-01-02T15:04", isDay: true, isClock: true},
	{layout: "2006-01-02", isDay: true},
	{layout: "T15:04", isClock: true},
}

// UnmarshalJSON reads the ISO form: a date, an hour, or both. The time has one reading. It fails for another form, and for
// a day or an hour that cannot be.
func (t *Time) UnmarshalJSON(source []byte) error {
	var text string
	if err := json.Unmarshal(source, &text); err != nil {
		return err
	}
	m, err := parseMoment(text)
	if err != nil {
		return err
	}
	t.Readings = []Moment{m}
	return nil
}

func parseMoment(text string) (Moment, error) {
	for _, form := range isoForms {
		at, err := time.Parse(form.layout, text)
		if err != nil {
			continue
		}
		m := Moment{Hour: at.Hour(), Minute: at.Minute(), HasClock: form.isClock}
		if form.isDay {
			m.Year, m.Month, m.Day = at.Year(), int(at.Month()), at.Day()
		}
		return m, nil
	}
	return Moment{}, fmt.Errorf("%q is no time: use 1951-07-11T17:00, 1951-07-11 or T17:00, of a day and an hour that can be", text)
}

// HasDate reports whether the moment has a day.
func (m Moment) HasDate() bool { return m.Day != 0 }

// String gives the moment in ISO form.
func (m Moment) String() string {
	var s string
	if m.HasDate() {
		s = fmt.Sprintf("%04d-%02d-%02d", m.Year, m.Month, m.Day)
	}
	if m.HasClock {
		s += fmt.Sprintf("T%02d:%02d", m.Hour, m.Minute)
	}
	return s
}
