package validate

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/internal/wordkey"
)

// Names are compared by their letters: without case, marks of pronunciation, apostrophes, hyphens and blanks. Each
// letter is one byte: Latin ones are themselves, Cyrillic ones stand above them.

// firstCyrillic is the byte of the letter а.
const firstCyrillic = 0x80

// marked are Latin letters with marks of pronunciation, each behind the plain letter.
var marked = markedLetters("aáàâäãåāăǎ", "eéèêëēĕě", "iíìîïīĭǐ", "oóòôöõōŏǒ", "uúùûüūŭǔ", "cçćč", "nñńň", "sśşš", "zźżž", "lł", "rř", "yýÿ")

func markedLetters(groups ...string) map[rune]byte {
	letters := map[rune]byte{}
	for _, group := range groups {
		for _, r := range group[1:] {
			letters[r] = group[0]
		}
	}
	return letters
}

// endsWord has the ASCII characters that are neither letters nor stand inside a word.
var endsWord = func() (ends [256]bool) {
	for c := range byte(utf8.RuneSelf) {
		ends[c] = !isASCIILetter(c) && !joinsLetters(rune(c))
	}
	return ends
}()

// letterOf folds a character; 0 for one that is no letter.
func letterOf(r rune) byte {
	if r >= 'А' && r <= 'Я' {
		return firstCyrillic + byte(r-'А')
	}
	if r < 'а' || r > 'я' {
		r = unicode.ToLower(r)
	}
	switch {
	case r >= 'a' && r <= 'z':
		return byte(r)
	case r >= 'а' && r <= 'я':
		return firstCyrillic + byte(r-'а')
	case r == 'ё':
		return firstCyrillic + byte('е'-'а')
	}
	return marked[r]
}

// russianSize is the number of bytes of a Russian letter.
const russianSize = 2

// russianLetter folds the Russian letter at an offset of a text by its bytes; 0 where there is another character, or ё.
func russianLetter(text string, i int) byte {
	if i+1 >= len(text) || text[i]&^1 != 0xD0 || text[i+1]&^0x3F != 0x80 {
		return 0
	}
	letter := (text[i]&1)<<6 + text[i+1]&0x3F - ('А' - 0x400) // counted from А, and the small ones behind all capital ones
	if letter >= 2*alphabet {
		return 0
	}
	return firstCyrillic + letter%alphabet
}

// alphabet is the number of Russian letters without ё.
const alphabet = 32

func isCyrillic(letter byte) bool { return letter >= firstCyrillic }

// lettersOf folds a name.
func lettersOf(s string) string {
	var room [longestCompared]byte
	return string(appendLetters(room[:0], s))
}

// appendLetters appends the letters of a name.
func appendLetters(letters []byte, s string) []byte {
	for i := 0; ; {
		letters, i = appendWord(letters, s, i)
		blank := strings.IndexFunc(s[i:], unicode.IsSpace)
		if blank < 0 {
			return letters
		}
		i = len(s) - len(strings.TrimLeftFunc(s[i+blank:], unicode.IsSpace))
	}
}

// appendWord appends the letters of the word at an offset of a text, and gives the place of its end. Apostrophes and
// hyphens between letters belong to a word; the s of a possessive does not.
func appendWord(letters []byte, text string, i int) (_ []byte, end int) {
	for i < len(text) {
		if text[i] < utf8.RuneSelf {
			n, key := shortKey(text[i:], len(text)-i)
			letters = binary.LittleEndian.AppendUint64(letters, uint64(key))[:len(letters)+n]
			if i += n; n == keyLetters {
				continue
			}
			if i == len(text) || endsWord[text[i]] {
				break
			}
		}
		if letter := russianLetter(text, i); letter != 0 {
			letters = append(letters, letter)
			i += russianSize
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if letter := letterOf(r); letter != 0 {
			letters = append(letters, letter)
			i += size
			continue
		}
		if !joinsLetters(r) || !beginsWithLetter(text[i+size:]) || isApostrophe(r) && isPossessive(text[i+size:]) {
			break
		}
		i += size
	}
	return letters, i
}

// shortKey gives the number of ASCII letters that a text begins with, as many as asked for and those of a key at most, and
// the key of these.
func shortKey(text string, most int) (n int, key wordKey) {
	n, letters := wordkey.Of(wordkey.First(text))
	n = min(n, most)
	unused := 64 - 8*n
	return n, wordKey(letters << unused >> unused)
}

// joinsLetters reports whether a character may stand inside a word: a hyphen, an apostrophe, or something invisible.
func joinsLetters(r rune) bool {
	return strings.ContainsRune("-'’‘ʼ`´\u00ad\u200b\u200c\u200d\u2060\ufeff", r)
}

// isDamagedAt reports whether a word from start to end has a character beside it that no word has: a control or a
// replacement character, which is another fault than a misspelling.
func isDamagedAt(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	behind, _ := utf8.DecodeRuneInString(text[end:])
	return start > 0 && isDamage(before) || end < len(text) && isDamage(behind)
}

func isDamage(r rune) bool {
	return r == utf8.RuneError || unicode.IsControl(r) && !unicode.IsSpace(r)
}

func isApostrophe(r rune) bool { return strings.ContainsRune("'’‘ʼ`´", r) }

// isPossessive reports whether what follows an apostrophe is a lone s.
func isPossessive(rest string) bool {
	return (rest[0] == 's' || rest[0] == 'S') && !beginsWithLetter(rest[1:])
}

// beginsWithCapital reports whether s begins with a capital letter.
func beginsWithCapital(s string) bool {
	if s == "" || s[0] < utf8.RuneSelf {
		return s != "" && s[0] >= 'A' && s[0] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
