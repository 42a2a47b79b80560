package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hasFold reports whether s begins with prefix, which is in lower case and not empty.
func hasFold(s, prefix string) bool {
	n := len(prefix)
	if len(s) < n {
		return false
	}
	// Texts differ in the last letter more often than in the first ones.
	if c := s[n-1]; c < utf8.RuneSelf && lowerByte(c) != prefix[n-1] {
		return false
	}
	for i := range n {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			return strings.EqualFold(s[:n], prefix)
		case lowerByte(c) != prefix[i]:
			return false
		}
	}
	return true
}

// isOneOf reports whether s is one of words, which are in lower case.
func isOneOf(s string, words []string) bool {
	for _, w := range words {
		if len(w) == len(s) && hasFold(s, w) {
			return true
		}
	}
	return false
}

// withoutColon leaves out the colon at the end of a label, and the blanks beside it.
func withoutColon(s string) string {
	n := len(s)
	for n > 0 && (s[n-1] == ':' || s[n-1] == ' ') {
		n--
	}
	return s[:n]
}

// indexFold is where s has a phrase, case aside, -1 for nowhere. Folding all of s first would move what stands behind a byte
// outside UTF-8.
func indexFold(s, phrase string) int {
	for i := range len(s) {
		if hasFold(s[i:], phrase) {
			return i
		}
	}
	return -1
}

// lastWord is what stands behind the last blank of s.
func lastWord(s string) string {
	for i := len(s); i > 0; i-- {
		if c := s[i-1]; c == ' ' || c == 0xA0 && strings.HasSuffix(s[:i], "\u00a0") {
			return s[i:]
		}
	}
	return s
}

// isProse reports whether a text reads like a sentence: four words or more of which few have capitals.
func isProse(s string) bool {
	if len(s) < len("a b c d") {
		return false
	}
	var sum looks
	first := ^looks(0)
	for i := 0; i < len(s); i++ {
		now := looksOf[s[i]]
		if s[i] >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			now = looksOfRune(r)
			i += n - 1
		}
		sum += now & first
		// Only what stands behind white space begins a word.
		first = now/solid - 1
	}
	words, capitals := sum%oneCapital, sum%solid/oneCapital
	return words >= 4 && capitals*3 <= words
}

// looks are what a character adds to the count of words, and of those with capitals, where it begins one. All but white space is
// solid.
type looks uint64

const (
	oneWord    looks = 1
	oneCapital looks = 1 << 32
	solid      looks = 1 << 63
)

// looksOf are the looks of the characters of ASCII.
var looksOf = func() (m [256]looks) {
	for r := range rune(utf8.RuneSelf) {
		m[r] = looksOfRune(r)
	}
	return m
}()

func looksOfRune(r rune) looks {
	switch {
	case unicode.IsSpace(r):
		return 0
	case unicode.IsUpper(r):
		return solid | oneWord | oneCapital
	case unicode.IsLetter(r):
		return solid | oneWord
	}
	return solid
}

// hasProse reports whether one of the tokens is a run of words that reads like a sentence.
func hasProse(ts []token) bool {
	for i := range ts {
		if ts[i].Type == tText && isProse(ts[i].Value) {
			return true
		}
	}
	return false
}

func wordCount(ts []token) int {
	n := 0
	for i := range ts {
		if k := ts[i].Type; k == tText || k >= tHeadingWord {
			n += 1 + strings.Count(ts[i].Value, " ")
		}
	}
	return n
}

// particles are the small words between the parts of a name.
var particles = map[string]bool{
	"al": true, "bin": true, "da": true, "de": true, "del": true, "der": true, "di": true, "du": true, "el": true, "ibn": true,
	"la": true, "ul": true, "van": true, "von": true,
}

// isName reports whether s is one to five words that all begin with a capital, small words between them aside, or
// letter-spaced capitals.
func isName(s string) bool {
	if letterSpaced(s) == len(s) {
		return true
	}
	count, last := 0, false
	for w := range strings.FieldsSeq(s) {
		last = isNameWord(w)
		if count++; !last && (count == 1 || !particles[w]) {
			return false
		}
	}
	return last && count <= 5
}

// isNameWord reports whether w begins with a capital, an article that a hyphen joins to it aside: "el-Din".
func isNameWord(w string) bool {
	if capital(w) {
		return true
	}
	article, name, joined := strings.Cut(w, "-")
	return joined && len(article) <= 2 && letters(article) == len(article) && capital(name)
}

// capital reports whether s begins with a capital letter.
func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func cyrillic(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Cyrillic, r)
}
