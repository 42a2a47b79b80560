package ignore

import (
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// rule is one line of an ignore file.
type rule struct {
	// pattern matches paths as seen from the folder of the file.
	pattern string
	// negated rules take back what earlier ones leave out.
	negated bool
	// folderOnly rules match folders alone.
	folderOnly bool
}

// parse reads the text of an ignore file.
func parse(text string) []rule {
	var rules []rule
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		if r, says := parseLine(strings.TrimRight(line, "\r\n")); says {
			rules = append(rules, r)
		}
	}
	return rules
}

// parseLine reads one line; says is false for one that is empty or a comment.
func parseLine(line string) (r rule, says bool) {
	if strings.HasPrefix(line, "#") {
		return rule{}, false
	}
	line = trimBlanks(line)
	line, r.negated = strings.CutPrefix(line, "!")
	line, r.folderOnly = strings.CutSuffix(line, "/")
	r.pattern = globOf(line)
	return r, line != ""
}

// trimBlanks cuts the blanks at the end of a line, up to one that is escaped.
func trimBlanks(line string) string {
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	return line
}

// literal are the marks of globs that are none in an ignore file, and classes of characters that globs do not know.
var literal = strings.NewReplacer(
	`\\`, `\\`, `\{`, `\{`, `\}`, `\}`, "{", `\{`, "}", `\}`,
	"[:alnum:]", "a-zA-Z0-9", "[:alpha:]", "a-zA-Z", "[:digit:]", "0-9", "[:lower:]", "a-z", "[:upper:]", "A-Z",
	"[:xdigit:]", "0-9a-fA-F", "[:blank:]", " \t", "[:space:]", " \t\r\n\v\f",
)

// globOf gives the glob that a line stands for. Without a slash before its end the line holds in all folders below.
func globOf(line string) string {
	glob, anchored := strings.CutPrefix(line, "/")
	if !anchored && !strings.Contains(line, "/") {
		glob = "**/" + glob
	}
	if strings.HasSuffix(glob, "/**") {
		glob += "/*"
	}
	return literal.Replace(glob)
}

func (r *rule) matches(path string, isFolder bool) bool {
	return (isFolder || !r.folderOnly) && doublestar.MatchUnvalidated(r.pattern, path)
}

// verdict is what rules say of a path.
type verdict int

const (
	silent verdict = iota
	left
	taken
)

// judge gives the verdict of the last rule that matches.
func judge(rules []rule, path string, isFolder bool) verdict {
	for i := len(rules) - 1; i >= 0; i-- {
		switch {
		case !rules[i].matches(path, isFolder):
		case rules[i].negated:
			return taken
		default:
			return left
		}
	}
	return silent
}
