package validate

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// timeline is the events of one cable and the limits between them.
type timeline struct {
	direction facts.Direction
	// offset is how far the sender's clocks are ahead of Moscow's.
	offset localOffset
	events []event
	limits []limit
	// mentioned are the days that the message names with their years.
	mentioned []int
	// unsure says that some contradiction can be put down to several values alike.
	unsure bool
	// mends says that the smallest explanation of a contradiction is looked for, and its repairs.
	mends  bool
	solver solver
}

// event is something with a moment that a cable or its record states.
type event struct {
	// Span is the moment as printed.
	ast.Span
	kind eventKind
	// date and clock are the parts of the moment, nil where the text or the tree has none.
	date  *ast.Date
	clock *ast.Clock
	// yearPrinted says that the text itself dates the event to a year.
	yearPrinted bool
	// undated says that the text prints an hour and no day.
	undated  bool
	readings []timeReading

	// dropped says that the event is left aside, and chosen is the reading that is tried; settled says that it is meant.
	dropped, settled bool
	chosen           int
}

// eventKind is what happens in an event.
type eventKind int

const (
	writtenEvent eventKind = iota
	footDateEvent
	sentEvent
	transmittedEvent
	receivedEvent
	arrivedEvent
	decipheredEvent
	printedEvent
	verifiedEvent
	issuedEvent
	distributedEvent
	stampEvent
	quoteEvent
	namedEvent
	recordEvent
	titleEvent
	citedEvent
	eventKinds
)

// stepKinds are the events that a cable states at most once, each with its fact.
var stepKinds = [...]struct {
	kind eventKind
	fact func(*facts.Cable) *facts.Fact[facts.Time]
}{
	{writtenEvent, func(c *facts.Cable) *facts.Fact[facts.Time] { return &c.OutgoingDate }},
	{sentEvent, func(c *facts.Cable) *facts.Fact[facts.Time] { return &c.Sent }},
	{transmittedEvent, func(c *facts.Cable) *facts.Fact[facts.Time] { return &c.Transmitted }},
	{receivedEvent, func(c *facts.Cable) *facts.Fact[facts.Time] { return &c.Received }},
	{arrivedEvent, func(c *facts.Cable) *facts.Fact[facts.Time] { return &c.Arrived }},
	{decipheredEvent, func(c *facts.Cable) *facts.Fact[facts.Time] { return &c.Footer.DecipheredAt }},
	{printedEvent, func(c *facts.Cable) *facts.Fact[facts.Time] { return &c.Footer.PrintedAt }},
	{verifiedEvent, func(c *facts.Cable) *facts.Fact[facts.Time] { return &c.Footer.VerifiedAt }},
	{issuedEvent, func(c *facts.Cable) *facts.Fact[facts.Time] { return &c.Footer.IssuedAt }},
	{distributedEvent, func(c *facts.Cable) *facts.Fact[facts.Time] { return &c.Footer.DistributedAt }},
}

// A cable has a stamp or two, a few embedded telegrams and names a few others. More are not looked at, so that the network stays small.
const (
	mostStamps = 4
	mostQuotes = 16
	mostNamed  = 4
)

// gather makes a timeline that of a cable, in the room of an earlier one.
func (p *Pass) gather(t *timeline, c *cable) {
	stated := c.stated
	*t = timeline{
		direction: stated.Direction.Value, offset: p.offsetOf(c),
		events: t.events[:0], limits: t.limits[:0], mentioned: t.mentioned[:0], solver: t.solver,
	}
	for _, step := range stepKinds {
		p.addEvent(t, step.kind, *step.fact(stated))
	}
	p.addFootDate(t, c)
	for _, s := range stated.Stamps[:min(len(stated.Stamps), mostStamps)] {
		if !s.Value.Text.Present() {
			p.addEvent(t, stampEvent, s.Value.Date)
		}
	}
	for _, q := range stated.Quotes[:min(len(stated.Quotes), mostQuotes)] {
		p.addEvent(t, quoteEvent, q.Value.Date)
	}
	if len(t.events) > 0 {
		p.addNamed(t, c)
		p.addEvent(t, recordEvent, p.Record.Meta.Date)
		p.addTitleDate(t)
		p.addCitedDate(t, false)
	}
}

// next gives the timeline another event, without readings.
func (t *timeline) next() *event {
	n := len(t.events)
	if n == cap(t.events) {
		t.events = append(t.events, event{})
	}
	t.events = t.events[:n+1]
	e := &t.events[n]
	*e = event{readings: e.readings[:0]}
	return e
}

// addEvent adds what a fact dates. A fact without a day says nothing of the way, and a date with points that has the month
// first, for lack of another reading, is for rule invalid-date to report.
func (p *Pass) addEvent(t *timeline, kind eventKind, fact facts.Fact[facts.Time]) {
	if !fact.Value.First().HasDate() {
		return
	}
	date := p.dateIn(fact.Span)
	if date != nil && monthFirstOnly(date) {
		return
	}
	e := t.next()
	e.kind, e.date, e.clock = kind, date, p.clockIn(fact.Span)
	e.Span = e.momentIn(fact.Span)
	e.yearPrinted = !fact.Value.First().YearFilled
	e.read(fact.Value, t.offset)
	if groupOf[kind] == inOffice && !p.printsDay(e, fact.Span) {
		e.yearPrinted, e.undated = false, true
		e.rollOver()
	}
}

