package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Copies break header and closing lines inside a field, "Copy Nº 2 to Cde." above "Stalin" (format guide, section 8), and
// run the closing phrase or the last sentence of a message into its signature, "With greetings, FILIPPOV", and the addressee
// into the message, "To Comrade FILIPPOV Comrade Filippov!" (section 12). The first are read as one line, the others as two.

// mendLines makes the lines from start on what they were before they were broken or joined.
func (ls *lines) mendLines(start int) {
	for i := start; i < len(ls.list); i++ {
		if ls.isBroken(&ls.list[i], i, ls.list[:i]) || ls.joint(i) > 0 {
			ls.list = ls.mended(i)
			return
		}
	}
}

// mended gives the lines, those from the first odd one on mended.
func (ls *lines) mended(first int) []line {
	out := append(make([]line, 0, len(ls.list)+1), ls.list[:first]...)
	for i := first; i < len(ls.list); i++ {
		l := ls.list[i]
		for ls.isBroken(&l, i, out) {
			i++
			l.end, l.textEnd = ls.list[i].end, ls.list[i].textEnd
			l.unread()
		}
		if n := ls.joint(i); n > 0 && l.start == ls.list[i].start {
			left, right := ls.halves(l, l.text+n)
			out = append(out, left)
			l = right
		}
		out = append(out, l)
	}
	return out
}

// brokenLine is the longest half of a broken line, in bytes.
const brokenLine = 60

// isBroken reports whether a line, of which the last half is line i, breaks inside a field, whose rest is the line below.
func (ls *lines) isBroken(a *line, i int, before []line) bool {
	if i+1 >= len(ls.list) {
		return false
	}
	b := &ls.list[i+1]
	if b.gap || a.textEnd-a.text > brokenLine || b.textEnd-b.text > 2*brokenLine {
		return false
	}
	text := ls.textOf(a)
	if ls.glossBelow(a, b) {
		return true
	}
	if !mayDangle(lastWord(text)) {
		return false
	}
	above, below := ls.fieldsOf(a), ls.fieldsOf(b)
	if lacksMinutes(above, below) {
		return true
	}
	return dangles(above) && completes(above, below) || ls.lacksName(i, above, before) && is(below, 0, tTo, tHonorific) && !hasProse(below)
}

// glossBelow reports whether line b is nothing but the gloss of the name in capitals that line a is: "FYN SI" above "[Stalin]".
func (ls *lines) glossBelow(a, b *line) bool {
	name, gloss := ls.textOf(a), strings.TrimRight(ls.textOf(b), ".")
	if !strings.HasPrefix(gloss, "[") || group(gloss, '[', ']') != len(gloss) || !isName(gloss[1:len(gloss)-1]) || labelled(gloss[1:]) {
		return false
	}
	return strings.ToUpper(name) == name && isName(name)
}

// mayDangle reports whether a last word may need another.
func mayDangle(w string) bool {
	if numSign(w) > 0 || digits(w) == len(w) || hourWords.has(strings.TrimRight(w, ".")) {
		return true
	}
	switch kindOf(strings.TrimRight(w, ".:")) {
	case tTo, tHonorific, tFrom, tFor, tBy, tVia:
		return true
	}
	return false
}

// brokenOpeners begin the lines that are mended when they break.
var brokenOpeners = [fieldKinds]bool{
	tCopy: true, tNumSign: true, tTo: true, tFrom: true, tFor: true, tVia: true, tRole: true, tBy: true, tHonorific: true,
	tHeadingWord: true, tIncoming: true, tSpecial: true, tIssuing: true, tCount: true, tNumber: true,
}

// dangles reports whether a header or closing line ends in a word that needs another.
func dangles(ts []token) bool {
	if !brokenOpeners[ts[0].Type] || is(ts, 0, tCopy) && !is(ts, 1, tNumSign) {
		return false
	}
	for i := range ts {
		if ts[i].Type == tText && !isName(ts[i].Value) {
			return false
		}
	}
	return is(ts, lastToken(ts), tTo, tHonorific, tFrom, tFor, tBy, tVia, tNumSign)
}

