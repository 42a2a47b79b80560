package docs

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

var (
	// link is a link of a document to a file of this repository, to a heading in it, or to one of its own.
	link = regexp.MustCompile(`\]\(([^)#:]*)(?:#([^)]*))?\)`)
	// fence opens a block of code, in which a line that begins with "#" is no heading, or closes it.
	fence = regexp.MustCompile("^`{3,}")
	// title is a heading.
	title = regexp.MustCompile("^#+ +(.*)$")
)

// TestLinks looks for links to files and headings that are not there.
func TestLinks(t *testing.T) {
	for _, document := range documents(t) {
		for _, match := range link.FindAllStringSubmatch(read(t, document), -1) {
			target := document
			if match[1] != "" {
				target = filepath.Join(filepath.Dir(document), match[1])
			}
			if _, err := os.Stat(filepath.Join(root, target)); err != nil {
				t.Errorf("%s links to %s, which is not there", document, match[1])
				continue
			}
			if match[2] != "" && !headings(read(t, target))[match[2]] {
				t.Errorf("%s links to %s in %s, which has no such heading", document, match[2], target)
			}
		}
	}
}

// headings are the headings of a document as links name them.
func headings(text string) map[string]bool {
	found := make(map[string]bool)
	within := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch mark := fence.FindString(line); {
		case mark != "" && within == "":
			within = mark
		case mark != "" && mark == within:
			within = ""
		case within == "" && title.MatchString(line):
			found[strings.Map(anchorLetter, title.FindStringSubmatch(line)[1])] = true
		}
	}
	return found
}

func anchorLetter(r rune) rune {
	switch {
	case r == ' ':
		return '-'
	case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
		return unicode.ToLower(r)
	}
	return -1
}
