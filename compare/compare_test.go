package compare_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/compare"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/validate"
)

const cables = "../testdata/cables"

func read(name string, source []byte) compare.Text {
	f := grammar.Parse(name, source)
	return compare.Text{File: f, Record: facts.Of(f)}
}

func of(t *testing.T, a, b compare.Text) *compare.Comparison {
	t.Helper()
	c, err := compare.Of(nil, a, b)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestOf compares a transcript with its translation, two cables of one file, and two cables that are not one.
func TestOf(t *testing.T) {
	for _, pair := range []struct {
		golden, first, second string
		cables                [2]int
	}{
		{"translation", "a/22591", "a/22591-en", [2]int{0, 0}},
		{"one-file", "b-out/3950", "b-out/3950", [2]int{0, 1}},
		{"neighbours", "a/21677", "a/21680", [2]int{0, 0}},
	} {
		t.Run(pair.golden, func(t *testing.T) {
			first, second := corpus.Read(t, cables, pair.first), corpus.Read(t, cables, pair.second)
			a := read(first.File(), first.Source)
			b := a
			if pair.first != pair.second {
				b = read(second.File(), second.Source)
			}
			a.Cable, b.Cable = pair.cables[0], pair.cables[1]
			corpus.Golden(t, filepath.Join("testdata", pair.golden+".txt"), listed(of(t, a, b)))
		})
	}
}

// listed gives a comparison as text: a line a fact, with the values that have no partner in <>.
func listed(c *compare.Comparison) []byte {
	var out bytes.Buffer
	for _, r := range c.Rows {
		fmt.Fprintf(&out, "%s %s: %s | %s\n", r.Verdict, r.Fact, joined(r.First), joined(r.Second))
	}
	for _, f := range c.Findings {
		fmt.Fprintf(&out, "%s %s: %s %v\n", f.Severity, f.Code, f.Message, f.Places)
	}
	return out.Bytes()
}

func joined(values []compare.Value) string {
	var texts []string
	for _, v := range values {
		if v.Matched {
			texts = append(texts, v.Text)
		} else {
			texts = append(texts, "<"+v.Text+">")
		}
	}
	return strings.Join(texts, "; ")
}

// TestSelf compares every cable with itself.
func TestSelf(t *testing.T) {
	for _, c := range corpus.Load(t, cables) {
		t.Run(c.String(), func(t *testing.T) {
			got := of(t, read(c.File(), c.Source), read(c.File(), c.Source))
			for _, r := range got.Rows {
				if r.Verdict != compare.Same {
					t.Errorf("%s %s: %s | %s", r.Verdict, r.Fact, joined(r.First), joined(r.Second))
				}
			}
			for _, f := range got.Findings {
				t.Errorf("%s %s: %s", f.Severity, f.Code, f.Message)
			}
		})
	}
}

// print is a cable without fault.
const print = `July 11, 1951
Cable No. 31415, Roshchin to Filippov [Stalin]
CABLE Nº 31415
Copy Nº 1 to Cde. Stalin
Copy Nº 2 to Cde. Molotov
from [BEIJING] received 1700 11 July 1951
to Cde. FILIPPOV
The reading room opens again on Monday, and the new catalogue is ready.
ROSHCHIN
Nº 3457
11 July 1951
-----
Deciphered by Vaganov 1920 11 July Two copies printed.
`

func TestDifferences(t *testing.T) {
	tests := []struct{ name, old, new, rows, findings string }{
		{"other number", "CABLE Nº 31415", "CABLE Nº 31451", "differs number", "error number-mismatch"},
		{"suffix", "CABLE Nº 31415", "CABLE No. 31415/sh", "", ""},
		{"other sender", "ROSHCHIN\n", "SHTYKOV\n", "differs signatories", "warning party-mismatch"},
		{"other rendering", "ROSHCHIN\n", "ROSCHIN\n", "", ""},
		{"other name of a place", "[BEIJING]", "[PEKING]", "", ""},
		{"other place", "[BEIJING]", "[PYONGYANG]", "differs from", "warning party-mismatch"},
		{"alias and bearer", "Cde. Stalin", "FILIPPOV", "", ""},
		{"other hour", "1700 11", "1710 11", "differs received", "error event-order"},
		{"hour lost", "received 1700 11", "received 11", "akin received", ""},
		{"other notation", "11 July 1951\n-----", "11.7.51\n-----", "", ""},
		{"copy lost", "Copy Nº 2 to Cde. Molotov\n", "", "alone copies", ""},
		{"other recipient", "Cde. Molotov", "Cde. Beria", "differs copies", "warning copy-number"},
		{"counted list", "Copy Nº 1 to Cde. Stalin\nCopy Nº 2 to Cde. Molotov\n", "Copies: Stalin, Molotov\n", "", ""},
		{"other wording", "CABLE Nº", "CIPHERED TELEGRAM Nº", "akin kind", ""},
		{"paragraph lost", "The reading room opens again on Monday, and the new catalogue is ready.\n", "The reading room opens.\n\nThe catalogue is ready.\n", "differs paragraphs", ""},
		{"way that only both give", "received 1700 11 July 1951", "sent 1900 12 July 1951", "alone sent\nalone received", "error event-order"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			other := strings.Replace(print, tt.old, tt.new, 1)
			if other == print {
				t.Fatalf("%q is not in the print", tt.old)
			}
			c := of(t, read("a.txt", []byte(print)), read("b.txt", []byte(other)))
			var rows, findings []string
			for _, r := range c.Rows {
				if r.Verdict != compare.Same {
					rows = append(rows, r.Verdict.String()+" "+r.Fact)
				}
			}
			for _, f := range c.Findings {
				findings = append(findings, f.Severity.String()+" "+f.Code)
			}
			if diff := cmp.Diff(tt.rows, strings.Join(rows, "\n")); diff != "" {
				t.Errorf("facts (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.findings, strings.Join(findings, "\n")); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// TestPlaces finds every value of a comparison where it says.
func TestPlaces(t *testing.T) {
	other := strings.NewReplacer("CABLE Nº 31415", "\n\nCABLE Nº 31451", "1700 11", "1710 11").Replace(print)
	c := of(t, read("a.txt", []byte(print)), read("b.txt", []byte(other)))
	const places = "31415 31451 1700 11 July 1951 1710 11 July 1951"
	for _, f := range c.Findings {
		for _, p := range f.Places {
			source := [...]string{print, other}[p.Side]
			if text := source[p.Span.Start:p.Span.End]; !strings.Contains(places, text) {
				t.Errorf("%s has a place at %q", f.Code, text)
			}
		}
	}
}

func TestConfiguration(t *testing.T) {
	l, err := validate.NewLinter(validate.Config{Levels: map[string]validate.Level{"number-mismatch": validate.Off, "event-order": validate.LevelNote}})
	if err != nil {
		t.Fatal(err)
	}
	other := strings.NewReplacer("CABLE Nº 31415", "CABLE Nº 31451", "1700 11", "1710 11").Replace(print)
	c, err := compare.Of(l, read("a.txt", []byte(print)), read("b.txt", []byte(other)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range c.Findings {
		if f.Code != "event-order" || f.Severity != validate.Note {
			t.Errorf("found %s %s: %s", f.Severity, f.Code, f.Message)
		}
	}
}

func TestNoSuchCable(t *testing.T) {
	a := read("a.txt", []byte(print))
	b := a
	b.Cable = 1
	_, err := compare.Of(nil, a, b)
	if want := "a.txt has no cable 2: it has 1"; err == nil || err.Error() != want {
		t.Errorf("got error %v, want %s", err, want)
	}
}
