package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// acted is what a terminal acts upon: controls but for the line break, and what turns the direction of the text or shows
// nothing.
var acted = regexp.MustCompile(`[\x00-\x09\x0b-\x1f\x7f-\x{9f}\x{200b}-\x{200f}\x{202a}-\x{202e}\x{2060}-\x{2069}\x{feff}]`)

const (
	// attack is what every part of the hostile transcription tries.
	attack = "\x1b[31m\x1b]8;;http://example.org\x07\u009b2J\u202e\u200b\r::error::forged ##[error]forged <script>]]>&\"'|`[x](http://example.org)"
	// hostile has the attack in each part of a cable that some output quotes.
	hostile = "July 11, 1951 " + attack + "\nCable No. 41, Mao Zedong to Cde. Filippov [Stalin] " + attack + `

=SUM(1) SECOND MAIN DIRECTORATE OF THE GENERAL STAFF OF THE SOVIET ARMY
CABLE Nº 14` + attack + `
TOP SECRET

Copy Nº 1 to Cde. ` + attack + `
Nº 3 to Cde. =Molotov

from [` + attack + `] received 2510 11 July 1951 ` + attack + `
Copy Nº 7 ` + attack + `

to Cde. =FILIPPOV` + attack + `

The tea` + attack + ` has come , and and the sugar. [sic` + attack + `

MAO ` + attack + ` ZEDONG
Nº =3457` + attack + `
`
)

// hostileDesk makes a folder with the transcription under a name that is hostile too, and goes there.
func hostileDesk(t *testing.T) (name string) {
	t.Helper()
	name = "::error::a##[error]\x1b[31m\u202e,%0A|<b>`.txt"
	if runtime.GOOS == "windows" {
		name = "a\u202e,%0A`.txt"
	}
	folder := t.TempDir()
	for _, file := range []string{name, "b.txt"} {
		if err := os.WriteFile(filepath.Join(folder, file), []byte(hostile), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder)
	return name
}

// earlierRun keeps what a run found, and gives the name of the file.
func earlierRun(t *testing.T) string {
	t.Helper()
	_, stdout, _ := runCommand(nil, "lint", "--format", "jsonl")
	stdout = strings.ReplaceAll(stdout, `"line":`, `"line":1`)
	if err := os.WriteFile("earlier.jsonl", []byte(stdout), 0o666); err != nil {
		t.Fatal(err)
	}
	return "earlier.jsonl"
}

// TestHostileTextInEveryFormat has each command print a hostile transcription in each of its formats. What a format must
// not pass on beyond what a terminal acts upon is in the tests of the format.
func TestHostileTextInEveryFormat(t *testing.T) {
	name := hostileDesk(t)
	arguments := map[string][]string{
		"cablegram lint":          {"--fail-on", "never", "--show-waived", name},
		"cablegram facts":         {name},
		"cablegram parse":         {name},
		"cablegram compare":       {"--fail-on", "never", name, "b.txt"},
		"cablegram export":        {"--corrections", name},
		"cablegram baseline diff": {"--fail-on", "never", earlierRun(t), name},
		"cablegram rules":         {},
	}
	forEveryFlag(func(command *cobra.Command, f *pflag.Flag) {
		if f.Name != "format" {
			return
		}
		path := command.CommandPath()
		rest, known := arguments[path]
		if !known {
			t.Errorf("what shows %s a hostile text?", path)
		}
		for format := range strings.SplitSeq(f.Value.Type(), "|") {
			checkHarmless(t, slices.Concat(strings.Fields(path)[1:], []string{"--format", format}, rest))
		}
	})
}

// TestHostileTextInOtherOutputs is about what commands print in one form alone.
func TestHostileTextInOtherOutputs(t *testing.T) {
	name := hostileDesk(t)
	checkHarmless(t, []string{"explain", "--file", name, "event-order"})
	checkHarmless(t, []string{"explain", "--file", name, "copy-number"})
	checkHarmless(t, []string{"lint", "--stats", "--fail-on", "never", name})
	checkHarmless(t, []string{"lint", "absent" + name})
	checkHarmless(t, []string{"lint", "--format", "x\x1b[31m", name})
	checkHarmless(t, []string{"lint", "--config", "rules.x\x1b[31m=off", name})
	checkHarmless(t, []string{"lint", "--only", "x\x1b[31m", name})
	checkHarmless(t, []string{"baseline", "update"})
	waivers := readFile(t, "waivers.toml")
	if found := acted.FindString(strings.ReplaceAll(waivers, "\t", " ")); found != "" {
		t.Errorf("waivers.toml has %q in\n%q", found, waivers)
	}
	checkHarmless(t, []string{"config", "check"})
	settings := "exclude = [\"\\u001b[31m\"]\n[[name]]\nkind = \"person\"\nname = \"Li\\u001b[31m\"\n"
	if err := os.WriteFile("cablegram.toml", []byte(settings), 0o666); err != nil {
		t.Fatal(err)
	}
	checkHarmless(t, []string{"config", "show", name})
	checkHarmless(t, []string{"config", "check"})
	if err := os.WriteFile("cablegram.toml", []byte("number-sign = \"\\u001b[31m\"\n\"\\u001b[31m\" = 1\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	checkHarmless(t, []string{"config", "check"})
	checkHarmless(t, []string{"lint", name})
}

// checkHarmless runs the command and looks at all that it prints.
func checkHarmless(t *testing.T, arguments []string) {
	t.Helper()
	status, stdout, stderr := runCommand(strings.NewReader(""), arguments...)
	if stdout+stderr == "" {
		t.Errorf("%q: nothing printed, exit status %d", arguments, status)
	}
	for _, printed := range []string{stdout, stderr} {
		if at := acted.FindStringIndex(printed); at != nil {
			t.Errorf("%q printed %q in %q", arguments, printed[at[0]:at[1]], printed[max(0, at[0]-80):min(len(printed), at[1]+20)])
		}
		if !slices.Contains(arguments, "github") {
			checkNoCommand(t, arguments, printed)
		}
	}
}

// checkNoCommand looks for a line that a runner of workflows would act upon: one that begins as commands do now, with
// blanks before it or none, or that has what commands began with once.
func checkNoCommand(t *testing.T, arguments []string, printed string) {
	t.Helper()
	for line := range strings.Lines(printed) {
		if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
			t.Errorf("%q printed the workflow command %q", arguments, line)
			return
		}
	}
}
