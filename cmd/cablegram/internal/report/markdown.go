package report

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/validate"
)

// Markdown is for people who read the summary of a run on a page, that of a pull request say: counts, and a table of the
// findings of each file.
var Markdown = Format{Whole: markdownWhole}

// mostRows is the number of findings that a page shows.
const mostRows = 1000

func markdownWhole(out *bytes.Buffer, r *Run) {
	out.WriteString("## cablegram: ")
	humanClose(out, r.Tally, screen.Palette{})
	left := mostRows
	for _, s := range r.Sheets {
		open := s.open()
		if len(open) == 0 || left == 0 {
			continue
		}
		shown := open[:min(len(open), left)]
		markdownTable(out, s.Name, shown)
		left -= len(shown)
	}
	if more := openFindings(r.Tally) - (mostRows - left); more > 0 {
		fmt.Fprintf(out, "\n%s not shown.\n", plural(more, "more finding"))
	}
}

func markdownTable(out *bytes.Buffer, name string, findings []*Entry) {
	fmt.Fprintf(out, "\n### %s\n\n| place | severity | rule | finding |\n| ---: | --- | --- | --- |\n", markdownText(name))
	for _, e := range findings {
		fmt.Fprintf(out, "| %d:%d | %s | %s | %s |\n", e.Line, e.Column, e.Severity, markdownRule(e),
			markdownText(screen.Brief(e.Message, longestMessage)))
	}
}

// markdownRule is the code of a finding with a link to the page of its rule.
func markdownRule(e *Entry) string {
	if e.URL == "" {
		return e.Code
	}
	return fmt.Sprintf("[%s](%s)", e.Code, e.URL)
}

// markdownMarks are what Markdown could read a meaning into inside a line, with what shows it.
var markdownMarks = func() *strings.Replacer {
	var pairs []string
	for _, mark := range "\\`*_[]<>|~$&" {
		pairs = append(pairs, string(mark), `\`+string(mark))
	}
	// Web sites make links of names, numbers and addresses in the text that Markdown gives them: a blank of no width
	// parts what such a link begins with from what follows.
	for _, start := range []string{"@", "#", "://", "www."} {
		pairs = append(pairs, start, start+"&#8203;")
	}
	return strings.NewReplacer(pairs...)
}()

// markdownText gives s as text of one line that is shown as it stands.
func markdownText(s string) string { return markdownMarks.Replace(screen.Visible(s)) }

// openFindings is the number of findings that count.
func openFindings(t Tally) int {
	n := 0
	for _, severity := range []validate.Severity{validate.Error, validate.Warning, validate.Note} {
		n += t.Open[severity]
	}
	return n
}
