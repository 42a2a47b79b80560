package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/facts"
)

// FactsTable is for spreadsheets: a header, and one row a cable. A list is one cell, its values joined by "; ".
var FactsTable = FactsFormat{Open: tableHeader, Record: tableRows}

// column is one column of the table of cables. Its name is the path of the fact in the JSON form.
type column struct {
	name string
	cell func(*facts.Record, *facts.Cable) string
}

var columns = []column{
	{"file", func(r *facts.Record, _ *facts.Cable) string { return r.File }},
	{"record.title", ofRecord(func(m *facts.Meta) string { return one(m.Title) })},
	{"record.date", ofRecord(func(m *facts.Meta) string { return one(m.Date) })},
	{"record.url", ofRecord(func(m *facts.Meta) string { return one(m.URL) })},
	{"record.id", ofRecord(func(m *facts.Meta) string { return one(m.ID) })},
	{"record.citation", ofRecord(func(m *facts.Meta) string { return one(m.Citation) })},
	{"record.summary", ofRecord(func(m *facts.Meta) string { return one(m.Summary) })},
	{"record.credits", ofRecord(func(m *facts.Meta) string { return one(m.Credits) })},
	{"record.language", ofRecord(func(m *facts.Meta) string { return one(m.Language) })},
	{"language", ofCable(func(c *facts.Cable) string { return one(c.Language) })},
	{"direction", ofCable(func(c *facts.Cable) string { return one(c.Direction) })},
	{"issuer", ofCable(func(c *facts.Cable) string { return one(c.Issuer) })},
	{"kind", ofCable(func(c *facts.Cable) string { return one(c.Kind) })},
	{"number", ofCable(func(c *facts.Cable) string { return one(c.Number) })},
	{"number_parts", ofCable(func(c *facts.Cable) string { return list(c.NumberParts) })},
	{"special_numbers", ofCable(func(c *facts.Cable) string { return list(c.SpecialNumbers) })},
	{"form", ofCable(func(c *facts.Cable) string { return one(c.Form) })},
	{"classification", ofCable(func(c *facts.Cable) string { return list(c.Classification) })},
	{"urgency", ofCable(func(c *facts.Cable) string { return list(c.Urgency) })},
	{"copies", ofCable(func(c *facts.Cable) string { return listOf(c.Copies, copyCell) })},
	{"exemplar", ofCable(func(c *facts.Cable) string { return one(c.Exemplar) })},
	{"from", ofCable(func(c *facts.Cable) string { return one(c.From) })},
	{"to_place", ofCable(func(c *facts.Cable) string { return one(c.ToPlace) })},
	{"via", ofCable(func(c *facts.Cable) string { return one(c.Via) })},
	{"addressees", ofCable(func(c *facts.Cable) string { return list(c.Addressees) })},
	{"for", ofCable(func(c *facts.Cable) string { return one(c.For) })},
	{"salutation", ofCable(func(c *facts.Cable) string { return one(c.Salutation) })},
	{"sent", ofCable(func(c *facts.Cable) string { return one(c.Sent) })},
	{"received", ofCable(func(c *facts.Cable) string { return one(c.Received) })},
	{"transmitted", ofCable(func(c *facts.Cable) string { return one(c.Transmitted) })},
	{"arrived", ofCable(func(c *facts.Cable) string { return one(c.Arrived) })},
	{"stamps", ofCable(func(c *facts.Cable) string { return listOf(c.Stamps, stampCell) })},
	{"series", ofCable(func(c *facts.Cable) string { return one(c.Series) })},
	{"outgoing_number", ofCable(func(c *facts.Cable) string { return one(c.OutgoingNumber) })},
	{"outgoing_date", ofCable(func(c *facts.Cable) string { return one(c.OutgoingDate) })},
	{"signatories", ofCable(func(c *facts.Cable) string { return list(c.Signatories) })},
	{"references", ofCable(func(c *facts.Cable) string { return list(c.References) })},
	{"quotes", ofCable(func(c *facts.Cable) string { return listOf(c.Quotes, quoteCell) })},
	{"footer.deciphered_by", ofFooter(func(f *facts.Footer) string { return one(f.DecipheredBy) })},
	{"footer.deciphered_at", ofFooter(func(f *facts.Footer) string { return one(f.DecipheredAt) })},
	{"footer.copies_printed", ofFooter(func(f *facts.Footer) string { return one(f.CopiesPrinted) })},
	{"footer.printed_by", ofFooter(func(f *facts.Footer) string { return one(f.PrintedBy) })},
	{"footer.printed_at", ofFooter(func(f *facts.Footer) string { return one(f.PrintedAt) })},
	{"footer.ledger_number", ofFooter(func(f *facts.Footer) string { return one(f.LedgerNumber) })},
	{"footer.distribution", ofFooter(func(f *facts.Footer) string { return one(f.Distribution) })},
	{"footer.verified_by", ofFooter(func(f *facts.Footer) string { return one(f.VerifiedBy) })},
	{"footer.verified_at", ofFooter(func(f *facts.Footer) string { return one(f.VerifiedAt) })},
	{"footer.issued_by", ofFooter(func(f *facts.Footer) string { return one(f.IssuedBy) })},
	{"footer.issued_at", ofFooter(func(f *facts.Footer) string { return one(f.IssuedAt) })},
	{"footer.distributed_at", ofFooter(func(f *facts.Footer) string { return one(f.DistributedAt) })},
	{"annotations", ofCable(func(c *facts.Cable) string { return list(c.Annotations) })},
}

