// Package facts says what the tree of a transcription states: ISO times, numbers, people, each with its place.
//
// Nothing is guessed: a fact that the text does not have is absent. The shape is that of the published schema
// cablegram/facts/v1, one [Record] a file.
package facts

import (
	"encoding/json"

	"github.com/cablegram/cablegram/ast"
)

// Schema is the name and version of the shape that [Record] has as JSON.
const Schema = "cablegram/facts/v1"

// Fact is a value that the text states, and where.
//
// The zero Fact is an absent one. As JSON a fact is its value alone: a fact that was read from JSON has its place
// [Nowhere].
type Fact[T any] struct {
	Value T
	Span  ast.Span
}

// Nowhere is the place of a fact that was read from JSON, which has no places. It lies in no source.
var Nowhere = ast.Span{Start: -1, End: -1}

// At makes a fact of a value and its place.
func At[T any](v T, s ast.Span) Fact[T] { return Fact[T]{Value: v, Span: s} }

// Present reports whether the text states the fact.
func (f Fact[T]) Present() bool { return !f.Span.IsZero() }

// IsZero reports whether the fact is absent, so that JSON leaves it out.
func (f Fact[T]) IsZero() bool { return f.Span.IsZero() }

// MarshalJSON writes the value alone.
func (f Fact[T]) MarshalJSON() ([]byte, error) { return json.Marshal(f.Value) }

// UnmarshalJSON reads the value. The fact is present, but for null, and its place is [Nowhere]. It fails for a value of
// another type.
func (f *Fact[T]) UnmarshalJSON(source []byte) error {
	*f = Fact[T]{}
	if string(source) == "null" {
		return nil
	}
	f.Span = Nowhere
	return json.Unmarshal(source, &f.Value)
}

// Record is what one file states: an archive's record and the cables it holds.
//
// encoding/json writes a record in the shape of the schema, and reads one that a program or "cablegram facts" has written.
// What is read has every value; places, other readings of times and what lies behind them are not in the shape.
type Record struct {
	Schema string   `json:"schema"`
	File   string   `json:"file"`
	Meta   Meta     `json:"record"`
	Cables []*Cable `json:"cables"`
	// Citations are the parts of the record's citation, one entry for each reference in it.
	Citations []Fact[Reference] `json:"citations,omitempty"`
}

// Meta is what the archive's own front and back matter say of the record.
type Meta struct {
	Title    Fact[string] `json:"title,omitzero"`
	Date     Fact[Time]   `json:"date,omitzero"`
	URL      Fact[string] `json:"url,omitzero"`
	ID       Fact[string] `json:"id,omitzero"`
	Citation Fact[string] `json:"citation,omitzero"`
	Summary  Fact[string] `json:"summary,omitzero"`
	Credits  Fact[string] `json:"credits,omitzero"`
	Language Fact[string] `json:"language,omitzero"`
}

// Reference is an archival reference in parts. Parts that the citation lacks are empty.
type Reference struct {
	Archive string `json:"archive"`
	Fond    string `json:"fond,omitempty"`
	Opis    string `json:"opis,omitempty"`
	Delo    string `json:"delo,omitempty"`
	Papka   string `json:"papka,omitempty"`
	// Leaves are one leaf or a range without leading zeros: "29-30".
	Leaves string `json:"leaves,omitempty"`
}

// Direction is the way a cable went, seen from Moscow's cipher office.
type Direction string

// Directions of a cable.
const (
	Incoming Direction = "incoming"
	Outgoing Direction = "outgoing"
)

