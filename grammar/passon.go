package grammar

import (
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// passVerbs are the verbs of orders to hand a message on, in lower case. The value tells whether the person follows
// the verb at once: "Visit Cde. MAO ZEDONG", against "Pass the following to MAO ZEDONG".
var passVerbs = fold(map[string]bool{
	"pass": false, "transmit": false, "convey": false, "hand": false, "deliver": false, "forward": false, "relay": false,
	"read": false, "communicate": false, "visit": true, "inform": true, "tell": true,
	"передайте": true, "вручите": true, "посетите": true, "сообщите": true, "прочитайте": true, "зачитайте": true,
})

// passReach is how far from its verb, in bytes, the person of an order is looked for, and passOpening how far into a
// paragraph an order may begin.
const (
	passReach   = 80
	passOpening = 320
)

// passOnOf finds the order to pass the message on in an opening paragraph (format guide, section 9).
func (b *builder) passOnOf(start, end int) *ast.PassOn {
	src := b.src
	end = min(end, start+passOpening)
	sentence, led := true, false
	for i := start; i < end; {
		if !sentence && !led {
			if i = sentenceIn(src, i, end); i == end {
				return nil
			}
		}
		n := letters(src[i:end])
		if n == 0 {
			r, size := utf8.DecodeRuneInString(src[i:end])
			sentence = sentence && r == ' ' || beforeSentence(r)
			led = led && r != '.'
			i += size
			continue
		}
		led = led || sentence && leadIns.begin(src[i:end])
		if sentence || strings.HasPrefix(src[i+n:end], " to ") {
			if p, ok := b.handedTo(i, i+n, end); ok {
				return &ast.PassOn{Span: ast.Span{Start: i, End: p.End}, Party: p}
			}
		}
		sentence = sentence && leadsToVerb(src[i:i+n]) || strings.HasPrefix(src[i:], "and ")
		i += n
	}
	return nil
}

// handedTo reads the person of an order to hand on of which src[i:n] may be the verb.
func (b *builder) handedTo(i, n, end int) (p ast.Party, ok bool) {
	direct, ok := passVerbs.find(b.src[i:n])
	if !ok {
		return ast.Party{}, false
	}
	return b.passParty(n, min(end, n+passReach), direct)
}

// beginsSentence are the bytes of the marks before a sentence, and of the word "and".
var beginsSentence = [256]bool{'.': true, ',': true, ':': true, ';': true, '"': true, 0xE2: true, 'a': true}

// sentenceIn is where from i on a mark or a word stands behind which a sentence may begin, end where none does.
func sentenceIn(src string, i, end int) int {
	for from := i; i < end; i++ {
		if !beginsSentence[src[i]] {
			continue
		}
		if src[i] != 'a' {
			return i
		}
		if strings.HasPrefix(src[i:], "and ") && (i == from || !endsInLetter(src[from:i])) {
			return i
		}
	}
	return end
}

// beforeSentence reports whether a sentence may begin behind a mark.
func beforeSentence(mark rune) bool {
	switch mark {
	case '.', ',', ':', ';', '"', '“':
		return true
	}
	return false
}

// ordersPassOn reports whether the end of a text orders to hand on what follows to somebody named before: "Call on the
// minister and read the following to him:".
func ordersPassOn(text string) bool {
	text = text[max(0, len(text)-passReach):]
	if !strings.HasSuffix(text, ":") || !strings.Contains(text, "following") {
		return false
	}
	for w := range strings.FieldsSeq(text) {
		if passVerbs.has(w) {
			return true
		}
	}
	return false
}

// leadIns open the sentence of an order that says first what it is about, in lower case: "In reply to the question
// convey to NAME that …".
var leadIns = prefixesOf("in reply ", "in response ", "in answer ", "in connection ", "in addition ", "in accordance ", "with reference ")

// leadsToVerb reports whether a word may stand before the verb of an order: "Please pass", "To transmit".
func leadsToVerb(w string) bool { return strings.EqualFold(w, "please") || strings.EqualFold(w, "to") }

// passParty reads the person after the verb: at once, or after "to".
func (b *builder) passParty(start, end int, direct bool) (p ast.Party, ok bool) {
	if direct {
		return b.personAt(start, end)
	}
	if p, ok := b.personAt(start, end); ok && p.Honorific != nil {
		return p, true
	}
	for from := start; ; {
		i := strings.Index(b.src[from:end], "to ")
		if i < 0 {
			return ast.Party{}, false
		}
		from += i + len("to ")
		if before := b.src[from-len("to ")-1]; before != ' ' && before != '\n' {
			continue
		}
		if p, ok := b.personAt(from, end); ok {
			return p, true
		}
	}
}

// personAt reads a person: honorific, words with capitals, gloss.
func (b *builder) personAt(start, end int) (p ast.Party, ok bool) {
	s := fieldScanner{src: b.src, start: start, pos: start, end: end}
	ts := s.all(make([]token, 0, 12))
	i := 0
	for is(ts, i, tHonorific) {
		i++
	}
	if !is(ts, i, tText) {
		return ast.Party{}, false
	}
	n := capitals(ts[i].Value)
	if n == 0 {
		return ast.Party{}, false
	}
	whole := n == len(ts[i].Value)
	ts[i] = wordsAt(b.src, ts[i].at, ts[i].at+n)
	if i++; whole && is(ts, i, tGloss) {
		i++
	}
	return b.partyIn(ts[:i])
}

// unbroken is the number of bytes that s begins with up to a blank.
func unbroken(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' || s[i] == 0xC2 && strings.HasPrefix(s[i:], "\u00a0") {
			return i
		}
	}
	return len(s)
}

// capitals is the length of the words with capitals that s begins with, the small words between the parts of a name
// included.
func capitals(s string) int {
	end := 0
	for i := 0; i < len(s); {
		i += blanks(s[i:])
		n := unbroken(s[i:])
		switch w := s[i : i+n]; {
		case isNameWord(w):
			end = i + n
		case end == 0 || !particles[w]:
			return end
		}
		i += n
	}
	return end
}

// endsInLetter reports whether s ends in a letter.
func endsInLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isLetter(r)
}
