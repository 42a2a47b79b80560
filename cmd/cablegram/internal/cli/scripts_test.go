package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

const scripts = root + "/cmd/cablegram/testdata/script"

// statuses are the exit statuses that each command can have, but for that of an interrupted run, which no script can
// bring about. A command that has commands of its own prints its help.
var statuses = map[string][]Status{
	"cablegram":                       {Clean, Misused},
	"cablegram lint":                  {Clean, Faulty, Misused, Failed},
	"cablegram fmt":                   {Clean, Faulty, Misused, Failed},
	"cablegram facts":                 {Clean, Misused, Failed},
	"cablegram parse":                 {Clean, Misused, Failed},
	"cablegram compare":               {Clean, Faulty, Misused, Failed},
	"cablegram export":                {Clean, Misused, Failed},
	"cablegram rules":                 {Clean, Misused},
	"cablegram explain":               {Clean, Misused, Failed},
	"cablegram config":                {Clean, Misused},
	"cablegram config init":           {Clean, Misused, Failed},
	"cablegram config show":           {Clean, Misused},
	"cablegram config check":          {Clean, Misused, Failed},
	"cablegram baseline":              {Clean, Misused},
	"cablegram baseline update":       {Clean, Faulty, Misused, Failed},
	"cablegram baseline diff":         {Clean, Faulty, Misused, Failed},
	"cablegram grammar":               {Clean, Misused},
	"cablegram schema":                {Clean, Misused},
	"cablegram version":               {Clean, Misused},
	"cablegram completion":            {Clean, Misused},
	"cablegram completion bash":       {Clean, Misused},
	"cablegram completion fish":       {Clean, Misused},
	"cablegram completion powershell": {Clean, Misused},
	"cablegram completion zsh":        {Clean, Misused},
	"cablegram help":                  {Clean},
}

// statusOf is the exit status that a script expects of a command, by the words before its name.
var statusOf = map[string]Status{"exec": Clean, "exits 0": Clean, "exits 1": Faulty, "exits 2": Misused, "exits 3": Failed}

// trial is one run of a command in the scripts.
type trial struct {
	command *cobra.Command
	flags   []string
	status  Status
}

// TestScriptsTryEverything has each command run with each of its flags and to each of its exit statuses.
func TestScriptsTryEverything(t *testing.T) {
	top := newRoot(newSession(&Command{Stdin: strings.NewReader(""), Stdout: &bytes.Buffer{}, Stderr: &bytes.Buffer{}}))
	top.InitDefaultHelpCmd()
	flags, ends := map[string][]string{}, map[string][]Status{}
	for _, trial := range trials(t, top) {
		path := trial.command.CommandPath()
		flags[path] = append(flags[path], trial.flags...)
		ends[path] = append(ends[path], trial.status)
	}
	for _, command := range everyCommand(top) {
		path := command.CommandPath()
		command.InitDefaultHelpFlag()
		command.Flags().VisitAll(func(f *pflag.Flag) {
			if !slices.Contains(flags[path], f.Name) {
				t.Errorf("no script runs %s --%s", path, f.Name)
			}
		})
		if len(statuses[path]) == 0 {
			t.Errorf("which exit statuses has %s?", path)
		}
		for _, status := range statuses[path] {
			if !slices.Contains(ends[path], status) {
				t.Errorf("no script has %s exit with %d", path, status)
			}
		}
	}
}

// everyCommand gives a command and all below it.
func everyCommand(command *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{command}
	for _, below := range command.Commands() {
		all = append(all, everyCommand(below)...)
	}
	return all
}

// trials gives the runs of the command in all scripts.
func trials(t *testing.T, top *cobra.Command) []trial {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(scripts, "*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	var all []trial
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		script, _, _ := strings.Cut(string(text), "\n-- ")
		for line := range strings.Lines(script) {
			before, after, runs := strings.Cut(strings.TrimSpace(line), " cablegram")
			if _, condition, conditional := strings.Cut(before, "] "); conditional {
				before = condition
			}
			if status, known := statusOf[before]; runs && known {
				all = append(all, newTrial(top, strings.Fields(after), status))
			}
		}
	}
	return all
}

func newTrial(top *cobra.Command, words []string, status Status) trial {
	command, _, err := top.Find(words)
	if err != nil {
		command = top
	}
	run := trial{command: command, status: status}
	for _, word := range words {
		if flag, is := strings.CutPrefix(strings.Trim(word, "'"), "--"); is {
			name, _, _ := strings.Cut(flag, "=")
			run.flags = append(run.flags, name)
		}
	}
	return run
}
