package report

import (
	"bytes"
	"encoding/csv"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

var here = ast.Span{End: 1}

func TestFactsTable(t *testing.T) {
	record := &facts.Record{
		File: "7.txt",
		Meta: facts.Meta{Title: facts.At(`Cable "Nº 7", with a comma`, here)},
		Cables: []*facts.Cable{
			{
				Number:     facts.At("7/sh", here),
				Salutation: facts.At("=HYPERLINK(1)", here),
				Exemplar:   facts.At(0, here),
				Received:   facts.At(facts.Time{Readings: []facts.Moment{{Year: 1951, Month: 7, Day: 11, Hour: 17, HasClock: true}}}, here),
				Urgency:    []facts.Fact[string]{facts.At("FLASH", here), facts.At("URGENT", here)},
				Copies: []facts.Fact[facts.Copy]{
					facts.At(facts.Copy{Number: facts.At(1, here), Recipient: facts.At("Stalin", here)}, here),
					facts.At(facts.Copy{Recipient: facts.At("Beria", here), Count: facts.At(2, here)}, here),
				},
				Stamps: []facts.Fact[facts.Stamp]{facts.At(facts.Stamp{Incoming: facts.At("533/2344/shs", here)}, here)},
				Quotes: []facts.Fact[facts.Quote]{
					facts.At(facts.Quote{Addressee: facts.At("MAO", here), Signatory: facts.At("LI", here)}, here),
				},
				Footer: facts.Footer{CopiesPrinted: facts.At(4, here)},
			},
			{Number: facts.At("8", here)},
		},
	}
	want := []map[string]string{
		{
			"file": "7.txt", "record.title": `Cable "Nº 7", with a comma`, "number": "7/sh", "salutation": "'=HYPERLINK(1)",
			"exemplar": "0", "received": "1951-07-11T17:00", "urgency": "FLASH; URGENT", "copies": "1 Stalin; Beria (2)",
			"stamps": "533/2344/shs", "quotes": "to MAO from LI", "footer.copies_printed": "4",
		},
		{"file": "7.txt", "record.title": `Cable "Nº 7", with a comma`, "number": "8"},
	}
	var out bytes.Buffer
	FactsTable.Open(&out)
	FactsTable.Record(&out, record)
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1+len(want) {
		t.Fatalf("%d rows, want a header and %d", len(rows), len(want))
	}
	for i, row := range rows[1:] {
		for j, name := range rows[0] {
			if row[j] != want[i][name] {
				t.Errorf("row %d, %s: %q, want %q", i, name, row[j], want[i][name])
			}
		}
	}
}

func TestHarmless(t *testing.T) {
	tests := map[string]string{
		"":             "",
		"Stalin":       "Stalin",
		"=1+1":         "'=1+1",
		"+7":           "'+7",
		"-1":           "'-1",
		"@SUM(A1)":     "'@SUM(A1)",
		"＝1+1":         "'＝1+1",
		"\t=1":         `\t=1`,
		"\r\n=1":       `\r\n=1`,
		"\x1b[31m":     `\x1b[31m`,
		"533/2344/shs": "533/2344/shs",
		"№ 7":          "№ 7",
	}
	for in, want := range tests {
		if got := harmless(in); got != want {
			t.Errorf("harmless(%q) = %q, want %q", in, got, want)
		}
	}
}

// Every fact of the JSON form has its column, so that a new one is not forgotten in the table.
func TestFactsTableHasAllFacts(t *testing.T) {
	parts := []struct {
		prefix string
		shape  reflect.Type
		// apart are facts that other columns give.
		apart []string
	}{
		{"record.", reflect.TypeFor[facts.Meta](), []string{"references"}},
		{"", reflect.TypeFor[facts.Cable](), []string{"-", "footer"}},
		{"footer.", reflect.TypeFor[facts.Footer](), nil},
	}
	for _, part := range parts {
		for i := range part.shape.NumField() {
			key, _, _ := strings.Cut(part.shape.Field(i).Tag.Get("json"), ",")
			if slices.Contains(part.apart, key) {
				continue
			}
			name := part.prefix + key
			if !slices.ContainsFunc(columns, func(c column) bool { return c.name == name }) {
				t.Errorf("no column %q", name)
			}
		}
	}
}
