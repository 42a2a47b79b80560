package validate

import "strings"

// sign is a number sign that documents use (format guide, section 6). Forms that say the same are one sign: "No.",
// "no." and "Nos.".
type sign int

const (
	noSign sign = iota
	ordinalSign
	degreeSign
	wordSign
	hashSign
	letterSign
	numeroSign
)

// signNames show the signs in messages, with what tells twins apart.
var signNames = [...]string{
	ordinalSign: `"Nº" (U+00BA)`, degreeSign: `"N°" (U+00B0)`, wordSign: `"No."`, hashSign: `"#"`, letterSign: `"N"`,
	numeroSign: `"№"`,
}

// signOf tells which sign a printed one is: blanks and doubling do not matter.
func signOf(printed string) sign {
	switch {
	case strings.Contains(printed, "º"):
		return ordinalSign
	case strings.Contains(printed, "°"):
		return degreeSign
	case strings.Contains(printed, "№"):
		return numeroSign
	case strings.Contains(printed, "#"):
		return hashSign
	case strings.ContainsAny(printed, "oO"):
		return wordSign
	case strings.ContainsAny(printed, "Nn"):
		return letterSign
	}
	return noSign
}

// signAt is the length of the number sign that s begins with and that a figure follows, 0 where there is none. In
// running text a bare N before a blank may be anything: a point of the compass, say.
func signAt(s string) int {
	n := signLength(s)
	if n == 0 || !beginsWithDigit(strings.TrimLeft(s[n:], " \u00a0")) || n == len("N") && s[0] == 'N' && !beginsWithDigit(s[n:]) {
		return 0
	}
	return n
}

var wordForms = [...]string{"os.", "OS.", "o.", "O."}

func signLength(s string) int {
	switch {
	case s == "":
		return 0
	case s[0] == '#':
		return 1
	case strings.HasPrefix(s, "№"):
		return len("№")
	case s[0] != 'N' && s[0] != 'n':
		return 0
	}
	rest := s[1:]
	for _, ring := range [...]string{"º", "°"} {
		if strings.HasPrefix(rest, ring) {
			return 1 + len(ring)
		}
	}
	for _, form := range wordForms {
		if strings.HasPrefix(rest, form) {
			return 1 + len(form)
		}
	}
	if s[0] == 'N' {
		return 1
	}
	return 0
}

func beginsWithDigit(s string) bool { return s != "" && isDigit(s[0]) }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
