package grammar

import (
	"strings"
	"unicode/utf8"
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
	switch {
	case strings.HasPrefix(rest, "º"), strings.HasPrefix(rest, "°"):
		return len("Nº")
	case strings.HasPrefix(rest, "o̱"):
		return len("No̱")
	case strings.HasPrefix(rest, "os."), strings.HasPrefix(rest, "OS."):
		return len("Nos.")
	case strings.HasPrefix(rest, "o."), strings.HasPrefix(rest, "O."):
		return len("No.")
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
