package validate

import "github.com/cablegram/cablegram/facts"

// limit says how far two events may lie apart, in minutes from the earlier to the later by the order of the way.
type limit struct {
	earlier, later int
	*limitRow
	// loose says that other steps stand between the two, so that the row's most does not count.
	loose bool
	// ahead and behind are how far the clocks of the earlier event's place may be from Moscow's, in minutes.
	ahead, behind int
}

// shortest is the least number of minutes from the earlier to the later event.
func (l *limit) shortest(s Severity) int { return max(-unlimited, l.least[s-Note]-l.ahead) }

// longest is the most minutes from the earlier to the later event.
func (l *limit) longest(s Severity) int {
	if l.loose {
		return unlimited
	}
	return min(unlimited, l.most[s-Note]+l.behind)
}

// limitRow is a limit between two kinds of events.
type limitRow struct {
	// early and late are the rules that report a later event that comes too early, or too late.
	early, late string
	least, most tolerance
}

// tolerance is a limit by severity: Note, Warning, Error.
type tolerance [3]int

// unlimited is longer than the time of all cables.
const unlimited = 200 * 366 * day

// eventGroup is the side of the way that an event stands on.
type eventGroup int

const (
	bySender eventGroup = iota
	onWay
	inOffice
	besideWay
)

var groupOf = [eventKinds]eventGroup{
	writtenEvent: bySender, footDateEvent: bySender,
	sentEvent: onWay, transmittedEvent: onWay, receivedEvent: onWay, arrivedEvent: onWay,
	decipheredEvent: inOffice, printedEvent: inOffice, verifiedEvent: inOffice, issuedEvent: inOffice, distributedEvent: inOffice,
	stampEvent: besideWay, quoteEvent: besideWay, namedEvent: besideWay, recordEvent: besideWay, titleEvent: besideWay, citedEvent: besideWay,
}

// order is how the events of a direction follow each other. Events of one rank have no order between them.
type order struct {
	ranks [distributedEvent + 1]int
	// rows are the limits between events of different rank, beside those between events of one rank.
	rows   [inOffice + 1][inOffice + 1]limitRow
	beside [inOffice + 1]limitRow
}

// wayOf is the order of a direction.
func wayOf(d facts.Direction) *order {
	switch d {
	case facts.Incoming:
		return &incoming
	case facts.Outgoing:
		return &outgoing
	}
	return &undirected
}

// Limits that several orders share. Most of a row counts only between neighbours on the way.
var (
	onTime   = tolerance{1 * day, 3 * day, 25 * day}
	inOrder  = tolerance{0, 0, 0}
	anyOrder = tolerance{-1 * day, -3 * day, -25 * day}

	twoSenderDates = limitRow{"event-order", "transit-time", tolerance{-1 * day, -1 * day, -3 * day}, tolerance{1 * day, 1 * day, 3 * day}}
	// An hour without a day that is earlier than the step before is of the day after, but not by hours less than a whole day.
	sameNight = limitRow{"event-order", "event-order", inOrder, tolerance{18 * hour, 18 * hour, 18 * hour}}
	sameTime  = limitRow{"event-order", "transit-time", anyOrder, onTime}
)

// incoming is the order of an incoming cable: sent, received, arrived, deciphered, typed (format guide, section 20,
// checks 10 and 11).
var incoming = order{
	ranks: [...]int{
		writtenEvent: 1, footDateEvent: 1, sentEvent: 2, transmittedEvent: 2, receivedEvent: 3, arrivedEvent: 4,
		decipheredEvent: 5, printedEvent: 6, verifiedEvent: 7, issuedEvent: 7, distributedEvent: 7,
	},
	rows: [...][inOffice + 1]limitRow{
		bySender: {
			onWay:    {"event-order", "transit-time", inOrder, tolerance{3 * day, 3 * day, 25 * day}},
			inOffice: {"event-order", "transit-time", inOrder, tolerance{4 * day, 4 * day, 25 * day}},
		},
		onWay: {
			onWay:    {"event-order", "transit-time", inOrder, onTime},
			inOffice: {"event-order", "transit-time", inOrder, onTime},
		},
		inOffice: {inOffice: {"event-order", "transit-time", inOrder, tolerance{1 * day, 5 * day, 25 * day}}},
	},
	beside: [...]limitRow{bySender: twoSenderDates, onWay: sameTime, inOffice: sameTime},
}

