package report_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

func TestJUnit(t *testing.T) {
	const want = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cablegram" tests="7" failures="2" errors="1" skipped="2">
  <testsuite name="cables/7.txt" tests="5" failures="2" errors="0" skipped="2">
    <testcase name="number-sign 1:7" classname="cables/7.txt" file="cables/7.txt" line="1">
      <system-out>note: another sign</system-out>
    </testcase>
    <testcase name="number-sign 1:7" classname="cables/7.txt" file="cables/7.txt" line="1">
      <skipped message="the office had no such key">another sign</skipped>
    </testcase>
    <testcase name="number-mismatch 1:10" classname="cables/7.txt" file="cables/7.txt" line="1">
      <failure type="warning" message="&#34;7&#34; against &#34;8&#34;">&#34;7&#34; against &#34;8&#34;</failure>
    </testcase>
    <testcase name="copy-number 3:9" classname="cables/7.txt" file="cables/7.txt" line="3">
      <skipped message="[sic]">copy &#34;2&#34; is listed twice&#xA;cables/7.txt:3:9: the other copy</skipped>
    </testcase>
    <testcase name="copy-number 4:9" classname="cables/7.txt" file="cables/7.txt" line="4">
      <failure type="error" message="copy &#34;2&#34; is listed twice">copy &#34;2&#34; is listed twice&#xA;cables/7.txt:3:9: the other copy</failure>
    </testcase>
  </testsuite>
  <testsuite name="cables/8.txt" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="no findings" classname="cables/8.txt" file="cables/8.txt"></testcase>
  </testsuite>
  <testsuite name="cablegram" tests="1" failures="0" errors="1" skipped="0">
    <testcase name="all files can be checked" classname="cablegram">
      <error message="1 file could not be checked; standard error says which and why"></error>
    </testcase>
  </testsuite>
</testsuites>
`
	if got := whole(report.JUnit, mixedRun()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestJUnitEscapes(t *testing.T) {
	text := whole(report.JUnit, newRun(untrustedDocument()))
	var got struct {
		Suites []struct {
			Name  string `xml:"name,attr"`
			Cases []struct {
				File    string `xml:"file,attr"`
				Failure struct {
					Message string `xml:"message,attr"`
				} `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	if want := screen.Visible(untrustedName); got.Suites[0].Name != want || got.Suites[0].Cases[0].File != want {
		t.Errorf("suite %q of file %q, want %q", got.Suites[0].Name, got.Suites[0].Cases[0].File, want)
	}
	if want := screen.Visible(untrusted); got.Suites[0].Cases[0].Failure.Message != want {
		t.Errorf("message %q, want %q", got.Suites[0].Cases[0].Failure.Message, want)
	}
	if strings.Contains(text, "]]>") || strings.Contains(text, "<script") {
		t.Error("the transcription closes a section or opens an element")
	}
}
