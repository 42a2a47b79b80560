package revision_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/revision"
)

// numbered is a text of ten lines.
const numbered = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n"

// git runs git in a folder, without the settings of who runs the tests.
func git(t *testing.T, folder string, arguments ...string) {
	t.Helper()
	command := exec.Command("git", append([]string{"-c", "user.name=A. Reader", "-c", "user.email=reader@example.org"}, arguments...)...)
	command.Dir = folder
	command.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(arguments, " "), err, out)
	}
}

func put(t *testing.T, folder, name, text string) {
	t.Helper()
	path := filepath.Join(folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// repository makes a repository of one commit, with the settings that change most of how git prints a difference.
func repository(t *testing.T, files map[string]string) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	folder := t.TempDir()
	git(t, folder, "init")
	for key, value := range map[string]string{
		"diff.noprefix": "true", "diff.mnemonicPrefix": "true", "color.ui": "always", "diff.renames": "false", "diff.context": "9",
		"diff.interHunkContext": "9", "diff.relative": "true", "diff.external": "false", "core.quotePath": "false", "core.autocrlf": "false",
	} {
		git(t, folder, "config", key, value)
	}
	for name, text := range files {
		put(t, folder, name, text)
	}
	git(t, folder, "add", ".")
	git(t, folder, "commit", "--message", "first")
	return folder
}

// touched gives the lines from 1 to 12 of a file that have changed.
func touched(lines revision.Lines) string {
	var marks strings.Builder
	for line := 1; line <= 12; line++ {
		if lines.Touch(line, line) {
			marks.WriteByte('x')
		} else {
			marks.WriteByte('.')
		}
	}
	return marks.String()
}

func TestSince(t *testing.T) {
	folder := repository(t, map[string]string{
		"same.txt": numbered, "one.txt": numbered, "gone.txt": numbered, "first.txt": numbered, "staged.txt": numbered,
		"old name.txt": numbered, "далёкая \"1\".txt": numbered, "below/deep.txt": numbered, "no end.txt": "1\n2", "bytes.txt": "\x001\n2\n",
	})
	put(t, folder, "one.txt", strings.Replace(numbered, "5\n", "-- 5\n++ 5\n", 1))
	put(t, folder, "gone.txt", strings.Replace(numbered, "4\n5\n", "", 1))
	put(t, folder, "first.txt", strings.TrimPrefix(numbered, "1\n"))
	put(t, folder, "staged.txt", numbered+"11\n")
	git(t, folder, "mv", "old name.txt", "new name.txt")
	put(t, folder, "new name.txt", strings.Replace(numbered, "7\n", "seven\n", 1))
	put(t, folder, "далёкая \"1\".txt", strings.Replace(numbered, "2\n", "two\n", 1))
	put(t, folder, "below/deep.txt", strings.Replace(numbered, "3\n", "three\n", 1))
	put(t, folder, "no end.txt", "1\n2\n")
	put(t, folder, "bytes.txt", "\x001\n3\n")
	put(t, folder, "added.txt", "one\ntwo\nthree\n")
	git(t, folder, "add", "staged.txt", "added.txt")
	put(t, folder, "untracked.txt", numbered)
	tests := map[string]string{
		"same.txt":            "............",
		"one.txt":             "....xx......",
		"gone.txt":            "..xx........",
		"first.txt":           "x...........",
		"staged.txt":          "..........x.",
		"new name.txt":        "......x.....",
		"далёкая \"1\".txt":   ".x..........",
		"below/deep.txt":      "..x.........",
		"no end.txt":          ".x..........",
		"bytes.txt":           "xxxxxxxxxxxx",
		"added.txt":           "xxx.........",
		"untracked.txt":       "xxxxxxxxxxxx",
		"below/../one.txt":    "....xx......",
		"below/nowhere/1.txt": "",
	}
	t.Chdir(folder)
	t.Setenv("GIT_DIR", filepath.Join(t.TempDir(), "elsewhere"))
	var names []string
	for name := range tests {
		names = append(names, name)
	}
	changed, err := revision.Since("HEAD", names)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range tests {
		lines, known := changed[name]
		if !known && want == "" {
			continue
		}
		if got := touched(lines); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
	if lines := changed["one.txt"]; !lines.Touch(2, 9) || lines.Touch(1, 4) || lines.Touch(7, 12) {
		t.Error("a run of lines is not taken for the lines in it")
	}
}

// Git knows a file by its own name, and a file of another repository by that one.
func TestSinceThroughLinksAndRepositories(t *testing.T) {
	outer := repository(t, map[string]string{"real/a.txt": numbered})
	inner := repository(t, map[string]string{"b.txt": numbered})
	put(t, outer, "real/a.txt", strings.Replace(numbered, "5\n", "five\n", 1))
	put(t, inner, "b.txt", strings.Replace(numbered, "6\n", "six\n", 1))
	link := filepath.Join(outer, "link")
	if err := os.Symlink("real", link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	linked, other := filepath.ToSlash(link)+"/a.txt", filepath.ToSlash(inner)+"/b.txt"
	changed, err := revision.Since("HEAD", []string{linked, other})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{linked: "....x.......", other: ".....x......"} {
		if got := touched(changed[name]); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

func TestSinceWhatIsNotThere(t *testing.T) {
	folder := repository(t, map[string]string{"a.txt": numbered})
	inside := filepath.ToSlash(folder) + "/a.txt"
	for _, rev := range []string{"nosuch", "--all", "", "HEAD~7", "HEAD:a.txt"} {
		if _, err := revision.Since(rev, []string{inside}); !errors.Is(err, revision.ErrUnknown) {
			t.Errorf("revision %q: error %v, want %v", rev, err, revision.ErrUnknown)
		}
	}
	outside := t.TempDir()
	put(t, outside, "a.txt", numbered)
	if _, err := revision.Since("HEAD", []string{filepath.ToSlash(outside) + "/a.txt"}); !errors.Is(err, revision.ErrNoRepository) {
		t.Errorf("error %v, want %v", err, revision.ErrNoRepository)
	}
	put(t, folder, ".git/HEAD", "nonsense\n")
	if _, err := revision.Since("HEAD", []string{inside}); err == nil || errors.Is(err, revision.ErrUnknown) || errors.Is(err, revision.ErrNoGit) {
		t.Errorf("a broken repository: error %v", err)
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := revision.Since("HEAD", []string{inside}); !errors.Is(err, revision.ErrNoGit) {
		t.Errorf("error %v, want %v", err, revision.ErrNoGit)
	}
}