// outgoing is the order of an outgoing cable, which is received for enciphering before it is sent. Its date may be that
// of any step, and the file copy is typed when there is time (format guide, section 18).
var outgoing = order{
	ranks: [...]int{
		writtenEvent: 1, footDateEvent: 1, receivedEvent: 2, sentEvent: 3, transmittedEvent: 4, arrivedEvent: 5,
		decipheredEvent: 6, printedEvent: 6, verifiedEvent: 7, issuedEvent: 7, distributedEvent: 7,
	},
	rows: [...][inOffice + 1]limitRow{
		bySender: {
			onWay:    {"event-order", "transit-time", tolerance{-1 * day, -1 * day, -3 * day}, tolerance{3 * day, 3 * day, 25 * day}},
			inOffice: {"event-order", "transit-time", tolerance{-1 * day, -1 * day, -3 * day}, tolerance{3 * day, 7 * day, 60 * day}},
		},
		onWay: {
			onWay:    {"event-order", "transit-time", inOrder, onTime},
			inOffice: {"event-order", "transit-time", tolerance{-1 * day, -1 * day, -3 * day}, tolerance{3 * day, 7 * day, 60 * day}},
		},
		inOffice: {inOffice: {"event-order", "transit-time", inOrder, tolerance{3 * day, 7 * day, 60 * day}}},
	},
	beside: [...]limitRow{bySender: twoSenderDates, onWay: sameTime, inOffice: sameTime},
}

// undirected is the order of a cable that may have gone either way.
var undirected = order{
	ranks: outgoing.ranks,
	rows: [...][inOffice + 1]limitRow{
		bySender: outgoing.rows[bySender],
		onWay:    {onWay: sameTime, inOffice: outgoing.rows[onWay][inOffice]},
		inOffice: outgoing.rows[inOffice],
	},
	beside: outgoing.beside,
}

// Limits of what stands beside the way: stamp, embedded telegram and record against its first and last event (format
// guide, sections 18 and 20, checks 3, 12 and 13).
var (
	stampAfter  = limitRow{"stamp-date", "stamp-date", inOrder, tolerance{unlimited, unlimited, unlimited}}
	stampSoon   = limitRow{"stamp-date", "stamp-date", inOrder, tolerance{1 * day, 7 * day, 31 * day}}
	quoteBefore = limitRow{"quoted-date", "quoted-date", tolerance{0, 0, -1 * day}, tolerance{90 * day, 300 * day, unlimited}}
	// Of what a text names, and does not have, a day more or less may be the reader's slip.
	namedBefore = limitRow{"quoted-date", "quoted-date", tolerance{-1 * day, -1 * day, -unlimited}, tolerance{unlimited, unlimited, unlimited}}
	// A record may be dated a day before its carrier was received.
	quoteBeforeRecord = limitRow{"quoted-date", "quoted-date", recordAfter.least, quoteBefore.most}

	recordAfter  = limitRow{"record-date", "record-date", tolerance{-1 * day, -1 * day, -2 * day}, tolerance{unlimited, unlimited, unlimited}}
	recordBefore = limitRow{"record-date", "record-date", tolerance{-unlimited, -unlimited, -unlimited}, tolerance{1 * day, 1 * day, 2 * day}}
	// Where only the sender dates the message, the record may be dated by a reception that the text does not give.
	recordBeforeReception = limitRow{"record-date", "record-date", recordBefore.least, tolerance{1 * day, 2 * day, 4 * day}}
	sameDay               = limitRow{"record-date", "record-date", inOrder, inOrder}
	recordBeside          = limitRow{"record-date", "record-date", tolerance{-1 * day, -1 * day, -2 * day}, tolerance{1 * day, 1 * day, 2 * day}}
)

// lay lays the limits between the events that are not dropped.
func (t *timeline) lay() {
	if t.limits == nil {
		t.limits = make([]limit, 0, 48)
	}
	t.limits = t.limits[:0]
	t.laySteps(wayOf(t.direction))
	first, last := t.ends()
	for i := range t.events {
		e := &t.events[i]
		if e.dropped {
			continue
		}
		switch e.kind {
		case stampEvent:
			t.layStamp(i, last)
		case quoteEvent:
			t.layQuote(i, last)
		case namedEvent:
			if last >= 0 {
				t.add(i, last, &namedBefore)
			}
		case citedEvent:
			t.layCited(i)
		case recordEvent, titleEvent:
			t.layRecord(i, first, last)
		}
	}
}

