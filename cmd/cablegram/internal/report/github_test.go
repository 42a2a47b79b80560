package report_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/validate"
)

func TestGitHub(t *testing.T) {
	d := &report.Document{Name: "7.txt", Source: "Copy Nº 2\nCopy Nº 2\n", Findings: []validate.Finding{
		{
			Code: "copy-number", Severity: validate.Error, Span: ast.Span{Start: 20, End: 21}, Message: `copy "2" is listed twice`,
			Related: []validate.Related{{Span: ast.Span{Start: 9, End: 10}, Message: "the other copy"}},
		},
		{Code: "copy-count", Severity: validate.Warning, Span: ast.Span{Start: 0, End: 21}, Message: "100 % of two lines"},
		{Code: "number-sign", Severity: validate.Note, Span: ast.Span{Start: 5, End: 8}, Message: "another sign"},
		{Code: "number-sign", Severity: validate.Error, Message: "waived", Waived: &validate.Waiver{}},
	}}
	const want = `::error file=7.txt,line=2,endLine=2,col=9,endColumn=10,title=copy-number::copy "2" is listed twice%0A7.txt:1:9: the other copy
::warning file=7.txt,line=1,endLine=2,title=copy-count::100 %25 of two lines
::notice file=7.txt,line=1,endLine=1,col=6,endColumn=8,title=number-sign::another sign
`
	var out bytes.Buffer
	report.GitHub.Document(&out, d, screen.Palette{})
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

// annotation is a workflow command as the runner reads it.
var annotation = regexp.MustCompile(`^::error file=([^,:]*),line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=copy-number::(.*)$`)

func TestGitHubEscapes(t *testing.T) {
	var out bytes.Buffer
	report.GitHub.Document(&out, untrustedDocument(), screen.Palette{})
	parts := annotation.FindStringSubmatch(strings.TrimSuffix(out.String(), "\n"))
	if parts == nil {
		t.Fatalf("not one command: %q", out.String())
	}
	unescape := strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",")
	if got, want := unescape.Replace(parts[1]), screen.Visible(untrustedName); got != want {
		t.Errorf("the runner reads the file %q, want %q", got, want)
	}
	message, _, _ := strings.Cut(unescape.Replace(parts[3]), "\n")
	if want := screen.Visible(untrusted); message != want {
		t.Errorf("the runner reads the message %q, want %q", message, want)
	}
}