// Cable is what the text of one cable states.
type Cable struct {
	// Span is the whole text of the cable.
	Span ast.Span `json:"-"`

	Language       Fact[string]    `json:"language,omitzero"`
	Direction      Fact[Direction] `json:"direction,omitzero"`
	Issuer         Fact[string]    `json:"issuer,omitzero"`
	Kind           Fact[string]    `json:"kind,omitzero"`
	Number         Fact[string]    `json:"number,omitzero"`
	NumberParts    []Fact[string]  `json:"number_parts,omitempty"`
	SpecialNumbers []Fact[string]  `json:"special_numbers,omitempty"`
	Form           Fact[string]    `json:"form,omitzero"`
	Classification []Fact[string]  `json:"classification,omitempty"`
	Urgency        []Fact[string]  `json:"urgency,omitempty"`
	Copies         []Fact[Copy]    `json:"copies,omitempty"`
	Exemplar       Fact[int]       `json:"exemplar,omitzero"`
	From           Fact[string]    `json:"from,omitzero"`
	ToPlace        Fact[string]    `json:"to_place,omitzero"`
	Via            Fact[string]    `json:"via,omitzero"`
	Addressees     []Fact[string]  `json:"addressees,omitempty"`
	For            Fact[string]    `json:"for,omitzero"`
	Salutation     Fact[string]    `json:"salutation,omitzero"`
	Sent           Fact[Time]      `json:"sent,omitzero"`
	Received       Fact[Time]      `json:"received,omitzero"`
	Transmitted    Fact[Time]      `json:"transmitted,omitzero"`
	Arrived        Fact[Time]      `json:"arrived,omitzero"`
	Stamps         []Fact[Stamp]   `json:"stamps,omitempty"`
	Series         Fact[string]    `json:"series,omitzero"`
	OutgoingNumber Fact[string]    `json:"outgoing_number,omitzero"`
	OutgoingDate   Fact[Time]      `json:"outgoing_date,omitzero"`
	Signatories    []Fact[string]  `json:"signatories,omitempty"`
	References     []Fact[string]  `json:"references,omitempty"`
	Quotes         []Fact[Quote]   `json:"quotes,omitempty"`
	Footer         Footer          `json:"footer,omitzero"`
	Annotations    []Fact[string]  `json:"annotations,omitempty"`
}

// Copy is one entry of a distribution list.
type Copy struct {
	// Number is the copy's number, absent where copies are not numbered.
	Number Fact[int] `json:"number,omitzero"`
	// Recipient is without "to", article and honorific.
	Recipient Fact[string] `json:"recipient,omitzero"`
	// Count is how many copies the recipient gets; 1 where a counted list prints none.
	Count Fact[int] `json:"count,omitzero"`
}

// Stamp is a registry stamp.
type Stamp struct {
	Incoming Fact[string] `json:"incoming,omitzero"`
	Date     Fact[Time]   `json:"date,omitzero"`
	Section  Fact[string] `json:"section,omitzero"`
	// Text is given for stamps without an incoming number.
	Text Fact[string] `json:"text,omitzero"`
}

// Quote is an embedded telegram.
type Quote struct {
	Addressee Fact[string]   `json:"addressee,omitzero"`
	Copies    []Fact[string] `json:"copies,omitempty"`
	Signatory Fact[string]   `json:"signatory,omitzero"`
	Date      Fact[Time]     `json:"date,omitzero"`
	// Unclosed and Unopened say that a quotation mark is not in this text.
	Unclosed bool `json:"unclosed,omitempty"`
	Unopened bool `json:"unopened,omitempty"`
}

// Footer is what the office's closing lines state. "Typed by" counts as printed.
type Footer struct {
	DecipheredBy  Fact[string] `json:"deciphered_by,omitzero"`
	DecipheredAt  Fact[Time]   `json:"deciphered_at,omitzero"`
	CopiesPrinted Fact[int]    `json:"copies_printed,omitzero"`
	PrintedBy     Fact[string] `json:"printed_by,omitzero"`
	PrintedAt     Fact[Time]   `json:"printed_at,omitzero"`
	LedgerNumber  Fact[string] `json:"ledger_number,omitzero"`
	Distribution  Fact[string] `json:"distribution,omitzero"`
	VerifiedBy    Fact[string] `json:"verified_by,omitzero"`
	VerifiedAt    Fact[Time]   `json:"verified_at,omitzero"`
	IssuedBy      Fact[string] `json:"issued_by,omitzero"`
	IssuedAt      Fact[Time]   `json:"issued_at,omitzero"`
	DistributedAt Fact[Time]   `json:"distributed_at,omitzero"`
}
