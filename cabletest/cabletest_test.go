package cabletest_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/cabletest"
	"github.com/cablegram/cablegram/validate"
)

var update = flag.Bool("update", false, "write goldens anew")

// TestMain has only the tests that ask for it write the goldens of their collections, even under -update.
func TestMain(m *testing.M) {
	if err := os.Setenv(cabletest.UpdateVariable, "0"); err != nil {
		panic(err)
	}
	m.Run()
}

// sound is a cable that no rule complains of. Tests change a part of it.
const sound = `July 11, 1951
Cable No. 31415, Mao Zedong to Cde. Filippov [Stalin]
SECOND MAIN DIRECTORATE OF THE GENERAL STAFF OF THE SOVIET ARMY
CABLE Nº 31415
Copy Nº 1 to Cde. Stalin
Nº 2 to Cde. Molotov
Nº 3 to Cde. Beria
from [BEIJING] received 1700 11 July 1951
Copy Nº 2
to Cde. FILIPPOV
The reading room opens again on Monday, and the new catalogue is ready.
MAO ZEDONG
Nº 2718
11 July 1951
-----
Deciphered by Sidorov 1920 11 July Three copies printed.
Typed by Orlova 1940 11 July
Nº 161
Verified: Major [signature] (Rudakov)
`

// recorder is a testing.TB without subtests, which notes what fails.
type recorder struct {
	testing.TB
	failures []string
}

func (r *recorder) Helper() {}

func (r *recorder) Error(args ...any) { r.failures = append(r.failures, fmt.Sprint(args...)) }

func (r *recorder) Errorf(format string, args ...any) {
	r.failures = append(r.failures, fmt.Sprintf(format, args...))
}

func (r *recorder) Fatal(args ...any) { r.stop(fmt.Sprint(args...)) }

func (r *recorder) Fatalf(format string, args ...any) { r.stop(fmt.Sprintf(format, args...)) }

// stopped is what a recorder panics with when a test is over.
type stopped struct{}

func (r *recorder) stop(failure string) {
	r.failures = append(r.failures, failure)
	panic(stopped{})
}

// failures gives what a test reports, in one text without the path of dir.
func failures(dir string, test func(testing.TB)) string {
	r := &recorder{}
	func() {
		defer func() {
			if p := recover(); p != nil && p != (stopped{}) {
				panic(p)
			}
		}()
		test(r)
	}()
	return strings.ReplaceAll(strings.Join(r.failures, "\n"), dir+string(filepath.Separator), "")
}

