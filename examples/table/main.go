// Command table sets what transcriptions state in columns: one row a cable, ordered by the time of reception.
//
//	go run ./examples/table testdata/cables/a/*.txt
package main

import (
	"cmp"
	"fmt"
	"io"
	"log"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
)

func main() {
	log.SetFlags(0)
	var records []*facts.Record
	for _, path := range os.Args[1:] {
		record, err := read(path)
		if err != nil {
			log.Fatal(err)
		}
		records = append(records, record)
	}
	if err := write(os.Stdout, records); err != nil {
		log.Fatal(err)
	}
}

func read(path string) (*facts.Record, error) {
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return facts.Of(grammar.Parse(path, source)), nil
}

// column is one column of the table.
type column struct {
	name string
	cell func(*facts.Cable) string
}

// columns are what the table has of a cable. An absent fact is an empty cell.
var columns = []column{
	{"NUMBER", func(c *facts.Cable) string { return c.Number.Value }},
	{"DIRECTION", func(c *facts.Cable) string { return string(c.Direction.Value) }},
	{"FROM", func(c *facts.Cable) string { return c.From.Value }},
	{"RECEIVED", func(c *facts.Cable) string { return c.Received.Value.String() }},
	{"SIGNED", func(c *facts.Cable) string { return joined(c.Signatories) }},
}

func joined(all []facts.Fact[string]) string {
	var values []string
	for _, f := range all {
		values = append(values, f.Value)
	}
	return strings.Join(values, ", ")
}

func write(w io.Writer, records []*facts.Record) error {
	var cables []*facts.Cable
	for _, r := range records {
		cables = append(cables, r.Cables...)
	}
	slices.SortStableFunc(cables, func(a, b *facts.Cable) int {
		return cmp.Compare(a.Received.Value.String(), b.Received.Value.String())
	})

	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	row(table, func(c column) string { return c.name })
	for _, cable := range cables {
		row(table, func(c column) string { return c.cell(cable) })
	}
	return table.Flush()
}

// row writes a cell for each column.
func row(w io.Writer, cell func(column) string) {
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = cell(c)
	}
	fmt.Fprintln(w, strings.Join(cells, "\t"))
}
