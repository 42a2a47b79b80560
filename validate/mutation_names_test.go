package validate_test

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

var nameCodes = []string{"name-spelling", "name-variant"}

var nameOperators = []operator{
	{"letters of a recipient swapped", nameCodes, onNames(recipients, swappedLetters)},
	{"letter of a recipient dropped", nameCodes, onNames(recipients, droppedLetter)},
	{"letters of a party swapped", nameCodes, onNames(parties, swappedLetters)},
	{"letter of a party dropped", nameCodes, onNames(parties, droppedLetter)},
	{"letter of a party doubled", nameCodes, onNames(parties, doubledLetter)},
	{"letters of a signature swapped", nameCodes, onNames(signatures, swappedLetters)},
	{"letters of a name in the title swapped", nameCodes, onNames(titleNames, swappedLetters)},
	{"letters of the place swapped", append([]string{"party-mismatch"}, nameCodes...), onNames(places, swappedLetters)},
	{"wrong letter in the heading", nameCodes, wrongLetterInHeading},
	{"letters of the issuer swapped", nameCodes, onNames(issuerWords, swappedLetters)},
	{"another sender in the title", []string{"party-mismatch"}, otherSender},
	{"another place in the title", []string{"party-mismatch"}, replaced("Vyshinsky, from Pyongyang", "Vyshinsky, from Tehran")},
}

// known are names of the correspondence that a rule can be asked to know: with fewer letters a slip may be a name too.
var known = []string{
	"stalin", "molotov", "malenkov", "mikoyan", "bulganin", "kaganovich", "khrushchev", "vyshinsky", "gromyko", "filippov", "mao zedong",
	"kim il sung", "peng dehuai", "zhou enlai", "shtykov", "roshchin", "krasovsky", "zakharov", "vasilevsky", "shtemenko",
}

func isKnown(name string) bool {
	return slices.Contains(known, strings.ToLower(strings.TrimRight(name, ".,!: ")))
}

// onNames makes a mutant of the names that choose gives and that a rule knows.
func onNames(choose func(*specimen) []ast.Span, damage func(string) string) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, at := range choose(s) {
			if name := s.source[at.Start:at.End]; damage(name) != name {
				all = append(all, mutant{at, damage(name)})
			}
		}
		return all
	}
}

// swappedLetters swaps two letters inside a word.
func swappedLetters(name string) string {
	letters := []rune(name)
	for i := 2; i+1 < len(letters); i++ {
		inside := unicode.IsLetter(letters[i-1]) && unicode.IsLetter(letters[i]) && unicode.IsLetter(letters[i+1])
		if inside && letters[i] != letters[i+1] {
			letters[i], letters[i+1] = letters[i+1], letters[i]
			return string(letters)
		}
	}
	return name
}

func droppedLetter(name string) string {
	letters := []rune(name)
	for i := len(letters) - 2; i > 1; i-- {
		if unicode.IsLetter(letters[i-1]) && unicode.IsLetter(letters[i]) && letters[i-1] != letters[i] && letters[i+1] != letters[i] {
			return string(slices.Delete(letters, i, i+1))
		}
	}
	return name
}

func doubledLetter(name string) string {
	letters := []rune(name)
	for i := 2; i+1 < len(letters); i++ {
		if unicode.IsLetter(letters[i]) && letters[i-1] != letters[i] && letters[i+1] != letters[i] {
			return string(slices.Insert(letters, i, letters[i]))
		}
	}
	return name
}

func recipients(s *specimen) []ast.Span {
	var all []ast.Span
	for _, c := range s.tree.Cables {
		for _, item := range nodes[*ast.Copy](c) {
			if item.Recipient != nil && isKnown(item.Recipient.Name.Value) {
				all = append(all, item.Recipient.Name.Span)
			}
		}
	}
	return all
}

// parties are addressees of cables and of embedded telegrams, and whom the message is for.
func parties(s *specimen) []ast.Span {
	var all []ast.Span
	add := func(p *ast.Party) {
		if p != nil && isKnown(p.Name.Value) {
			all = append(all, p.Name.Span)
		}
	}
	for _, c := range s.tree.Cables {
		ast.Walk(c, func(n ast.Node) {
			switch n := n.(type) {
			case *ast.To:
				for _, p := range n.Parties {
					add(p)
				}
			case *ast.For:
				add(&n.Party)
			case *ast.Quote:
				add(n.Addressee)
			}
		})
	}
	return all
}

func signatures(s *specimen) []ast.Span {
	var all []ast.Span
	for _, c := range s.tree.Cables {
		for _, signature := range nodes[*ast.Signature](c) {
			if isKnown(signature.Name.Value) {
				all = append(all, signature.Name.Span)
			}
		}
	}
	return all
}

// titleNames are the known names in the record's title.
func titleNames(s *specimen) []ast.Span {
	title := s.record.Meta.Title.Span
	text := strings.ToLower(s.source[title.Start:title.End])
	var all []ast.Span
	for _, name := range known {
		if at := strings.Index(text, name); at >= 0 {
			all = append(all, ast.Span{Start: title.Start + at, End: title.Start + at + len(name)})
		}
	}
	return all
}

func places(s *specimen) []ast.Span {
	var all []ast.Span
	for _, c := range s.tree.Cables {
		for _, from := range nodes[*ast.From](c) {
			switch strings.ToLower(from.Place.Name.Value) {
			case "beijing", "peking", "pyongyang", "tehran":
				all = append(all, from.Place.Name.Span)
			}
		}
	}
	return all
}

// wrongLetterInHeading puts another letter in the place of the last one.
func wrongLetterInHeading(s *specimen) []mutant {
	var all []mutant
	for _, c := range s.tree.Cables {
		for _, h := range nodes[*ast.Heading](c) {
			words := strings.TrimRight(h.Words.Value, ". ")
			_, size := utf8.DecodeLastRuneInString(words)
			if size == 1 && h.Number != nil && !h.OutgoingCopy {
				end := h.Words.Start + len(words)
				all = append(all, mutant{ast.Span{Start: end - 1, End: end}, "i"})
			}
		}
	}
	return all
}

func issuerWords(s *specimen) []ast.Span {
	var all []ast.Span
	for _, c := range s.tree.Cables {
		for _, issuer := range nodes[*ast.Issuer](c) {
			for _, at := range words(s.source, issuer.Span) {
				if word := s.source[at.Start:at.End]; len(word) >= 6 && word[0] < utf8.RuneSelf {
					all = append(all, at)
				}
			}
		}
	}
	return all
}

// otherSender puts another man in the place of the signatory that the title names.
func otherSender(s *specimen) []mutant {
	title := s.record.Meta.Title.Span
	text := strings.ToLower(s.source[title.Start:title.End])
	for _, c := range s.record.Cables {
		for _, signatory := range c.Signatories {
			name := strings.ToLower(signatory.Value)
			to := strings.Index(text, " to ")
			if at := strings.Index(text, name); at >= 0 && at < to && isKnown(name) {
				return []mutant{{ast.Span{Start: title.Start + at, End: title.Start + at + len(name)}, "Khrushchev"}}
			}
		}
	}
	return nil
}
