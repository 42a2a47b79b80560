package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"unicode/utf16"
)

// sample has a character that UTF-8, UTF-16 and people count differently before its fault.
const sample = "CABLE Nº 31415 𝄞\n\nfrom [BEIJING] received 1770 11 July 1951\nto Cde. FILIPPOV\n\nThe books have come.\n\nMAO ZEDONG\n"

func TestCheck(t *testing.T) {
	text, err := check(sample)
	if err != nil {
		t.Fatal(err)
	}
	var got struct{ Findings []finding }
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	for _, f := range got.Findings {
		if f.Code != "invalid-time" {
			continue
		}
		if selected := string(utf16.Decode(utf16.Encode([]rune(sample))[f.Start:f.End])); f.Line != 3 || selected != "70" {
			t.Errorf("the page would select %q on line %d, want \"70\" on line 3", selected, f.Line)
		}
		return
	}
	t.Errorf("no finding invalid-time in %s", text)
}

// browser stands for the page: it loads what the page loads and prints what the page is answered.
const browser = `
require(process.argv[2] + "/wasm_exec.js");
const go = new Go();
globalThis.ready = () => {
  process.stdout.write(cablegram(process.argv[3]));
  process.exit(0);
};
WebAssembly.instantiate(require("fs").readFileSync(process.argv[2] + "/cablegram.wasm"), go.importObject)
  .then(({ instance }) => go.run(instance));
`

// TestBuild builds the playground and asks it what the page asks.
func TestBuild(t *testing.T) {
	if testing.Short() {
		t.Skip("builds WebAssembly")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("Node.js is not there")
	}
	folder := t.TempDir()
	if output, err := exec.Command("sh", "build", folder).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	if _, err := os.Stat(filepath.Join(folder, "index.html")); err != nil {
		t.Error(err)
	}
	run := exec.Command(node, "-", folder, sample)
	run.Stdin = bytes.NewReader([]byte(browser))
	got, err := run.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, got)
	}
	want, err := check(sample)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the page is answered\n%s\nwant\n%s", got, want)
	}
}
