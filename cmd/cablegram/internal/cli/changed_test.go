package cli

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/config"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/input"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/rewrite"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

// TestChangedMeanwhile has somebody else change a transcription after it was read: what they wrote stays.
func TestChangedMeanwhile(t *testing.T) {
	path := filepath.ToSlash(filepath.Join(t.TempDir(), "7403.txt"))
	const read, written = "CABLE Nº 7403 \nto Cde. FILIPPOV\n", "CABLE Nº 7404 \nto Cde. FILIPPOV\n"
	if err := os.WriteFile(path, []byte(written), 0o666); err != nil {
		t.Fatal(err)
	}
	all, err := guides(&config.Source{None: true}, []input.File{{Name: path}})
	if err != nil {
		t.Fatal(err)
	}
	session := newSession(&Command{Stdin: strings.NewReader(""), Stdout: &bytes.Buffer{}, Stderr: &bytes.Buffer{}})
	work := &files{session: session}
	tests := []struct {
		name string
		do   func(out *bytes.Buffer) error
	}{
		{"lint --fix", func(out *bytes.Buffer) error {
			l := lint{files: work, fixes: &fixes{apply: true}, history: &history{}}
			return l.checking(printer{}, all)(out, path, []byte(read)).repair.err
		}},
		{"fmt --write", func(out *bytes.Buffer) error {
			f := formatter{files: work, write: true, colour: &choice[screen.When]{}}
			return f.formatting(all)(out, path, []byte(read)).err
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := test.do(&out); !errors.Is(err, rewrite.ErrChanged) {
				t.Errorf("error %v, want %v", err, rewrite.ErrChanged)
			}
			if now, err := os.ReadFile(path); err != nil || string(now) != written {
				t.Errorf("the file holds %q, %v", now, err)
			}
		})
	}
}
