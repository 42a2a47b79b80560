package report

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

// GitHub is for GitHub Actions: one workflow command a finding, which annotates the file. Findings that fail nothing
// are left out.
var GitHub = Format{Document: githubDocument}

var githubCommands = map[validate.Severity]string{
	validate.Error:   "error",
	validate.Warning: "warning",
	validate.Note:    "notice",
}

// What a workflow command gives a meaning to. The runner undoes these escapes and no others.
var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func githubDocument(out *bytes.Buffer, d *Document, _ screen.Palette) {
	index := position.NewIndex(d.Source)
	for i := range d.Findings {
		if d.Findings[i].Waived == nil {
			finding := newJSONFinding(d.Name, index, &d.Findings[i])
			githubCommand(out, &finding)
		}
	}
}

func githubCommand(out *bytes.Buffer, f *jsonFinding) {
	fmt.Fprintf(out, "::%s file=%s,line=%d,endLine=%d", githubCommands[f.Severity],
		githubProperty.Replace(screen.Visible(f.File)), f.Line, f.EndLine)
	// Columns of an annotation that spans lines are an error to GitHub.
	if f.Line == f.EndLine {
		fmt.Fprintf(out, ",col=%d,endColumn=%d", f.Column, f.EndColumn)
	}
	fmt.Fprintf(out, ",title=%s::%s\n", githubProperty.Replace(f.Code), githubData.Replace(f.text()))
}

// text is a finding as plain text without escapes of its own: the message, and a line for each of the first related
// places.
func (f *jsonFinding) text() string {
	var b strings.Builder
	b.WriteString(screen.Brief(f.Message, longestMessage))
	for _, r := range f.Related[:min(len(f.Related), mostRelated)] {
		fmt.Fprintf(&b, "\n%s:%d:%d: %s", screen.Visible(f.File), r.Line, r.Column, screen.Brief(r.Message, longestMessage))
	}
	return b.String()
}
