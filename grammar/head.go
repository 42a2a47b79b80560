package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// head tells the kinds of the lines of a cable's head and gives the line where its body begins. No line of the head is
// mandatory and almost none has a fixed place, so the head ends where prose begins that no header line follows.
func (ls *lines) head(r extent) int {
	i := ls.cover(r)
	w := headWalk{lines: ls, end: r.end}
	for i < r.end && !w.begun {
		next := w.step(i)
		if next == i {
			break
		}
		i = next
	}
	return i
}

// maxCover is how many lines the document that a cable is attached to may take.
const maxCover = 40

// cover sets apart the document that a cable is attached to: everything down to the bracket that announces the
// attachment or, where that is lost, from an extract of minutes down to a place (format guide, section 4).
func (ls *lines) cover(r extent) int {
	extract := false
	for i := r.start; i < min(r.end, r.start+maxCover); i++ {
		switch f := ls.formOf(i); {
		case f == fAttachment && strings.HasPrefix(ls.textOf(&ls.list[i]), "["):
			for i++; i < r.end && strings.Contains(ls.textOf(&ls.list[i]), "rotocol") && ls.formOf(i) != fProse; i++ {
			}
			return ls.coverTo(r.start, i)
		case f == fAttachment:
			extract = true
		case f == fPlace && extract:
			return ls.coverTo(r.start, i)
		}
	}
	return r.start
}

func (ls *lines) coverTo(start, end int) int {
	for i := start; i < end; i++ {
		ls.list[i].kind = kCover
	}
	return end
}

// headWalk walks down a head.
type headWalk struct {
	*lines
	end    int
	copies copyWalk
	// any says that a header line has been seen, to that an addressee has, and led that a place or another line that
	// leads up to the message has.
	any, to, led bool
	// begun says that the message has begun, behind a header line.
	begun bool
}

// step takes the line at i into the head and gives the next line; i itself where the body begins.
func (w *headWalk) step(i int) int {
	f := w.formOf(i)
	switch f {
	case fStampOpen, fStampLine, fIncoming:
		w.copies.close()
		return w.stamp(i, w.end)
	case fMarkOpen:
		return w.openMark(i, w.end)
	case fMark, fOmission, fRule:
		w.list[i].kind = bracketKinds[f]
		return i + 1
	}
	return w.headLine(i, f)
}

// bracketKinds are the kinds of lines that stand for themselves anywhere.
var bracketKinds = map[form]kind{fMark: kMark, fOmission: kOmission, fRule: kRule, fSource: kSource}

func (w *headWalk) headLine(i int, f form) int {
	l := &w.list[i]
	if (f == fProse || f == fUnknown) && !w.copies.goesOn(w.lines, i, f) {
		if n := w.strays(i, f); n > 0 {
			for j := i; j < i+n; j++ {
				w.list[j].kind = kStray
			}
			return i + n
		}
		return i
	}
	l.inList = w.copies.step(w.lines, i, f)
	if l.inList == notListed && !f.has(headToo) {
		return i
	}
	if w.salutes(i, f) {
		l.form = fSalutation
		return i
	}
	if f == fName && w.namesPlace(i) {
		l.form, f = fPlace, fPlace
	}
	w.cutRunIn(i)
	w.list[i].kind = kHead
	w.any = true
	w.to = w.to || l.inList == notListed && (f == fTo || f == fWhere)
	w.led = w.led || l.inList == notListed && (f == fPlace || f == fFor || f == fCaption)
	return i + 1
}

// salutes reports whether a person with an honorific alone on line i is the form of address that opens the message: the
// addressee stands above it, with "to", and the message below.
func (w *headWalk) salutes(i int, f form) bool {
	return f == fTo && w.to && w.list[i].inList == notListed && is(w.fieldsOf(&w.list[i]), 0, tHonorific) &&
		i+1 < w.end && !w.formOf(i+1).has(headToo)
}

// namesPlace reports whether a name alone on line i is a place that no table knows: the addressee stands below it.
func (w *headWalk) namesPlace(i int) bool {
	return !w.to && !w.led && i+1 < w.end && w.formOf(i+1) == fTo && is(w.fieldsOf(&w.list[i+1]), 0, tTo) && !anyKind(w.fieldsOf(&w.list[i]), tGloss, tHonorific)
}

