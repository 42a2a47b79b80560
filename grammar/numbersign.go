package grammar

import (
	"strings"
	"unicode/utf8"
)

// ringSigns and pointedSigns are what stands behind the N of a number sign.
var (
	ringSigns    = []string{"º", "°", "o̱"}
	pointedSigns = []string{"os.", "o.", "OS.", "O."}
)

// numSign is the length of the number sign that s begins with: Nº, N°, No., Nos., № or N before a figure.
func numSign(s string) int {
	switch {
	case s == "", s[0] < utf8.RuneSelf && s[0] != 'N' && s[0] != 'n':
		return 0
	case strings.HasPrefix(s, "№"):
		return len("№")
	case s[0] >= utf8.RuneSelf:
		return 0
	}
	rest := s[1:]
	if rest == "" || asciiLetters[rest[0]] && rest[0]|' ' != 'o' {
		return 0
	}
	for _, ring := range ringSigns {
		if strings.HasPrefix(rest, ring) {
			return 1 + len(ring)
		}
	}
	for _, form := range pointedSigns {
		if strings.HasPrefix(rest, form) {
			return 1 + len(form)
		}
	}
	i := 0
	if strings.HasPrefix(rest, "o") || strings.HasPrefix(rest, "O") {
		i = 1
	}
	if b := blanks(rest[i:]); (i == 0 || b > 0) && digits(rest[i+b:]) > 0 && (s[0] == 'N' || i == 1) {
		return 1 + i
	}
	return 0
}
