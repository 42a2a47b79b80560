package validate

import (
	"fmt"
	"sync"
)

// NameKind is what a name of the lexicon is the name of.
type NameKind string

// Kinds of names.
const (
	Person NameKind = "person"
	// City is a place that cables come from and go to.
	City NameKind = "city"
	// Region is a country, a province, a river: every other place.
	Region NameKind = "region"
	Body   NameKind = "body"
	// Word is a word of the form: "cable", "directorate".
	Word NameKind = "word"
)

// NameKinds are all kinds of names.
func NameKinds() []NameKind { return []NameKind{Person, City, Region, Body, Word} }

// Name is an entry of the lexicon: what name-spelling, name-variant and party-mismatch take for a right spelling. Case,
// hyphens, apostrophes and initials make no difference.
type Name struct {
	Kind NameKind
	Name string
	// Variants are the other legal spellings.
	Variants []string
	// Of is the person whom an alias stands for, empty for any other name. One alias may stand for several people, an
	// entry for each.
	Of string
}

// CheckName says why n cannot be an entry of the lexicon, nil where it can.
func CheckName(n Name) error {
	if _, known := nameKinds[n.Kind]; !known {
		return fmt.Errorf("%q is no kind of name: use person, city, region, body or word", n.Kind)
	}
	for _, name := range append([]string{n.Name}, n.Variants...) {
		if lettersOf(name) == "" {
			return fmt.Errorf("%q is no name: it has no letters", name)
		}
	}
	if n.Of != "" && n.Kind != Person {
		return fmt.Errorf("%q is an alias of %q, but no person: aliases are of kind person", n.Name, n.Of)
	}
	return nil
}

// embeddedSpellings are the spellings of the embedded lexicon by their letters.
var embeddedSpellings = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for e := range newEntries(nil, nil).each {
		for _, printed := range e.printed {
			all[lettersOf(printed)] = true
		}
	}
	return all
})

// CheckDropped says why a spelling cannot be dropped from the lexicon, nil where it can: the lexicon has to have it.
func CheckDropped(name string) error {
	if !embeddedSpellings()[lettersOf(name)] {
		return fmt.Errorf("the lexicon has no name %q to drop", name)
	}
	return nil
}
