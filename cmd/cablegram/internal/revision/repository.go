package revision

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"

	"github.com/bluekeyes/go-gitdiff/gitdiff"
)

// repository is a work tree compared with a revision. Paths are as seen from its top, with slashes.
type repository struct {
	changed map[string]Lines
	tracked map[string]bool
}

// compare compares the work tree at top with a revision.
func compare(top, rev string) (*repository, error) {
	commit, err := git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit) && len(exit.Stderr) == 0:
		return nil, fmt.Errorf("%w %q: fetch it; a shallow clone has the last commits alone", ErrUnknown, rev)
	case err != nil:
		return nil, err
	}
	changed, err := changes(top, strings.TrimSpace(string(commit)))
	if err != nil {
		return nil, err
	}
	names, err := git(top, "ls-files", "-z")
	if err != nil {
		return nil, err
	}
	r := &repository{changed: changed, tracked: map[string]bool{}}
	for name := range strings.SplitSeq(string(names), "\x00") {
		r.tracked[name] = true
	}
	return r, nil
}

// lines gives the lines of a file that have changed.
func (r *repository) lines(name string) Lines {
	if !r.tracked[name] {
		return Lines{all: true}
	}
	return r.changed[name]
}

// plain has git print a difference in the one form that is read here, whatever the user's settings are.
var plain = []string{
	"--unified=0", "--inter-hunk-context=0", "--find-renames", "--no-color", "--no-ext-diff", "--no-textconv",
	"--src-prefix=a/", "--dst-prefix=b/", "--no-relative", "--submodule=short",
}

// changes gives the lines that have changed since a commit, by the names that the files have now.
func changes(top, commit string) (map[string]Lines, error) {
	printed, err := git(top, slices.Concat([]string{"diff"}, plain, []string{commit, "--"})...)
	if err != nil {
		return nil, err
	}
	files, _, err := gitdiff.Parse(bytes.NewReader(printed))
	if err != nil {
		return nil, fmt.Errorf("git diff: %w", err)
	}
	changed := map[string]Lines{}
	for _, f := range files {
		changed[f.NewName] = linesOf(f)
	}
	return changed, nil
}

// places are the variables by which git takes another repository than the one of the folder: a hook is run with them.
var places = []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}

// git runs git in a folder and gives what it prints.
func git(folder string, arguments ...string) ([]byte, error) {
	command := exec.Command("git", arguments...)
	command.Dir = folder
	command.Env = slices.DeleteFunc(os.Environ(), func(variable string) bool {
		name, _, _ := strings.Cut(variable, "=")
		return slices.Contains(places, name)
	})
	printed, err := command.Output()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return printed, nil
	case errors.As(err, &exit):
		complaint, _, _ := strings.Cut(strings.TrimSpace(string(exit.Stderr)), "\n")
		return nil, fmt.Errorf("git %s: %w: %s", arguments[0], err, complaint)
	}
	return nil, ErrNoGit
}
