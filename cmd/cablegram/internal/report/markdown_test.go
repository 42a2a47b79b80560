package report_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/validate"
)

func TestMarkdown(t *testing.T) {
	page := func(code string) string { return "[" + code + "](" + validate.Lookup(code).URL() + ")" }
	want := `## cablegram: 5 findings in 1 of 2 files: 1 error, 1 warning, 1 note, 1 acknowledged, 1 waived; 1 file could not be checked

### cables/7.txt

| place | severity | rule | finding |
| ---: | --- | --- | --- |
| 1:7 | note | ` + page("number-sign") + ` | another sign |
| 1:10 | warning | ` + page("number-mismatch") + ` | "7" against "8" |
| 4:9 | error | ` + page("copy-number") + ` | copy "2" is listed twice |
`
	if got := whole(report.Markdown, mixedRun()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// live is what Markdown would read a meaning into: marks without a backslash before them, and what web sites make links
// of.
var live = regexp.MustCompile("(^|[^\\\\])(\\\\\\\\)*([`*<>\\[\\]|$~]|&[^#])|@[a-z]|[^&]#[0-9]|://[a-z]|www\\.[a-z]")

func TestMarkdownEscapes(t *testing.T) {
	text := whole(report.Markdown, newRun(untrustedDocument()))
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if len(lines) != 7 {
		t.Fatalf("%d lines, want a heading, a file and a table of one row:\n%s", len(lines), text)
	}
	name := strings.TrimPrefix(lines[2], "### ")
	cells := strings.SplitN(strings.TrimSuffix(lines[6], " |"), " | ", 4)
	for _, part := range []string{name, cells[3]} {
		if found := live.FindString(part); found != "" {
			t.Errorf("%q has a meaning to Markdown in %q", found, part)
		}
	}
}

func TestMarkdownIsBounded(t *testing.T) {
	d := &report.Document{Name: "long.txt", Source: "Copy"}
	for range 3000 {
		d.Findings = append(d.Findings, validate.Finding{
			Code: "copy-number", Severity: validate.Error, Span: ast.Span{End: 4}, Message: strings.Repeat("x", 1<<20),
		})
	}
	text := whole(report.Markdown, newRun(d))
	if len(text) > 1<<20 {
		t.Errorf("%d bytes, more than a page of a pull request takes", len(text))
	}
	if !strings.HasSuffix(text, "\n2000 more findings not shown.\n") {
		t.Error("what is not shown is not said")
	}
}