// momentIn is the moment without the words around it, where the tree has its parts, or else the whole place.
func (e *event) momentIn(whole ast.Span) ast.Span {
	var s ast.Span
	if e.clock != nil {
		s = e.clock.Span
	}
	if e.date != nil {
		s = s.Cover(e.date.Span)
	}
	if s.IsZero() {
		return whole
	}
	return s
}

// addFootDate adds the date under the message where the fact is that of the line that a print sets above it.
func (p *Pass) addFootDate(t *timeline, c *cable) {
	if len(t.events) == 0 || t.events[0].kind != writtenEvent || len(c.Close) == 0 || t.events[0].Start >= c.Close[0].Extent().Start {
		return
	}
	date := closingDate(c.Close)
	if date == nil {
		return
	}
	if m, ok := wholeDay(dateOf(date)); ok {
		e := t.next()
		e.Span, e.kind, e.date, e.yearPrinted = date.Span, footDateEvent, date, true
		e.read(facts.Time{Readings: []facts.Moment{m}}, t.offset)
	}
}

// closingDate is the first date under a message.
func closingDate(blocks []ast.Block) *ast.Date {
	for _, b := range blocks {
		line, ok := b.(*ast.Line)
		if !ok {
			continue
		}
		for _, f := range line.Fields {
			if m, ok := f.(*ast.Moment); ok && m.Date != nil {
				return m.Date
			}
		}
	}
	return nil
}

// addTitleDate adds the date that the record's title begins with: "25 October 1962 / Enciphered cable from …".
func (p *Pass) addTitleDate(t *timeline) {
	for _, title := range p.outline().titles {
		for _, d := range p.moments().dates {
			if d.Start > title.Start {
				break
			}
			if m, ok := wholeDay(d); ok && d.Start == title.Start {
				e := t.next()
				e.Span, e.kind, e.yearPrinted = d.Span, titleEvent, true
				e.readings = append(e.readings, readingOf(m))
				return
			}
		}
	}
}

// addCitedDate adds the date that the archive's citation gives the record beside its title. One that is printed like the
// record's own contradicts nothing, and counts only in explaining what something else does.
func (p *Pass) addCitedDate(t *timeline, same bool) {
	own := p.Record.Meta.Date
	if !own.Present() || len(t.events) > 0 && t.events[len(t.events)-1].kind == citedEvent {
		return
	}
	for _, b := range p.File.Front {
		section, ok := b.(*ast.Section)
		if !ok || !isCitation(section) || section.Contains(own.Span) {
			continue
		}
		for _, line := range section.Lines {
			if !same && strings.Contains(line.Value, p.text(own.Span)) {
				return
			}
			if d, m, ok := p.citedDate(line); ok {
				e := t.next()
				e.Span, e.kind, e.date, e.yearPrinted = d.Span, citedEvent, d.node(), true
				e.readings = append(e.readings, readingOf(m))
				return
			}
		}
	}
}

// citedDate is the first whole date of a line outside the title that it quotes.
func (p *Pass) citedDate(line *ast.Text) (d date, day facts.Moment, ok bool) {
	title := quotedIn(*line)
	scan := momentScan{out: &moments{}, text: line.Value, base: line.Start}
	scan.scan(p.survey())
	for _, d := range scan.out.dates {
		if m, ok := wholeDay(d); ok && !title.Contains(d.Span) {
			return d, m, true
		}
	}
	return date{}, facts.Moment{}, false
}

// wholeDay is the day of a date that is printed in full, in its usual reading.
func wholeDay(d date) (facts.Moment, bool) {
	if d.fullYear() == 0 || d.day.Value == "" || d.month.Value == "" {
		return facts.Moment{}, false
	}
	usual := d.readings()[0]
	if _, wrong := d.fault(&usual); wrong {
		return facts.Moment{}, false
	}
	return facts.Moment{Year: d.fullYear(), Month: monthValue(usual.month.Value, d.style), Day: figure(usual.day.Value)}, true
}

// dateIn is the first date inside a span, nil where there is none.
func (p *Pass) dateIn(s ast.Span) *ast.Date {
	return firstIn(p.outline().dates, s)
}

// clockIn is the first hour inside a span, nil where there is none.
func (p *Pass) clockIn(s ast.Span) *ast.Clock {
	return firstIn(p.outline().clocks, s)
}

// printsDay reports whether a moment prints a date, or at least the day of one.
func (p *Pass) printsDay(e *event, fact ast.Span) bool {
	return e.date != nil || firstIn(p.outline().days, fact) != nil
}

// firstIn is the first of nodes in print order that lies inside s.
func firstIn[N any, P interface {
	*N
	ast.Node
}](nodes []P, s ast.Span) P {
	first, behind := 0, len(nodes)
	for first < behind {
		if middle := (first + behind) / 2; nodes[middle].Extent().Start < s.Start {
			first = middle + 1
		} else {
			behind = middle
		}
	}
	if first < len(nodes) && s.Contains(nodes[first].Extent()) {
		return nodes[first]
	}
	return nil
}
