package baseline

// Record is what an earlier run has found, file by file.
type Record struct {
	byFile map[string][]Finding
	// gone are the findings of files that are not there any more.
	gone []Finding
}

// NewRecord makes a record of findings. There says whether a file is still there.
func NewRecord(findings []Finding, there func(file string) bool) *Record {
	r := &Record{byFile: map[string][]Finding{}}
	for _, f := range findings {
		r.byFile[f.File] = append(r.byFile[f.File], f)
	}
	for _, f := range findings {
		if !there(f.File) {
			r.gone = append(r.gone, f)
		}
	}
	return r
}

// Known says of each finding of a file whether the record has it. A file of which it has none may be one that had another
// name: its findings are looked for among those of the files that are gone.
func (r *Record) Known(file string, findings []Finding) []bool {
	earlier, has := r.byFile[file]
	if !has {
		earlier = r.gone
	}
	place := make(map[*Finding]int, len(findings))
	for i := range findings {
		place[&findings[i]] = i
	}
	known := make([]bool, len(findings))
	pair(earlier, findings, func(_, to *Finding) { known[place[to]] = true })
	return known
}
