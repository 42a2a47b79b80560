package validate_test

import (
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

var typographyOperators = []operator{
	{"another number sign", []string{"number-sign"}, otherSign},
	{"Cyrillic letter in a Latin word", []string{"mixed-script"}, cyrillicLetters},
	{"Latin letter in a Cyrillic word", []string{"mixed-script"}, latinLetters},
	{"blank at a line's end", []string{"spacing"}, lineEnds(" ")},
	{"tab in a header line", []string{"spacing"}, headerBlanks("\t")},
	{"no-break space in a header line", []string{"spacing"}, headerBlanks("\u00a0")},
	{"words of a header line run together", []string{"spacing"}, runTogether},
	{"control character", []string{"encoding"}, inLines("\x02")},
	{"replacement character", []string{"encoding"}, inLines("\ufffd")},
	{"invisible character", []string{"encoding"}, inLines("\u200b")},
	{"byte order mark", []string{"encoding"}, func(*specimen) []mutant { return []mutant{{text: "\ufeff"}} }},
	{"curly mark among straight ones", []string{"quote-style", "quote-balance"}, curlyMark},
}

// otherSign changes the sign of one number where the cable has several of the sign.
func otherSign(s *specimen) []mutant {
	others := map[string]string{"Nº": "N°", "N°": "Nº", "No.": "#", "#": "No."}
	var all []mutant
	for _, c := range s.tree.Cables {
		count := map[string]int{}
		for _, n := range nodes[*ast.Number](c) {
			for _, sign := range n.Signs {
				count[sign.Value]++
			}
		}
		for _, n := range nodes[*ast.Number](c) {
			for _, sign := range n.Signs {
				if other := others[sign.Value]; other != "" && count[sign.Value] > 2 && count[other] == 0 {
					all = append(all, mutant{sign.Span, other})
				}
			}
		}
	}
	return all
}

// lookalikes are letters of two scripts that look the same.
var (
	toCyrillic = strings.NewReplacer("a", "а", "e", "е", "o", "о", "c", "с", "A", "А", "E", "Е", "O", "О", "C", "С")
	toLatin    = strings.NewReplacer("а", "a", "е", "e", "о", "o", "с", "c", "А", "A", "Е", "E", "О", "O", "С", "C")
)

func cyrillicLetters(s *specimen) []mutant { return otherScript(s, toCyrillic, 1) }

func latinLetters(s *specimen) []mutant { return otherScript(s, toLatin, 2) }

// otherScript changes one letter, not the first, in words of letters that take size bytes.
func otherScript(s *specimen, script *strings.Replacer, size int) []mutant {
	var all []mutant
	count := 0
	for _, c := range s.tree.Cables {
		for _, at := range words(s.source, c.Span) {
			word := s.source[at.Start:at.End]
			if len(word) < 5*size || len(word) != utf8.RuneCountInString(word)*size {
				continue
			}
			for i := size; i < len(word); i += size {
				if letter := word[i : i+size]; script.Replace(letter) != letter {
					if count++; count%7 == 0 {
						all = append(all, mutant{ast.Span{Start: at.Start + i, End: at.Start + i + size}, script.Replace(letter)})
					}
					break
				}
			}
		}
	}
	return all
}

// headLines gives the places of the header and closing lines of all cables.
func headLines(s *specimen) []ast.Span {
	var all []ast.Span
	for _, c := range s.tree.Cables {
		for _, line := range nodes[*ast.Line](c) {
			all = append(all, line.Span)
		}
	}
	return all
}

// lineEnds adds text to the end of header lines that end a line of the source.
func lineEnds(text string) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, at := range headLines(s) {
			if strings.HasPrefix(s.source[at.End:], "\n") {
				all = append(all, mutant{ast.Span{Start: at.End, End: at.End}, text})
			}
		}
		return all
	}
}

// headerBlanks puts text in the place of the first blank of header lines.
func headerBlanks(text string) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, at := range headLines(s) {
			if i := strings.IndexByte(s.source[at.Start:at.End], ' '); i > 0 && !strings.Contains(s.source[at.Start:at.End], "  ") {
				all = append(all, mutant{ast.Span{Start: at.Start + i, End: at.Start + i + 1}, text})
			}
		}
		return all
	}
}

// runTogether drops the blank before the word of an event behind a place.
func runTogether(s *specimen) []mutant {
	var all []mutant
	for _, c := range s.tree.Cables {
		for _, e := range nodes[*ast.Event](c) {
			if strings.HasSuffix(s.source[:e.Start], " ") && e.Start > 1 && strings.ContainsAny(s.source[e.Start-2:e.Start-1], "]ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") {
				all = append(all, mutant{ast.Span{Start: e.Start - 1, End: e.Start}, ""})
			}
		}
	}
	return all
}

// inLines puts a character into the middle of paragraphs.
func inLines(character string) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, c := range s.tree.Cables {
			for _, p := range nodes[*ast.Paragraph](c) {
				at := words(s.source, p.Text.Span)
				if len(at) > 3 {
					all = append(all, mutant{ast.Span{Start: at[2].End, End: at[2].End}, character})
				}
			}
		}
		return all
	}
}

// curlyMark puts a curly mark in the place of a straight one.
func curlyMark(s *specimen) []mutant {
	var all []mutant
	for _, c := range s.tree.Cables {
		for _, q := range nodes[*ast.Quote](c) {
			if q.Open != nil && q.Close != nil && q.Open.Value == `"` && q.Close.Value == `"` {
				all = append(all, mutant{q.Close.Span, "”"})
			}
		}
	}
	return all
}
