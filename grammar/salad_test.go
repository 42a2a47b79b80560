package grammar_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// words has an example of every kind of token that header and closing lines are cut into.
var words = []string{
	"Zorin", "Spring has come to the town, and the", "14", "408-410", "533/2344/shs", "Four", "1700", "17:20", "Nº", "NºNº",
	"11 July 1951", "May", "[Stalin]", "(2 copies)", "[", "]", "T", "CABLE", "COPY OF AN OUTGOING TELEGRAM", "TOP SECRET",
	"URGENT", "By telegraph", "Copy", "Copies", "Distribution list", "copies made", "from", "to", "to where", "to whom", "for",
	"via", "received", "Sent", "Deciphered", "Printed by", "by", "SERIES", "Incoming", "Special", "Issuing", "Form", "RGASPI",
	"f. 558", "Cde.", ",", ".", ":", "-", "|", "and", "at", "p.m.", "hours", "minutes", "day", "Time", "\"", "“", "[sic]",
	"[Stamp:", "MOSCOW", "8th Department",
}

// places are where in a cable a line of words may stand.
var places = []string{
	"CABLE Nº 21677\n%s\nfrom [BEIJING] received 1700 11 July 1951\nto Cde. FILIPPOV\nThe books have come.\n",
	"July 11, 1951\nCable No. 21677, A to B\n%s\nCABLE Nº 21677\n",
	"CABLE Nº 21677\nto Cde. FILIPPOV\nThe books have come.\nMAO ZEDONG\n%s\n",
	"CABLE Nº 21677\nThe books have come.\nMAO ZEDONG\n-----\nDeciphered by Vaganov 1920 11 July\n%s\n",
	"CABLE Nº 21677\n\"%s\nThe books have come.\"\nMAO ZEDONG\n",
}

// TestParseEveryFewWords puts every two words, and every three of them, into a line of their own.
func TestParseEveryFewWords(t *testing.T) {
	t.Parallel()
	for i, first := range words {
		t.Run(first, func(t *testing.T) {
			t.Parallel()
			for j, second := range words {
				salad(t, i+j, first, second)
				if testing.Short() {
					continue
				}
				for k, third := range words {
					salad(t, i+j+k, first, second, third)
				}
			}
		})
	}
}

// TestParseManyWords puts words into longer lines, always the same ones.
func TestParseManyWords(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1951, 7))
	for i := range 50_000 {
		line := make([]string, 4+random.IntN(6))
		for j := range line {
			line[j] = words[random.IntN(len(words))]
		}
		salad(t, i, line...)
	}
}

// salad checks the parse of a line of words in one of the places.
func salad(t *testing.T, place int, line ...string) {
	t.Helper()
	text := strings.Join(line, " ")
	sound(t, text, fmt.Appendf(nil, places[place%len(places)], text))
}
