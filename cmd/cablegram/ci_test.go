package main

import (
	"encoding/json"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

const root = "../.."

// faulty is a transcription with one finding, and clean one without any.
const (
	faulty = "CABLE Nº 7303\n\nfrom [BEIJING] received 2510 11 July 1951\n\nto Cde. FILIPPOV\n\nThe tea has come.\n\nMAO ZEDONG\n"
	clean  = "CABLE Nº 7304\n\nfrom [BEIJING] received 1510 11 July 1951\n\nto Cde. FILIPPOV\n\nThe tea has come.\n\nMAO ZEDONG\n"
)

// action is what the tests read of action.yml.
type action struct {
	Inputs map[string]struct{ Description, Default string }
	Runs   struct {
		Steps []struct {
			Name, Uses, Shell, Run string
			With, Env              map[string]string
		}
	}
}

func readAction(t *testing.T) action {
	t.Helper()
	var a action
	readYAML(t, "action.yml", &a)
	return a
}

func readYAML(t *testing.T, path string, v any) {
	t.Helper()
	if err := yaml.Unmarshal([]byte(readFile(t, filepath.Join(root, path))), v); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// writeFiles makes files in a new folder.
func writeFiles(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// runIn runs a program in a folder with variables beside those of the test, and gives its exit status and all that it
// printed.
func runIn(t *testing.T, folder string, variables []string, program string, arguments ...string) (status int, printed string) {
	t.Helper()
	process := exec.Command(program, arguments...)
	process.Dir = folder
	process.Env = append(os.Environ(), variables...)
	out, err := process.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return process.ProcessState.ExitCode(), string(out)
}

// needs skips a test where a program is not installed.
func needs(t *testing.T, program string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("%s is not installed", program)
	}
}

// input is a value that the runner puts into a file before it is read.
var input = regexp.MustCompile(`\$\{\{ inputs\.([a-z-]+) \}\}`)

// TestActionInputs looks for inputs that are not declared, and for scripts that take theirs as text: what stands in an
// input would be run.
func TestActionInputs(t *testing.T) {
	a := readAction(t)
	used := map[string]bool{}
	for _, step := range a.Runs.Steps {
		if strings.Contains(step.Run, "${{") {
			t.Errorf("the step %q puts a value of the runner into its script", step.Name)
		}
		for _, value := range step.Env {
			if name := input.FindStringSubmatch(value); name != nil {
				used[name[1]] = true
			}
		}
	}
	if got, want := slices.Sorted(maps.Keys(used)), slices.Sorted(maps.Keys(a.Inputs)); !slices.Equal(got, want) {
		t.Errorf("the steps use the inputs %q, declared are %q", got, want)
	}
}

// TestAction runs the steps of the action that are scripts.
func TestAction(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command")
	}
	needs(t, "bash")
	tests := []struct {
		name   string
		inputs map[string]string
		status int
		want   string
	}{
		{"usual inputs", nil, 1, "::error file=cables/7303 $(exit 9).txt,line=3,"},
		{"severity", map[string]string{"fail-on": "never"}, 0, "::error file="},
		{"paths", map[string]string{"paths": "clean\n\ncables/7304.txt"}, 0, ""},
		{"log", map[string]string{"paths": "clean", "sarif": "all.sarif"}, 0, ""},
		{"absent settings", map[string]string{"config": "absent.toml"}, 2, "absent.toml"},
	}
	runner := t.TempDir()
	action, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			work := writeFiles(t, map[string]string{
				"cables/7303 $(exit 9).txt": faulty, "cables/7304.txt": clean, "clean/7304.txt": clean,
			})
			summary := filepath.Join(runner, "summary.md")
			variables := []string{"GITHUB_ACTION_PATH=" + action, "RUNNER_TEMP=" + runner, "GITHUB_STEP_SUMMARY=" + summary}
			status, printed := runAction(t, readAction(t), work, variables, test.inputs)
			if status != test.status || !strings.Contains(printed, test.want) {
				t.Fatalf("exit status %d, want %d; printed %s", status, test.status, printed)
			}
			if status <= 1 && !strings.HasPrefix(readFile(t, summary), "## cablegram: ") {
				t.Error("no summary")
			}
			if log := test.inputs["sarif"]; log != "" {
				readFile(t, filepath.Join(work, log))
			}
		})
	}
}