// lacksMinutes reports whether a line breaks inside an hour: "received at 22 hours" above "17 minutes", or "22 hours 17"
// above "minutes" (format guide, section 10).
func lacksMinutes(above, below []token) bool {
	if last := above[lastToken(above)]; last.Type != tClock || !hasHourWord(last.Value) || hasProse(above) || hasProse(below) {
		return false
	}
	return is(below, 0, tMinutes) || is(below, 0, tNumber) && len(below[0].Value) <= 2 && is(below, 1, tMinutes)
}

// hasHourWord reports whether an hour is set with a word: "22 hours", "22 hours 17".
func hasHourWord(clock string) bool {
	rest := clock[digits(clock):]
	rest = rest[blanks(rest):]
	return hourWords.has(rest[:letters(rest)])
}

// lastToken is the index of the last token of a line, stops left out, and the colon of "Deciphered by:". Any other colon
// ends a label.
func lastToken(ts []token) int {
	n := len(ts) - 2
	for n > 0 && is(ts, n, tStop) {
		n--
	}
	if n > 0 && is(ts, n, tColon) && is(ts, n-1, tBy) {
		n--
	}
	return n
}

// completes reports whether a line begins with what the end of the line above needs.
func completes(above, below []token) bool {
	if is(above, lastToken(above), tNumSign) {
		return is(below, 0, tNumber, tFour, tRef, tRange) && !hasProse(below)
	}
	return (is(below, 0, tHonorific, tGloss, tOpen) || is(below, 0, tText) && capital(below[0].Value)) && !hasProse(below) && !anyKind(below, tBang)
}

// lacksName reports whether line i is an item of a copy list that lacks its recipient: it counts on from the item above,
// or the item two lines below counts on from it.
func (ls *lines) lacksName(i int, ts []token, before []line) bool {
	n, named := itemNumber(ts)
	if n == 0 || named {
		return false
	}
	if last := len(before) - 1; last >= 0 {
		if above, named := itemNumber(ls.fieldsOf(&before[last])); above == n-1 && named {
			return true
		}
	}
	if i+2 >= len(ls.list) {
		return false
	}
	below, _ := itemNumber(ls.fieldsOf(&ls.list[i+2]))
	return below == n+1
}

// itemNumber gives the number of a copy, 0 where a line is none, and whether a recipient follows it.
func itemNumber(ts []token) (n int, named bool) {
	i := 0
	for is(ts, i, tCopy, tNumSign) {
		i++
	}
	if i == 0 || !is(ts, i, tNumber) || len(ts[i].Value) > 2 {
		return 0, false
	}
	for _, c := range []byte(ts[i].Value) {
		n = 10*n + int(c-'0')
	}
	for i++; is(ts, i, tStop, tDash, tColon, tComma); i++ {
	}
	return n, !is(ts, i, tEOL)
}

// closingPhrases open the last words of a message, in lower case; a signature may follow on their line.
var closingPhrases = prefixesOf("with ", "greetings", "respectfully", "sincerely", "yours", "с ")

// joint is where in line i another line begins that a copy has joined to it, 0 for nowhere.
func (ls *lines) joint(i int) int {
	if n := ls.greetingEnd(i); n > 0 {
		return n
	}
	if n := ls.addresseeEnd(i); n > 0 {
		return n
	}
	return ls.signatureStart(i)
}

// signatureStart is where in line i, the last one of a message, the signature begins that a copy has set behind a short
// sentence, "We ask for an answer. ROSHCHIN", 0 for nowhere.
func (ls *lines) signatureStart(i int) int {
	l := &ls.list[i]
	text := ls.textOf(l)
	if len(text) > 2*brokenLine || !mayEndName(text) {
		return 0
	}
	n := sentenceEnd(text)
	if n < 0 || blanks(text[n+1:]) == 0 || wordKind(lastWord(text[:n])) != tText {
		return 0
	}
	n++
	n += blanks(text[n:])
	small := smallWords(text[:n])
	name, _, _ := strings.Cut(text[n:], " [")
	if strings.ToUpper(name) != name || !isName(name) || utf8.RuneCountInString(name) < shortestName || places.has(name) {
		return 0
	}
	ts := ls.fieldsOf(l)
	j := 0
	for ts[j].at < l.text+n {
		j++
	}
	if small == 0 || small < sentenceWords && !is(ts, 0, tText) || ts[j].at != l.text+n || ts[j].Type != tText || !isSignatureLine(ts[j:]) || !ls.closesBelow(i+1) {
		return 0
	}
	return n
}

