package validate

import (
	"strings"
	"sync"
)

// lexicon is the names and words that the rules know. It never changes once it is made.
type lexicon struct {
	// words are all forms by their letters, and the words that forms of several words begin with or have.
	words map[string]*knownWord
	// sounds are the forms by rendering and the sound of their letters.
	sounds [renderingCount]map[string]*form
	// openers are the words that open paragraphs, in letters, by what is left of them without the first one.
	openers map[string]string
	near    neighbours
}

// knownWord is what the lexicon has under some letters.
type knownWord struct {
	// form is the name or word of these letters, nil for a mere part of names.
	form *form
	// longest is the largest number of printed words of a form that begins with this word.
	longest int
	// wholes are the forms of several words that have this one.
	wholes []*form
}

// form is one spelling of a name or a word.
type form struct {
	letters, printed string
	kind             nameKind
	rendering        rendering
	// of are whom or what the name may stand for: the people behind an alias, the first name of a place's line.
	of []string
	// words is the number of printed words, hyphens counting as blanks.
	words int
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
var standard = sync.OnceValue(func() *lexicon { return newLexicon(nil) })

// lexiconSize is about the number of words of the embedded lexicon.
const lexiconSize = 1 << 13

// newLexicon makes a lexicon of the embedded names and words and of added ones.
func newLexicon(added []Name) *lexicon {
	l := &lexicon{words: make(map[string]*knownWord, lexiconSize), openers: map[string]string{}}
	for i := range l.sounds {
		l.sounds[i] = map[string]*form{}
	}
	for _, e := range embeddedEntries() {
		l.add(e)
	}
	for _, n := range added {
		l.add(entry{kind: nameKinds[n.Kind], of: n.Of, printed: append([]string{n.Name}, n.Variants...)})
	}
	l.near = newNeighbours(l.words)
	return l
}

// entry is a line of the lexicon: the spellings of one name.
type entry struct {
	kind      nameKind
	rendering rendering
	// of is the person of an alias; a name that is none stands for its own first spelling.
	of      string
	printed []string
}

func (l *lexicon) add(e entry) {
	if e.kind == opener {
		l.openers[lettersOf(e.printed[0])[1:]] = e.printed[0]
		return
	}
	if e.of == "" {
		e.of = e.printed[0]
	}
	for _, printed := range e.printed {
		l.addForm(e, printed)
		if isCyrillic(lettersOf(printed)[0]) {
			for _, inCase := range inCases(strings.ToLower(printed)) {
				l.addForm(e, inCase)
			}
		}
	}
}

func (l *lexicon) addForm(e entry, printed string) {
	letters := lettersOf(printed)
	w := l.word(letters)
	w.longest = max(w.longest, 1)
	if w.form != nil {
		w.form.of = append(w.form.of, e.of)
		return
	}
	w.form = &form{letters: letters, printed: printed, kind: e.kind, rendering: e.rendering, of: []string{e.of}}
	if sound := e.rendering.soundOf(letters); l.sounds[e.rendering][sound] == nil {
		l.sounds[e.rendering][sound] = w.form
	}
	l.addParts(w.form)
}

// addParts files a form under the words that it begins with, hyphens taken for blanks and not, and under its parts.
func (l *lexicon) addParts(f *form) {
	parts := strings.FieldsFunc(f.printed, func(r rune) bool { return r == ' ' || r == '-' })
	f.words = len(parts)
	if f.words == 1 {
		return
	}
	first, _, _ := strings.Cut(f.printed, " ")
	for _, beginning := range [...]string{first, parts[0]} {
		w := l.word(lettersOf(beginning))
		w.longest = max(w.longest, f.words)
	}
	for _, part := range parts {
		w := l.word(lettersOf(part))
		w.wholes = append(w.wholes, f)
	}
}

// word is what the lexicon has under some letters, new where it has nothing.
func (l *lexicon) word(letters string) *knownWord {
	w := l.words[letters]
	if w == nil {
		w = &knownWord{}
		l.words[letters] = w
	}
	return w
}

// rendered finds the form that letters are a legal rendering of, nil where there is none.
func (l *lexicon) rendered(letters string) *form {
	for r := range renderingCount {
		if f := l.sounds[r][r.soundOf(letters)]; f != nil {
			return f
		}
	}
	return nil
}
