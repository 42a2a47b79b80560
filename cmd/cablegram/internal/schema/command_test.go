package schema_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/cli"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/schema"
)

// testdata are all transcriptions of the repository.
const testdata = "../../../../testdata"

// outputs are the runs of the command whose outputs schemas are for.
var outputs = []struct {
	schema string
	args   []string
}{
	{"ast", []string{"parse", "--format", "json", testdata}},
	{"facts", []string{"facts", "--format", "jsonl", testdata}},
	{"finding", []string{"lint", "--format", "jsonl", testdata}},
	{"findings", []string{"lint", "--format", "json", testdata}},
	{"rule", []string{"rules", "--format", "json"}},
	{"comparison", []string{"compare", "--format", "json", testdata + "/desks/compare/both.txt"}},
	{"comparison", []string{"compare", "--format", "json", testdata + "/desks/compare/transcript.txt", testdata + "/desks/compare/translation.txt"}},
	{"difference", []string{"baseline", "diff", "--format", "json", "RECORD", testdata}},
}

// TestCommandFollowsItsSchemas holds all that the command prints for programs to the schemas, and has each of these used.
func TestCommandFollowsItsSchemas(t *testing.T) {
	record := filepath.Join(t.TempDir(), "earlier.jsonl")
	unheld := slices.DeleteFunc(schema.Names(), func(name string) bool { return name == "config" || name == "waivers" })
	for _, output := range outputs {
		unheld = slices.DeleteFunc(unheld, func(name string) bool { return name == output.schema })
		t.Run(strings.Join(output.args, " "), func(t *testing.T) {
			args := slices.Clone(output.args)
			if i := slices.Index(args, "RECORD"); i >= 0 {
				args[i] = record
				keep(t, record)
			}
			compiled := compile(t, output.schema)
			for _, document := range documents(t, run(t, args...)) {
				if err := compiled.Validate(decode(t, document)); err != nil {
					t.Errorf("%v in %.300s", err, document)
				}
			}
		})
	}
	if len(unheld) > 0 {
		t.Errorf("no output is held to %q", unheld)
	}
}

// run runs the command and gives what it prints.
func run(t *testing.T, args ...string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	command := cli.Command{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr}
	if status := command.Main(args); status > cli.Faulty {
		t.Fatalf("exit status %d: %s", status, stderr.String())
	}
	return stdout.Bytes()
}

// documents cuts a stream of JSON documents, of which there is one at least.
func documents(t *testing.T, stream []byte) []json.RawMessage {
	t.Helper()
	var all []json.RawMessage
	decoder := json.NewDecoder(bytes.NewReader(stream))
	for {
		var document json.RawMessage
		err := decoder.Decode(&document)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, document)
	}
	if len(all) == 0 {
		t.Fatal("nothing printed")
	}
	return all
}

// keep writes what an earlier run found: less here, more there, and some of it on other lines.
func keep(t *testing.T, path string) {
	t.Helper()
	var kept bytes.Buffer
	for i, finding := range documents(t, run(t, "lint", "--format", "jsonl", testdata)) {
		text := string(finding)
		switch i % 4 {
		case 0:
			continue
		case 1:
			text = strings.Replace(text, `"line":`, `"line":1`, 1)
		case 2:
			kept.WriteString(strings.NewReplacer(`"fingerprint":"`, `"fingerprint":"0`, `"message":"`, `"message":"once `).Replace(text) + "\n")
		}
		kept.WriteString(text + "\n")
	}
	if err := os.WriteFile(path, kept.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}
