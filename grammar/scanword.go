package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/internal/wordkey"
)

// firstKind is the kind of the first token of a line, read without the rest of a run of words.
func (s *fieldScanner) firstKind() kind {
	rest := s.src[s.pos:s.end]
	if n, e := s.glance(s.pos); n > 0 {
		if e != nil {
			if k, m := s.meaningOf(e, rest, n); m > 0 {
				return k
			}
		}
		return tText
	}
	if n := wordLength(rest); n > 0 && numSign(rest) == 0 {
		if k, m := s.keyword(rest, rest[:n]); m > 0 {
			return k
		}
		return tText
	}
	return s.next().Type
}

// word measures a token that begins with a letter: a sign, a date, a keyword, a phrase or a run of plain words.
func (s *fieldScanner) word(rest string) (kind, int) {
	if n, e := s.glance(s.pos); n > 0 && !s.citation {
		if e != nil {
			if k, m := s.meaningOf(e, rest, n); m > 0 {
				return k, m
			}
		}
		return s.text(n)
	}
	if n := letterSpaced(rest); n > 0 && !s.citation {
		return spaced(rest, n)
	}
	if n := numSign(rest); n > 0 {
		return tNumSign, n
	}
	n := wordLength(rest)
	if n == 0 {
		_, n = utf8.DecodeRuneInString(rest)
		return tPunct, n
	}
	if s.before == tNumber || s.before == tRange || s.before == tClock {
		if m := yearWord(rest); m > 0 {
			return tPunct, m
		}
	}
	if k, m := s.keyword(rest, rest[:n]); m > 0 {
		return k, m
	}
	return s.text(n)
}

// keyword gives the kind and length of a token other than plain text that rest, whose first word is w, begins with.
func (s *fieldScanner) keyword(rest, w string) (kind, int) {
	if s.citation {
		return citationWord(rest, w)
	}
	e, known := lexicon.find(w)
	if !known && !s.latin {
		e, known = lexicon.find(inLatin(w))
	}
	if known {
		if k, n := s.meaningOf(e, rest, len(w)); n > 0 || e.kind != 0 {
			return k, n
		}
	}
	return letterWord(rest, w)
}

// meaningOf gives the kind and length of the token that rest begins with, whose first word has n bytes and may mean e; 0 for
// a plain word.
func (s *fieldScanner) meaningOf(e *entry, rest string, n int) (kind, int) {
	if len(e.rests) > 0 && !e.ends(rest[n:]) {
		if k, m := phraseAt(rest[n:], e.rests); k != 0 {
			if n += m; k == tHonorific && strings.HasPrefix(rest[n:], ".") {
				n++
			}
			return k, n
		}
	}
	k := e.kind
	if !readsOn[k] {
		return k, n
	}
	switch k {
	case 0:
		return 0, 0
	case tMonth:
		if d := scanMonthFirst(rest); d.length > 0 {
			return tDate, d.length
		}
	case tCopy:
		if s.isRecipient(rest, rest[:n]) {
			return 0, 0
		}
		if cyrillic(rest) && strings.HasPrefix(rest[n:], ".") {
			return k, n + 1
		}
	case tHonorific, tIncoming, tSpecial:
		if rest[:n] == cyrillicInitial && strings.Trim(rest[n:], ". \u00a0") == "" {
			return tInitial, n
		}
		if strings.HasPrefix(rest[n:], ".") {
			return k, n + 1
		}
	}
	return k, n
}

// readsOn are the kinds of words, and no kind at all, of which what stands behind them tells more.
var readsOn = [fieldKinds]bool{0: true, tMonth: true, tCopy: true, tHonorific: true, tIncoming: true, tSpecial: true}

// letterWord gives the kind and length of a word of one letter that no table has.
func letterWord(rest, w string) (kind, int) {
	if len(w) > len("T.") {
		return 0, 0
	}
	if n := abbreviated(rest, len(w)); n > 0 {
		return tMeridiem, n
	}
	if isInitial(rest, w) {
		return tInitial, len("T")
	}
	return 0, 0
}

// cyrillicInitial is the letter T of a series line in Cyrillic. Before a name it is an honorific, which never ends a line.
const cyrillicInitial = "Т"

// isInitial reports whether the word w that rest begins with is the letter T of a series or urgency line. With a point it
// may be the initial of a name, unless a word of the header follows.
func isInitial(rest, w string) bool {
	switch w {
	case "T", cyrillicInitial:
		return true
	case "T.":
		after := rest[len(w):]
		return wordKind(firstWord(after[blanks(after):])) != tText
	}
	return false
}

// isRecipient reports whether the word "copy" is not the name of an item but the recipient of one, the file copy: it
// stands behind an item and ends it (format guide, section 8).
func (s *fieldScanner) isRecipient(rest, w string) bool {
	if s.pos == s.start || !strings.EqualFold(w, "copy") && !strings.EqualFold(inLatin(w), "copy") {
		return false
	}
	before := strings.TrimRight(s.src[s.start:s.pos], " \u00a0")
	after := strings.TrimLeft(rest[len(w):], " \u00a0")
	return after == "" || after[0] == ',' || after[0] == '.' || after[0] == '|' || strings.HasSuffix(before, ",") && opensCount(after) || strings.HasSuffix(before, "–") && (numSign(after) > 0 || wordKind(firstWord(after)) != tText)
}

