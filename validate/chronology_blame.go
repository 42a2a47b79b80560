package validate

import (
	"cmp"
	"slices"
)

// likeliestOf picks a set of events to blame, nil of none. Sets without which nothing is left to note go first, then those
// with events outside the time of the cables, then those with the least support, then those whose events are trusted least.
func (t *timeline) likeliestOf(sets [][]int) []int {
	if len(sets) == 0 {
		return nil
	}
	suspects := slices.Concat(sets...)
	return slices.MinFunc(sets, func(a, b []int) int {
		return cmp.Or(
			cmp.Compare(t.remainder(a), t.remainder(b)),
			cmp.Compare(t.outOfTime(b), t.outOfTime(a)),
			cmp.Compare(t.support(a, suspects), t.support(b, suspects)),
			cmp.Compare(t.trust(a), t.trust(b)),
			slices.Compare(a, b),
		)
	})
}

// remainder is 0 for a set without which all other events agree, and 1 where something is left to note.
func (t *timeline) remainder(set []int) int {
	for _, i := range set {
		t.events[i].dropped = true
	}
	t.lay()
	rest := 1
	if t.fits(Note, likelyReading) {
		rest = 0
	}
	for _, i := range set {
		t.events[i].dropped = false
	}
	t.lay()
	return rest
}

// The years that cables are of, with some to spare.
const (
	firstYear = 1940
	lastYear  = 1969
)

// outOfTime counts the events of a set in years that no cable is of.
func (t *timeline) outOfTime(set []int) int {
	n := 0
	for _, i := range set {
		if y := t.events[i].readings[0].moment.Year; y < firstYear || y > lastYear {
			n++
		}
	}
	return n
}

// nearMention is the number of days around an event in which the text may name a date.
const nearMention = 30

// support counts the events above suspicion that lie within a day of those of a set, and the dates of the message around
// them.
func (t *timeline) support(set, suspects []int) int {
	n := 0
	for _, i := range set {
		for j := range t.events {
			if e := &t.events[j]; e.yearPrinted && !slices.Contains(suspects, j) && apart(t.events[i].readings[0], e.readings[0]) <= day {
				n++
			}
		}
		for _, number := range t.mentioned {
			if distance := dayNumber(t.events[i].readings[0].moment) - number; -nearMention <= distance && distance <= nearMention {
				n++
			}
		}
	}
	return n
}

// apart is the time between two readings, 0 where they overlap.
func apart(a, b timeReading) int { return max(0, b.from-a.until, a.from-b.until) }

// trusts tell how sure a value is where nothing else speaks against it: what the archive adds is less sure than what the
// text has, and a step is less sure than the one before.
var trusts = [eventKinds]int{
	citedEvent: 0, recordEvent: 1, titleEvent: 2, namedEvent: 3, stampEvent: 4, quoteEvent: 5, distributedEvent: 6,
	issuedEvent: 7, verifiedEvent: 8, printedEvent: 9, decipheredEvent: 10, arrivedEvent: 11, transmittedEvent: 12,
	footDateEvent: 13, writtenEvent: 14, sentEvent: 15, receivedEvent: 16,
}

func (t *timeline) trust(set []int) int {
	n := 0
	for _, i := range set {
		n += trusts[t.events[i].kind]
	}
	return n
}
