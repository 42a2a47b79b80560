package facts

// Languages of a text.
const (
	English = "en"
	Russian = "ru"
)

// setLanguage takes the script of most letters for the language: what the archives publish is Russian or English.
func (r *reader) setLanguage() {
	span := r.cable.Span
	latin, cyrillic := letters(r.piece(span).Value)
	switch {
	case cyrillic > latin:
		r.cable.Language = At(Russian, span)
	case latin > 0:
		r.cable.Language = At(English, span)
	}
}

// letters counts the Latin and the Cyrillic letters of s.
func letters(s string) (latin, cyrillic int) {
	for i := range len(s) {
		switch c := s[i]; {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			latin++
		case c == 0xD0 || c == 0xD1: // lead bytes of U+0400 to U+047F
			cyrillic++
		}
	}
	return latin, cyrillic
}