// collection writes files to a new folder: name and content by turns.
func collection(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		path := filepath.Join(dir, filepath.FromSlash(files[i]))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(files[i+1]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// written writes the goldens of a folder.
func written(t *testing.T, dir string, options ...cabletest.Option) {
	t.Helper()
	t.Setenv(cabletest.UpdateVariable, "1")
	cabletest.Run(&recorder{TB: t}, dir, options...)
	t.Setenv(cabletest.UpdateVariable, "0")
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// TestReport changes a transcription after its goldens were written, and compares what a test says.
func TestReport(t *testing.T) {
	rules := cabletest.Rules(validate.Lookup("number-mismatch"), validate.Lookup("copy-number"))
	tests := []struct {
		name, old, new string
		options        []cabletest.Option
	}{
		{"nothing", "", "", nil},
		{"digit", "received 1700", "received 1710", nil},
		{"digit of a list", "Nº 2 to Cde. Molotov", "Nº 1 to Cde. Molotov", nil},
		{"fact lost", "Copy Nº 2\n", "", nil},
		{"fact gained", "to Cde. FILIPPOV", "SERIES \"G\" T.\nto Cde. FILIPPOV", nil},
		{"item lost", "Nº 2 to Cde. Molotov\n", "", nil},
		{"control characters", "Mao Zedong to", "Mao\x1b[31m Zedong to", nil},
		{"long line", "Mao Zedong to", strings.Repeat("Mao Zedong and ", 10) + "others to", nil},
		{"list gained", "Copy Nº 2\n", "Copy Nº 2\nSpecial No. 550\n", nil},
		{"finding", "Cable No. 31415", "Cable No. 31451", nil},
		{"forbidden finding", "Cable No. 31415", "Cable No. 31451", []cabletest.Option{cabletest.Forbid(validate.Error)}},
		{"tree", "Nº 2718", "Nº 2719", []cabletest.Option{cabletest.Trees()}},
		{"other rules", "Cable No. 31415", "Cable No. 31451", []cabletest.Option{cabletest.Rules(validate.Lookup("copy-number"))}},
	}
	var out strings.Builder
	for _, test := range tests {
		options := append([]cabletest.Option{rules}, test.options...)
		dir := collection(t, "a/31415.txt", sound)
		written(t, dir, options...)
		changed := strings.Replace(sound, test.old, test.new, 1)
		if err := os.WriteFile(filepath.Join(dir, "a", "31415.txt"), []byte(changed), 0o666); err != nil {
			t.Fatal(err)
		}
		said := failures(dir, func(tb testing.TB) { cabletest.Run(tb, dir, options...) })
		fmt.Fprintf(&out, "== %s\n%s\n", test.name, said)
	}
	golden(t, "report.txt", out.String())
}

// TestFindingElsewhere has one finding gone and another one come, on two lines.
func TestFindingElsewhere(t *testing.T) {
	dir := collection(t, "31415.txt", strings.Replace(sound, "Cable No. 31415", "Cable No. 31451", 1))
	written(t, dir)
	changed := strings.Replace(sound, "Nº 2 to Cde. Molotov", "Nº 1 to Cde. Molotov", 1)
	if err := os.WriteFile(filepath.Join(dir, "31415.txt"), []byte(changed), 0o666); err != nil {
		t.Fatal(err)
	}
	said := failures(dir, func(tb testing.TB) { cabletest.Run(tb, dir) })
	for _, want := range []string{"31415.txt:4: findings\n  -4:", "31415.txt:6: findings\n  +6:"} {
		if !strings.Contains(said, want) {
			t.Errorf("got %q, want %q in it", said, want)
		}
	}
}

// TestFolder has folders in which something is wrong.
func TestFolder(t *testing.T) {
	t.Setenv(cabletest.UpdateVariable, "0")
	tests := []struct {
		name  string
		files []string
		want  string
	}{
		{"empty", nil, `no transcription (*.txt, *.md) in folder`},
		{"only hidden", []string{".git/31415.txt", sound, ".31415.txt", sound}, `no transcription (*.txt, *.md) in folder`},
		{"missing golden", []string{"31415.txt", sound}, "31415.facts.json is missing: run the test with -update to write it"},
		{"orphan", []string{"31415.txt", sound, "31416.facts.json", "{}"}, "31416.facts.json has no transcription beside it: remove it"},
		{"golden that nobody asked for", []string{"31415.txt", sound, "31415.tree.txt", ""}, "31415.tree.txt is compared with nothing, though 31415.txt is there"},
		{"shared goldens", []string{"31415.txt", sound, "31415.md", sound}, "31415.md and 31415.txt would share their goldens: rename one"},
		{"broken golden", []string{"31415.txt", sound, "31415.facts.json", "{"}, "31415.facts.json: unexpected end of JSON input: run the test with -update to write it"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := collection(t, test.files...)
			said := failures(dir, func(tb testing.TB) { cabletest.Run(tb, dir) })
			if !strings.Contains(said, test.want) {
				t.Errorf("got %q, want %q in it", said, test.want)
			}
		})
	}
}

func TestRulesTwice(t *testing.T) {
	rule := validate.Lookup("copy-number")
	said := failures("none", func(tb testing.TB) { cabletest.Run(tb, "testdata", cabletest.Rules(rule, rule)) })
	if want := `two rules have the code "copy-number": give one of them another`; said != want {
		t.Errorf("got %q, want %q", said, want)
	}
}

func TestNoFolder(t *testing.T) {
	dir := filepath.Join("testdata", "none")
	said := failures(".", func(tb testing.TB) { cabletest.Run(tb, dir) })
	if !strings.Contains(said, dir) {
		t.Errorf("got %q", said)
	}
}

// TestCarriageReturns has goldens as a checkout on Windows may leave them.
func TestCarriageReturns(t *testing.T) {
	source := strings.Replace(sound, "Cable No. 31415", "Cable No. 31451", 1)
	dir := collection(t, "31415.txt", source)
	written(t, dir, cabletest.Trees())
	for _, suffix := range []string{".facts.json", ".findings.txt", ".tree.txt"} {
		path := filepath.Join(dir, "31415"+suffix)
		held, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(strings.ReplaceAll(string(held), "\n", "\r\n")), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if said := failures(dir, func(tb testing.TB) { cabletest.Run(tb, dir, cabletest.Trees()) }); said != "" {
		t.Errorf("got %q", said)
	}
}

// TestSubtests has a real test whose files are subtests, and a linter.
func TestSubtests(t *testing.T) {
	dir := collection(t, "a/31415.txt", sound, "b/31416.txt", strings.ReplaceAll(sound, "31415", "31416"))
	written(t, dir)
	linter, err := validate.NewLinter(validate.Config{NumberSign: "Nº"})
	if err != nil {
		t.Fatal(err)
	}
	t.Run("collection", func(t *testing.T) {
		cabletest.Run(t, dir, cabletest.Linter(linter), cabletest.Forbid(validate.Note))
	})
}

// TestWaivers has a transcription with a fault, and waivers.
func TestWaivers(t *testing.T) {
	const heading = "CABLE Nº 31415"
	source := strings.Replace(sound, "Cable No. 31415", "Cable No. 31451", 1)
	entry := func(file, rule, line, reason string) validate.WaiverEntry {
		return validate.WaiverEntry{File: file, Rule: rule, Line: line, Reason: reason}
	}
	tests := []struct {
		name   string
		waiver validate.WaiverEntry
		forbid validate.Severity
		want   string
	}{
		{"waived", entry("a/31415.txt", "number-mismatch", heading, "compared"), validate.Error, ""},
		{"another rule", entry("a/31415.txt", "copy-number", heading, "compared"), validate.Error, "error number-mismatch: the heading"},
		{"line gone", entry("a/31415.txt", "number-mismatch", "CABLE Nº 31416", "compared"), validate.Error, `is for the line "CABLE Nº 31416", which file`},
		{"fault gone", entry("a/31415.txt", "copy-number", heading, "compared"), validate.Error, "nothing of the kind is found there any more: delete the waiver"},
		{"file gone", entry("a/31416.txt", "number-mismatch", heading, "compared"), 0, "which does not exist: name the file that has the line"},
		{"no reason", entry("a/31415.txt", "number-mismatch", heading, ""), validate.Warning, ""},
		{"no reason where notes are forbidden", entry("a/31415.txt", "number-mismatch", heading, " "), validate.Note, "gives no reason"},
		{"other folder", entry("../b/31415.txt", "number-mismatch", heading, "compared"), 0, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := collection(t, "a/31415.txt", source)
			test.waiver.File = filepath.ToSlash(dir) + "/" + test.waiver.File
			options := []cabletest.Option{cabletest.Waivers(test.waiver), cabletest.Forbid(test.forbid)}
			written(t, dir, options...)
			said := failures(dir, func(tb testing.TB) { cabletest.Run(tb, dir, options...) })
			if said == "" != (test.want == "") || !strings.Contains(said, test.want) {
				t.Errorf("got %q, want %q in it", said, test.want)
			}
		})
	}
}

// TestWaiversHere has a folder that is named in several ways, as the test sees it and its waivers too.
func TestWaiversHere(t *testing.T) {
	t.Chdir(collection(t, "a/31415.txt", sound))
	waiver := validate.WaiverEntry{File: "a/31416.txt", Rule: "number-mismatch", Line: "CABLE Nº 31416", Reason: "compared"}
	for _, dir := range []string{"a", "./a/", "."} {
		said := failures("none", func(tb testing.TB) { cabletest.Run(tb, dir, cabletest.Waivers(waiver)) })
		if want := `is for file "a/31416.txt", which does not exist`; !strings.Contains(said, want) {
			t.Errorf("%s: got %q, want %q in it", dir, said, want)
		}
	}
}

func TestUpdating(t *testing.T) {
	tests := []struct {
		variable string
		flag     bool
		want     bool
	}{
		{"", false, false},
		{"", true, true},
		{"1", false, true},
		{"0", true, false},
		{"what", false, false},
	}
	defer func(set bool) { *update = set }(*update)
	for _, test := range tests {
		t.Setenv(cabletest.UpdateVariable, test.variable)
		*update = test.flag
		if got := cabletest.Updating(); got != test.want {
			t.Errorf("%s=%q -update=%v: got %v", cabletest.UpdateVariable, test.variable, test.flag, got)
		}
	}
}
