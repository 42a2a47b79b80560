package facts

import (
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// evidence is what the lines of a cable show of its direction by themselves.
type evidence struct {
	outgoingCopy, issuing, deciphered ast.Span
	// inMoscow is an event that the text places in Moscow or in the cipher section: the arrival.
	inMoscow ast.Span
}

func (e *evidence) addEvent(ev *ast.Event) {
	switch {
	case ev.Step == ast.Arrived:
		e.inMoscow = ev.Span
	case ev.Step == ast.Received && ev.Office != nil && isMoscow(ev.Office.Value):
		e.inMoscow = ev.Span
	}
}

// setDirection goes by the surest clue that there is. The record's title speaks after the cable's own lines.
func (r *reader) setDirection() {
	_ = r.goes(r.directionByForm()) ||
		r.goes(r.directionByOrigin()) ||
		r.goes(r.directionByPlace()) ||
		r.goes(r.directionByPeople()) ||
		r.goes(r.directionBySending()) ||
		r.goes(r.directionByTitle()) ||
		r.goes(r.directionByOffice())
}

// goes takes what a clue tells and reports whether it tells anything.
func (r *reader) goes(clue Fact[Direction]) bool {
	if !clue.Present() {
		return false
	}
	r.cable.Direction = clue
	return true
}

// directionByForm goes by what only the outgoing form prints.
func (r *reader) directionByForm() Fact[Direction] {
	if s := r.evidence.outgoingCopy; !s.IsZero() {
		return At(Outgoing, s)
	}
	return At(Outgoing, r.evidence.issuing)
}

// directionByOrigin goes by the place that the cable comes from, and by its arrival.
func (r *reader) directionByOrigin() Fact[Direction] {
	if from := r.cable.From; from.Present() {
		return At(towards(!isMoscow(from.Value)), from.Span)
	}
	return At(Incoming, r.evidence.inMoscow)
}

// directionByPlace goes by the place that the cable is sent to.
func (r *reader) directionByPlace() Fact[Direction] {
	to := r.cable.ToPlace
	return At(towards(isMoscow(to.Value)), to.Span)
}

// directionByPeople goes by addressees and signatures.
func (r *reader) directionByPeople() Fact[Direction] {
	to, toSpan := seatOf(r.cable.Addressees)
	by, bySpan := seatOf(r.cable.Signatories)
	span := toSpan
	if by > to {
		span = bySpan
	}
	bothSides := !toSpan.IsZero() && !bySpan.IsZero()
	if to == by || !bothSides && max(to, by) < centre {
		return Fact[Direction]{}
	}
	return At(towards(to > by), span)
}

// directionBySending goes by the order of dispatch and reception: an outgoing cable is received for enciphering before
// it is sent, and the file copy of one may tell of the dispatch alone.
func (r *reader) directionBySending() Fact[Direction] {
	went, came := &r.moments.at[sent], &r.moments.at[received]
	switch {
	case went.empty():
		return Fact[Direction]{}
	case came.empty():
		return At(Outgoing, went.span)
	}
	return At(towards(went.span.Start < came.span.Start), went.span)
}

func (r *reader) directionByTitle() Fact[Direction] { return r.archive.title.direction() }

// directionByOffice goes by the deciphering, which only incoming cables need.
func (r *reader) directionByOffice() Fact[Direction] { return At(Incoming, r.evidence.deciphered) }

func towards(moscow bool) Direction {
	if moscow {
		return Incoming
	}
	return Outgoing
}

// moscowNames are the names of Moscow in front of their case endings.
var moscowNames = []string{"moscow", "moskva", "москв"}

func isMoscow(place string) bool {
	for _, name := range moscowNames {
		if containsFold(place, name) {
			return true
		}
	}
	return false
}

// seat tells how near to the centre somebody sits.
type seat int

const (
	abroad seat = iota
	ministry
	centre
)

// seated is the seat of a person or body.
type seated struct {
	name string
	seat seat
}

// seats are the people and bodies in Moscow, in lower case; a Russian name stands in front of its case endings. Ministers
// travel: against the centre they count as abroad.
var seats = []seated{
	{"stalin", centre}, {"filippov", centre}, {"filipov", centre}, {"feng xi", centre}, {"fyn si", centre},
	{"instants", centre}, {"politburo", centre}, {"central committee", centre}, {"vkp(b)", centre}, {"cpsu", centre},
	{"council of ministers", centre}, {"khrushchev", centre}, {"malenkov", centre},
	{"сталин", centre}, {"филиппов", centre}, {"инстанц", centre}, {"политбюро", centre}, {"вкп(б)", centre},
	{"molotov", ministry}, {"vyshinsk", ministry}, {"gromyko", ministry}, {"lozovsk", ministry}, {"dekanozov", ministry},
	{"zorin", ministry}, {"beria", ministry}, {"bulganin", ministry}, {"vasilevsk", ministry}, {"shtemenko", ministry},
	{"antonov", ministry}, {"sokolovsk", ministry}, {"mikoyan", ministry}, {"kuznetsov", ministry}, {"suslov", ministry}, {"brezhnev", ministry},
	{"foreign ministry", ministry}, {"ministry of foreign affairs", ministry}, {"mfa", ministry},
	{"general staff", ministry}, {"defense ministry", ministry}, {"ministry of defense", ministry},
	{"молотов", ministry}, {"вышинск", ministry}, {"громыко", ministry}, {"кузнецов", ministry}, {"штеменко", ministry},
	{"булганин", ministry}, {"микоян", ministry}, {"василевск", ministry}, {"соколовск", ministry}, {"мид ссср", ministry},
}

// envoys are the words for those whose seat is abroad, whatever they are called.
var envoys = []string{"ambassador", "envoy", "посол", "послу"}

// seatAmong is the highest seat that a text names.
func seatAmong(text string) seat {
	highest := abroad
	for i := range len(text) {
		for _, s := range seatsByInitial[lowerByte(text[i])] {
			if !hasPrefixFold(text[i:], s.name) {
				continue
			}
			if s.seat == abroad {
				return abroad
			}
			highest = max(highest, s.seat)
		}
	}
	return highest
}

// seatsByInitial are the seats and the envoys by the bytes that their names begin with. Cyrillic letters begin with one of two.
var seatsByInitial = func() (m [256][]seated) {
	add := func(s seated) {
		if c := s.name[0]; c < utf8.RuneSelf {
			m[c] = append(m[c], s)
			return
		}
		for _, c := range [...]byte{0xD0, 0xD1} {
			m[c] = append(m[c], s)
		}
	}
	for _, w := range envoys {
		add(seated{w, abroad})
	}
	for _, s := range seats {
		add(s)
	}
	return m
}()

// seatOf is the highest seat among people, and the place of the one who has it.
func seatOf(people []Fact[string]) (highest seat, span ast.Span) {
	for _, p := range people {
		if s := seatAmong(p.Value); span.IsZero() || s > highest {
			highest, span = s, p.Span
		}
	}
	return highest, span
}
