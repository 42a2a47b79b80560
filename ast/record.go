package ast

// Banner is a line of the web page around a record: "Skip to content", "English HTML".
type Banner struct {
	Span
	Text Text
}

// RecordDate is the archive's date of a record.
type RecordDate struct {
	Span
	Date *Date
}

// Title is the archive's title of a record, which may run over several lines.
type Title struct {
	Span
	Lines []*Text
}

// Credit says who paid for a record's publication.
type Credit struct {
	Span
	Text Text
}

// Section is a label of the front or back matter with the lines that belong to it: "Summary:", "Record ID".
type Section struct {
	Span
	Label Text
	Lines []*Text
	// References are the archival references of the lines (format guide, section 15).
	References []*ArchiveRef
}

// Notice is prose of the page that belongs to no label: a record's summary, or a neighbour's.
type Notice struct {
	Span
	Text Text
	// Summary says that the notice stands where the page puts the summary of its own record.
	Summary bool
}

// Source is a bracketed archival reference under a reprinted cable: "[Source: APRF, Fond 45, …]".
type Source struct {
	Span
	References []*ArchiveRef
}

// ArchiveRef is an archival reference: archive, fond, opis, delo, papka and leaves, of which any may be absent.
type ArchiveRef struct {
	Span
	Archive Text
	Parts   []*ArchivePart
}

// ArchivePart is one level of an archival reference.
type ArchivePart struct {
	Span
	Level Level
	// Label is the word as printed: "f.", "Fond", "ll.", "Listy".
	Label Text
	// Value is a number with its letters, or a range: "059a", "0029-0030".
	Value Text
}

// Level is a level of an archival reference.
type Level string

// Levels of an archival reference, from the largest unit to the smallest.
const (
	Fond  Level = "fond"
	Opis  Level = "opis"
	Delo  Level = "delo"
	Papka Level = "papka"
	Leaf  Level = "leaf"
	// Leaves is the plural form of Leaf: "ll.", "Listy".
	Leaves Level = "leaves"
)

func (*Banner) block()     {}
func (*RecordDate) block() {}
func (*Title) block()      {}
func (*Credit) block()     {}
func (*Section) block()    {}
func (*Notice) block()     {}
func (*Source) block()     {}
