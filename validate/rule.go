package validate

// Rule is one check: data, a page and a function.
type Rule struct {
	// Code names the fault that the rule finds, in lower case with hyphens: "number-mismatch". It is also the name of
	// the rule's page, and it never changes its meaning.
	Code     string
	Category Category
	// Severity is that of a finding whose rule does not say otherwise.
	Severity Severity
	// Since is the release that brought the rule.
	Since string
	// Summary is what the rule finds, in one line without a final stop.
	Summary string
	// Yields says that a finding of the rule gives way to another rule's warning or error about the same part of the
	// source: that a line cannot be read is worth no word where it is known why.
	Yields bool
	// Run looks at one file and reports what it finds; nil for a rule about waivers.
	Run func(*Pass)
	// Judge looks at one entry of a waivers file and reports what it finds; nil for a rule about transcriptions.
	Judge func(*WaiverPass)
}

// Category is the part of a transcription that a rule looks at.
type Category string

// Categories of rules.
const (
	Structure  Category = "structure"
	Numbering  Category = "numbering"
	Chronology Category = "chronology"
	Names      Category = "names"
	Citation   Category = "citation"
	Typography Category = "typography"
	Collection Category = "collection"
	Waivers    Category = "waivers"
)

// Categories are all categories in the order of the catalogue.
func Categories() []Category {
	return []Category{Structure, Numbering, Chronology, Names, Citation, Typography, Collection, Waivers}
}
