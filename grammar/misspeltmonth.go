package grammar

import (
	"slices"
	"unicode"
)

// fullMonths are the names of months in full, by their length in letters.
var fullMonths = func() (m [maxMonth + 1][][]rune) {
	for name := range monthNames.words {
		if letters := []rune(name); name == "may" || name == "мая" || len(letters) > 3 && name != "sept" {
			m[len(letters)] = append(m[len(letters)], letters)
		}
	}
	return m
}()

// maxMonth is the number of letters of the longest month.
const maxMonth = len("September")

// nearMonth reports whether a word with a capital, or a Russian one, is one slip of the pen away from a month in full:
// "Novembre", "Juen". It is read as a month, so that the date is none the less one; what is wrong with it is for rules to say.
func nearMonth(w string) bool {
	if len(w) < 3 || len(w) > 2*maxMonth+2 || !capital(w) && !cyrillic(w) || kindOf(w) != 0 {
		return false
	}
	var buf [2*maxMonth + 2]rune
	letters := buf[:0]
	for _, r := range w {
		letters = append(letters, unicode.ToLower(r))
	}
	for n := max(0, len(letters)-1); n <= min(len(letters)+1, maxMonth); n++ {
		for _, month := range fullMonths[n] {
			if oneSlip(letters, month) {
				return true
			}
		}
	}
	return false
}

// oneSlip reports whether two words are one letter apart, or two neighbours swapped; of words of three letters, which are
// close to many, only the latter.
func oneSlip(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return len(a) >= len("may") && len(b) > len("mayo") && slices.Equal(a[i:], b[i+1:])
	}
	changed := len(a) > len("may") && i < len(a) && slices.Equal(a[i+1:], b[i+1:])
	return changed || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
}
