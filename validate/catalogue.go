package validate

// catalogue has every rule, category by category.
var catalogue = []*Rule{
	unexpectedLine,
	malformedField,
	missingPart,
	notACable,
	swallowedDocument,
	bracketBalance,
	quoteBalance,
	paragraphNumbering,
	doubledText,
	announcedCount,
	numberMismatch,
	copyNumber,
	copyCount,
	exemplarRange,
	registryForm,
	spelledNumber,
	invalidDate,
	invalidTime,
	clockNotation,
	dateNotation,
	eventOrder,
	transitTime,
	recordDate,
	stampDate,
	quotedDate,
	noteYear,
	nameSpelling,
	nameVariant,
	partyMismatch,
	citationForm,
	citationRange,
	citationConflict,
	numberSign,
	mixedScript,
	encoding,
	spacing,
	quoteStyle,
	staleWaiver,
	waiverReason,
}

// All gives every rule in the order of the catalogue.
func All() []*Rule { return append([]*Rule(nil), catalogue...) }

// Lookup gives the rule with a code, nil where there is none.
func Lookup(code string) *Rule {
	for _, r := range catalogue {
		if r.Code == code {
			return r
		}
	}
	return nil
}