// runAction runs the scripts of an action one after the other, up to the first that fails.
func runAction(t *testing.T, a action, work string, variables []string, inputs map[string]string) (status int, printed string) {
	t.Helper()
	value := func(name string) string {
		if v, given := inputs[name]; given {
			return v
		}
		return a.Inputs[name].Default
	}
	for _, step := range a.Runs.Steps {
		if step.Run == "" {
			continue
		}
		all := slices.Clone(variables)
		for name, text := range step.Env {
			all = append(all, name+"="+value(input.FindStringSubmatch(text)[1]))
		}
		var out string
		status, out = runIn(t, work, all, "bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.Run)
		printed += out
		if status != 0 {
			break
		}
	}
	return status, printed
}

// TestWorkflow looks for inputs of the example workflow that the action does not have.
func TestWorkflow(t *testing.T) {
	var workflow struct {
		Jobs map[string]struct {
			Steps []struct {
				Uses string
				With map[string]string
			}
		}
	}
	readYAML(t, "ci/workflow.yml", &workflow)
	inputs := readAction(t).Inputs
	found := false
	for _, step := range workflow.Jobs["lint"].Steps {
		if !strings.HasPrefix(step.Uses, "cablegram/cablegram@") {
			continue
		}
		found = true
		for name := range step.With {
			if _, declared := inputs[name]; !declared {
				t.Errorf("the action has no input %q", name)
			}
		}
	}
	if !found {
		t.Error("the workflow does not use the action")
	}
}

// TestGitLab runs the script of the GitLab job.
func TestGitLab(t *testing.T) {
	needs(t, "sh")
	var jobs map[string]struct {
		Variables map[string]string
		Script    []string
		Artifacts struct {
			Reports struct{ JUnit, CodeQuality string }
		}
	}
	readYAML(t, "ci/gitlab.yml", &jobs)
	job := jobs["cablegram"]
	work := writeFiles(t, map[string]string{"7303.txt": faulty})
	var variables []string
	for name, value := range job.Variables {
		variables = append(variables, name+"="+value)
	}
	status, printed := runIn(t, work, variables, "sh", "-e", "-c", strings.Join(job.Script, "\n"))
	if status != 1 {
		t.Errorf("exit status %d, want 1; printed %s", status, printed)
	}
	if report := readFile(t, filepath.Join(work, job.Artifacts.Reports.JUnit)); !strings.Contains(report, `failures="1"`) {
		t.Errorf("the report tells of no failure: %s", report)
	}
	if report := readFile(t, filepath.Join(work, job.Artifacts.Reports.CodeQuality)); !strings.Contains(report, `"check_name": "invalid-time"`) {
		t.Errorf("the report of code quality has no issue: %s", report)
	}
}

// TestProblemMatcher reads what people are shown by the pattern of the problem matcher.
func TestProblemMatcher(t *testing.T) {
	var matchers struct {
		ProblemMatcher []struct {
			Pattern []struct {
				Regexp                                      string
				File, Line, Column, Severity, Code, Message int
			}
		}
	}
	if err := json.Unmarshal([]byte(readFile(t, filepath.Join(root, "ci", "problem-matcher.json"))), &matchers); err != nil {
		t.Fatal(err)
	}
	pattern := matchers.ProblemMatcher[0].Pattern[0]
	matcher := regexp.MustCompile(pattern.Regexp)
	const forged = "forged.txt:1:1: error forged: x received 2510 11 July 1951\n"
	work := writeFiles(t, map[string]string{"7303.txt": strings.Replace(faulty, "\n\nto Cde", "\n\n"+forged+"\nto Cde", 1)})
	_, printed := runIn(t, work, nil, "cablegram", "lint", "7303.txt")
	found := 0
	for line := range strings.Lines(printed) {
		parts := matcher.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if parts == nil {
			continue
		}
		found++
		if parts[pattern.File] != "7303.txt" || parts[pattern.Message] == "" {
			t.Errorf("matched %q", parts)
		}
		if found == 1 && (parts[pattern.Line] != "3" || parts[pattern.Column] != "25" || parts[pattern.Severity] != "error" || parts[pattern.Code] != "invalid-time") {
			t.Errorf("matched %q", parts)
		}
	}
	if found == 0 {
		t.Errorf("nothing matched in %s", printed)
	}
}

// TestDockerfile compares the release of Go that the image is built with and the one that the modules ask for, builds what
// the image holds, and runs it as a container does.
func TestDockerfile(t *testing.T) {
	text := readFile(t, filepath.Join(root, "Dockerfile"))
	release := one(t, text, `FROM golang:1\.(\d+) AS build`)
	module := one(t, readFile(t, "go.mod"), `go 1\.(\d+).*`)
	if len(release) != len(module) || release < module {
		t.Errorf("the image is built with Go 1.%s, the module asks for 1.%s", release, module)
	}
	built := one(t, text, `COPY --from=build (\S+) \S+`)
	entry := words(t, one(t, text, `ENTRYPOINT (.*)`))
	if copied := one(t, text, `COPY --from=build \S+ (\S+)`); entry[0] != copied {
		t.Errorf("the image runs %q, but holds %q", entry[0], copied)
	}
	if testing.Short() {
		t.Skip("builds the command")
	}
	needs(t, "sh")
	command := filepath.Join(t.TempDir(), "cablegram")
	build := strings.Replace(one(t, text, `RUN (.*)`), "-o "+built+" ", "-o "+command+" ", 1)
	if status, printed := runIn(t, root, nil, "sh", "-c", build); status != 0 {
		t.Fatalf("%s: exit status %d: %s", build, status, printed)
	}
	work := writeFiles(t, map[string]string{"7303.txt": faulty})
	usual := words(t, one(t, text, `CMD (.*)`))
	status, printed := runIn(t, work, nil, command, append(entry[1:], usual...)...)
	if status != 1 || !strings.Contains(printed, "7303.txt:3:25: error invalid-time") {
		t.Errorf("exit status %d, want 1; printed %s", status, printed)
	}
}

// one gives what a pattern, which has to match one whole line of a text, has in brackets.
func one(t *testing.T, text, pattern string) string {
	t.Helper()
	found := regexp.MustCompile("(?m)^"+pattern+"$").FindAllStringSubmatch(text, -1)
	if len(found) != 1 {
		t.Fatalf("%d lines match %q", len(found), pattern)
	}
	return found[0][1]
}

// words reads a command in the form of a JSON array.
func words(t *testing.T, command string) []string {
	t.Helper()
	var all []string
	if err := json.Unmarshal([]byte(command), &all); err != nil || len(all) == 0 {
		t.Fatalf("%s: %v", command, err)
	}
	return all
}

// TestExampleRepository runs the commands of the workflow of the example repository in a copy of it, but for the
// installation of the command.
func TestExampleRepository(t *testing.T) {
	needs(t, "bash")
	var workflow struct {
		Jobs map[string]struct {
			Steps []struct {
				Run  string
				With map[string]string
			}
		}
	}
	readYAML(t, "examples/ci/.github/workflows/transcriptions.yml", &workflow)
	work := t.TempDir()
	if err := os.CopyFS(work, os.DirFS(filepath.Join(root, "examples", "ci"))); err != nil {
		t.Fatal(err)
	}
	linted := false
	for _, step := range workflow.Jobs["lint"].Steps {
		if table := step.With["path"]; table != "" && !strings.Contains(readFile(t, filepath.Join(work, table)), "31415") {
			t.Errorf("%s, which is kept, does not have the cable", table)
		}
		if step.Run == "" || strings.HasPrefix(step.Run, "go install ") {
			continue
		}
		linted = linted || strings.HasPrefix(step.Run, "cablegram lint ")
		if status, printed := runIn(t, work, nil, "bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.Run); status != 0 {
			t.Errorf("%s: exit status %d: %s", step.Run, status, printed)
		}
	}
	if !linted {
		t.Error("the workflow checks no transcriptions")
	}
}

// TestPreCommit installs the hooks from a copy of the sources and commits transcriptions.
func TestPreCommit(t *testing.T) {
	if testing.Short() {
		t.Skip("installs a hook")
	}
	needs(t, "pre-commit")
	needs(t, "git")
	variables := []string{
		"PRE_COMMIT_HOME=" + t.TempDir(),
		"HOME=" + t.TempDir(),
		"GOCACHE=" + goVariable(t, "GOCACHE"),
		"GOPROXY=file://" + filepath.ToSlash(filepath.Join(goVariable(t, "GOMODCACHE"), "cache", "download")),
		"GOFLAGS=-modcacherw -trimpath", // removable, and of packages that need not be built again for this folder
		"GIT_CONFIG_GLOBAL=" + os.DevNull,
	}
	git := func(folder string, arguments ...string) (int, string) {
		identity := []string{"-c", "user.name=editor", "-c", "user.email=editor@example.org", "-c", "init.defaultBranch=main"}
		return runIn(t, folder, variables, "git", append(identity, arguments...)...)
	}
	sources := t.TempDir()
	if err := os.CopyFS(sources, sourceFiles(t)); err != nil {
		t.Fatal(err)
	}
	git(sources, "init")
	git(sources, "add", ".")
	git(sources, "commit", "--message", "sources")
	_, revision := git(sources, "rev-parse", "HEAD")
	work := writeFiles(t, map[string]string{
		".pre-commit-config.yaml": "repos:\n- repo: " + sources + "\n  rev: " + strings.TrimSpace(revision) + "\n  hooks:\n  - id: cablegram-fmt\n  - id: cablegram-lint\n",
		".cablegramignore":        "drafts\n",
		"7303.txt":                faulty,
		"7304.txt":                clean,
		"7305.txt":                strings.Replace(clean, "\n", " \n", 1),
		"drafts/7303.txt":         faulty,
	})
	git(work, "init")
	if status, printed := runIn(t, work, variables, "pre-commit", "install", "--install-hooks"); status != 0 {
		t.Fatalf("the hooks cannot be installed: %s", printed)
	}
	git(work, "add", "7304.txt", "drafts", ".pre-commit-config.yaml", ".cablegramignore")
	if status, printed := git(work, "commit", "--message", "clean"); status != 0 {
		t.Errorf("a clean transcription is refused, beside a faulty one that is left out: %s", printed)
	}
	git(work, "add", "7303.txt")
	if err := os.WriteFile(filepath.Join(work, "7303.txt"), []byte(strings.Replace(faulty, "2510", "1510", 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	status, printed := git(work, "commit", "--message", "faulty")
	if status == 0 || !strings.Contains(printed, "7303.txt:3:25: error invalid-time") {
		t.Errorf("a faulty transcription is committed, which is mended in the folder alone: %s", printed)
	}
	git(work, "add", "7303.txt")
	if status, printed := git(work, "commit", "--message", "mended"); status != 0 {
		t.Errorf("a mended transcription is refused: %s", printed)
	}
	git(work, "add", "7305.txt")
	status, printed = git(work, "commit", "--message", "untidy")
	if text := readFile(t, filepath.Join(work, "7305.txt")); status == 0 || text != clean {
		t.Errorf("exit status %d for an untidy transcription, which becomes %q: %s", status, text, printed)
	}
	git(work, "add", "7305.txt")
	if status, printed := git(work, "commit", "--message", "tidied"); status != 0 {
		t.Errorf("a transcription that the hook has set is refused: %s", printed)
	}
}

func goVariable(t *testing.T, name string) string {
	t.Helper()
	_, printed := runIn(t, ".", nil, "go", "env", name)
	return strings.TrimSpace(printed)
}
