package ignore_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/ignore"
)

// ignored reports whether a path of a repository is left out, a folder if it ends in a slash.
func ignored(top, path string) bool {
	isFolder := strings.HasSuffix(path, "/")
	path = filepath.Join(top, filepath.FromSlash(path))
	folder := ignore.At(filepath.Dir(path))
	return folder.Ignored() || folder.Ignores(filepath.Base(path), isFolder)
}

// lay makes files and folders, these with a slash at the end.
func lay(t *testing.T, top string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(top, filepath.FromSlash(name))
		folder := filepath.Dir(path)
		if strings.HasSuffix(name, "/") {
			folder = path
		}
		if err := os.MkdirAll(folder, 0o777); err != nil {
			t.Fatal(err)
		}
		if folder == path {
			continue
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// git runs git in a folder without the settings of who runs the tests, and gives its exit status.
func git(t *testing.T, folder string, args ...string) int {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "XDG_CONFIG_HOME="+t.TempDir())
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit) && exit.ExitCode() == 1:
		return 1
	}
	t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	return -1
}

// rules are lines of a .gitignore, with paths that git leaves out and such as it does not.
var rules = []struct{ lines, left, taken string }{
	{"a", "a x/a a/b x/a/b", "b xa ax"},
	{"/a", "a a/b", "x/a"},
	{"a/", "a/ a/b x/a/", "a x/a"},
	{"x/a", "x/a x/a/b", "y/x/a a"},
	{"/x/a", "x/a", "y/x/a"},
	{"x/a/", "x/a/ x/a/b", "x/a y/x/a/"},
	{"**/a", "a x/a x/y/a", "xa"},
	{"a/**", "a/b a/b/c", "a/ a b"},
	{"/**", "a x/a", ""},
	{"**", "a x/a", ""},
	{"a/**/b", "a/b a/x/b a/x/y/b", "b x/a/b"},
	{"a/**/", "a/b/", "a/b a/"},
	{"**/a/**", "a/b x/a/b", "a/"},
	{"a**b", "ab axxb", "a/b"},
	{"***/a", "x/a", ""},
	{"*", "a x/a .a", ""},
	{"/*", "a x/a", ""},
	{"/*\n!/a", "b x/a", "a a/b"},
	{"*/a", "x/a", "a x/y/a"},
	{"/x/*/a", "x/y/a", "x/a x/y/z/a"},
	{"x/*", "x/a x/y/a", "x/ a"},
	{"*.txt", "a.txt x/a.txt .txt", "a.md a.txt.md"},
	{"*.txt\n!a.txt", "b.txt x/b.txt", "a.txt x/a.txt"},
	{"!a.txt\n*.txt", "a.txt", ""},
	{"x/\n!x/a", "x/a", ""},
	{"x/*\n!x/a", "x/b", "x/a"},
	{"a?c", "abc", "ac a/c abbc"},
	{"[ab].txt", "a.txt b.txt", "c.txt"},
	{"[!ab].txt", "c.txt", "a.txt"},
	{"[^ab].txt", "c.txt", "a.txt"},
	{"[a-c].txt", "b.txt", "d.txt"},
	{"[[:digit:]].txt", "1.txt", "a.txt"},
	{"[[:alpha:]_].txt", "a.txt _.txt", "1.txt"},
	{"{a,b}.txt", "{a,b}.txt", "a.txt"},
	{`\{a\}`, "{a}", "a"},
	{"#a", "", "#a a"},
	{`\#a`, "#a", "a"},
	{`\!a`, "!a", "a"},
	{`a\*b`, "a*b", "axb"},
	{`\a`, "a", ""},
	{"a ", "a", "b"},
	{`a\ `, "a\u00a0", ""},
	{"a\r\nb", "a b", "c"},
	{"\ufeffa", "a", "b"},
	{"", "", "a"},
	{"/", "", "a a/"},
	{"a[", "", "a"},
	{"Ä*", "Äb x/Ä", "b"},
	{"./a", "", "a"},
	{".*", ".a x/.a", "a"},
}

