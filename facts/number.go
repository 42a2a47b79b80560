package facts

import (
	"slices"
	"strconv"

	"github.com/cablegram/cablegram/ast"
)

// addNumber tells by label and place what a number is for (format guide, sections 6 and 17).
func (r *reader) addNumber(n *ast.Number) {
	switch n.Use {
	case ast.Special:
		for _, v := range n.Values {
			r.cable.SpecialNumbers = r.appendNew(r.cable.SpecialNumbers, value(*v))
		}
		return
	case ast.FormNumber:
		keep(&r.cable.Form, firstValue(n))
		return
	}
	switch {
	case r.zone == head:
		r.addHeadNumber(n)
	case r.zone == closing && r.isDay(n):
		r.addMoment(&ast.Moment{Span: n.Span, Day: n.Values[0]})
	case r.zone == closing, n.Use == ast.Issuing:
		keep(&r.cable.OutgoingNumber, firstValue(n))
	case r.zone == foot:
		keep(&r.cable.Footer.LedgerNumber, firstValue(n))
	}
}

// isDay reports whether a number alone under the sender's is the day of a date that has lost its month: one next to the
// record's.
func (r *reader) isDay(n *ast.Number) bool {
	if !r.alone || !r.cable.OutgoingNumber.Present() || len(n.Signs) > 0 || len(n.Values) != 1 || n.Use != ast.Unlabelled {
		return false
	}
	c := &r.archive.calendar
	day := c.dayAlone(n.Values[0])
	return day.n > 0 && len(n.Values[0].Value) <= 2 && distance(day.list[0].date, c.record) <= closeBy
}

// addHeadNumber takes the number of the cable and of its parts. A number without sign that stands before them is a
// stray, and one below an addressee names the telegram that is answered.
func (r *reader) addHeadNumber(n *ast.Number) {
	if n.Use == ast.Issuing {
		r.evidence.issuing = n.Span
		r.dropUnsure()
	}
	if r.alone && r.route.last && r.isAnswered(n) {
		r.addReferences(n)
		return
	}
	for _, v := range n.Values {
		for part, rest := cutPart(*v); ; part, rest = cutPart(rest) {
			f := value(part)
			if len(r.numbers) == 0 && len(n.Signs) == 0 && n.Use != ast.Issuing {
				return
			}
			if (len(r.numbers) == 0 || alike(r.numbers[0].Value, f.Value)) && isNew(r.numbers, f) {
				r.numbers = append(r.numbers, f)
			}
			if rest.IsZero() {
				break
			}
		}
	}
}

// isAnswered reports whether a number alone below an addressee can be another telegram's: neither the first one with a
// sign, which is the cable's own, nor one so near to the cable's that it is the number of a further part.
func (r *reader) isAnswered(n *ast.Number) bool {
	if n.Use == ast.Issuing || len(n.Values) == 0 {
		return false
	}
	if len(r.numbers) == 0 {
		return len(n.Signs) == 0
	}
	return !alike(r.numbers[0].Value, n.Values[0].Value)
}

// cutPart cuts the first off part numbers that slashes join, 32951/32947/32970; the slash before a suffix or a section does
// not part.
func cutPart(t ast.Text) (part, rest ast.Text) {
	end := digits(t.Value)
	if end == len(t.Value) || t.Value[end] != '/' || digits(t.Value[end+1:]) == 0 || !alike(t.Value[:end], t.Value[end+1:]) {
		return t, ast.Text{}
	}
	part = ast.Text{Span: ast.Span{Start: t.Start, End: t.Start + end}, Value: t.Value[:end]}
	rest = ast.Text{Span: ast.Span{Start: t.Start + end + 1, End: t.End}, Value: t.Value[end+1:]}
	return part, rest
}

// partsApart is how far the numbers of the parts of one cable lie apart at most: the office numbers what comes in by turns.
const partsApart = 500

// alike reports whether two numbers can be of parts of one cable.
func alike(a, b string) bool {
	m, errA := strconv.Atoi(a[:digits(a)])
	n, errB := strconv.Atoi(b[:digits(b)])
	return errA == nil && errB == nil && max(m-n, n-m) <= partsApart
}

// digits is the number of digits that s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// dropUnsure gives up a number that stands behind a name, for one that its words say is the cable's.
func (r *reader) dropUnsure() {
	if r.unsure {
		r.numbers, r.unsure = r.numbers[:0], false
	}
}

func (r *reader) setNumber() {
	if len(r.numbers) == 0 {
		return
	}
	r.cable.Number = r.numbers[0]
	if len(r.numbers) > 1 {
		r.cable.NumberParts = slices.Clone(r.numbers)
	}
}

func firstValue(n *ast.Number) Fact[string] {
	if len(n.Values) == 0 {
		return Fact[string]{}
	}
	return value(*n.Values[0])
}
