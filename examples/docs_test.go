// Package examples holds the documentation to the examples.
package examples

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var block = regexp.MustCompile("(?s)```go\n(.*?)```")

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
