package grammar

import "unicode/utf8"

// latinTwins are the Latin letters that look like Cyrillic ones.
var latinTwins = map[rune]byte{
	'А': 'A', 'В': 'B', 'Е': 'E', 'К': 'K', 'М': 'M', 'Н': 'H', 'О': 'O', 'Р': 'P', 'С': 'C', 'Т': 'T', 'Х': 'X',
	'а': 'a', 'е': 'e', 'о': 'o', 'р': 'p', 'с': 'c', 'у': 'y', 'х': 'x', 'і': 'i',
}

// inLatin gives a Latin word with its one Cyrillic letter, which a keyboard left in the wrong alphabet, in Latin; empty for
// any other word.
func inLatin(w string) string {
	at := 0
	for at < len(w) && w[at] < utf8.RuneSelf {
		at++
	}
	if at == len(w) || len(w) < 3 {
		return ""
	}
	r, n := utf8.DecodeRuneInString(w[at:])
	twin := latinTwins[r]
	for _, c := range []byte(w[at+n:]) {
		if c >= utf8.RuneSelf {
			return ""
		}
	}
	if twin == 0 {
		return ""
	}
	return w[:at] + string(rune(twin)) + w[at+n:]
}

// meaning is what a table has for a word, or for the Latin word that it is but for one letter.
func meaning[T any](table *folded[T], w string) T {
	v, ok := table.find(w)
	if !ok {
		v, _ = table.find(inLatin(w))
	}
	return v
}
