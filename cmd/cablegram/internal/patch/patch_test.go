package patch

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

const (
	oldText = "CABLE Nº 7403\nCopy N° 1 \nTo Cde. FILIPPOV\n\x1b[31mtea\n"
	newText = "CABLE Nº 7403\nCopy Nº 1\nTo Cde. FILIPPOV\n\x1b[31mtea\n"
)

func printed(name, old, text string, v View) string {
	var out bytes.Buffer
	Print(&out, name, old, text, v)
	return out.String()
}

func TestPrint(t *testing.T) {
	tests := []struct {
		name string
		view View
		want string
	}{
		{"plain", View{}, "--- a/7403.txt\n+++ b/7403.txt\n@@ -1,4 +1,4 @@\n CABLE Nº 7403\n-Copy N° 1 \n+Copy Nº 1\n To Cde. FILIPPOV\n \x1b[31mtea\n"},
		{"visible", View{Visible: true}, "--- a/7403.txt\n+++ b/7403.txt\n@@ -1,4 +1,4 @@\n CABLE Nº 7403\n-Copy N° 1 \n+Copy Nº 1\n To Cde. FILIPPOV\n \\x1b[31mtea\n"},
		{"colours", View{Palette: screen.Palette{Enabled: true}, Visible: true}, "\x1b[1m--- a/7403.txt\x1b[0m\n\x1b[1m+++ b/7403.txt\x1b[0m\n\x1b[36m@@ -1,4 +1,4 @@\x1b[0m\n" +
			" CABLE Nº 7403\n\x1b[31m-Copy N° 1 \x1b[0m\n\x1b[32m+Copy Nº 1\x1b[0m\n To Cde. FILIPPOV\n \\x1b[31mtea\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := printed("7403.txt", oldText, newText, test.view); got != test.want {
				t.Errorf("got\n%q\nwant\n%q", got, test.want)
			}
		})
	}
	if got := printed("7403.txt", oldText, oldText, View{}); got != "" {
		t.Errorf("equal texts give %q", got)
	}
}

// TestApply has git make the new text out of the old one and the diff.
func TestApply(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not here")
	}
	tests := []struct{ name, file, old, text string }{
		{"lines", "7403.txt", oldText, newText},
		{"folder", "1951/июль/7403.txt", oldText, newText},
		{"blanks in the name", "cable 7403 of 11 July.txt", oldText, newText},
		{"marks in the name", "a\"b\\c\td.txt", oldText, newText},
		{"carriage returns", "7403.txt", "CABLE \r\nTEA\r\n", "CABLE\r\nTEA\r\n"},
		{"no final newline", "7403.txt", "CABLE\nTEA ", "CABLE\nTEA"},
		{"final newline added", "7403.txt", "CABLE\nTEA", "CABLE\nTEA\n"},
		{"byte order mark", "7403.txt", "\ufeffCABLE\nTEA\n", "CABLE\nTEA\n"},
		{"no UTF-8", "7403.txt", "\xff CABLE\n\xfe \xff\nTEA\n", "\xff CABLE\n\xfe\xff\nTEA\n"},
		{"emptied", "7403.txt", "\n", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, filepath.FromSlash(test.file))
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(test.old), 0o644); err != nil {
				t.Skipf("no file of this name here: %v", err)
			}
			diff := printed(test.file, test.old, test.text, View{})
			git := exec.Command("git", "apply", "--whitespace=nowarn", "-")
			git.Dir, git.Stdin = folder, strings.NewReader(diff)
			if out, err := git.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s%s", err, out, diff)
			}
			if got, err := os.ReadFile(path); err != nil || string(got) != test.text {
				t.Errorf("git made %q, %v of\n%s", got, err, diff)
			}
		})
	}
}
