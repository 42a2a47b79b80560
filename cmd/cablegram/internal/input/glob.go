package input

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// isGlob reports whether an argument that is no file stands for several.
func isGlob(arg string) bool {
	return strings.ContainsAny(arg, "*?[{") && doublestar.ValidatePattern(filepath.ToSlash(arg))
}

// negation gives the pattern behind a "!", unless a file has that name.
func negation(arg string) (pattern string, negated bool) {
	pattern, negated = strings.CutPrefix(arg, "!")
	if _, err := os.Lstat(arg); err == nil || !negated {
		return "", false
	}
	return filepath.ToSlash(filepath.Clean(pattern)), true
}

// root is the folder that everything lies in that a glob can match.
func root(glob string) string {
	base, _ := doublestar.SplitPattern(glob)
	return filepath.FromSlash(base)
}

// matches reports whether a glob matches a path. Both are as seen from the current folder, or absolute.
func matches(glob, path string) bool {
	return doublestar.MatchUnvalidated(glob, filepath.ToSlash(path))
}

// covers reports whether a glob matches a path or a folder that it lies in.
func covers(glob, path string) bool {
	for path = filepath.ToSlash(path); ; {
		if matches(glob, path) {
			return true
		}
		slash := strings.LastIndexByte(path, '/')
		if slash <= 0 {
			return false
		}
		path = path[:slash]
	}
}

// namesSuffix reports whether a glob says which suffix files have. One that ends in a "*" does not.
func namesSuffix(glob string) bool { return !strings.HasSuffix(glob, "*") }
