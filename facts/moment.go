package facts

import "github.com/cablegram/cablegram/ast"

// slot is a moment that a cable states at most once.
type slot int

const (
	none slot = iota
	received
	bare // an hour or a date in the head without any word
	sent
	transmitted
	arrived
	outgoing
	deciphered
	printed
	verified
	issued
	distributed
	slots
)

// pieces is what the text prints of one moment: hour and date may stand on two lines.
type pieces struct {
	clock *ast.Clock
	date  *ast.Date
	day   *ast.Text
	// opener is the line that says what the moment is of, where the moment itself is not on it.
	opener ast.Span
	span   ast.Span
}

func (p *pieces) empty() bool { return p.clock == nil && p.date == nil && p.day == nil }

// lacks reports whether a moment has nothing that p has already.
func (p *pieces) lacks(m *ast.Moment) bool {
	dated := p.date != nil || p.day != nil
	twoHours := p.clock != nil && m.Clock != nil
	twoDates := dated && (m.Date != nil || m.Day != nil)
	return !twoHours && !twoDates
}

func (p *pieces) add(m *ast.Moment) {
	if m == nil {
		return
	}
	if m.Clock != nil {
		p.clock = m.Clock
	}
	p.addDate(m.Date)
	if m.Day != nil {
		p.day = m.Day
	}
	p.span = p.span.Cover(m.Span)
}

func (p *pieces) addDate(d *ast.Date) {
	if d != nil {
		p.date = d
		p.span = p.span.Cover(d.Span)
	}
}

// moments gathers the moments of a cable while its lines are read.
type moments struct {
	at [slots]pieces
	// open is the slot that a bare moment on one of the next lines completes.
	open slot
	// actions are the slots of the office's closing lines in print order.
	actions []slot
}

// close ends what a bare moment could complete.
func (m *moments) close() { m.open = none }

// begin fills a slot from the line that names it and leaves it open. A slot that is filled already stays as it is.
func (m *moments) begin(s slot, line ast.Span, moment *ast.Moment) {
	p := &m.at[s]
	if !p.empty() {
		m.open = none
		return
	}
	p.opener = line
	p.add(moment)
	m.open = s
}

// complete gives a bare moment to the open slot and reports whether that lacked it.
func (m *moments) complete(moment *ast.Moment) bool {
	p := &m.at[m.open]
	if m.open == none || !p.lacks(moment) {
		return false
	}
	p.span = p.span.Cover(p.opener)
	p.add(moment)
	return true
}

// waiting reports whether the open slot has no moment yet.
func (m *moments) waiting() bool { return m.open != none && m.at[m.open].empty() }

// count is the number of slots that have something.
func (m *moments) count() int {
	n := 0
	for s := range m.at {
		if !m.at[s].empty() {
			n++
		}
	}
	return n
}

// take empties a slot.
func (m *moments) take(s slot) pieces {
	p := m.at[s]
	m.at[s] = pieces{}
	if m.open == s {
		m.open = none
	}
	return p
}

// bareSlots tell by zone what a moment is that no line names; the foot has none (format guide, section 17).
var bareSlots = [...]slot{head: bare, body: none, closing: outgoing, foot: none}

// addMoment takes a moment without any word. It completes the line before, or else its place tells what it is.
func (r *reader) addMoment(m *ast.Moment) {
	if r.moments.complete(m) {
		return
	}
	if s := bareSlots[r.zone]; s != none {
		r.moments.begin(s, m.Span, m)
	}
}

// factsOf tells where the moment of a slot goes. A bare moment has no fact of its own.
var factsOf = [slots]func(*Cable) *Fact[Time]{
	received:    func(c *Cable) *Fact[Time] { return &c.Received },
	sent:        func(c *Cable) *Fact[Time] { return &c.Sent },
	transmitted: func(c *Cable) *Fact[Time] { return &c.Transmitted },
	arrived:     func(c *Cable) *Fact[Time] { return &c.Arrived },
	outgoing:    func(c *Cable) *Fact[Time] { return &c.OutgoingDate },
	deciphered:  func(c *Cable) *Fact[Time] { return &c.Footer.DecipheredAt },
	printed:     func(c *Cable) *Fact[Time] { return &c.Footer.PrintedAt },
	verified:    func(c *Cable) *Fact[Time] { return &c.Footer.VerifiedAt },
	issued:      func(c *Cable) *Fact[Time] { return &c.Footer.IssuedAt },
	distributed: func(c *Cable) *Fact[Time] { return &c.Footer.DistributedAt },
}

// setMoments says what the gathered moments mean, now that the whole cable is known.
func (r *reader) setMoments() {
	r.placeBare()
	c := r.calendar()
	c.times.makeRoom(r.moments.count() + len(r.stamps) + len(r.quotes))
	for s, fact := range factsOf {
		if p := &r.moments.at[s]; fact != nil && !p.empty() {
			*fact(r.cable) = p.fact(&c)
		}
	}
	r.dateActions(&c)
	r.setStamps(&c)
	r.setQuotes(&c)
}

// placeBare says what a moment in the head without any word is: the reception of an incoming cable, the date of an
// outgoing one or of a letter.
func (r *reader) placeBare() {
	p := r.moments.take(bare)
	if p.empty() {
		return
	}
	s := received
	if r.isLetter(p) || r.cable.Direction.Value == Outgoing {
		s = outgoing
	}
	if r.moments.at[s].empty() {
		r.moments.at[s] = p
	}
}

// isLetter reports whether the cable is printed like a letter: under a date without hour nothing but the form of address.
func (r *reader) isLetter(p pieces) bool {
	c := r.cable
	return p.clock == nil && c.Salutation.Present() && !c.From.Present() && !c.Kind.Present() && len(r.numbers) == 0
}

// calendar takes for the day that the cable's other days lie near to the reception's, the record's, or the first that is
// printed whole.
func (r *reader) calendar() calendar {
	c := r.archive.calendar
	if whole, ok := r.moments.at[received].whole(&c); ok {
		return c.around(whole)
	}
	if c.near != (date{}) {
		return c
	}
	for s := range slots {
		if whole, ok := r.moments.at[s].whole(&c); ok {
			return c.around(whole)
		}
	}
	for i := range r.stamps {
		if whole, ok := r.stamps[i].date.whole(&c); ok {
			return c.around(whole)
		}
	}
	return c
}

// dateActions gives hours in closing lines without a date the date of the line before, and the first of them the date
// of the cable's last step before the office closed it.
func (r *reader) dateActions(c *calendar) {
	before := r.lastStep()
	for _, s := range r.moments.actions {
		p, fact := &r.moments.at[s], factsOf[s](r.cable)
		if p.clock != nil && p.date == nil && p.day == nil {
			dates := readingsOf(before)
			*fact = p.on(dates.all(), c)
		}
		if fact.Value.First().HasDate() {
			before = fact.Value
		}
	}
}

// lastStep is the latest dated step of the message's way before the closing lines. An outgoing cable is received for
// enciphering before it is sent (format guide, section 17).
func (r *reader) lastStep() Time {
	c := r.cable
	steps := [...]*Fact[Time]{&c.Arrived, &c.Received, &c.Transmitted, &c.Sent, &c.OutgoingDate, &r.archive.record.Meta.Date}
	if c.Direction.Value == Outgoing {
		steps = [...]*Fact[Time]{&c.Transmitted, &c.Sent, &c.Received, &c.Arrived, &c.OutgoingDate, &r.archive.record.Meta.Date}
	}
	for _, f := range steps {
		if f.Value.First().HasDate() {
			return f.Value
		}
	}
	return Time{}
}
