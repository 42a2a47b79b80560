package report

import (
	"bytes"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/validate"
)

// GitLab is for the code quality report of GitLab: a list of issues as JSON. Findings that fail nothing are left out.
var GitLab = Format{Whole: gitlabWhole}

var gitlabSeverities = map[validate.Severity]string{
	validate.Error:   "critical",
	validate.Warning: "major",
	validate.Note:    "info",
}

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path      string          `json:"path"`
	Positions gitlabPositions `json:"positions"`
}

type gitlabPositions struct {
	Begin gitlabPosition `json:"begin"`
	End   gitlabPosition `json:"end"`
}

type gitlabPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

func gitlabWhole(out *bytes.Buffer, r *Run) {
	issues := []gitlabIssue{}
	for _, s := range r.Sheets {
		for _, e := range s.open() {
			issues = append(issues, newGitLabIssue(e))
		}
	}
	encoder := newEncoder(out)
	encoder.SetIndent("", "  ")
	encode(encoder, issues)
}

// newGitLabIssue makes an issue. GitLab holds two issues of one fingerprint for one, so that it has the file's name in it.
func newGitLabIssue(e *Entry) gitlabIssue {
	return gitlabIssue{
		Description: screen.Brief(e.Message, longestMessage),
		CheckName:   e.Code,
		Fingerprint: sum(e.File + "\x00" + e.Fingerprint),
		Severity:    gitlabSeverities[e.Severity],
		Location: gitlabLocation{
			Path:      e.File,
			Positions: gitlabPositions{gitlabPosition{e.Line, e.Column}, gitlabPosition{e.EndLine, e.EndColumn}},
		},
	}
}
