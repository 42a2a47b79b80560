package grammar_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/participle/v2/ebnf"

	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/internal/treecheck"
	"github.com/cablegram/cablegram/internal/treetext"
)

const cables = "../testdata/cables"

func TestTree(t *testing.T) {
	for _, c := range corpus.Load(t, cables) {
		t.Run(c.String(), func(t *testing.T) {
			f := grammar.Parse(c.File(), c.Source)
			if err := treecheck.Check(f, c.Source); err != nil {
				t.Error(err)
			}
			c.Golden(t, ".tree", treetext.Format(f))
		})
	}
}

func TestEBNF(t *testing.T) {
	text := grammar.EBNF()
	comment := regexp.MustCompile(`(?m)^#.*$`)
	if _, err := ebnf.ParseString(comment.ReplaceAllString(text, "")); err != nil {
		t.Errorf("the grammar is not in participle's EBNF: %v", err)
	}
	corpus.Golden(t, "cable.ebnf", []byte(text))
}

// TestDiagrams holds the page of diagrams to the grammar that it was drawn from.
func TestDiagrams(t *testing.T) {
	page, err := os.ReadFile("../docs/grammar.html")
	if err != nil {
		t.Fatal(err)
	}
	if hash := fmt.Sprintf("%x", sha256.Sum256([]byte(grammar.EBNF()))); !bytes.Contains(page, []byte(hash)) {
		t.Error("docs/grammar.html shows another grammar: run go generate ./grammar")
	}
}

// TestPictures holds the pictures of the format guide to the grammar: each production has one, and the guide shows it.
func TestPictures(t *testing.T) {
	guide, err := os.ReadFile("../docs/format.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range regexp.MustCompile(`(?m)^\w+ = .*$`).FindAllString(grammar.EBNF(), -1) {
		name, _, _ := strings.Cut(rule, " ")
		if name == "FieldLine" {
			continue // It only lists the others.
		}
		picture, err := os.ReadFile("../docs/grammar/" + name + ".svg")
		if err != nil {
			t.Errorf("%v: run go generate ./grammar", err)
			continue
		}
		var title struct {
			Text string `xml:"title"`
		}
		if err := xml.Unmarshal(picture, &title); err != nil {
			t.Errorf("%s.svg: %v", name, err)
		}
		if title.Text != rule {
			t.Errorf("%s.svg shows %q: run go generate ./grammar", name, title.Text)
		}
		if !bytes.Contains(guide, []byte("(grammar/"+name+".svg)")) {
			t.Errorf("docs/format.md does not show %s.svg: put it into its section", name)
		}
	}
}
