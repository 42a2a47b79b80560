package report

import (
	"bytes"
	"encoding/xml"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/validate"
)

// checkstyleVersion is the release of Checkstyle whose form the reports have.
const checkstyleVersion = "4.3"

// Checkstyle is for tools that read Checkstyle's XML. Findings that fail nothing are left out.
var Checkstyle = Format{Whole: checkstyleWhole}

var checkstyleSeverities = map[validate.Severity]string{
	validate.Error:   "error",
	validate.Warning: "warning",
	validate.Note:    "info",
}

type checkstyleReport struct {
	XMLName xml.Name         `xml:"checkstyle"`
	Version string           `xml:"version,attr"`
	Files   []checkstyleFile `xml:"file"`
}

type checkstyleFile struct {
	Name   string            `xml:"name,attr"`
	Errors []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

func checkstyleWhole(out *bytes.Buffer, r *Run) {
	report := checkstyleReport{Version: checkstyleVersion}
	for _, s := range r.Sheets {
		file := checkstyleFile{Name: screen.Visible(s.Name)}
		for _, e := range s.open() {
			file.Errors = append(file.Errors, checkstyleError{
				Line:     e.Line,
				Column:   e.Column,
				Severity: checkstyleSeverities[e.Severity],
				Message:  e.text(),
				Source:   "cablegram." + e.Code,
			})
		}
		report.Files = append(report.Files, file)
	}
	writeXML(out, report)
}