func ofRecord(cell func(*facts.Meta) string) func(*facts.Record, *facts.Cable) string {
	return func(r *facts.Record, _ *facts.Cable) string { return cell(&r.Meta) }
}

func ofCable(cell func(*facts.Cable) string) func(*facts.Record, *facts.Cable) string {
	return func(_ *facts.Record, c *facts.Cable) string { return cell(c) }
}

func ofFooter(cell func(*facts.Footer) string) func(*facts.Record, *facts.Cable) string {
	return func(_ *facts.Record, c *facts.Cable) string { return cell(&c.Footer) }
}

func tableHeader(out *bytes.Buffer) {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	writeRows(out, [][]string{names})
}

func tableRows(out *bytes.Buffer, r *facts.Record) {
	rows := make([][]string, len(r.Cables))
	for i, cable := range r.Cables {
		for _, c := range columns {
			rows[i] = append(rows[i], harmless(c.cell(r, cable)))
		}
	}
	writeRows(out, rows)
}

// writeRows writes to memory, which never fails.
func writeRows(out *bytes.Buffer, rows [][]string) {
	w := csv.NewWriter(out)
	if err := w.WriteAll(rows); err != nil {
		panic(err)
	}
}

// formulaStarts are the characters at which a spreadsheet begins to calculate, of full width too.
const formulaStarts = "=+-@＝＋－＠"

// harmless is a cell that no spreadsheet takes for a formula, since an apostrophe makes it text, and of which no terminal
// does more than show it.
func harmless(cell string) string {
	cell = screen.Visible(cell)
	if first, _ := utf8.DecodeRuneInString(cell); cell != "" && strings.ContainsRune(formulaStarts, first) {
		return "'" + cell
	}
	return cell
}

// one gives a fact as a cell, an absent one as an empty cell.
func one[T any](f facts.Fact[T]) string {
	if !f.Present() {
		return ""
	}
	return fmt.Sprint(f.Value)
}

// list gives several facts as one cell: "21677; 21678".
func list[T any](all []facts.Fact[T]) string {
	return listOf(all, func(v T) string { return fmt.Sprint(v) })
}

func listOf[T any](all []facts.Fact[T], cell func(T) string) string {
	cells := make([]string, len(all))
	for i, f := range all {
		cells[i] = cell(f.Value)
	}
	return strings.Join(cells, "; ")
}

// copyCell gives a copy as lists print them: "1 Stalin", "Stalin (2)".
func copyCell(c facts.Copy) string {
	count := one(c.Count)
	if count != "" {
		count = "(" + count + ")"
	}
	return words(one(c.Number), one(c.Recipient), count)
}

// stampCell gives a stamp by its number and date, or by its text.
func stampCell(s facts.Stamp) string { return words(one(s.Incoming), one(s.Date), one(s.Text)) }

// quoteCell gives an embedded telegram by its parties and date: "to MAO ZEDONG from LI KENONG 1951-07-11".
func quoteCell(q facts.Quote) string {
	return words(led("to", one(q.Addressee)), led("from", one(q.Signatory)), one(q.Date))
}

// led puts a word before a text that is not empty.
func led(word, text string) string {
	if text == "" {
		return ""
	}
	return word + " " + text
}

// words joins the texts that are not empty.
func words(texts ...string) string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, " ")
}