// cutRunIn sets apart the text that a copy has run on behind an addressee on the same line.
func (w *headWalk) cutRunIn(i int) {
	l := &w.list[i]
	ts := w.fieldsOf(l)
	for j := 1; j < len(ts)-1; j++ {
		if w.beginsText(l, ts, j) && !w.goesOnBelow(i+1, fProse, 1) {
			w.begun = true
			l.runIn = ts[j].at
			_, l.textEnd = trim(w.src, l.text, l.runIn)
			l.last = 0
			return
		}
	}
}

// beginsText reports whether the message begins at token j of a header line: prose behind an addressee, any sentence behind
// a reference, "To No. 483/sh. I report:". Behind a gloss words of the header may stand in it.
func (w *headWalk) beginsText(l *line, ts []token, j int) bool {
	switch {
	case ts[j].Type != tText:
		return false
	case is(ts, j-1, tGloss):
		return isProse(w.src[ts[j].at:l.textEnd]) || isProse(ts[j].Value)
	}
	return is(ts, j-1, tStop, tColon) && (isProse(ts[j].Value) || l.form == fReference && capital(ts[j].Value) && !isName(ts[j].Value))
}

// maxRun is how many lines below an odd one are looked at.
const maxRun = 24

// strays is the number of lines from i on that look like none of the head, but have head lines below them, so that the
// body cannot have begun; 0 if it has. One odd line is passed over, however long; that is what keeps a damaged line
// from costing its neighbours. More are passed over only down to a bracket that was opened above them, where all are set
// in another script, or where two short ones are the halves of one. Words that lead up to what a sentence says begin a message.
func (w *headWalk) strays(i int, f form) int {
	if text := w.textOf(&w.list[i]); f == fProse && leadIns.begin(text) || announcesText(text) {
		return 0
	}
	if n := w.foreign(i); n > 0 {
		for odd := range maxMissed + 1 {
			if w.goesOnBelow(i+n+odd, fUnknown, odd+1) {
				return n + odd
			}
		}
	}
	for n := 1; n <= maxBracket && i+n <= w.end; n++ {
		if n > 1 && w.formOf(i+n-1).has(headToo) {
			return 0
		}
		if n == 2 && w.halves(i) {
			return n
		}
		if (n == 1 || w.closesBracket(i+n-1) || n == 2 && w.unclosed(i-1)) && w.goesOnBelow(i+n, f, n) {
			return n
		}
	}
	return 0
}

// halves reports whether lines i and i+1 are the halves of a line that has been broken: both odd, the first without an
// end of its own, and head lines or what leads up to the message below.
func (w *headWalk) halves(i int) bool {
	if i+2 >= w.end || w.formOf(i+1) != fUnknown || endsSentence(w.textOf(&w.list[i])) {
		return false
	}
	run := w.runOf(i + 2)
	return run.strong || run.lead && run.body
}

// endsSentence reports whether a text ends in a mark that ends a sentence or announces something.
func endsSentence(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;”»\"", last)
}

// maxForeign is how many lines a text in another script may take above a head.
const maxForeign = 200

// foreign is the number of lines from i on that are set in a script of neither of our languages, with the figures and single
// spoilt lines between them (format guide, section 16); 0 where there are none.
func (w *headWalk) foreign(i int) int {
	n := 0
	for j := i; j < w.end && j < i+maxForeign; j++ {
		switch s := w.lettersAt(j); {
		case s == foreignLetters:
			n = j + 1 - i
		case s == ownLetters || j == i:
			if w.lettersAt(j+1) != foreignLetters {
				return n
			}
		}
	}
	return n
}

// whose tells what most letters of a text belong to: a script of our languages or another one.
type whose uint8

const (
	noLetters whose = iota
	ownLetters
	foreignLetters
)

// lettersAt tells of the letters of line i; none stand behind the last one.
func (w *headWalk) lettersAt(i int) whose {
	if i >= w.end {
		return noLetters
	}
	text := w.textOf(&w.list[i])
	return lettersOf(text[:min(len(text), scriptSample)])
}

