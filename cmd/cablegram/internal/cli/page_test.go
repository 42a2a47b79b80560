package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/validate"
)

const pages = "../../../../validate/rules"

// waiverPage is the shape of the page of a rule about waivers: a failing example of a cable and a waivers file, with the
// findings, and a corrected one.
var waiverPage = regexp.MustCompile("(?s)^(.*```cable\n)(.*?)(```\n\n```toml\n)(.*?)(```\n\n```findings\n)(.*?)(```.*```cable\n)(.*?)(```\n\n```toml\n)(.*?)(```.*)$")

// TestWaiverPages runs the examples of the pages about waivers.
func TestWaiverPages(t *testing.T) {
	for _, r := range validate.All() {
		if r.Category != validate.Waivers {
			continue
		}
		t.Run(r.Code, func(t *testing.T) {
			parts := waiverPage.FindStringSubmatch(r.Page())
			if parts == nil {
				t.Fatal("page lacks an example with its findings, or a corrected example")
			}
			parts[6] = waiverFindings(t, r.Code, parts[2], parts[4])
			if parts[6] == "" {
				t.Error("the failing example has no finding")
			}
			if left := waiverFindings(t, r.Code, parts[8], parts[10]); left != "" {
				t.Errorf("the corrected example has %s", left)
			}
			corpus.Golden(t, filepath.Join(pages, r.Code+".md"), []byte(strings.Join(parts[1:], "")))
		})
	}
}

// waiverFindings lints a cable beside its waivers and gives the findings that are not waived, which have to be of one
// rule, in the form of the pages.
func waiverFindings(t *testing.T, code, cable, waivers string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{"example.txt": cable, "waivers.toml": waivers} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	status, stdout, stderr := runCommand(nil, "lint", "--format", "jsonl", filepath.Join(folder, "example.txt"))
	if status > Faulty {
		t.Fatalf("exit status %d: %s", status, stderr)
	}
	var out strings.Builder
	for line := range strings.Lines(stdout) {
		var f struct {
			Code, Severity, File, Message string
			Line, Column                  int
			EndLine                       int `json:"end_line"`
			EndColumn                     int `json:"end_column"`
			Waived                        *struct{}
		}
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		if f.Waived != nil {
			continue
		}
		f.File = filepath.Base(f.File)
		if f.Code != code || f.File != "waivers.toml" {
			t.Errorf("the example also has %s in %s: %s", f.Code, f.File, f.Message)
		}
		fmt.Fprintf(&out, "%s:%d:%d-%d:%d %s: %s\n", f.File, f.Line, f.Column, f.EndLine, f.EndColumn, f.Severity, f.Message)
	}
	return out.String()
}
