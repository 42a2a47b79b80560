package compare

import (
	"fmt"

	"github.com/cablegram/cablegram/ast"
)

// Row is one fact in both texts.
type Row struct {
	// Fact is the path of the fact in the schema of facts, "received" or "footer.printed_at". The addressees include whom
	// the message is to be passed on to; paragraphs and quotes are counted.
	Fact    string
	Verdict Verdict
	// First and Second are the values of the texts in print order, none where a text does not state the fact.
	First, Second []Value

	fact *fact
}

// Value is one value of a fact as a text states it.
type Value struct {
	// Text is the value in its normal form.
	Text string
	// Span is its place in the file of its text.
	Span ast.Span
	// Matched says that the other text has a value that agrees.
	Matched bool
}

// Verdict says how a fact of two texts compares.
type Verdict int

// Verdicts, from the one that needs most attention.
const (
	// Differs is a fact of which the two texts cannot both be right.
	Differs Verdict = iota
	// Alone is a fact that one text has, or has more of, and the other has not.
	Alone
	// Akin is a fact that the texts put in other words, or one more closely than the other: they may say the same.
	Akin
	// Same is a fact on which the texts agree.
	Same
)

var verdictNames = [...]string{Differs: "differs", Alone: "alone", Akin: "akin", Same: "same"}

// String gives the name of the verdict: "differs", "alone", "akin" or "same".
func (v Verdict) String() string {
	if v < 0 || int(v) >= len(verdictNames) {
		return fmt.Sprintf("verdict %d", int(v))
	}
	return verdictNames[v]
}

// MarshalText writes the name of the verdict.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// matcher finds the values that agree.
type matcher struct{ linter nameComparer }

// mostValues is the number of values of one fact that are compared. A distribution list has some twenty.
const mostValues = 500

// row compares one fact, nil where neither text states it.
func (m matcher) row(f *fact, a, b Text) *Row {
	x, y := f.of(a), f.of(b)
	if len(x) == 0 && len(y) == 0 {
		return nil
	}
	x, y = x[:min(len(x), mostValues)], y[:min(len(y), mostValues)]
	row := &Row{Fact: f.name, First: values(x), Second: values(y), fact: f}
	akin := m.match(f, row, x, y, Same)
	akin = m.match(f, row, x, y, Akin) || akin
	switch first, second := unmatched(row.First), unmatched(row.Second); {
	case first != nil && second != nil:
		row.Verdict = Differs
	case first != nil || second != nil:
		row.Verdict = Alone
	case akin:
		row.Verdict = Akin
	default:
		row.Verdict = Same
	}
	return row
}

// match pairs off values that compare as they should, and reports whether any are merely akin.
func (m matcher) match(f *fact, row *Row, x, y []item, as Verdict) bool {
	found := false
	for i := range x {
		for j := 0; j < len(y) && !row.First[i].Matched; j++ {
			if !row.Second[j].Matched && f.compare(m.linter, x[i], y[j]) == as {
				row.First[i].Matched, row.Second[j].Matched = true, true
				found = true
			}
		}
	}
	return found && as == Akin
}

func values(items []item) []Value {
	out := make([]Value, len(items))
	for i, it := range items {
		out[i] = Value{Text: it.text, Span: it.span}
	}
	return out
}

// unmatched is the first value without a partner, nil where all have one.
func unmatched(all []Value) *Value {
	for i := range all {
		if !all[i].Matched {
			return &all[i]
		}
	}
	return nil
}
