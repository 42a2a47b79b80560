package validate

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// addNamed adds the dates of the telegrams and letters that the text speaks of: it cannot name what is not yet written (format
// guide, section 20, check 13). A date far off is for rule note-year to report.
func (p *Pass) addNamed(t *timeline, c *cable) {
	day := dayNumber(t.events[0].readings[0].moment)
	added := 0
	for _, d := range p.datesIn(c.Span) {
		named, ok := d.nearestTo(day)
		if !ok || max(named-day, day-named) > nearFuture || !p.isPast(d) || p.isAfterthought(c, d) {
			continue
		}
		e := t.next()
		e.Span, e.kind, e.date, e.yearPrinted = d.Span, namedEvent, d.node(), d.year.Value != ""
		e.readings = append(e.readings, readingOf(onDay(facts.Moment{YearFilled: !e.yearPrinted}, named)))
		if added++; added == mostNamed {
			return
		}
	}
}

// isAfterthought reports whether a date stands in what somebody has set on the cable later.
func (p *Pass) isAfterthought(c *cable, d date) bool {
	return inside(handwriting(c), d.Span) || p.addedLater(c, d) || isClerksNote(p.File.Source[strings.LastIndexByte(p.File.Source[:d.Start], '\n')+1:])
}

// node is the date as a node of the tree.
func (d *date) node() *ast.Date {
	n := &struct {
		date ast.Date
		from date
	}{from: *d}
	n.date = ast.Date{Span: d.Span, Style: d.style, Day: &n.from.day, Month: &n.from.month}
	if d.year.Value != "" {
		n.date.Year = &n.from.year
	}
	return &n.date
}

// isClerksNote reports whether a line begins a note that the office has set under the cable, perhaps days later.
func isClerksNote(line string) bool {
	return strings.HasPrefix(line, "Spravka") || strings.HasPrefix(line, "Справка")
}

// The longest words before a date that are looked at, in bytes.
const reachBefore = 80

// isPast reports whether the words before a date say that it is of something that has come or was written: "your telegram
// No. 6480 of", "Received on".
func (p *Pass) isPast(d date) bool {
	head := p.File.Source[max(0, d.Start-reachBefore):d.Start]
	if n := digitsBefore(withoutBlanks(head)); n == len("2400") {
		head = withoutBlanks(head)
		head = head[:len(head)-n]
	}
	before, last := cutWord(head)
	if last == "on" {
		before, last = cutWord(before)
	}
	switch last {
	case "received":
		_, last = cutWord(before)
		return last != "be" && last != "been"
	case "of", "dated", "от":
		return namesMessage(before)
	}
	return false
}

// namesMessage reports whether a text ends in what is dated when it is written, with perhaps its number and a gloss.
func namesMessage(s string) bool {
	numbered := false
	for range 3 {
		s = withoutBlanks(s)
		if i := strings.LastIndexAny(s, "[("); i >= 0 && (strings.HasSuffix(s, "]") || strings.HasSuffix(s, ")")) {
			s = s[:i]
			continue
		}
		before, number := cutWord(s)
		if !beginsWithDigit(number) || !signedBefore(before) {
			break
		}
		s, _ = cutWord(before)
		numbered = true
	}
	_, noun := cutWord(s)
	return messages[noun] || numbered && numberedMessages[noun]
}

// messages are the words for what is written and sent, in small letters; with a number behind them, those of numberedMessages
// too.
var messages = map[string]bool{
	"telegram": true, "telegrams": true, "cable": true, "cables": true, "ciphertelegram": true, "letter": true, "letters": true,
	"message": true, "messages": true, "телеграмма": true, "телеграмму": true, "телеграммы": true, "телеграмме": true,
	"шифртелеграмма": true, "шифртелеграмму": true, "шифртелеграммы": true, "письмо": true, "письма": true, "письме": true,
}

var numberedMessages = map[string]bool{
	"my": true, "your": true, "our": true, "order": true, "instruction": true, "report": true, "reply": true, "answer": true,
	"note": true, "наш": true, "ваш": true, "наша": true, "ваша": true, "вашу": true, "нашу": true,
}

// cutWord cuts the last word off a text, blanks behind it left out; the word is given in small letters.
func cutWord(s string) (before, word string) {
	s = withoutBlanks(s)
	i := strings.LastIndexAny(s, " \u00a0\n(\"“")
	before, word = s[:i+1], s[i+1:]
	return before, strings.ToLower(strings.Trim(word, "\u00a0“"))
}