// sentenceWords is how many small words make a text prose that opens with a word of the header: "Two wheels were broken."
const sentenceWords = 3

// shortestName is the length of the shortest name, in letters, that is taken for a signature behind a sentence.
const shortestName = 4

// mayEndName reports by its second and last bytes whether a line may begin as a sentence and end in a name in capitals, with a
// stop or a gloss behind it.
func mayEndName(text string) bool {
	n := len(text) - 1
	if n > 0 && text[n] == '.' {
		n--
	}
	c := text[n]
	return ('A' <= c && c <= 'Z' || c == ']' || c >= utf8.RuneSelf) && n > 1 && (text[1] >= 'a' || text[1] == ' ')
}

// sentenceEnd is where the mark stands that ends the sentence before the capitals at the end of a line, -1 for nowhere.
func sentenceEnd(text string) int {
	gloss := false
	for i := len(text) - 2; i > 0; i-- {
		switch c := text[i]; {
		case c == ']' || text[i+1] == ']', c == '[':
			gloss = c != '['
		case gloss:
		case c == '.', c == '!', c == '?':
			return i
		case 'a' <= c && c <= 'z', isDigit(c):
			return -1
		}
	}
	return -1
}

// smallWords counts the words of s that begin with a small letter.
func smallWords(s string) int {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			n++
		}
	}
	return n
}

// closesBelow reports whether a message may end above line i: it is a closing line, or the one below it is, or there is none.
func (ls *lines) closesBelow(i int) bool {
	for j := i; j < min(i+2, len(ls.list)); j++ {
		if ls.formOf(j).has(closing | office) {
			return true
		}
	}
	return i >= len(ls.list)
}

// addresseeEnd is the length of the addressee that line i begins with if the form of address or, behind a name in
// capitals, the first sentence of the message follows it, 0 if not.
func (ls *lines) addresseeEnd(i int) int {
	l := &ls.list[i]
	text := ls.textOf(l)
	if len(text) > maxHeadLine {
		return 0
	}
	if strings.HasSuffix(text, "!") {
		return ls.salutationStart(l)
	}
	if text[0]|0x20 != 't' || !hasFold(text, "to ") {
		return 0
	}
	ts := ls.fieldsOf(l)
	if !is(ts, 1, tHonorific) || !is(ts, 2, tText) {
		return 0
	}
	if n := capitalsEnd(ts[2].Value); n > 0 && isProse(ts[2].Value[n:]) {
		return ts[2].at + n - l.text
	}
	return 0
}

// salutationStart is where in a line the form of address begins that a copy has set behind the addressee, 0 for nowhere.
func (ls *lines) salutationStart(l *line) int {
	ts := ls.fieldsOf(l)
	j := len(ts) - 1
	for j > 0 && !is(ts, j, tHonorific) {
		j--
	}
	to := index(ts[:j], tTo)
	if to < 0 || hasProse(ts) || !is(ts, j-1, tText, tGloss, tStop) || index(ts[to:j], tText) < 0 || honorificForm(ts[j:], "") != fSalutation {
		return 0
	}
	return ts[j].at - l.text
}

// capitalsEnd is the length of the words in capitals that s begins with, and the blanks behind them, if a word with a
// capital of its own follows.
func capitalsEnd(s string) int {
	n := 0
	for n < len(s) {
		w := s[n:]
		if b := strings.IndexByte(w, ' '); b >= 0 {
			w = w[:b]
		}
		if letters(w) < 2 || strings.ToUpper(w) != w {
			break
		}
		n += len(w)
		n += blanks(s[n:])
	}
	if n == len(s) || !capital(s[n:]) {
		return 0
	}
	return n
}

// greetingEnd is the length of the closing phrase that line i begins with if a signature follows it, 0 if not.
func (ls *lines) greetingEnd(i int) int {
	l := &ls.list[i]
	text := ls.textOf(l)
	if len(text) > brokenLine || !closingPhrases.begin(text) {
		return 0
	}
	ts := ls.fieldsOf(l)
	n := 1
	for is(ts, n, tComma, tStop, tBang) {
		n++
	}
	if n == 1 || !is(ts, 0, tText) || wordCount(ts[:1]) > 4 || !is(ts, n, tText) || !isSignatureLine(ts[n:]) {
		return 0
	}
	return ts[n].at - l.text
}
