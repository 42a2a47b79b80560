package report_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/validate"
)

// untrusted is text that would act upon one form or another if it were written as it is.
const untrusted = "\x1b]8;;http://example.org\x07\u009b31m\u202e\x00\xff" +
	"::error file=a.txt::forged\r\n::stop-commands::x %0A" +
	"]]><script>alert(1)</script><!-- &amp; &#x41; --> \u2028" +
	"| `code` **bold** [link](http://example.org) @everyone #1 www.example.org $x$ ~~no~~ \\| {0}"

// untrustedName is a file's name of the same kind.
const untrustedName = "a,b:c%0A\x1b]0;x\a\n|`<script>]]>&\"' [x](y).txt"

// untrustedDocument has an open and a waived finding with untrusted text wherever a finding can have text.
func untrustedDocument() *report.Document {
	source := "CABLE " + untrusted + "\nCABLE " + untrusted
	finding := validate.Finding{
		Code:     "copy-number",
		Severity: validate.Error,
		Span:     ast.Span{Start: 6, End: 7},
		Message:  untrusted,
		Related:  []validate.Related{{Span: ast.Span{End: 5}, Message: untrusted}},
		Fixes: []validate.Fix{{
			Message:       untrusted,
			Applicability: validate.Safe,
			Edits:         []validate.Edit{{Span: ast.Span{End: 5}, Text: untrusted}},
		}},
	}
	waived := finding
	waived.Waived = &validate.Waiver{Reason: untrusted, Wrong: validate.Original}
	return &report.Document{Name: untrustedName, Source: source, Findings: []validate.Finding{finding, waived}}
}

// mixedRun has a file with a finding of each severity, one acknowledged and one waived, a clean file, and one that could
// not be read.
func mixedRun() *report.Run {
	const source = "CABLE Nº 7\n\nCopy Nº 2 [sic]\nCopy Nº 2\n"
	at := func(line int, words string) ast.Span {
		start := 0
		for range line - 1 {
			start += strings.Index(source[start:], "\n") + 1
		}
		start += strings.Index(source[start:], words)
		return ast.Span{Start: start, End: start + len(words)}
	}
	copies := validate.Finding{
		Code: "copy-number", Severity: validate.Error, Span: at(4, "2"), Message: `copy "2" is listed twice`,
		Related: []validate.Related{{Span: at(3, "2"), Message: "the other copy"}},
		Fixes: []validate.Fix{{
			Message: `write "3"`, Applicability: validate.Suggested, Edits: []validate.Edit{{Span: at(4, "2"), Text: "3"}},
		}},
	}
	sign := validate.Finding{Code: "number-sign", Severity: validate.Note, Span: at(1, "Nº"), Message: "another sign"}
	acknowledged, waived := copies, sign
	acknowledged.Span, acknowledged.Waived = at(3, "2"), &validate.Waiver{Reason: "[sic]", Span: at(3, "[sic]")}
	waived.Waived = &validate.Waiver{Reason: "the office had no such key", Wrong: validate.Original}
	number := validate.Finding{Code: "number-mismatch", Severity: validate.Warning, Span: at(1, "7"), Message: `"7" against "8"`}
	return newRun(
		&report.Document{Name: "cables/7.txt", Source: source, Findings: []validate.Finding{sign, waived, number, acknowledged, copies}},
		&report.Document{Name: "cables/8.txt", Source: "CABLE Nº 8\n"},
	)
}

// newRun makes a run over documents that failed to read one file.
func newRun(documents ...*report.Document) *report.Run {
	run := &report.Run{Version: "v1.2.3", FailOn: validate.Warning}
	for _, d := range documents {
		run.Sheets = append(run.Sheets, report.NewSheet(d))
		run.Tally.Add(report.NewTally(d.Findings))
	}
	run.Tally.Unchecked = 1
	return run
}

func whole(f report.Format, r *report.Run) string {
	var out bytes.Buffer
	f.Whole(&out, r)
	return out.String()
}

// Whatever a transcription holds, no form sends a terminal anything to act upon.
func TestFormsSendNoControlCharacters(t *testing.T) {
	var commands bytes.Buffer
	report.GitHub.Document(&commands, untrustedDocument(), screen.Palette{Enabled: true})
	var compact bytes.Buffer
	report.Compact.Document(&compact, untrustedDocument(), screen.Palette{})
	run := newRun(untrustedDocument())
	forms := map[string]string{
		"github":     commands.String(),
		"json":       whole(report.JSON, run),
		"sarif":      whole(report.SARIF, run),
		"junit":      whole(report.JUnit, run),
		"checkstyle": whole(report.Checkstyle, run),
		"markdown":   whole(report.Markdown, run),
		"compact":    compact.String(),
		"gitlab":     whole(report.GitLab, run),
		"rdjson":     whole(report.RDJSON, run),
	}
	for name, text := range forms {
		for _, r := range text {
			if r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf) {
				t.Errorf("%s: the output holds %U", name, r)
			}
		}
	}
}

func TestFingerprints(t *testing.T) {
	find := func(source string, words ...string) []string {
		d := &report.Document{Name: "7.txt", Source: source}
		offset := 0
		for _, w := range words {
			start := offset + strings.Index(source[offset:], w)
			offset = start + len(w)
			d.Findings = append(d.Findings, validate.Finding{Code: "copy-number", Span: ast.Span{Start: start, End: offset}})
		}
		return report.Fingerprints(report.NewSheet(d))
	}
	one := find("Copy Nº 1\nCopy Nº 2\n", "Nº 1")
	moved := find("CABLE\n\n  Copy   Nº 1\n", "Nº 1")
	changed := find("Copy Nº 3\n", "Nº 3")
	twice := find("Copy Nº 1\nCopy Nº 1\n", "Nº 1", "Nº 1")
	switch {
	case one[0] != moved[0]:
		t.Error("a line that moves gets another fingerprint")
	case one[0] == changed[0]:
		t.Error("a line that changes keeps its fingerprint")
	case twice[0] != one[0] || twice[1] == one[0]:
		t.Error("findings on equal lines are not told apart by their order")
	}
}
