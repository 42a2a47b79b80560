package docs

import (
	"regexp"
	"strings"
	"testing"
)

// release is the heading of a release in the changelog.
var release = regexp.MustCompile(`^(Unreleased|\d+\.\d+\.\d+(-\S+)? - \d{4}-\d{2}-\d{2})$`)

// TestChangelog holds every release to its form: a version with its day, and a section that says which verdicts moved.
func TestChangelog(t *testing.T) {
	_, releases, _ := strings.Cut(read(t, "CHANGELOG.md"), "\n## ")
	for part := range strings.SplitSeq(releases, "\n## ") {
		heading, text, _ := strings.Cut(part, "\n")
		if !release.MatchString(heading) {
			t.Errorf("the release %q is neither %q nor a version with its day, %q", heading, "Unreleased", "1.2.3 - 2030-01-31")
		}
		_, verdicts, told := strings.Cut(text, "\n### Verdicts\n")
		verdicts, _, _ = strings.Cut(verdicts, "\n### ")
		if !told || strings.TrimSpace(verdicts) == "" {
			t.Errorf("the release %q does not say which verdicts moved", heading)
		}
	}
}
