package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/report"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

// gitlabIssue is an issue with all that GitLab asks for.
type gitlabIssue struct {
	Description string `json:"description"`
	CheckName   string `json:"check_name"`
	Fingerprint string `json:"fingerprint"`
	Severity    string `json:"severity"`
	Location    struct {
		Path      string `json:"path"`
		Positions struct {
			Begin struct{ Line, Column int } `json:"begin"`
			End   struct{ Line, Column int } `json:"end"`
		} `json:"positions"`
	} `json:"location"`
}

// strictly decodes JSON that has no keys but those of a shape.
func strictly[T any](t *testing.T, text string) T {
	t.Helper()
	var v T
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestGitLab(t *testing.T) {
	issues := strictly[[]gitlabIssue](t, whole(report.GitLab, mixedRun()))
	var got []string
	for _, i := range issues {
		begin, end := i.Location.Positions.Begin, i.Location.Positions.End
		text, _ := json.Marshal([]any{i.Location.Path, begin.Line, begin.Column, end.Line, end.Column, i.Severity, i.CheckName, i.Description})
		got = append(got, string(text))
	}
	want := []string{
		`["cables/7.txt",1,7,1,9,"info","number-sign","another sign"]`,
		`["cables/7.txt",1,10,1,11,"major","number-mismatch","\"7\" against \"8\""]`,
		`["cables/7.txt",4,9,4,10,"critical","copy-number","copy \"2\" is listed twice"]`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// GitLab holds two issues of one fingerprint for one.
func TestGitLabFingerprints(t *testing.T) {
	same := func(name string) *report.Document {
		d := document("Copy Nº 2\nCopy Nº 2\n", "Copy", "Nº")
		d.Name = name
		for i := range d.Findings {
			d.Findings[i].Waived = nil
		}
		return d
	}
	seen := map[string]bool{}
	for _, i := range strictly[[]gitlabIssue](t, whole(report.GitLab, newRun(same("a.txt"), same("b.txt")))) {
		seen[i.Fingerprint] = true
	}
	if len(seen) != 4 {
		t.Errorf("%d fingerprints for 4 issues", len(seen))
	}
}

func TestGitLabOfNothing(t *testing.T) {
	if got := whole(report.GitLab, &report.Run{}); got != "[]\n" {
		t.Errorf("got %q", got)
	}
}

func TestGitLabUntrusted(t *testing.T) {
	issues := strictly[[]gitlabIssue](t, whole(report.GitLab, newRun(untrustedDocument())))
	if want := screen.Visible(untrusted); len(issues) != 1 || issues[0].Description != want || issues[0].Location.Path != untrustedName {
		t.Errorf("got %q, want one issue of %q that says %q", issues, untrustedName, want)
	}
}
