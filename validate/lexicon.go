package validate

import "sync"

// lexicon is the names and words that the rules know. It never changes once it is made.
type lexicon struct {
	latin *vocabulary
	// cyrillic makes the names and words in Cyrillic letters when they are first asked for: most texts have none.
	cyrillic func() *vocabulary
}

// nameKind is a kind of name as bits, so that several can be asked for at once.
type nameKind uint8

const (
	ordinaryWord nameKind = 1 << iota
	formWord
	person
	city
	region
	body
	opener
)

// nameKinds are the kinds of names that a configuration may add.
var nameKinds = map[NameKind]nameKind{Person: person, City: city, Region: region, Body: body, Word: formWord}

// standard is the lexicon without additions.
var standard = sync.OnceValue(func() *lexicon { return newLexicon(nil, nil) })

// newLexicon makes a lexicon of the embedded names and words without spellings that are dropped, and of added ones.
func newLexicon(added []Name, dropped []string) *lexicon {
	e := newEntries(added, dropped)
	return &lexicon{
		latin:    newVocabulary(e, false),
		cyrillic: sync.OnceValue(func() *vocabulary { return newVocabulary(e, true) }),
	}
}

// of gives the vocabulary of the script in which letters begin.
func (l *lexicon) of(letters []byte) *vocabulary {
	if len(letters) > 0 && isCyrillic(letters[0]) {
		return l.cyrillic()
	}
	return l.latin
}

// find is the word of some letters, nil where there is none.
func (l *lexicon) find(letters []byte) *knownWord { return l.of(letters).words.find(letters) }

// known is the form of some letters, nil where there is none.
func (l *lexicon) known(letters []byte) *form { return l.of(letters).known(letters) }
