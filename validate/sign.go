package validate

import (
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

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

// signForms are the signs as they are printed before one number, signPlurals before several, for signs that have a plural.
var (
	signForms = [...]string{
		ordinalSign: "Nº", degreeSign: "N°", wordSign: "No.", hashSign: "#", letterSign: "N", numeroSign: "№",
	}
	signPlurals = [numeroSign + 1]string{ordinalSign: "NºNº", degreeSign: "N°N°", wordSign: "Nos.", numeroSign: "№№"}
)

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

// signBefore is the place of the number sign that s ends with, blanks aside; zero where it ends with none. In running text a
// bare N before a blank may be anything: a point of the compass, say.
func signBefore(s string) ast.Span {
	head := withoutBlanks(s)
	n := lastSignLength(head)
	start := len(head) - n
	if n == 0 || n == len("N") && head[start] == 'N' && len(head) < len(s) || endsWithLetter(head[:start]) {
		return ast.Span{}
	}
	return ast.Span{Start: start, End: len(head)}
}

// lastSignLength is the length of the number sign that s ends with, 0 where there is none.
func lastSignLength(s string) int {
	if s == "" {
		return 0
	}
	switch s[len(s)-1] {
	case 'N', '#':
		return 1
	case '.':
		return afterLetterN(s, wordForms[:])
	}
	switch {
	case s[len(s)-1] < utf8.RuneSelf:
		return 0
	case strings.HasSuffix(s, "№"):
		return len("№")
	}
	return afterLetterN(s, rings[:])
}

// afterLetterN is the length of the letter N together with the form behind it that s ends with, 0 where it has none.
func afterLetterN(s string, forms []string) int {
	for _, form := range forms {
		if head, ok := strings.CutSuffix(s, form); ok && head != "" && head[len(head)-1]|0x20 == 'n' {
			return 1 + len(form)
		}
	}
	return 0
}

var rings = [...]string{"º", "°"}

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
	for _, ring := range rings {
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
