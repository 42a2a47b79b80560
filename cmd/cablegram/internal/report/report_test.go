package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/validate"
)

// hostile is a transcription that would act upon a terminal if it were printed as it is.
const hostile = "CABLE Nº 7\n" +
	"\x1b]8;;http://example.org\x1b\\Copy\x1b]8;;\x1b\\ Nº 2\a\n" +
	"to Cde. \u202eENOTSREDNU\u202c \u009b31m\r\x00\x9b\xff\n" +
	"fake.txt:1:1: error\vforged\f\u2028line\n"

// document makes a document with one finding at each place of the words, which relates to the start of the text.
func document(source string, words ...string) *report.Document {
	d := &report.Document{Name: "hostile\x1b.txt", Source: source}
	for _, w := range words {
		start := strings.Index(source, w)
		d.Findings = append(d.Findings, validate.Finding{
			Code:     "copy-number",
			Severity: validate.Warning,
			Span:     ast.Span{Start: start, End: start + len(w)},
			Message:  "found " + w,
			Related:  []validate.Related{{Span: ast.Span{End: 5}, Message: "against " + w}},
			Fixes: []validate.Fix{{
				Message:       "write " + w,
				Applicability: validate.Suggested,
				Edits:         []validate.Edit{{Span: ast.Span{Start: start, End: start + len(w)}, Text: w + "<&>"}},
			}},
			Waived: &validate.Waiver{Reason: "because of " + w, Span: ast.Span{Start: start, End: start + len(w)}},
		})
	}
	return d
}

func TestHumanSendsNoControlCharacters(t *testing.T) {
	var out bytes.Buffer
	report.Human.Document(&out, document(hostile, "Copy", "\u202e", "\u009b", "\x00", "\xff", "\v", "\r\x00"), screen.Palette{})
	for _, r := range out.String() {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == unicode.ReplacementChar) {
			t.Errorf("the output holds %U", r)
		}
	}
	for line := range strings.Lines(out.String()) {
		if strings.HasPrefix(line, "fake.txt") {
			t.Errorf("a line of the transcription passes for one of the report: %q", line)
		}
	}
}

func TestHuman(t *testing.T) {
	const source = "CABLE Nº 7\n致 Copy Nº 2 [sic]\n"
	d := document(source, "Copy")
	d.Name = "7.txt"
	const want = `7.txt:2:3: warning copy-number: found Copy
  2 | 致 Copy Nº 2 [sic]
    |    ^^^^
  7.txt:1:1: against Copy
  1 | CABLE Nº 7
    | ^^^^^
  suggested fix: write Copy
  acknowledged: because of Copy

`
	var out bytes.Buffer
	report.Human.Document(&out, d, screen.Palette{})
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

func TestHumanWaived(t *testing.T) {
	d := document("Copy Nº 2", "Copy")
	d.Findings[0].Waived = &validate.Waiver{Reason: "the original has it so", Wrong: validate.Original}
	var out bytes.Buffer
	report.Human.Document(&out, d, screen.Palette{})
	if out.Len() > 0 {
		t.Errorf("a waived finding is shown without a wish:\n%s", out.String())
	}
	d.ShowWaived = true
	report.Human.Document(&out, d, screen.Palette{})
	if want := "  waived, original wrong: the original has it so\n"; !strings.Contains(out.String(), want) {
		t.Errorf("no line %q in\n%s", want, out.String())
	}
}

func TestHumanInColour(t *testing.T) {
	d := document("Copy", "Copy")
	var plain, coloured bytes.Buffer
	report.Human.Document(&plain, d, screen.Palette{})
	report.Human.Document(&coloured, d, screen.Palette{Enabled: true})
	text := coloured.String()
	for _, c := range []screen.Colour{"0", screen.Red, screen.Yellow, screen.Cyan, screen.Bold, screen.Faint} {
		text = strings.ReplaceAll(text, "\x1b["+string(c)+"m", "")
	}
	if text == coloured.String() || text != plain.String() {
		t.Errorf("without its colours the coloured text is\n%s\nwant\n%s", text, plain.String())
	}
}

func TestHumanGutter(t *testing.T) {
	d := document(strings.Repeat("\n", 99)+"Copy", "Copy")
	var out bytes.Buffer
	report.Human.Document(&out, d, screen.Palette{})
	for _, want := range []string{"  100 | Copy\n", "      | ^^^^\n", "    1 | \n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no line %q in\n%s", want, out.String())
		}
	}
}

