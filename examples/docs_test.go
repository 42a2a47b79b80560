// Package examples holds the documentation to the examples.
package examples

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	block = regexp.MustCompile("(?s)```go\n(.*?)```")
	// program is a command of the table of examples that runs one.
	program = regexp.MustCompile("`(go run [^`]*)`")
)

// TestTable runs the programs of the table of examples as a reader would, and looks for examples that it lacks.
func TestTable(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the examples")
	}
	table, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	folders, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		if folder.IsDir() && !strings.Contains(string(table), "| ["+folder.Name()+"](") {
			t.Errorf("the table lacks %s", folder.Name())
		}
	}
	for _, match := range program.FindAllStringSubmatch(string(table), -1) {
		t.Run(match[1], func(t *testing.T) {
			t.Parallel()
			run := exec.Command("sh", "-c", match[1])
			run.Dir = ".."
			if out, err := run.Output(); err != nil || len(out) == 0 {
				t.Errorf("%v, and it prints %q", err, out)
			}
		})
	}
}

// TestDocumented looks for Go of docs/library.md that no example has: what is shown there compiles and runs here.
func TestDocumented(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "docs", "library.md"))
	if err != nil {
		t.Fatal(err)
	}
	source := sources(t)
	for _, match := range block.FindAllStringSubmatch(string(page), -1) {
		if !strings.Contains(source, match[1]) {
			t.Errorf("docs/library.md shows what no example has:\n%s", match[1])
		}
	}
}

// sources gives the Go source of all examples.
func sources(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		source, err := os.ReadFile(path)
		all.Write(source)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}
