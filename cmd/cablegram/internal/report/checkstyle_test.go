package report_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

func TestCheckstyle(t *testing.T) {
	const want = `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="cables/7.txt">
    <error line="1" column="7" severity="info" message="another sign" source="cablegram.number-sign"></error>
    <error line="1" column="10" severity="warning" message="&#34;7&#34; against &#34;8&#34;" source="cablegram.number-mismatch"></error>
    <error line="4" column="9" severity="error" message="copy &#34;2&#34; is listed twice&#xA;cables/7.txt:3:9: the other copy" source="cablegram.copy-number"></error>
  </file>
  <file name="cables/8.txt"></file>
</checkstyle>
`
	if got := whole(report.Checkstyle, mixedRun()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestCheckstyleEscapes(t *testing.T) {
	text := whole(report.Checkstyle, newRun(untrustedDocument()))
	var got struct {
		Files []struct {
			Name   string `xml:"name,attr"`
			Errors []struct {
				Message string `xml:"message,attr"`
			} `xml:"error"`
		} `xml:"file"`
	}
	if err := xml.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	if want := screen.Visible(untrustedName); got.Files[0].Name != want {
		t.Errorf("file %q, want %q", got.Files[0].Name, want)
	}
	if want := screen.Visible(untrusted); !strings.HasPrefix(got.Files[0].Errors[0].Message, want+"\n") {
		t.Errorf("message %q, want %q", got.Files[0].Errors[0].Message, want)
	}
	if strings.Contains(text, "]]>") || strings.Contains(text, "<script") {
		t.Error("the transcription closes a section or opens an element")
	}
}
