package grammar

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// steps are the steps that verbs name, in lower case; "sent to" an office of the cipher service is the arrival there.
var steps = fold(map[string]ast.Step{
	"received": ast.Received, "sent": ast.Sent, "transmitted": ast.Transmitted, "arrived": ast.Arrived, "dispatched": ast.Sent,
	"cabled": ast.Sent, "получена": ast.Received, "получено": ast.Received, "принята": ast.Received, "принято": ast.Received,
	"отправлена": ast.Sent, "отправлено": ast.Sent, "отправлен": ast.Sent, "направлена": ast.Sent, "получен": ast.Received, "передана": ast.Transmitted, "поступила": ast.Arrived,
})

// pickEvent makes a step of the way (format guide, section 10).
func pickEvent(ts []token, p picker) ast.Field {
	step := meaning(steps, ts[0].Value)
	e := &ast.Event{Span: spanTo(ts), Verb: textOf(ts[0]), Step: step}
	first := index(ts, tClock, tFour, tDate, tNumber)
	way := ts[1:]
	if first >= 0 {
		way = ts[1:first]
		e.Moment = p.momentOf(ts[first:])
	}
	p.setWay(e, way)
	if e.Office != nil && (e.Step == ast.Sent && hasTo(way) || e.Step == ast.Received) && isCipherOffice(e.Office.Value) {
		e.Step = ast.Arrived
	}
	return e
}

// hasTo reports whether a way leads to an office, "в" in Russian.
func hasTo(ts []token) bool { return index(ts, tTo) >= 0 || is(ts, 0, tAt) && cyrillic(ts[0].Value) }

// setWay reads the words between verb and moment: an office or a way, or the place after "from".
func (n *nodes) setWay(e *ast.Event, ts []token) {
	if i := index(ts, tFrom); i >= 0 {
		if last := i + 1 + segment(ts[i+1:]); nameStart(ts[i+1:last]) >= 0 {
			place := n.placeOf(ts[i+1 : last])
			e.Place, e.Span = &place, e.Cover(place.Span)
		}
		return
	}
	first := index(ts, tText)
	if first < 0 {
		return
	}
	last := first
	for i := first; i < len(ts); i++ {
		if ts[i].Type == tText || ts[i].Type == tGloss {
			last = i
		}
	}
	office := n.textIn(ts[first : last+1])
	for _, w := range [...]string{"in the ", "in ", "the "} {
		if strings.HasPrefix(office.Value, w) {
			office.Value = office.Value[len(w):]
			office.Start += len(w)
			break
		}
	}
	e.Office = n.keep(office)
}

// cipherOffices are words that name the cipher service in lines of the way (format guide, section 5).
var cipherOffices = []string{"8th", "8d", "8md", "8 md", "8-й", "8-го", "управлени", "отдел", "department", "directorate", "administration"}