// laySteps limits each step of the way against each later one, and neighbours against being far apart.
func (t *timeline) laySteps(o *order) {
	for i := range t.events {
		if !t.isStep(i) {
			continue
		}
		from := t.events[i].kind
		a := o.ranks[from]
		for j := range t.events {
			if j == i || !t.isStep(j) {
				continue
			}
			to := t.events[j].kind
			switch b := o.ranks[to]; {
			case a == b && i < j:
				t.add(i, j, &o.beside[groupOf[from]])
			case a < b:
				row := &o.rows[groupOf[from]][groupOf[to]]
				if t.events[j].undated && groupOf[from] != bySender && row.least == inOrder {
					row = &sameNight
				}
				t.add(i, j, row)
				t.limits[len(t.limits)-1].loose = b-a > 1 && t.between(o, a, b)
			}
		}
	}
}

func (t *timeline) isStep(i int) bool {
	return !t.events[i].dropped && groupOf[t.events[i].kind] != besideWay
}

// between reports whether a step stands between two ranks.
func (t *timeline) between(o *order, a, b int) bool {
	for i := range t.events {
		if t.isStep(i) {
			if r := o.ranks[t.events[i].kind]; a < r && r < b {
				return true
			}
		}
	}
	return false
}

// ends are the first and the last event of the way, by sender's date and steps; those of the office count where there is
// no other, and the stamp where there is none at all. Both are -1 where the record is all.
func (t *timeline) ends() (first, last int) {
	o := wayOf(t.direction)
	for _, groups := range [...][2]eventGroup{{bySender, onWay}, {inOffice, inOffice}} {
		first, last = -1, -1
		for i := range t.events {
			e := &t.events[i]
			if g := groupOf[e.kind]; e.dropped || g != groups[0] && g != groups[1] {
				continue
			}
			if first < 0 || o.ranks[e.kind] < o.ranks[t.events[first].kind] {
				first = i
			}
			if last < 0 || o.ranks[e.kind] > o.ranks[t.events[last].kind] {
				last = i
			}
		}
		if first >= 0 {
			return first, last
		}
	}
	for i := range t.events {
		if e := &t.events[i]; !e.dropped && e.kind == stampEvent {
			return i, i
		}
	}
	return -1, -1
}

// layStamp limits a stamp: not before any step outside the office, and soon after the last.
func (t *timeline) layStamp(stamp, last int) {
	for i := range t.events {
		if g := groupOf[t.events[i].kind]; !t.events[i].dropped && (g == bySender || g == onWay) {
			row := &stampAfter
			if i == last {
				row = &stampSoon
			}
			t.add(i, stamp, row)
		}
	}
}

// layQuote limits an embedded telegram against the last event of its carrier, or against the record.
func (t *timeline) layQuote(quote, last int) {
	if last >= 0 {
		t.add(quote, last, &quoteBefore)
		return
	}
	for i := range t.events {
		if e := &t.events[i]; !e.dropped && e.kind == recordEvent {
			t.add(quote, i, &quoteBeforeRecord)
		}
	}
}

// layRecord limits the record's date against the ends of the way. A record may be dated by an embedded telegram.
func (t *timeline) layRecord(record, first, last int) {
	for i := range t.events {
		if e := &t.events[i]; i > record && !e.dropped && e.kind == titleEvent {
			t.add(record, i, &recordBeside)
		}
	}
	if first < 0 {
		return
	}
	if !t.datedByEnclosure(record) {
		t.add(first, record, &recordAfter)
	}
	row := &recordBefore
	if groupOf[t.events[last].kind] == bySender {
		row = &recordBeforeReception
	}
	t.add(last, record, row)
}

// layCited holds the date in the citation to the record's.
func (t *timeline) layCited(cited int) {
	for i := range t.events {
		if e := &t.events[i]; !e.dropped && e.kind == recordEvent {
			t.add(i, cited, &sameDay)
		}
	}
}

func (t *timeline) datedByEnclosure(record int) bool {
	dated := dayNumber(t.events[record].readings[0].moment)
	for i := range t.events {
		if e := &t.events[i]; !e.dropped && e.kind == quoteEvent {
			if n := dayNumber(e.readings[0].moment) - dated; -1 <= n && n <= 1 {
				return true
			}
		}
	}
	return false
}

// add adds a limit. What a sender dates without an hour he dates by his own calendar, whose day begins and ends at another
// time than Moscow's; against the record's date days count, not hours.
func (t *timeline) add(earlier, later int, row *limitRow) {
	l := limit{earlier: earlier, later: later, limitRow: row}
	if e := &t.events[earlier]; row.early != "record-date" && t.offset.concerns(e) {
		l.ahead, l.behind = max(0, t.offset.most), max(0, -t.offset.least)
	}
	t.limits = append(t.limits, l)
}
