package facts

import "strings"

// Languages of a text.
const (
	English = "en"
	Russian = "ru"
)

// setLanguage takes the script of most letters for the language: what the archives publish is Russian or English.
func (r *reader) setLanguage() {
	span := r.cable.Span
	text := r.piece(span).Value
	cyrillic := cyrillicLetters(text)
	switch {
	case cyrillic == 0:
		if strings.ContainsFunc(text, isLatin) {
			r.cable.Language = At(English, span)
		}
	case cyrillic > latinLetters(text):
		r.cable.Language = At(Russian, span)
	default:
		r.cable.Language = At(English, span)
	}
}

// cyrillicLetters counts the Cyrillic letters of s by the two bytes that nearly all begin with.
func cyrillicLetters(s string) int { return strings.Count(s, "\xD0") + strings.Count(s, "\xD1") }

// latinLetters counts the Latin letters of s.
func latinLetters(s string) int {
	n := 0
	for i := range len(s) {
		if isLatin(rune(s[i])) {
			n++
		}
	}
	return n
}

func isLatin(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }
