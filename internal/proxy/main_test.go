package main

import (
	"archive/zip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func write(t *testing.T, root, name, content string) {
	t.Helper()
	path := filepath.Join(root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestPublish publishes a repository of two modules, one of which replaces the other by a folder.
func TestPublish(t *testing.T) {
	root, proxy := t.TempDir(), t.TempDir()
	write(t, root, "go.mod", "module example.org/Library\n\ngo 1.25.0\n")
	write(t, root, "library.go", "package library\n")
	write(t, root, "cmd/tool/go.mod", "module example.org/Library/cmd/tool\n\ngo 1.25.0\n\nrequire example.org/Library v0.0.0\n\nreplace example.org/Library => ../..\n")
	write(t, root, "cmd/tool/main.go", "package main\n")

	r := release{root: root, version: "v1.2.3", proxy: proxy}
	for _, folder := range []string{".", "cmd/tool"} {
		if err := r.publish(folder); err != nil {
			t.Fatal(err)
		}
	}

	tool := filepath.Join(proxy, "example.org", "!library", "cmd", "tool", "@v")
	published, err := os.ReadFile(filepath.Join(tool, "v1.2.3.mod"))
	if err != nil {
		t.Fatal(err)
	}
	if mod := string(published); !strings.Contains(mod, "require example.org/Library v1.2.3") || strings.Contains(mod, "replace") {
		t.Errorf("go.mod is published as %q", mod)
	}
	const prefix = "example.org/Library@v1.2.3/"
	if got, want := contained(t, filepath.Join(proxy, "example.org", "!library", "@v", "v1.2.3.zip")), []string{prefix + "go.mod", prefix + "library.go"}; !slices.Equal(got, want) {
		t.Errorf("the library has the files %q, want %q", got, want)
	}
}

func contained(t *testing.T, path string) []string {
	t.Helper()
	archive, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	var names []string
	for _, f := range archive.File {
		names = append(names, f.Name)
	}
	slices.Sort(names)
	return names
}
