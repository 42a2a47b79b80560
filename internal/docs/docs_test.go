// Package docs holds the documents of the project to what is really there.
package docs

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/internal/corpus"
)

const root = "../.."

var (
	// session is a command of the README that starts with "go run", and what follows it.
	session = regexp.MustCompile("(?s)```console\n\\$ (go run [^\n]*)\n(.*?)```")
	// program is a Go program of the README, and what it prints.
	program = regexp.MustCompile("(?s)```go\n(package main\n.*?)```\n\nprints\n\n```text\n(.*?)```")
	// mention is a transcription that the format guide names.
	mention = regexp.MustCompile("`((?:[a-i]|a-out|b-out|e-out)/[0-9a-z-]+)`")
)

// TestReadme runs what the README says one can run.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command")
	}
	readme := read(t, "README.md")
	readme = rewrite(readme, session, func(command string) string {
		return run(t, strings.Fields(command)...)
	})
	readme = rewrite(readme, program, func(source string) string {
		file := filepath.Join(t.TempDir(), "main.go")
		if err := os.WriteFile(file, []byte(source), 0o666); err != nil {
			t.Fatal(err)
		}
		return run(t, "go", "run", file)
	})
	corpus.Golden(t, filepath.Join(root, "README.md"), []byte(readme))
}

// rewrite puts in the place of the second group of pattern what output makes of the first.
func rewrite(text string, pattern *regexp.Regexp, output func(string) string) string {
	var out strings.Builder
	end := 0
	for _, at := range pattern.FindAllStringSubmatchIndex(text, -1) {
		out.WriteString(text[end:at[4]])
		out.WriteString(output(text[at[2]:at[3]]))
		end = at[5]
	}
	out.WriteString(text[end:])
	return out.String()
}

// run gives what a command prints, whatever its exit status: a lint with findings has another one than 0.
func run(t *testing.T, command ...string) string {
	t.Helper()
	process := exec.Command(command[0], command[1:]...)
	process.Dir = root
	var complaints strings.Builder
	process.Stderr = &complaints
	output, err := process.Output()
	if len(output) == 0 {
		t.Fatalf("%s printed nothing: %v\n%s", strings.Join(command, " "), err, complaints.String())
	}
	return string(output)
}

// TestFormatGuide looks for transcriptions that the guide names and testdata lacks.
func TestFormatGuide(t *testing.T) {
	for _, match := range mention.FindAllStringSubmatch(read(t, "docs/format.md"), -1) {
		if _, err := os.Stat(filepath.Join(root, "testdata", "cables", match[1]+".txt")); err != nil {
			t.Errorf("docs/format.md names %s, which is not in testdata/cables", match[1])
		}
	}
}

// documents are the Markdown files of the repository, but for those of testdata.
func documents(t *testing.T) []string {
	t.Helper()
	var found []string
	err := fs.WalkDir(os.DirFS(root), ".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == ".git" || entry.Name() == "testdata"):
			return fs.SkipDir
		case strings.HasSuffix(path, ".md"):
			found = append(found, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, path))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
