package validate

import (
	_ "embed"
	"slices"
	"strings"
)

// The embedded lexicon is text: a heading "[person russian]" gives kind and rendering of the lines below it, a line is
// an entry with its spellings between commas, "Filippov (Stalin)" an alias with its person. Lines of the kinds of words
// are words between commas, each an entry of its own.

var (
	//go:embed lexicon/people.txt
	peopleText string
	//go:embed lexicon/places.txt
	placesText string
	//go:embed lexicon/bodies.txt
	bodiesText string
	//go:embed lexicon/words.txt
	wordsText string
)

// headingKinds are the kinds that headings of the lexicon name.
var headingKinds = map[string]nameKind{
	"person": person, "city": city, "region": region, "body": body, "form": formWord, "ordinary": ordinaryWord, "opener": opener,
}

// entry is a line of the lexicon: the spellings of one name.
type entry struct {
	kind      nameKind
	rendering rendering
	// of is the person of an alias, and the first spelling of any other name.
	of      string
	printed []string
}

// entries are those of the embedded lexicon but for dropped spellings, and added ones.
type entries struct {
	added []entry
	// dropped are spellings in letters.
	dropped map[string]bool
}

func newEntries(added []Name, dropped []string) *entries {
	all := &entries{dropped: make(map[string]bool, len(dropped))}
	for _, name := range dropped {
		all.dropped[lettersOf(name)] = true
	}
	for _, n := range added {
		e := entry{kind: nameKinds[n.Kind], of: n.Of, printed: append([]string{n.Name}, n.Variants...)}
		if e.of == "" {
			e.of = n.Name
		}
		all.added = append(all.added, e)
	}
	return all
}

// each gives one entry after the other, where two have one name the one that counts before the other. An entry is to be
// read before the next one is asked for.
func (all *entries) each(yield func(*entry) bool) {
	var e entry
	for _, text := range [...]string{peopleText, placesText, bodiesText, wordsText} {
		for line := range strings.Lines(text) {
			if e.read(strings.TrimSpace(line)); !all.give(&e, yield) {
				return
			}
		}
	}
	for i := range all.added {
		if !yield(&all.added[i]) {
			return
		}
	}
}

// give yields an entry without dropped spellings, or each word of a line of words as an entry of its own. What is left of
// an entry stands for the same person or place.
func (all *entries) give(e *entry, yield func(*entry) bool) bool {
	if len(all.dropped) > 0 {
		e.printed = slices.DeleteFunc(e.printed, func(printed string) bool { return all.dropped[lettersOf(printed)] })
	}
	if e.kind&(formWord|ordinaryWord|opener) == 0 {
		return len(e.printed) == 0 || yield(e)
	}
	for i := range e.printed {
		if !yield(&entry{kind: e.kind, of: e.printed[i], printed: e.printed[i : i+1]}) {
			return false
		}
	}
	return true
}

// read reads a line. A heading changes kind and rendering and has no spellings, no more than a remark.
func (e *entry) read(line string) {
	e.printed = e.printed[:0]
	switch heading, isHeading := strings.CutPrefix(line, "["); {
	case line == "", line[0] == '#':
	case isHeading:
		name, language, _ := strings.Cut(strings.TrimSuffix(heading, "]"), " ")
		e.kind, e.rendering = headingKinds[name], renderingNames[language]
	default:
		e.readSpellings(line)
	}
}

// readSpellings reads the spellings of one name, or the words of one line.
func (e *entry) readSpellings(line string) {
	for next, more := line, true; more; {
		line, next, more = strings.Cut(next, ", ")
		e.printed = append(e.printed, line)
	}
	e.of = e.printed[0]
	if alias, who, isAlias := strings.Cut(e.of, " ("); isAlias {
		e.printed[0], e.of = alias, strings.TrimSuffix(who, ")")
	}
}
