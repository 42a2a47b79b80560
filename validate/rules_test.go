package validate_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

var codeShape = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

func TestCatalogue(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range validate.All() {
		t.Run(r.Code, func(t *testing.T) {
			if !codeShape.MatchString(r.Code) {
				t.Errorf("code %q is not in lower case with hyphens", r.Code)
			}
			if seen[r.Code] {
				t.Errorf("code %q stands twice", r.Code)
			}
			seen[r.Code] = true
			if validate.Lookup(r.Code) != r {
				t.Errorf("Lookup(%q) gives another rule", r.Code)
			}
			if !slices.Contains(validate.Categories(), r.Category) {
				t.Errorf("category %q is unknown", r.Category)
			}
			if r.Severity < validate.Note || r.Severity > validate.Error {
				t.Errorf("severity is missing")
			}
			if r.Since == "" || (r.Run == nil) == (r.Judge == nil) {
				t.Errorf("release is missing, or there is not one function")
			}
			if r.Summary == "" || strings.HasSuffix(r.Summary, ".") || strings.Contains(r.Summary, "\n") {
				t.Errorf("summary %q is not one line without a stop", r.Summary)
			}
		})
	}
}

// codes are those of all kinds of fault in one transcription and its waivers.
var codes = []string{
	"unexpected-line", "malformed-field", "missing-part", "not-a-cable", "swallowed-document", "bracket-balance",
	"quote-balance", "paragraph-numbering", "doubled-text", "announced-count",
	"number-mismatch", "copy-number", "copy-count", "exemplar-range", "registry-form", "spelled-number",
	"invalid-date", "invalid-time", "clock-notation", "date-notation", "event-order", "transit-time", "record-date",
	"stamp-date", "quoted-date", "note-year",
	"name-spelling", "name-variant", "party-mismatch",
	"citation-form", "citation-range", "citation-conflict",
	"number-sign", "mixed-script", "encoding", "spacing", "quote-style",
	"stale-waiver", "waiver-reason",
}

// TestCatalogueIsWhole looks for rules that are missing, that stand outside the order of their categories, or that an
// operator of TestMutations names by a wrong code.
func TestCatalogueIsWhole(t *testing.T) {
	last := 0
	for _, r := range validate.All() {
		if !slices.Contains(codes, r.Code) {
			t.Errorf("%s is not listed in this test", r.Code)
		}
		category := slices.Index(validate.Categories(), r.Category)
		if category < last {
			t.Errorf("%s stands behind rules of category %q", r.Code, validate.Categories()[last])
		}
		last = max(last, category)
	}
	for _, code := range codes {
		if validate.Lookup(code) == nil {
			t.Errorf("no rule has the code %s", code)
		}
	}
	for _, op := range operators {
		for _, code := range op.codes {
			if validate.Lookup(code) == nil {
				t.Errorf("operator %q names %s, which is no rule", op.name, code)
			}
		}
	}
}

// headings are the parts of a rule's page, in their order.
var headings = []string{"## Why", "## Example", "## Corrected", "## When to waive"}

// page is the shape of a rule's page: the failing example with its findings, and the corrected one.
var page = regexp.MustCompile("(?s)^(.*```cable\n)(.*?)(```\n\n```findings\n)(.*?)(```.*```cable\n)(.*?)(```.*)$")

// TestPages runs the examples of the rules' pages: the failing one has the findings printed below it, all of them the
// rule's, and the corrected one has none. Those about waivers are run by the command's tests, for it reads the waivers.
func TestPages(t *testing.T) {
	for _, r := range validate.All() {
		t.Run(r.Code, func(t *testing.T) {
			text := r.Page()
			if !strings.HasPrefix(text, "# "+r.Code+"\n\n") {
				t.Fatalf("page does not begin with its title %q", "# "+r.Code)
			}
			if got := headingsOf(text); !slices.Equal(got, headings) {
				t.Errorf("headings are %q, want %q", got, headings)
			}
			if r.Category == validate.Waivers {
				return
			}
			parts := page.FindStringSubmatch(text)
			if parts == nil {
				t.Fatal("page lacks an example with its findings, or a corrected example")
			}
			failing, corrected := parts[2], parts[6]
			found := lint("example.txt", failing)
			if len(found) == 0 {
				t.Error("the failing example has no finding")
			}
			for _, f := range found {
				if f.Code != r.Code {
					t.Errorf("the failing example also has %s: %s", f.Code, f.Message)
				}
			}
			for _, f := range lint("example.txt", corrected) {
				t.Errorf("the corrected example has %s: %s", f.Code, f.Message)
			}
			parts[4] = string(inPage(failing, found))
			corpus.Golden(t, filepath.Join("rules", r.Code+".md"), []byte(strings.Join(parts[1:], "")))
		})
	}
}

func headingsOf(text string) []string {
	var found []string
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "## ") {
			found = append(found, strings.TrimSuffix(line, "\n"))
		}
	}
	return found
}

// inPage writes findings as a page shows them.
func inPage(source string, findings []validate.Finding) []byte {
	var out bytes.Buffer
	places := position.NewIndex(source)
	for _, f := range findings {
		fmt.Fprintf(&out, "%s %s: %s\n", places.Range(f.Span), f.Severity, f.Message)
	}
	return out.Bytes()
}