// opensCount reports whether text begins with how many copies a recipient gets: "(2)", "- 2".
func opensCount(s string) bool {
	count := strings.TrimLeft(s, "-–— \u00a0")
	return s[0] == '(' || count != "" && count != s && isDigit(count[0])
}

func firstWord(s string) string { return s[:wordLength(s)] }

// abbreviated is the length of "a.m." and "p.m.", whose first letter ends at n.
func abbreviated(rest string, n int) int {
	if n == 1 && (strings.HasPrefix(rest[1:], ".m.") || strings.HasPrefix(rest[1:], ".M.")) && wordKind(rest[:3]) == tMeridiem {
		return 4
	}
	return 0
}

// text measures on from a plain word of n bytes as far as plain words follow with blanks between them.
func (s *fieldScanner) text(n int) (kind, int) {
	for {
		rest := s.src[s.pos+n : s.end]
		if rest != "" && rest[0] == ' ' && !s.citation {
			if m, e := s.glance(s.pos + n + 1); m > 0 {
				if e != nil && s.ends(n+1, e, m) {
					return tText, n
				}
				n += 1 + m
				continue
			}
		}
		b := blanks(rest)
		if b == 0 {
			break
		}
		next := rest[b:]
		if next == "" {
			break
		}
		m := wordLength(next)
		if c := next[0]; '0' <= c && c <= '9' {
			m = ordinal(next)
		}
		if m == 0 || numSign(next) > 0 || letterSpaced(next) > 0 {
			break
		}
		if k, length := s.keyword(next, next[:m]); length > 0 {
			s.keep(n+b, k, length)
			break
		}
		n += b + m
	}
	return tText, n
}

// ends reports whether a word of m bytes that may mean e, n bytes on, ends a run of words.
func (s *fieldScanner) ends(n int, e *entry, m int) bool {
	k, length := s.meaningOf(e, s.src[s.pos+n:s.end], m)
	if length > 0 {
		s.keep(n, k, length)
	}
	return length > 0
}

// keep remembers the keyword that ends a run of words, n bytes on. What "copy" is, its own place must tell.
func (s *fieldScanner) keep(n int, k kind, length int) {
	if k != tCopy {
		s.ahead.at, s.ahead.length, s.ahead.kind = s.pos+n, length, k
	}
}

// goesOn are the bytes behind letters with which a word may go on, as gluedLength tells.
var goesOn = func() (m [256]bool) {
	for c := range m {
		m[c] = isWordByte(byte(c))
	}
	for _, c := range []byte("'-/[(") {
		m[c] = true
	}
	return m
}()

// glance gives the length of the word at an offset and what it may mean, nil for nothing, where its letters alone tell both: it has
// two or more of them, all ASCII, is no number sign, and nothing seems to be glued to it. The length is 0 for any other word.
func (s *fieldScanner) glance(at int) (n int, e *entry) {
	eight := wordkey.First(s.src[at:])
	n, key := wordkey.Of(eight)
	switch {
	case n == wordkey.Letters:
		return s.longGlance(at)
	case n < 2, at+n > s.end, at+n < s.end && goesOn[byte(eight>>(8*n&63))]:
		return 0, nil
	}
	// Capitals behind the first letter before a small one at the end are those of a word that is glued to it: "toLI".
	inner, last := (eight^key)<<((64-8*n)&63)>>((72-8*n)&63), uint64(' ')<<((8*n-16)&63)
	if inner-1 < last-1 || byte(key) == 'n' && n <= len("Nos") {
		return 0, nil
	}
	e, _ = lexicon.at(key)
	return n, e
}

// longGlance is glance for a word whose first letters fill a key.
func (s *fieldScanner) longGlance(at int) (n int, e *entry) {
	word := s.src[at:s.end]
	if word == "" {
		return 0, nil
	}
	small := byte(' ')
	for n = 1; n < len(word) && asciiLetters[word[n]]; n++ {
		small &= word[n]
	}
	if small == 0 && word[n-1]&' ' != 0 || n < len(word) && goesOn[word[n]] {
		return 0, nil
	}
	return n, look(word[:n])
}

// ordinal is the length of "8th", "8D/GS" and the like that s begins with, 0 for a plain figure.
func ordinal(s string) int {
	if n := russianOrdinal(s); n > 0 {
		return n
	}
	n := digits(s)
	if n == len(s) || n > 2 || s[n] == '/' || !isWordByte(s[n]) || isDash(s[n:]) > 0 {
		return 0
	}
	if scanDate(s).length > 0 || scanClock(s) > 0 {
		return 0
	}
	return n + refLength(s[n:])
}

