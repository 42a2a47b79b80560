// Package revision says which lines of files have changed since a revision of git.
package revision

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/ignore"
)

// Errors of [Since] that whoever runs the command can mend. Every other one is a failure of git.
var (
	ErrNoRepository = errors.New("no git repository")
	ErrUnknown      = errors.New("unknown revision")
)

// ErrNoGit is the error of [Since] where there is no git to ask.
var ErrNoGit = errors.New("git cannot be run: install it, or have it found in PATH")

// Since gives the lines of files that have changed since a revision, by the names of the files, which have slashes: between the
// revision and what the files hold now, be it committed, staged or neither. A file that has been moved is compared with what it was
// elsewhere, and of one that git does not track all lines are new. Files that cannot be found are left out.
func Since(rev string, names []string) (map[string]Lines, error) {
	changed := map[string]Lines{}
	repositories := map[string]*repository{}
	for _, name := range names {
		real, err := resolve(filepath.FromSlash(name))
		if err != nil {
			continue
		}
		top, found := ignore.Repository(filepath.Dir(real))
		if !found {
			return nil, fmt.Errorf("%w around %q", ErrNoRepository, name)
		}
		if repositories[top] == nil {
			if repositories[top], err = compare(top, rev); err != nil {
				return nil, err
			}
		}
		inside, err := filepath.Rel(top, real)
		if err != nil {
			return nil, err
		}
		changed[name] = repositories[top].lines(filepath.ToSlash(inside))
	}
	return changed, nil
}

// resolve gives the place of a file without links: git knows what a link leads to by its own name.
func resolve(path string) (string, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(absolute)
}
