package format_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/format"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/validate"
)

// houses are the styles that the properties are checked for.
var houses = []validate.Config{{}, {NumberSign: "No.", QuoteMarks: validate.Curly}, {NumberSign: "№", QuoteMarks: validate.Straight}}

// checkFormat holds that a text in one style stays as it is a second time, states what it stated before, differs in its
// typography alone, and has no more findings of any rule.
func checkFormat(t *testing.T, house validate.Config, name string, source []byte) {
	t.Helper()
	linter, err := validate.NewLinter(house)
	if err != nil {
		t.Fatal(err)
	}
	formatter := format.Formatter{Linter: linter}
	once, err := formatter.Format(name, source)
	switch {
	case errors.Is(err, format.ErrNoCable), errors.Is(err, format.ErrUnreadable):
		return
	case err != nil:
		t.Fatal(err)
	}
	text := once.File.Source
	switch twice, err := formatter.Format(name, []byte(text)); {
	case err != nil:
		t.Errorf("a second time: %v", err)
	case twice.File.Source != text:
		t.Errorf("a second time %q becomes %q", text, twice.File.Source)
	}
	if was, is := letters(string(source)), letters(text); was != is {
		t.Errorf("beside typography, %q became %q", was, is)
	}
	if was, is := stated(t, name, source), stated(t, name, []byte(text)); was != is {
		t.Errorf("the text stated\n%s\nand states\n%s", was, is)
	}
	before, after := findings(linter, name, source), findings(linter, name, []byte(text))
	for code, n := range after {
		if n > before[code] {
			t.Errorf("%d findings of %s became %d", before[code], code, n)
		}
	}
}

// sign is a number sign, or several.
var sign = regexp.MustCompile(`(№|#|[Nn][º°]|[Nn][Oo][Ss]?\.|N)+`)

var marks = strings.NewReplacer(`\"`, "'", `"`, "'", "“", "'", "”", "'", "‘", "'", "’", "'")

// letters is a text without its typography: white space, and the form of number signs and quotation marks.
func letters(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(marks.Replace(s), "?"))
	return sign.ReplaceAllString(s, "N")
}

// stated is what a text states, without typography.
func stated(t *testing.T, name string, source []byte) string {
	t.Helper()
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(facts.Of(grammar.Parse(name, source))); err != nil {
		t.Fatal(err)
	}
	return letters(text.String())
}

func findings(linter *validate.Linter, name string, source []byte) map[string]int {
	count := map[string]int{}
	file := grammar.Parse(name, source)
	for _, f := range linter.Run(file, facts.Of(file)) {
		count[f.Code]++
	}
	return count
}

// TestCorpus formats every transcription of the corpus, whole and cut off.
func TestCorpus(t *testing.T) {
	cuts := 12
	if testing.Short() {
		cuts = 4
	}
	for _, c := range corpus.Load(t, "../testdata/cables") {
		t.Run(c.String(), func(t *testing.T) {
			t.Parallel()
			for i, house := range houses {
				checkFormat(t, house, c.File(), c.Source)
				for n := range cuts {
					checkFormat(t, house, c.File(), c.Source[:len(c.Source)*(n*len(houses)+i)/(cuts*len(houses))])
				}
			}
		})
	}
}

// FuzzFormat looks for a text that is not kept.
func FuzzFormat(f *testing.F) {
	for i, c := range corpus.Load(f, "../testdata/cables") {
		f.Add(c.Source, i%len(houses))
	}
	f.Fuzz(func(t *testing.T, source []byte, house int) {
		if house >= 0 && house < len(houses) {
			checkFormat(t, houses[house], "input.txt", source)
		}
	})
}