func isCipherOffice(s string) bool {
	low := strings.ToLower(s)
	for _, w := range cipherOffices {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

func pickMomentField(ts []token, p picker) ast.Field { return p.momentOf(ts) }

// momentOf makes a moment of an hour and a date in either order.
func (n *nodes) momentOf(ts []token) *ast.Moment {
	m := n.moments.next()
	for i := range ts {
		t := ts[i]
		switch t.Type {
		case tDate:
			m.Date = n.dateOf(textOf(t))
		case tClock:
			m.Clock = n.clockOf(textOf(t))
		case tFour:
			if m.Clock != nil && m.Date != nil && m.Date.Year == nil {
				m.Date.Year = n.textRef(t)
				m.Date.End = t.end()
			} else {
				m.Clock = n.fourOf(textOf(t))
			}
		case tNumber:
			m.Day = n.textRef(t)
		case tMeridiem:
			if m.Clock != nil {
				m.Clock.Meridiem = n.textRef(t)
				m.Clock.End = t.end()
			}
		default:
			continue
		}
		m.Span = m.Cover(spanOf(t))
	}
	if m.Span.IsZero() {
		m.Span = spanTo(ts)
	}
	return m
}

// dateOf makes a date of a text that is one.
func (n *nodes) dateOf(t ast.Text) *ast.Date {
	d, ok := takeApart(t.Value)
	if !ok {
		d = scanDate(t.Value)
	}
	if d.length == 0 {
		d = dayAndMonth(t.Value)
	}
	return n.dateIn(t, d)
}

// dateIn makes a date of a text that has been scanned.
func (n *nodes) dateIn(t ast.Text, s dateScan) *ast.Date {
	d := n.dates.next()
	*d = ast.Date{Span: t.Span, Style: s.style, Day: n.part(t, s.day), Month: n.part(t, s.month), Year: n.part(t, s.year)}
	return d
}

// fourOf makes an hour of four digits.
func (n *nodes) fourOf(t ast.Text) *ast.Clock {
	c := n.clocks.next()
	c.Span, c.Hour, c.Minute = t.Span, part(t, datePart{0, 2}), part(t, datePart{2, 4})
	return c
}

// clockOf makes an hour of "17:20" or "20 hours 45 minutes"; the minutes are empty where the text has none. Of three or five
// figures in a row the minutes have the odd one.
func (n *nodes) clockOf(t ast.Text) *ast.Clock {
	hour := digits(t.Value)
	if hour == len(t.Value) {
		hour /= 2
	}
	c := n.clocks.next()
	c.Span, c.Hour = t.Span, part(t, datePart{0, hour})
	for i := hour; i < len(t.Value); i++ {
		if m := digits(t.Value[i:]); m > 0 {
			c.Minute = part(t, datePart{i, i + m})
			break
		}
	}
	return c
}

// eventForm reads "Received in Moscow on 10/14/50 at 6:36 a.m." and the like; a verb without hour or date opens prose.
func eventForm(ts []token, text string) form {
	switch {
	case is(ts, 1, tText) && anyKind(ts, tCount) && anyKind(ts, tCopy):
		return fPrinting
	case len(text) > 2*shortLine || wordCount(ts) > 24 || announcesText(text):
		return fUnread
	case anyKind(ts, tClock, tFour, tDate), is(ts, 1, tEOL), is(ts, 1, tAt, tColon) && is(ts, 2, tNumber):
		return fEvent
	case is(ts, 1, tFrom) && !hasProse(ts), is(ts, 1, tBy) && !hasProse(ts) && len(ts) < 10:
		return fEvent
	}
	return fUnread
}

// announcesText reports whether a line announces what a telegram says: "Received on 1 January from NAME the following telegram:".
func announcesText(text string) bool {
	return strings.HasSuffix(text, ":") && strings.Contains(text, "following")
}

// momentForm is the form of a line that begins with an hour or a date, perhaps with a name after it.
func momentForm(ts []token, text string) form {
	if len(text) > shortLine || !anyKind(ts, tDate, tClock, tFour, tMinutes) || hasProse(ts) {
		return fUnread
	}
	for i := range ts {
		switch ts[i].Type {
		case tDate, tClock, tFour, tNumber, tRef, tMeridiem, tMinutes, tAt, tTime, tDay, tComma, tStop, tDash, tColon, tNumSign, tEOL, tGloss, tBar, tClose, tSic:
		case tText:
			if !isName(ts[i].Value) {
				return fUnread
			}
		case tCopy, tEvent, tFrom:
		default:
			return fUnread
		}
	}
	return fMoment
}

// figureForm is the form of a line that begins with a figure.
func figureForm(ts []token, text string) form {
	switch {
	case is(ts, 0, tNumber) && is(ts, 1, tCopy) && len(text) <= shortLine:
		return fPrinting
	case is(ts, 0, tNumber) && len(ts[0].Value) <= 2 && isItem(ts):
		return fCopyItem
	case is(ts, 0, tFour) && validClock(ts[0].Value) && is(ts, 1, tDate), is(ts, 0, tNumber) && is(ts, 1, tMinutes):
		return momentForm(ts, text)
	case len(text) > shortLine || hasProse(ts):
		return fUnread
	}
	for i := range ts {
		if !is(ts, i, tNumber, tFour, tRef, tRange, tDate, tClock, tStop, tComma, tNumSign, tSpecial, tUrgency, tClassification, tCopy, tEOL, tBar) {
			return fUnread
		}
	}
	if is(ts, 0, tNumber) && is(ts, 1, tStop) && is(ts, 2, tEOL) && len(ts[0].Value) <= 2 {
		return fUnread
	}
	return fNumber
}

func validClock(s string) bool {
	return len(s) == 4 && (s[:2] <= "23" || s == "2400") && s[2] <= '5'
}

// nearStep reports whether a line has a word close to "Received" or "Sent" before its hour and date: "Rceeived at 0105 14
// October".
func nearStep(ts []token) bool {
	i := 1
	for is(ts, i, tAt, tColon) {
		i++
	}
	if !is(ts, i, tClock, tFour, tDate) || hasProse(ts) || len(ts[0].Value) < len("sent") || len(ts[0].Value) > maxKeyword {
		return false
	}
	word := []rune(strings.ToLower(ts[0].Value))
	for step := range steps.words {
		if letters := []rune(step); len(letters) > len("sent") && oneSlip(word, letters) {
			return true
		}
	}
	return false
}
