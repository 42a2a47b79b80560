package validate

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

var mixedScript = &Rule{
	Code:     "mixed-script",
	Category: Typography,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "Latin and Cyrillic letters in one word, or a Latin word in Cyrillic letters that look the same",
	Run:      runMixedScript,
}

func runMixedScript(p *Pass) {
	if !hasCyrillic(p.File.Source) {
		return
	}
	words := mixedWords(p.File.Source)
	p.reportSome(len(words), func(i int) Finding { return p.mixedWord(words[i]) })
}

// script is an alphabet.
type script int

const (
	noScript script = iota
	latin
	cyrillic
)

var scriptNames = [...]string{latin: "Latin", cyrillic: "Cyrillic"}

// scriptOf tells the script of a letter. The ring of a number sign counts as no letter.
func scriptOf(r rune) script {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', 0xC0 <= r && r <= 0x24F && r != '×' && r != '÷':
		return latin
	case 0x400 <= r && r <= 0x52F:
		return cyrillic
	}
	return noScript
}

// mixedWords finds the words of both scripts, and those whose letters are all in the wrong one.
func mixedWords(source string) []ast.Span {
	var words []ast.Span
	for i := nextCyrillic(source, 0); i >= 0 && len(words) < maxMarks; {
		word, mixed := wordAround(source, i)
		if mixed || isDisguised(source, word) {
			words = append(words, word)
		}
		i = nextCyrillic(source, word.End)
	}
	return words
}

// nextCyrillic is the offset of the first Cyrillic letter from start on, -1 if there is none.
func nextCyrillic(source string, start int) int {
	for i := start; i < len(source); i++ {
		if c := source[i]; c >= 0xD0 && c <= 0xD4 {
			if russianLetter(source, i) != 0 {
				return i
			}
			if r, _ := utf8.DecodeRuneInString(source[i:]); scriptOf(r) == cyrillic {
				return i
			}
		}
	}
	return -1
}

// hasCyrillic reports whether a text may have a Cyrillic letter: nearly all begin with one of two bytes.
func hasCyrillic(source string) bool {
	return strings.IndexByte(source, 0xD0) >= 0 || strings.IndexByte(source, 0xD1) >= 0
}

// wordAround is the run of letters around a Cyrillic one, and whether any of them is Latin.
func wordAround(source string, letter int) (word ast.Span, mixed bool) {
	word = ast.Span{Start: letter, End: letter}
	for word.Start > 0 {
		r, size := utf8.DecodeLastRuneInString(source[:word.Start])
		s := scriptOf(r)
		if s == noScript {
			break
		}
		mixed = mixed || s == latin
		word.Start -= size
	}
	for word.End < len(source) {
		if russianLetter(source, word.End) != 0 {
			word.End += russianSize
			continue
		}
		r, size := utf8.DecodeRuneInString(source[word.End:])
		s := scriptOf(r)
		if s == noScript {
			break
		}
		mixed = mixed || s == latin
		word.End += size
	}
	return word, mixed
}

// disguiseView is how far to each side of a word, in bytes, its neighbours tell which script it should be in.
const disguiseView = 24

// longestWord is the length of a word, in bytes, beyond which it is none.
const longestWord = 80

// isDisguised reports whether a Cyrillic word looks Latin, letter by letter, and stands among Latin words: "а.m.". The
// letter of a list, "а)", is none.
func isDisguised(source string, word ast.Span) bool {
	if word.Len() > longestWord {
		return false
	}
	for _, r := range source[word.Start:word.End] {
		if lookAlike(r) == 0 {
			return false
		}
	}
	before, after := source[max(0, word.Start-disguiseView):word.Start], source[word.End:min(len(source), word.End+disguiseView)]
	if strings.HasPrefix(after, ")") {
		return false
	}
	return onlyLatin(before + after)
}

// onlyLatin reports whether s has Latin letters and no Cyrillic ones. A letter cut in two at its ends does not count.
func onlyLatin(s string) bool {
	var letters [cyrillic + 1]int
	for _, r := range s {
		letters[scriptOf(r)]++
	}
	return letters[latin] > 0 && letters[cyrillic] == 0
}

// lettersNamed is how many letters of the wrong script a message names.
const lettersNamed = 4

// mixedWord names the letters of the script that the word is not in, and gives their look-alikes.
func (p *Pass) mixedWord(s ast.Span) Finding {
	word := p.text(s)
	own := p.scriptOfWord(s)
	if commonScript(word) == cyrillic && isDisguised(p.File.Source, s) {
		own = latin
	}
	var foreign []string
	var edits []Edit
	mendable := true
	for i, r := range word {
		if scriptOf(r) == own {
			continue
		}
		if shown := fmt.Sprintf(`"%c" (%U)`, r, r); len(foreign) < lettersNamed && !slices.Contains(foreign, shown) {
			foreign = append(foreign, shown)
		}
		twin := lookAlike(r)
		mendable = mendable && twin != 0
		edits = append(edits, Edit{Span: ast.Span{Start: s.Start + i, End: s.Start + i + utf8.RuneLen(r)}, Text: string(twin)})
	}
	f := Finding{Span: s}
	advice := "compare it with the original"
	if mendable {
		advice = "put the " + scriptNames[own] + " letter that looks the same"
		f.Fixes = []Fix{{Message: "write it in " + scriptNames[own] + " letters", Applicability: Suggested, Edits: edits}}
	}
	f.Message = fmt.Sprintf("%s is a %s word with %s %s: %s",
		quoted(word), scriptNames[own], scriptNames[latin+cyrillic-own], strings.Join(foreign, ", "), advice)
	return f
}

// scriptOfWord is the script of most letters of the word, of its line where they are even.
func (p *Pass) scriptOfWord(s ast.Span) script {
	source := p.File.Source
	if own := commonScript(source[s.Start:s.End]); own != noScript {
		return own
	}
	start := strings.LastIndexByte(source[:s.Start], '\n') + 1
	end := len(source)
	if i := strings.IndexByte(source[s.End:], '\n'); i >= 0 {
		end = s.End + i
	}
	if own := commonScript(source[start:end]); own != noScript {
		return own
	}
	return latin
}

// commonScript is the script that most letters of s are in, noScript where they are even.
func commonScript(s string) script {
	var letters [cyrillic + 1]int
	for _, r := range s {
		letters[scriptOf(r)]++
	}
	switch {
	case letters[latin] > letters[cyrillic]:
		return latin
	case letters[latin] < letters[cyrillic]:
		return cyrillic
	}
	return noScript
}

// Letters of the two scripts that look alike, in the same order.
const (
	latinTwins    = "ABCEHIJKMOPSTXYaceijopsxykmr"
	cyrillicTwins = "АВСЕНІЈКМОРЅТХУасеіјорѕхукмг"
)

// lookAlikes gives each of these letters its look-alike.
var lookAlikes = func() (all [firstUnlike]rune) {
	other := []rune(cyrillicTwins)
	for i, r := range []rune(latinTwins) {
		all[r], all[other[i]] = other[i], r
	}
	return all
}()

// firstUnlike is a letter behind all that have a look-alike.
const firstUnlike = 'ѿ'

// lookAlike is the letter of the other script that looks like r, 0 if there is none.
func lookAlike(r rune) rune {
	if r >= 0 && int(r) < len(lookAlikes) {
		return lookAlikes[r]
	}
	return 0
}
