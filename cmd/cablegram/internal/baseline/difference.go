package baseline

import "fmt"

// Difference is what became of findings between two runs.
type Difference struct {
	// New findings are those of the later run alone, Gone ones those of the earlier.
	New, Gone []Finding
	// Moved findings stand on another line or in another file.
	Moved []Move
	// Same is the number of the findings that stay where they were.
	Same int
}

// Move is a finding that stands elsewhere than before.
type Move struct{ From, To Finding }

// likenesses say by what two findings are held for one, the surest first: the text of the line, the words of the message
// where the line has changed, and both where the file has another name. Each gives nothing for what it cannot tell.
var likenesses = []func(f *Finding) string{
	func(f *Finding) string { return joined(f.Fingerprint, f.File, f.Code) },
	func(f *Finding) string { return joined(f.Message, f.File, f.Code) },
	func(f *Finding) string { return joined(f.Fingerprint, f.Message, f.Code) },
}

// joined puts the parts of a likeness together, if the first one is there.
func joined(first, second, third string) string {
	if first == "" {
		return ""
	}
	return fmt.Sprintf("%q %q %q", first, second, third)
}

// Compare compares the findings of an earlier and a later run. Equal findings are told apart by their order.
func Compare(earlier, later []Finding) Difference {
	var d Difference
	gone, arrived := pair(earlier, later, d.add)
	for _, f := range gone {
		d.Gone = append(d.Gone, *f)
	}
	for _, f := range arrived {
		d.New = append(d.New, *f)
	}
	return d
}

func (d *Difference) add(from, to *Finding) {
	if from.File == to.File && from.Line == to.Line {
		d.Same++
		return
	}
	d.Moved = append(d.Moved, Move{*from, *to})
}
