package compare

import (
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/validate"
)

// fact is a fact that is compared.
type fact struct {
	name string
	// noun is what messages call the fact; a fact without a code needs none.
	noun    string
	compare agreement
	of      func(Text) []item
	// ofRecord says that the record states the fact: two cables of one record have it in common.
	ofRecord bool
	// code and severity are those of the finding where the texts differ; a fact without a code may differ rightly.
	code     string
	severity validate.Severity
}

// table has every fact that is compared, in the order of the schema. What belongs to a print and not to the cable is not
// in it: address, identifier, summary, credits, the number of the exemplar's own notes.
var table = [...]fact{
	{name: "record.title", ofRecord: true, compare: inWords, of: fromRecord(func(m *facts.Meta) []item { return texts(m.Title) })},
	{name: "record.date", noun: "date of the record", ofRecord: true, compare: byReading, of: fromRecord(func(m *facts.Meta) []item { return moments(m.Date) }), code: "record-date", severity: validate.Warning},
	{name: "citations", noun: "citation", ofRecord: true, compare: byPapers, of: func(t Text) []item { return references(t.Record.Citations) }, code: "citation-conflict", severity: validate.Warning},
	{name: "language", compare: inWords, of: ofCable(func(c *facts.Cable) []item { return texts(c.Language) })},
	{name: "direction", compare: exactly, of: ofCable(func(c *facts.Cable) []item { return texts(c.Direction) })},
	{name: "issuer", compare: inWords, of: ofCable(func(c *facts.Cable) []item { return texts(c.Issuer) })},
	{name: "kind", compare: inWords, of: ofCable(func(c *facts.Cable) []item { return texts(c.Kind) })},
	{name: "number", noun: "number", compare: byFigures, of: ofCable(func(c *facts.Cable) []item { return texts(c.Number) }), code: "number-mismatch", severity: validate.Error},
	{name: "number_parts", noun: "part number", compare: byFigures, of: ofCable(func(c *facts.Cable) []item { return texts(c.NumberParts...) }), code: "number-mismatch", severity: validate.Error},
	{name: "special_numbers", noun: "special number", compare: byFigures, of: ofCable(func(c *facts.Cable) []item { return texts(c.SpecialNumbers...) }), code: "number-mismatch", severity: validate.Error},
	{name: "form", compare: byFigures, of: ofCable(func(c *facts.Cable) []item { return texts(c.Form) })},
	{name: "classification", compare: inWords, of: ofCable(func(c *facts.Cable) []item { return texts(c.Classification...) })},
	{name: "urgency", compare: inWords, of: ofCable(func(c *facts.Cable) []item { return texts(c.Urgency...) })},
	{name: "copies", noun: "recipient of a copy", compare: byRecipient, of: ofCable(func(c *facts.Cable) []item { return copies(c.Copies) }), code: "copy-number", severity: validate.Warning},
	{name: "exemplar", compare: exactly, of: ofCable(func(c *facts.Cable) []item { return figures(c.Exemplar) })},
	{name: "from", noun: "place of origin", compare: byName, of: ofCable(func(c *facts.Cable) []item { return texts(c.From) }), code: "party-mismatch", severity: validate.Warning},
	{name: "to_place", noun: "destination", compare: byName, of: ofCable(func(c *facts.Cable) []item { return texts(c.ToPlace) }), code: "party-mismatch", severity: validate.Warning},
	{name: "via", noun: "way", compare: byName, of: ofCable(func(c *facts.Cable) []item { return texts(c.Via) }), code: "party-mismatch", severity: validate.Warning},
	{name: "addressees", noun: "addressee", compare: byName, of: ofCable(recipients), code: "party-mismatch", severity: validate.Warning},
	{name: "salutation", compare: inWords, of: ofCable(func(c *facts.Cable) []item { return texts(c.Salutation) })},
	{name: "sent", noun: "dispatch", compare: byReading, of: ofCable(func(c *facts.Cable) []item { return moments(c.Sent) }), code: "event-order", severity: validate.Error},
	{name: "received", noun: "reception", compare: byReading, of: ofCable(func(c *facts.Cable) []item { return moments(c.Received) }), code: "event-order", severity: validate.Error},
	{name: "transmitted", noun: "transmission", compare: byReading, of: ofCable(func(c *facts.Cable) []item { return moments(c.Transmitted) }), code: "event-order", severity: validate.Error},
	{name: "arrived", noun: "arrival in the cipher section", compare: byReading, of: ofCable(func(c *facts.Cable) []item { return moments(c.Arrived) }), code: "event-order", severity: validate.Error},
	{name: "stamps.incoming", noun: "stamp's number", compare: byFigures, of: ofCable(func(c *facts.Cable) []item {
		return texts(ofStamps(func(s facts.Stamp) facts.Fact[string] { return s.Incoming })(c)...)
	}), code: "number-mismatch", severity: validate.Warning},
	{name: "stamps.date", noun: "stamp's date", compare: byReading, of: ofCable(func(c *facts.Cable) []item {
		return moments(ofStamps(func(s facts.Stamp) facts.Fact[facts.Time] { return s.Date })(c)...)
	}), code: "stamp-date", severity: validate.Warning},
	{name: "series", compare: exactly, of: ofCable(func(c *facts.Cable) []item { return texts(c.Series) })},
	{name: "outgoing_number", noun: "sender's number", compare: byFigures, of: ofCable(func(c *facts.Cable) []item { return texts(c.OutgoingNumber) }), code: "number-mismatch", severity: validate.Error},
	{name: "outgoing_date", noun: "sender's date", compare: byReading, of: ofCable(func(c *facts.Cable) []item { return moments(c.OutgoingDate) }), code: "event-order", severity: validate.Error},
	{name: "signatories", noun: "signature", compare: byName, of: ofCable(func(c *facts.Cable) []item { return texts(c.Signatories...) }), code: "party-mismatch", severity: validate.Warning},
	{name: "references", compare: byFigures, of: ofCable(func(c *facts.Cable) []item { return texts(c.References...) })},
	{name: "paragraphs", compare: exactly, of: paragraphs},
	{name: "quotes", compare: exactly, of: func(t Text) []item { return tally(len(t.stated().Quotes), t.tree().Span) }},
	{name: "quotes.addressee", noun: "embedded telegram's addressee", compare: byName, of: ofCable(func(c *facts.Cable) []item {
		return texts(ofQuotes(func(q facts.Quote) facts.Fact[string] { return q.Addressee })(c)...)
	}), code: "party-mismatch", severity: validate.Warning},
	{name: "quotes.signatory", noun: "embedded telegram's signature", compare: byName, of: ofCable(func(c *facts.Cable) []item {
		return texts(ofQuotes(func(q facts.Quote) facts.Fact[string] { return q.Signatory })(c)...)
	}), code: "party-mismatch", severity: validate.Warning},
	{name: "quotes.date", noun: "embedded telegram's date", compare: byReading, of: ofCable(func(c *facts.Cable) []item {
		return moments(ofQuotes(func(q facts.Quote) facts.Fact[facts.Time] { return q.Date })(c)...)
	}), code: "quoted-date", severity: validate.Warning},
	{name: "footer.deciphered_by", compare: byName, of: ofFooter(func(f *facts.Footer) []item { return texts(f.DecipheredBy) })},
	{name: "footer.deciphered_at", noun: "deciphering", compare: byReading, of: ofFooter(func(f *facts.Footer) []item { return moments(f.DecipheredAt) }), code: "event-order", severity: validate.Error},
	{name: "footer.copies_printed", noun: "number of copies printed", compare: exactly, of: ofFooter(func(f *facts.Footer) []item { return figures(f.CopiesPrinted) }), code: "copy-count", severity: validate.Warning},
	{name: "footer.printed_by", compare: byName, of: ofFooter(func(f *facts.Footer) []item { return texts(f.PrintedBy) })},
	{name: "footer.printed_at", noun: "typing", compare: byReading, of: ofFooter(func(f *facts.Footer) []item { return moments(f.PrintedAt) }), code: "event-order", severity: validate.Error},
	{name: "footer.ledger_number", compare: byFigures, of: ofFooter(func(f *facts.Footer) []item { return texts(f.LedgerNumber) })},
	{name: "footer.distribution", compare: inWords, of: ofFooter(func(f *facts.Footer) []item { return texts(f.Distribution) })},
	{name: "footer.verified_by", compare: byName, of: ofFooter(func(f *facts.Footer) []item { return texts(f.VerifiedBy) })},
	{name: "footer.verified_at", noun: "verification", compare: byReading, of: ofFooter(func(f *facts.Footer) []item { return moments(f.VerifiedAt) }), code: "event-order", severity: validate.Error},
	{name: "footer.issued_by", compare: byName, of: ofFooter(func(f *facts.Footer) []item { return texts(f.IssuedBy) })},
	{name: "footer.issued_at", noun: "issue", compare: byReading, of: ofFooter(func(f *facts.Footer) []item { return moments(f.IssuedAt) }), code: "event-order", severity: validate.Error},
	{name: "footer.distributed_at", noun: "distribution", compare: byReading, of: ofFooter(func(f *facts.Footer) []item { return moments(f.DistributedAt) }), code: "event-order", severity: validate.Error},
	{name: "annotations", compare: inWords, of: ofCable(func(c *facts.Cable) []item { return texts(c.Annotations...) })},
}

func fromRecord(items func(*facts.Meta) []item) func(Text) []item {
	return func(t Text) []item { return items(&t.Record.Meta) }
}

func ofCable(items func(*facts.Cable) []item) func(Text) []item {
	return func(t Text) []item { return items(t.stated()) }
}

func ofFooter(items func(*facts.Footer) []item) func(Text) []item {
	return func(t Text) []item { return items(&t.stated().Footer) }
}
