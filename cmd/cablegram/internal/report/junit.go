package report

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

// JUnit is for tools that read JUnit's XML: a suite a file and a case a finding. A finding below the failing severity is
// a case that passes, a waived one a case that is skipped; a file without findings is one case that passes.
var JUnit = Format{Whole: junitWhole}

type junitReport struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Skipped  int          `xml:"skipped,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name      string        `xml:"name,attr"`
	Class     string        `xml:"classname,attr"`
	File      string        `xml:"file,attr,omitempty"`
	Line      int           `xml:"line,attr,omitempty"`
	Failure   *junitOutcome `xml:"failure"`
	Error     *junitOutcome `xml:"error"`
	Skipped   *junitOutcome `xml:"skipped"`
	SystemOut string        `xml:"system-out,omitempty"`
}

type junitOutcome struct {
	Type    string `xml:"type,attr,omitempty"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

func junitWhole(out *bytes.Buffer, r *Run) {
	report := junitReport{Name: "cablegram"}
	for _, s := range r.Sheets {
		report.add(newJUnitSuite(r, s))
	}
	if r.Tally.Unchecked > 0 {
		report.add(uncheckedSuite(r.Tally.Unchecked))
	}
	writeXML(out, report)
}

// add adds a suite and counts its cases.
func (r *junitReport) add(s junitSuite) {
	s.Tests = len(s.Cases)
	for _, c := range s.Cases {
		s.Failures += present(c.Failure)
		s.Errors += present(c.Error)
		s.Skipped += present(c.Skipped)
	}
	r.Tests += s.Tests
	r.Failures += s.Failures
	r.Errors += s.Errors
	r.Skipped += s.Skipped
	r.Suites = append(r.Suites, s)
}

func present(o *junitOutcome) int {
	if o == nil {
		return 0
	}
	return 1
}

func newJUnitSuite(r *Run, s *Sheet) junitSuite {
	name := screen.Visible(s.Name)
	suite := junitSuite{Name: name}
	for _, e := range s.Entries {
		c := junitCase{Name: fmt.Sprintf("%s %d:%d", e.Code, e.Line, e.Column), Class: name, File: name, Line: e.Line}
		c.judge(e, r.fails(e))
		suite.Cases = append(suite.Cases, c)
	}
	if len(suite.Cases) == 0 {
		suite.Cases = []junitCase{{Name: "no findings", Class: name, File: name}}
	}
	return suite
}

// judge gives a case the outcome of its finding.
func (c *junitCase) judge(e *Entry, fails bool) {
	switch message := screen.Brief(e.Message, longestMessage); {
	case e.Waived != nil:
		c.Skipped = &junitOutcome{Message: screen.Brief(e.Waived.Reason, longestMessage), Text: e.text()}
	case fails:
		c.Failure = &junitOutcome{Type: e.Severity.String(), Message: message, Text: e.text()}
	default:
		c.SystemOut = e.Severity.String() + ": " + e.text()
	}
}

// uncheckedSuite says that a run did not check all files.
func uncheckedSuite(files int) junitSuite {
	message := plural(files, "file") + " could not be checked; standard error says which and why"
	return junitSuite{Name: "cablegram", Cases: []junitCase{{
		Name: "all files can be checked", Class: "cablegram", Error: &junitOutcome{Message: message},
	}}}
}
