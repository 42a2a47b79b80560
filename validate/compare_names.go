package validate

import (
	"slices"
	"strings"
	"unicode"
)

// NameMatch says whether two printed names are of one person or place.
type NameMatch int

// Answers about two names.
const (
	// UnknownName is a pair that cannot be told: a name in Latin letters and one in Cyrillic that the lexicon lacks.
	UnknownName NameMatch = iota
	// SameName is a pair that may well be of one person or place: equal, legal renderings, an alias and its bearer.
	SameName
	// OtherName is a pair of different names.
	OtherName
)

// CompareNames compares two names as they are printed, honorifics and glosses in brackets aside.
func (l *Linter) CompareNames(a, b string) NameMatch {
	if digitsOf(a) != digitsOf(b) {
		return OtherName
	}
	x, y := l.config.lexicon().readName(a), l.config.lexicon().readName(b)
	switch {
	case x.letters == y.letters, x.shares(y), x.sounds(y):
		return SameName
	case (x.form == nil || y.form == nil) && x.isCyrillic() != y.isCyrillic():
		return UnknownName
	}
	return OtherName
}

// readName is a name with what the lexicon has for it.
type readName struct {
	letters string
	// form is nil for a name that the lexicon lacks.
	form *form
}

// readName reads a printed name. Of a name that is not known as a whole the last words count: "Soviet Ambassador Roshchin".
func (l *lexicon) readName(printed string) readName {
	words := nameWords(printed)
	n := readName{letters: lettersOf(oneScript(strings.Join(words, " ")))}
	for first := range words {
		letters := lettersOf(oneScript(strings.Join(words[first:], " ")))
		if n.form = l.known([]byte(letters)); n.form != nil {
			return n
		}
	}
	return n
}

// nameWords are the words of a name without honorific and gloss.
func nameWords(printed string) []string {
	if name, gloss, found := strings.Cut(printed, "["); found && strings.TrimSpace(name) != "" {
		_, behind, _ := strings.Cut(gloss, "]")
		printed = name + " " + behind
	}
	words := strings.Fields(printed)
	for len(words) > 1 && slices.Contains(honorifics[:], lettersOf(words[0])) {
		words = words[1:]
	}
	return words
}

// shares reports whether two names may stand for one person or place.
func (n readName) shares(m readName) bool {
	return n.form != nil && m.form != nil &&
		slices.ContainsFunc(n.form.of, func(who string) bool { return slices.Contains(m.form.of, who) })
}

// sounds reports whether two names are legal renderings of one.
func (n readName) sounds(m readName) bool {
	for r := range renderingCount {
		if r.soundOf(n.letters) == r.soundOf(m.letters) {
			return true
		}
	}
	return false
}

func (n readName) isCyrillic() bool { return n.letters != "" && isCyrillic(n.letters[0]) }

// oneScript gives a Cyrillic name without the Latin letters that have slipped into it.
func oneScript(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
		return strings.Map(inCyrillic, s)
	}
	return s
}

// inCyrillic is the Cyrillic letter that looks like a Latin one, where there is one.
func inCyrillic(r rune) rune {
	if twin := lookAlike(r); unicode.Is(unicode.Latin, r) && twin != 0 {
		return twin
	}
	return r
}

// digitsOf are the digits of a name: they tell "8th Department" from the 10th.
func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