// lettersOf goes by the number of letters. Those of other scripts have two bytes or more, so that the beginning may decide.
func lettersOf(s string) whose {
	// lead is twice the number by which our letters lead, should all that follows be letters of others.
	lead, own := -len(s), false
	for i := 0; i < len(s) && lead <= 0; {
		if c := s[i]; c < utf8.RuneSelf {
			own = own || asciiLetters[c]
			lead += int(asciiLead[c])
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		lead += size
		switch {
		case !unicode.IsLetter(r), r == 'º':
		case unicode.In(r, unicode.Latin, unicode.Cyrillic):
			lead += 2
			own = true
		default:
			lead -= 2
		}
	}
	switch {
	case lead < 0:
		return foreignLetters
	case own:
		return ownLetters
	}
	return noLetters
}

// asciiLead is what a byte of ASCII adds to the lead of our letters.
var asciiLead = func() (m [utf8.RuneSelf]int8) {
	for c := range m {
		m[c] = 1
		if asciiLetters[c] {
			m[c] += 2
		}
	}
	return m
}()

// closesBracket reports whether line i closes a bracket that it does not open.
func (w *headWalk) closesBracket(i int) bool {
	text := w.textOf(&w.list[i])
	return strings.Count(text, "]") > strings.Count(text, "[")
}

// unclosed reports whether line i is a note that has lost its closing bracket.
func (w *headWalk) unclosed(i int) bool {
	return i >= 0 && w.list[i].form == fMarkOpen && w.list[i].kind == kMark
}

// goesOnBelow reports whether the lines from i on, below an odd one of form f, show that the head goes on.
func (w *headWalk) goesOnBelow(i int, f form, odd int) bool {
	if i >= w.end {
		return false
	}
	run := w.runOf(i)
	switch {
	case run.strong:
		return true
	case !run.body, odd > 1:
		return false
	case run.office, run.lead, w.copies.open != notListed && w.copies.goesOn(w.lines, i, w.formOf(i)):
		return true
	case f == fUnknown && run.lines > 0:
		return !w.sentence(i - 1)
	}
	return run.lines > 0 && (!w.any || w.formOf(i-2) == fPlace)
}

// headRun is what the lines below an odd one look like.
type headRun struct {
	// lines counts the lines that may belong to a head.
	lines int
	// strong says that one of them stands nowhere else, office that one may be an office's closing line as well, lead
	// that one leads up to a message.
	strong, office, lead bool
	// body says that a message begins below them.
	body bool
}

func (w *headWalk) runOf(i int) headRun {
	var run headRun
	var copies copyWalk
	for j := i; j < w.end && j < i+maxRun; j++ {
		f := w.formOf(j)
		if copies.step(w.lines, j, f) == listMore {
			continue
		}
		if !f.has(headToo) {
			run.body = f != fNote
			run.lead = run.lead || f == fSalutation
			break
		}
		if f == fMarkOpen {
			j = max(j, w.closing(j, w.end))
			continue
		}
		if f.has(neutral) {
			continue
		}
		run.lines++
		run.strong = run.strong || f.has(headOnly) && !f.has(office)
		run.office = run.office || f.has(office) && run.lines == 1 && (f != fStampOpen || !w.to)
		run.lead = run.lead || w.leads(j, f)
	}
	return run
}

// isDative reports whether a Russian name is set in the case of an addressee: "ФИЛИППОВУ".
func isDative(name string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(name, ".!: "))
	return strings.ContainsRune("уюУЮ", last)
}

// isEnvoy reports whether a line names an envoy by his office: "SOVIET AMBASSADOR", "СОВПОСОЛ".
func isEnvoy(text string) bool {
	low := strings.ToLower(text)
	return strings.Contains(low, "ambassador") || strings.Contains(low, "посол") || strings.Contains(low, "послу")
}

// leads reports whether line i, of form f, leads up to a message: an addressee, a place, a reference.
func (w *headWalk) leads(i int, f form) bool {
	switch f {
	case fTo:
		return !w.to
	case fName:
		text := w.textOf(&w.list[i])
		return !w.to && !w.led && (anyKind(w.fieldsOf(&w.list[i]), tGloss) || isDative(text) || isEnvoy(text))
	case fPlace, fFor, fReference, fWhere, fCaption:
		return true
	}
	return false
}
