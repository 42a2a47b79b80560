package tei_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/tei"
)

const (
	// schema is the subset of TEI that the package writes.
	schema = "../testdata/tei/cable.rnc"
	// wholeSchema is the environment variable that names tei_all.rng, the schema of all of TEI, where it is at hand.
	wholeSchema = "TEI_ALL"
)

// TestSchema validates documents with jing, where it is installed.
func TestSchema(t *testing.T) {
	if testing.Short() {
		t.Skip("validates hundreds of documents")
	}
	jing, err := exec.LookPath("jing")
	if err != nil {
		t.Skip("jing is not installed")
	}
	documents := documents(t)
	validate(t, jing, append([]string{"-c", schema}, documents...))
	if whole := os.Getenv(wholeSchema); whole != "" {
		validate(t, jing, append([]string{whole}, documents...))
	}
}

func validate(t *testing.T, jing string, arguments []string) {
	t.Helper()
	if out, err := exec.Command(jing, arguments...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, faults(string(out)))
	}
}

// documents writes the documents of all transcriptions, good ones and odd ones, with and without corrections, and gives
// their files.
func documents(t *testing.T) []string {
	t.Helper()
	folder := t.TempDir()
	var files []string
	add := func(name string, source []byte) {
		for _, corrections := range [][]tei.Correction{nil, everyWord(string(source))} {
			file := filepath.Join(folder, fmt.Sprintf("%d.xml", len(files)))
			if err := os.WriteFile(file, marshal(name, source, corrections...), 0o666); err != nil {
				t.Fatal(err)
			}
			files = append(files, file)
		}
	}
	for _, c := range corpus.Load(t, cables) {
		add(c.File(), c.Source)
	}
	for name, source := range oddities(t) {
		add(name, source)
	}
	return files
}

var fault = regexp.MustCompile(`\d+\.xml:.*`)

// faults are the first things that jing complains of, one a line: "12.xml:3:17: error: ...".
func faults(complaints string) string {
	const enough = 20
	return strings.Join(fault.FindAllString(complaints, enough), "\n")
}
