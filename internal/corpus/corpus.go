// Package corpus gives tests the transcriptions under testdata/cables and the goldens that lie beside them.
//
// A folder of testdata/cables is a dialect (format guide, section 2), NAME.txt in it a transcription, and NAME.tree,
// NAME.facts.json and NAME.findings are what the packages make of it. Run a package's tests with -update to write its
// goldens anew.
package corpus

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite golden files")

// Cable is one transcription of the corpus.
type Cable struct {
	// Dialect is the folder that the transcription lies in, and Name its file's name without ".txt".
	Dialect, Name string
	Source        []byte

	stem string
}

// Load gives every transcription under dir, testdata/cables as seen from the test's own folder, ordered by path.
func Load(tb testing.TB, dir string) []Cable {
	tb.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*", "*.txt"))
	if err != nil {
		tb.Fatal(err)
	}
	if len(paths) == 0 {
		tb.Fatalf("no transcriptions under %s", dir)
	}
	cables := make([]Cable, len(paths))
	for i, path := range paths {
		cables[i] = read(tb, path)
	}
	return cables
}

// Read gives one transcription: Read(t, dir, "a/21677").
func Read(tb testing.TB, dir, name string) Cable {
	tb.Helper()
	return read(tb, filepath.Join(dir, filepath.FromSlash(name)+".txt"))
}

func read(tb testing.TB, path string) Cable {
	tb.Helper()
	source, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	folder, file := filepath.Split(path)
	return Cable{
		Dialect: filepath.Base(folder),
		Name:    strings.TrimSuffix(file, ".txt"),
		Source:  source,
		stem:    strings.TrimSuffix(path, ".txt"),
	}
}

// File is the name by which the transcription is known to the parser: no folder, so that goldens are the same anywhere.
func (c Cable) File() string { return c.Name + ".txt" }

// String names a subtest: "a/21677".
func (c Cable) String() string { return c.Dialect + "/" + c.Name }

// Golden compares got with the golden beside the transcription whose extension is ext, ".tree" say.
func (c Cable) Golden(tb testing.TB, ext string, got []byte) {
	tb.Helper()
	Golden(tb, c.stem+ext, got)
}

// Golden compares got with the file at path, or writes the file under -update.
func Golden(tb testing.TB, path string, got []byte) {
	tb.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			tb.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		tb.Fatalf("%v: run the test with -update to write it", err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		tb.Errorf("%s is out of date: review, then run the test with -update (-want +got):\n%s", path, diff)
	}
}
