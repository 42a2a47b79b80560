package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// addReference takes the numbers of a line that names other telegrams: "To my No. 2967 (vkh. No. 20757)."
func (r *reader) addReference(ref *ast.Reference) {
	for _, n := range ref.Numbers {
		r.addReferences(n)
	}
}

func (r *reader) addReferences(n *ast.Number) {
	for _, v := range n.Values {
		r.cable.References = r.appendNew(r.cable.References, value(*v))
	}
}

// clerksNotes are the words that a note of the office under a telegram opens with.
var clerksNotes = []string{"spravka", "справка"}

// addNamed takes the numbers of telegrams that prose names. One that ends in a colon, "Telegram No. 1:", is the label of what
// stands below it.
func (r *reader) addNamed(t ast.Text) {
	for at := 0; at < len(t.Value); {
		start, end := signedNumber(t.Value, at)
		if end == 0 {
			return
		}
		if !ofSomethingElse(t.Value[:start.sign]) && t.Value[end:] != ":" {
			span := ast.Span{Start: t.Start + start.number, End: t.Start + end}
			r.cable.References = r.appendNew(r.cable.References, value(r.piece(span)))
		}
		at = end
	}
}

// isClerksNote reports whether a paragraph is a note of the office.
func isClerksNote(s string) bool {
	for _, w := range clerksNotes {
		if hasPrefixFold(s, w) {
			return true
		}
	}
	return false
}

// counted are the words before a number sign that count something other than telegrams.
var counted = []string{
	"report", "copy", "copies", "point", "points", "item", "paragraph", "article", "appendix", "annex",
	"attachment", "enclosure", "form", "unit", "army", "corps", "division", "brigade", "regiment", "battalion",
	"department", "group", "school", "factory", "plant", "page", "series", "protocol", "list",
	"сводка", "сводку", "пункт", "пункта", "форма", "приложение", "протокол", "статья",
}

// ofSomethingElse reports whether the words before a number sign count something other than telegrams.
func ofSomethingElse(before string) bool {
	before = strings.TrimRight(before, " \u00a0\n")
	for _, w := range counted {
		if hasSuffixFold(before, w) {
			return true
		}
	}
	return false
}

// openingSentence is the part of a paragraph up to the first full stop that ends a sentence.
func openingSentence(s string) string {
	for i := 0; i < len(s); {
		stop := strings.Index(s[i:], ". ")
		if stop < 0 {
			return s
		}
		i += stop
		if !isAbbreviation(s[:i]) && isUpper(s[i+2:]) {
			return s[:i]
		}
		i += 2
	}
	return s
}

// abbreviations are words whose point ends no sentence.
var abbreviations = map[string]bool{
	"cde": true, "cdes": true, "comr": true, "cmrds": true, "no": true, "nos": true, "vkh": true, "spec": true,
	"тов": true, "вх": true,
}

// mostAbbreviation is the longest abbreviation, in bytes.
const mostAbbreviation = 8

// isAbbreviation reports whether s ends with a word that is printed with a point: an initial or one of the office's.
func isAbbreviation(s string) bool {
	word := s[strings.LastIndexAny(s, " (.\n")+1:]
	if utf8.RuneCountInString(word) <= 1 {
		return true
	}
	var room [mostAbbreviation]byte
	return len(word) <= mostAbbreviation && abbreviations[string(lowered(word, room[:0]))]
}

func isUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// numberSigns are the signs before a number in prose, longer ones before what they begin with (format guide, section 6).
var numberSigns = []string{
	"NºNº", "Nº Nº", "№№", "№ №", "Nos.", "nos.", "No.", "no.", "NO.", "Nº", "nº", "N°", "№", "#",
}

// signedAt are the offsets of a number in prose and of the sign before it.
type signedAt struct{ sign, number int }

// signedNumber finds the first number with a sign in s from an offset on; end is 0 where there is none.
func signedNumber(s string, from int) (at signedAt, end int) {
	for i := from; i < len(s); i++ {
		if !mayBeSign(s, i) || endsInLetter(s[:i]) {
			continue
		}
		for _, sign := range numberSigns {
			if !strings.HasPrefix(s[i:], sign) {
				continue
			}
			start := i + len(sign)
			start += len(s[start:]) - len(strings.TrimLeft(s[start:], " \u00a0"))
			if n := numberLength(s[start:]); n > 0 {
				return signedAt{i, start}, start + n
			}
			break
		}
	}
	return signedAt{}, 0
}

// mayBeSign reports whether a number sign may begin at s[i]: an N goes on with an o, or with the sign for one.
func mayBeSign(s string, i int) bool {
	if !beginsSign[s[i]] {
		return false
	}
	return s[i]|0x20 != 'n' || i+1 < len(s) && (s[i+1]|0x20 == 'o' || s[i+1] == 0xC2)
}

// beginsSign are the bytes that number signs begin with; 0xE2 leads the sign №.
var beginsSign = [256]bool{'N': true, 'n': true, '#': true, 0xE2: true}

func endsInLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}

// numberLength is the length of the number that s begins with: digits, then groups after a slash or a hyphen, and one
// group of three digits after a blank.
func numberLength(s string) int {
	n := digits(s)
	if n == 0 {
		return 0
	}
	if n >= 3 && n < len(s) && s[n] == ' ' && digits(s[n+1:]) == 3 {
		return n + 4
	}
	for n < len(s)-1 && (s[n] == '/' || s[n] == '-') && isLetterOrDigit(s[n+1]) {
		n++
		for n < len(s) && isLetterOrDigit(s[n]) {
			n++
		}
	}
	return n
}

// hasPrefixFold reports whether s begins with prefix, which is in lower case.
func hasPrefixFold(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			return strings.EqualFold(s[:len(prefix)], prefix)
		case lowerByte(c) != prefix[i]:
			return false
		}
	}
	return true
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// containsFold reports whether s has a part, which is in lower case, anywhere.
func containsFold(s, part string) bool {
	for i := range len(s) - len(part) + 1 {
		if hasPrefixFold(s[i:], part) {
			return true
		}
	}
	return false
}

// lowered appends s in lower case to room.
func lowered(s string, room []byte) []byte {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return append(room[:0], strings.ToLower(s)...)
		}
		room = append(room, lowerByte(s[i]))
	}
	return room
}

func hasSuffixFold(s, suffix string) bool {
	return len(s) >= len(suffix) && alikeFold(s[len(s)-1], suffix[len(suffix)-1]) && strings.EqualFold(s[len(s)-len(suffix):], suffix)
}

// alikeFold reports whether two bytes may be of one letter, case aside; most words are told apart by it at once.
func alikeFold(a, b byte) bool { return a|0x20 == b|0x20 || a >= utf8.RuneSelf }
