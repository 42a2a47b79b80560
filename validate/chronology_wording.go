package validate

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/facts"
)

// fitsOnly tells the only reading that agrees with the other moments.
func fitsOnly(r *timeReading) string {
	if r.note == supposesLocal {
		return "agrees with the other hours only as the sender's local time"
	}
	m := r.moment
	return fmt.Sprintf("agrees with the other dates only month first, as %d %s %d, though dates with points have the day first", m.Day, monthTitles[m.Month], m.Year)
}

// because tells why two events cannot lie so, where that does not go without saying.
func (t *timeline) because(c clash, e, other *event) string {
	later := e.readings[0].from > other.readings[0].from
	switch {
	case c.code == "transit-time":
		return ", long for a telegram"
	case c.code == "record-date" || !c.early:
		return ""
	case later:
		return ", which it should precede"
	}
	return ", which it should follow"
}

var eventNames = [eventKinds]string{
	writtenEvent: "the sender's date", footDateEvent: "the date under the message", sentEvent: "dispatch",
	transmittedEvent: "transmission", receivedEvent: "reception", arrivedEvent: "arrival in the cipher section",
	decipheredEvent: "deciphering", printedEvent: "typing", verifiedEvent: "verification", issuedEvent: "issue",
	distributedEvent: "distribution", stampEvent: "the stamp's date", quoteEvent: "the embedded telegram's date", namedEvent: "the named message's date",
	recordEvent: "the record's date", titleEvent: "the title's date", citedEvent: "the citation's date",
}

// nameOf is what messages call an event.
func (t *timeline) nameOf(e *event) string {
	if e.kind == receivedEvent && t.direction == facts.Outgoing {
		return "reception for enciphering"
	}
	return eventNames[e.kind]
}

// distanceBetween tells how far a moment is from another one, and on which side: "2 days earlier".
func distanceBetween(a, b facts.Moment) string {
	days := dayNumber(a) - dayNumber(b)
	minutes := days * day
	if a.HasClock && b.HasClock {
		minutes = minuteOf(a) - minuteOf(b)
	}
	side := " later"
	if minutes < 0 {
		side = " earlier"
	}
	return lengthOf(max(minutes, -minutes), max(days, -days), a, b) + side
}

// lengthOf is a time in the unit that tells most.
func lengthOf(minutes, days int, a, b facts.Moment) string {
	years := max(a.Year-b.Year, b.Year-a.Year)
	switch {
	case days > 0 && a.Month == b.Month && a.Day == b.Day:
		return counted(years, "year")
	case days > 366:
		return "about " + counted((days+182)/365, "year")
	case days > 60:
		return "about " + counted((days+15)/30, "month")
	case minutes >= 2*day || minutes == days*day && days > 0:
		return counted(max(days, 1), "day")
	}
	var parts []string
	if h := minutes / hour; h > 0 {
		parts = append(parts, counted(h, "hour"))
	}
	if m := minutes % hour; m > 0 || len(parts) == 0 {
		parts = append(parts, counted(m, "minute"))
	}
	return strings.Join(parts, " ")
}

// counted is a number with its noun.
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
