package validate

import (
	"embed"
	"strings"
)

// The embedded lexicon is text: a heading "[person russian]" gives kind and rendering of the lines below it, a line is
// an entry with its spellings between commas, "Filippov (Stalin)" an alias with its person. Lines of the kinds of words
// are words between commas, each an entry of its own.

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// lexiconNames are the files of the lexicon in the order in which they count: where two have one name the first does.
var lexiconNames = [...]string{"people.txt", "places.txt", "bodies.txt", "words.txt"}

// headingKinds are the kinds that headings of the lexicon name.
var headingKinds = map[string]nameKind{
	"person": person, "city": city, "region": region, "body": body, "form": formWord, "ordinary": ordinaryWord, "opener": opener,
}

// embeddedEntries reads the embedded lexicon.
func embeddedEntries() []entry {
	var all []entry
	for _, name := range lexiconNames {
		text, _ := lexiconFiles.ReadFile("lexicon/" + name) // embedded: it cannot fail
		all = appendEntries(all, string(text))
	}
	return all
}

func appendEntries(all []entry, text string) []entry {
	var kind nameKind
	var of rendering
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch heading, isHeading := strings.CutPrefix(line, "["); {
		case line == "", line[0] == '#':
		case isHeading:
			name, language, _ := strings.Cut(strings.TrimSuffix(heading, "]"), " ")
			kind, of = headingKinds[name], renderingNames[language]
		case kind&(formWord|ordinaryWord|opener) != 0:
			for _, word := range strings.Split(line, ", ") {
				all = append(all, entry{kind: kind, printed: []string{word}})
			}
		default:
			all = append(all, nameEntry(kind, of, line))
		}
	}
	return all
}

// nameEntry reads the spellings of one name.
func nameEntry(kind nameKind, of rendering, line string) entry {
	e := entry{kind: kind, rendering: of, printed: strings.Split(line, ", ")}
	if alias, who, isAlias := strings.Cut(e.printed[0], " ("); isAlias {
		e.printed[0], e.of = alias, strings.TrimSuffix(who, ")")
	}
	return e
}