// runOn are the words that copies of web pages glue to the word before them.
var runOn = []string{"Received", "Sent", "Dispatched", "Arrived", "Copies", "Copy", "From", "By"}

// endsRunOn are the last letters of the words that copies glue.
var endsRunOn = func() (m [256]bool) {
	for _, k := range runOn {
		m[k[len(k)-1]] = true
	}
	return m
}()

// runsOn reports whether s begins with a keyword that a copy has glued to what stands before it.
func runsOn(s string) bool {
	for _, k := range runOn {
		if strings.HasPrefix(s, k) && (len(s) == len(k) || s[len(k)] == ' ') {
			return true
		}
	}
	return false
}

// wordLength is the length of the word that s begins with, without a keyword or number sign that a copy has glued to it.
func wordLength(s string) int {
	n := gluedLength(s)
	if n > 1 && s[n-1] == 'N' && (strings.HasPrefix(s[n:], "º") || strings.HasPrefix(s[n:], "°")) {
		return n - 1
	}
	if n > 0 && isDigit(s[n-1]) {
		if m := hourRunOn(s[:n]); m > 0 {
			return m
		}
	}
	return cutRunOn(s[:n])
}

// hourRunOn is the length of the word before which an hour stands when a copy has run the two together, "at1435"; 0 for none.
func hourRunOn(w string) int {
	n := len(w) - len("0000")
	if n < len("at") || digits(w[n:]) != len("0000") {
		return 0
	}
	if k := wordKind(w[:n]); k == tAt || k == tEvent {
		return n
	}
	return 0
}

// gluedLength is the length of the word that s begins with: letters with apostrophes, hyphens, completions in brackets
// ("Mokr[uko]"), letters in parentheses ("VKP(b)"), and the points of initials ("A.I.").
func gluedLength(s string) int {
	i := 0
	for {
		for i < len(s) && asciiLetters[s[i]] {
			i++
		}
		if i == len(s) {
			return i
		}
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == '’' && i > 0 && letters(s[i+n:]) > 0 {
				i += n
				continue
			}
			if !isLetter(r) {
				return i
			}
			i += n
		case i == 0:
			return 0
		case '0' <= c && c <= '9':
			i++
		case c == '\'':
			if letters(s[i+1:]) == 0 && i+1 < len(s) && isWordByte(s[i+1]) {
				return i
			}
			i++
		case c == '-' && letters(s[i+1:]) > 0:
			i++
		case c == '/' && i+1 < len(s) && isWordByte(s[i+1]):
			i++
		case c == '[':
			n := group(s[i:], '[', ']')
			if n < 3 || letters(s[i+1:]) != n-2 {
				return i
			}
			i += n
		case c == '(':
			n := group(s[i:], '(', ')')
			if n < 3 || n > 4 || letters(s[i+1:]) != n-2 {
				return i
			}
			i += n
		case c == '.' && initials(s[:i]) && letters(s[i+1+blanks(s[i+1:]):]) > 0 && !glued(s[i+1:]):
			i++
		default:
			return i
		}
	}
}

// glued reports whether a word of two letters or more that is no name follows without a blank: ".m." of an hour.
func glued(s string) bool { return strings.HasPrefix(s, "m.") || strings.HasPrefix(s, "M.") }

// initials reports whether s ends in a single capital letter, the initial of a name.
func initials(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	if !unicode.IsUpper(r) {
		return false
	}
	if n == len(s) {
		return true
	}
	c := s[len(s)-n-1]
	return c == '.' || c == ' '
}

// cutRunOn is the length of w without a keyword that a copy has glued to its end.
func cutRunOn(w string) int {
	if len(w) < len("xxxBy") || !endsRunOn[w[len(w)-1]] {
		return len(w)
	}
	for _, k := range runOn {
		if n := len(w) - len(k); n > 2 && w[n:] == k {
			return n
		}
	}
	return len(w)
}

// letterSpaced is the length of three or more capitals set with blanks between them: "S P E C I A L"; more than one
// blank parts the words of a name. A point after the first letters makes them initials, one after the last is a full stop.
func letterSpaced(s string) int {
	if len(s) < len("A B C") || s[0] < utf8.RuneSelf && s[1] != ' ' {
		return 0
	}
	end, count := 0, 0
	for i := 0; i < len(s); i += blanks(s[i:]) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsUpper(r) {
			break
		}
		next := i + n
		if next < len(s) && (isWordByte(s[next]) || s[next] == '.' && count < 2) {
			break
		}
		count++
		end = next
		if next == len(s) || s[next] != ' ' {
			break
		}
		i = next
	}
	if count < 3 {
		return 0
	}
	return end
}

// spaced measures letter-spaced capitals of n bytes, which may be a keyword.
func spaced(rest string, n int) (kind, int) {
	var closed strings.Builder
	for _, r := range rest[:n] {
		if r != ' ' {
			closed.WriteRune(r)
		}
	}
	w := closed.String()
	if e := look(w); e != nil {
		if k, _ := phraseAt("", e.rests); k != 0 {
			return k, n
		}
	}
	return tText, n
}
