package config

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// shapes are those of the two files.
var shapes = map[string]shape{"cablegram.toml": settingsShape, "waivers.toml": waiversShape}

// textsOf gives the texts of files in one.
func textsOf(t *testing.T, pattern string) string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: no files, %v", pattern, err)
	}
	var all strings.Builder
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	return all.String()
}

// TestEveryKeyIsDocumented has a row for each key in the section of the page that describes its file, and none besides.
func TestEveryKeyIsDocumented(t *testing.T) {
	page := textsOf(t, "../../../../docs/configuration.md")
	for file, keys := range shapes {
		_, section, found := strings.Cut(page, fmt.Sprintf("\n### Keys of %s\n", file))
		if !found {
			t.Fatalf("the page lacks the keys of %s", file)
		}
		section, _, _ = strings.Cut(section, "\n#")
		for _, k := range keys {
			if row := fmt.Sprintf("\n| `%s` | ", strings.Replace(k.name, "*", "RULE", 1)); !strings.Contains(section, row) {
				t.Errorf("%s: the page has no key %s", file, k.name)
			}
		}
		if rows := strings.Count(section, "\n| `"); rows != len(keys) {
			t.Errorf("%s: the page has %d keys, want %d", file, rows, len(keys))
		}
	}
}

// TestEveryKeyIsTried has a script in which each key has a value of the wrong type.
func TestEveryKeyIsTried(t *testing.T) {
	scripts := textsOf(t, "../../testdata/script/*.txtar")
	for file, keys := range shapes {
		for _, k := range keys {
			complaint := fmt.Sprintf("%q takes %s", strings.Replace(k.name, "*", "copy-number", 1), k.takes)
			if !strings.Contains(scripts, complaint) && !strings.Contains(scripts, strings.NewReplacer("[", `\[`, "]", `\]`).Replace(complaint)) {
				t.Errorf("%s: no script has %s", file, complaint)
			}
		}
	}
}