func TestOutputIsBounded(t *testing.T) {
	source := strings.Repeat("\"é ", 10<<20/4)
	d := &report.Document{Name: "long.txt", Source: source}
	place := ast.Span{Start: len(source) / 2, End: len(source)}
	many := make([]validate.Related, 1000)
	for i := range many {
		many[i] = validate.Related{Span: place, Message: source}
	}
	for range 10_000 {
		d.Findings = append(d.Findings, validate.Finding{Code: "quote-balance", Severity: validate.Error, Span: place, Message: source, Related: many})
	}
	began := time.Now()
	var out bytes.Buffer
	report.Human.Document(&out, d, screen.Palette{})
	if out.Len() > 4<<20 {
		t.Errorf("%d bytes for people", out.Len())
	}
	if !strings.Contains(out.String(), "long.txt: 9800 more findings not shown") {
		t.Error("what is not shown is not said")
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestHumanClose(t *testing.T) {
	open := func(s validate.Severity) validate.Finding { return validate.Finding{Severity: s} }
	acknowledged := validate.Finding{Severity: validate.Error, Waived: &validate.Waiver{Span: ast.Span{End: 5}}}
	waived := validate.Finding{Severity: validate.Error, Waived: &validate.Waiver{}}
	tests := []struct {
		name      string
		documents [][]validate.Finding
		unchecked int
		want      string
	}{
		{"nothing", nil, 0, "no findings in 0 files"},
		{"one clean file", [][]validate.Finding{nil}, 0, "no findings in 1 file"},
		{"one finding", [][]validate.Finding{{open(validate.Note)}, nil}, 0, "1 finding in 1 of 2 files: 1 note"},
		{
			"all sorts", [][]validate.Finding{{open(validate.Warning), acknowledged, open(validate.Error)}, {open(validate.Warning), waived}}, 0,
			"5 findings in 2 of 2 files: 1 error, 2 warnings, 1 acknowledged, 1 waived",
		},
		{"acknowledged alone", [][]validate.Finding{{acknowledged}}, 0, "1 finding in 1 of 1 file: 1 acknowledged"},
		{"unread file", [][]validate.Finding{nil}, 2, "no findings in 1 file; 2 files could not be checked"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			total := report.Tally{Unchecked: test.unchecked}
			for _, findings := range test.documents {
				total.Add(report.NewTally(findings))
			}
			var out bytes.Buffer
			report.Human.Close(&out, total, screen.Palette{})
			if got := strings.TrimSuffix(out.String(), "\n"); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestTallyReaches(t *testing.T) {
	total := report.NewTally([]validate.Finding{
		{Severity: validate.Warning},
		{Severity: validate.Error, Waived: &validate.Waiver{}},
	})
	for severity, want := range map[validate.Severity]bool{validate.Note: true, validate.Warning: true, validate.Error: false} {
		if got := total.Reaches(severity); got != want {
			t.Errorf("Reaches(%s) = %v, want %v", severity, got, want)
		}
	}
}

func TestJSONLines(t *testing.T) {
	words := []string{"Copy", "\xff", "\v"}
	var out bytes.Buffer
	report.JSONLines.Document(&out, document(hostile, words...), screen.Palette{Enabled: true})
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if len(lines) != len(words) {
		t.Fatalf("%d lines for %d findings", len(lines), len(words))
	}
	for _, line := range lines {
		var v map[string]any
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Errorf("%v in %s", err, line)
		}
	}
	if !strings.Contains(lines[0], `"text":"Copy<&>"`) {
		t.Errorf("<, & and > do not stay readable: %s", lines[0])
	}
}

func TestJSONLinesShape(t *testing.T) {
	d := &report.Document{Name: "7.txt", Source: "Nº 2\nCopy", Findings: []validate.Finding{{
		Code: "copy-number", Severity: validate.Error, Span: ast.Span{Start: 6, End: 10}, Message: "found \"Copy\"",
	}}}
	const want = `{"schema":"cablegram/finding/v1","file":"7.txt","code":"copy-number","severity":"error",` +
		`"line":2,"column":1,"end_line":2,"end_column":5,"offset":6,"end_offset":10,"message":"found \"Copy\"",` +
		`"related":[],"fixes":[],"waived":null,"url":%q,"fingerprint":"abe65edc1327fb4ad7a5bb6749db1f48"}` + "\n"
	var out bytes.Buffer
	report.JSONLines.Document(&out, d, screen.Palette{})
	if want := fmt.Sprintf(want, validate.Lookup("copy-number").URL()); out.String() != want {
		t.Errorf("got  %s\nwant %s", out.String(), want)
	}
}