// The rules are those of git, wherever git is at hand to say so.
func TestRules(t *testing.T) {
	_, err := exec.LookPath("git")
	compare := err == nil
	for _, test := range rules {
		t.Run(test.lines, func(t *testing.T) {
			for list, want := range map[string]bool{test.left: true, test.taken: false} {
				for path := range strings.SplitSeq(list, " ") {
					if path == "" {
						continue
					}
					path = strings.ReplaceAll(path, "\u00a0", " ")
					top := t.TempDir()
					lay(t, top, map[string]string{".gitignore": test.lines, path: ""})
					if compare {
						git(t, top, "init", "-q")
						if said := git(t, top, "check-ignore", "-q", "--no-index", "--", strings.TrimSuffix(path, "/")) == 0; said != want {
							t.Errorf("git says %v of %q, the test %v", said, path, want)
						}
					} else {
						lay(t, top, map[string]string{".git/": ""})
					}
					if got := ignored(top, path); got != want {
						t.Errorf("%q is left out: %v, want %v", path, got, want)
					}
				}
			}
		})
	}
}

// Ignore files of several folders and kinds.
func TestFolders(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		left  []string
		taken []string
	}{
		{"the nearest file counts", map[string]string{".gitignore": "*.txt\n", "x/.gitignore": "!a.txt\n", "x/y/.gitignore": "a.txt\n"}, []string{"a.txt", "x/b.txt", "x/y/a.txt"}, []string{"x/a.txt", "x/z/a.txt"}},
		{"anchored to its folder", map[string]string{"x/.gitignore": "/a.txt\ny/b.txt\n"}, []string{"x/a.txt", "x/y/b.txt"}, []string{"a.txt", "x/y/a.txt", "y/b.txt"}},
		{"nothing comes back from a folder that is left out", map[string]string{".gitignore": "x/\n", "x/.gitignore": "!a.txt\n"}, []string{"x/a.txt"}, nil},
		{"the repository's own", map[string]string{".git/info/exclude": "a.txt\nb.txt\n", ".gitignore": "!b.txt\n"}, []string{"a.txt", "x/a.txt"}, []string{"b.txt"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			top := t.TempDir()
			_, err := exec.LookPath("git")
			if compare := err == nil; compare {
				git(t, top, "init", "-q")
			}
			lay(t, top, map[string]string{".git/": ""})
			lay(t, top, test.files)
			check := func(paths []string, want bool) {
				for _, path := range paths {
					lay(t, top, map[string]string{path: ""})
					if said := err != nil || (git(t, top, "check-ignore", "-q", "--no-index", "--", path) == 0) == want; !said {
						t.Errorf("git does not say %v of %s", want, path)
					}
					if got := ignored(top, path); got != want {
						t.Errorf("%s is left out: %v, want %v", path, got, want)
					}
				}
			}
			check(test.left, true)
			check(test.taken, false)
		})
	}
}

// What git does not know: files of other names, of which the own one counts most in whatever folder.
func TestKinds(t *testing.T) {
	top := t.TempDir()
	lay(t, top, map[string]string{
		".git/":            "",
		".cablegramignore": "!a.txt\nd.txt\n",
		".ignore":          "b.txt\n",
		"x/.gitignore":     "a.txt\nc.txt\n",
		"x/.ignore":        "!c.txt\n",
		"x/y/.ignore":      "!d.txt\n",
		"x/a.txt":          "",
	})
	for path, want := range map[string]bool{"x/a.txt": false, "b.txt": true, "x/c.txt": false, "x/y/d.txt": true} {
		if got := ignored(top, path); got != want {
			t.Errorf("%s is left out: %v, want %v", path, got, want)
		}
	}
}

// Above the top of a repository, and outside of one, nothing is looked for above the folder.
func TestTop(t *testing.T) {
	top := t.TempDir()
	lay(t, top, map[string]string{".ignore": "*.txt\n", "x/.ignore": "b.txt\n", "x/y/": "", "r/.git/": ""})
	for path, want := range map[string]bool{"a.txt": true, "x/a.txt": false, "x/b.txt": true, "x/y/b.txt": false, "r/a.txt": false} {
		if got := ignored(top, path); got != want {
			t.Errorf("%s is left out: %v, want %v", path, got, want)
		}
	}
}

// A further work tree shares the rules that the repository keeps for itself.
func TestWorkTree(t *testing.T) {
	top := t.TempDir()
	lay(t, top, map[string]string{
		"main/.git/info/exclude":          "a.txt\n",
		"main/.git/worktrees/w/commondir": "../..\n",
		"tree/.git":                       fmt.Sprintf("gitdir: %s\n", filepath.Join(top, "main", ".git", "worktrees", "w")),
		"module/.git":                     "gitdir: ../main/.git\n",
	})
	for _, path := range []string{"main/a.txt", "tree/a.txt", "module/a.txt"} {
		if !ignored(top, path) {
			t.Errorf("%s is not left out", path)
		}
	}
}
