package tei_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/internal/corpus"
)

// schema is the subset of TEI that the package writes.
const schema = "../testdata/tei/cable.rnc"

// TestSchema validates documents with jing, where it is installed.
func TestSchema(t *testing.T) {
	jing, err := exec.LookPath("jing")
	if err != nil {
		t.Skip("jing is not installed")
	}
	folder := t.TempDir()
	arguments := []string{"-c", schema}
	add := func(document []byte) {
		file := filepath.Join(folder, fmt.Sprintf("%d.xml", len(arguments)))
		if err := os.WriteFile(file, document, 0o666); err != nil {
			t.Fatal(err)
		}
		arguments = append(arguments, file)
	}
	for _, c := range corpus.Load(t, cables) {
		add(marshal(c.File(), c.Source))
		add(marshal(c.File(), c.Source, everyWord(string(c.Source))...))
	}
	for name, source := range oddities(t) {
		add(marshal(name, source))
		add(marshal(name, source, everyWord(string(source))...))
	}
	if out, err := exec.Command(jing, arguments...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, faults(string(out), folder))
	}
}

// faults are the first things that jing complains of, without the folder of the test.
func faults(complaints, folder string) string {
	const enough = 20
	var found []string
	for line := range strings.Lines(complaints) {
		if strings.HasPrefix(line, folder) && len(found) < enough {
			found = append(found, strings.TrimPrefix(line, folder))
		}
	}
	return strings.Join(found, "")
}
