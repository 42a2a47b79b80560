package validate

import (
	"slices"
	"strings"
	"sync"
)

// lexicon is the names and words that the rules know. It never changes once it is made.
type lexicon struct {
	// words are all forms by their letters, and the words that forms of several words begin with or have.
	words wordTable
	// sounds are the forms by the sound of their letters in a rendering that has sounds.
	sounds [renderingCount]map[string]*form
	// forms has room for the next ones.
	forms []form
	// openers are the words that open paragraphs, in letters, by what is left of them without the first one.
	openers map[string]string
	near    neighbours
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

// formsAtOnce is the number of forms that room is made for at once.
const formsAtOnce = 512

func (l *lexicon) newForm(f form) *form {
	if len(l.forms) == cap(l.forms) {
		l.forms = make([]form, 0, formsAtOnce)
	}
	l.forms = append(l.forms, f)
	return &l.forms[len(l.forms)-1]
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

// lexiconSize is about the number of words of the embedded lexicon.
const lexiconSize = 1 << 13

// newLexicon makes a lexicon of the embedded names and words without spellings that are dropped, and of added ones.
func newLexicon(added []Name, dropped []string) *lexicon {
	l := &lexicon{words: newWordTable(lexiconSize), openers: map[string]string{}}
	for r, sounds := range renderings {
		if sounds != nil {
			l.sounds[r] = map[string]*form{}
		}
	}
	gone := make(map[string]bool, len(dropped))
	for _, name := range dropped {
		gone[lettersOf(name)] = true
	}
	for _, e := range embeddedEntries() {
		if e.drop(gone); len(e.printed) > 0 {
			l.add(e)
		}
	}
	for _, n := range added {
		l.add(entry{kind: nameKinds[n.Kind], of: n.Of, printed: append([]string{n.Name}, n.Variants...)})
	}
	l.near = newNeighbours(l.words.words)
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

// drop takes spellings out of an entry, by their letters. What is left stands for the same person or place.
func (e *entry) drop(gone map[string]bool) {
	if len(gone) == 0 {
		return
	}
	if e.of == "" {
		e.of = e.printed[0]
	}
	e.printed = slices.DeleteFunc(e.printed, func(printed string) bool { return gone[lettersOf(printed)] })
}

func (l *lexicon) add(e entry) {
	if e.kind == opener {
		l.openers[lettersOf(e.printed[0])[1:]] = e.printed[0]
		return
	}
	if e.of == "" {
		e.of = e.printed[0]
	}
	of := []string{e.of}
	for _, printed := range e.printed {
		l.addForm(e, printed, of)
		if isCyrillic(lettersOf(printed)[0]) {
			for _, inCase := range inCases(strings.ToLower(printed)) {
				l.addForm(e, inCase, of)
			}
		}
	}
}

// addForm adds a spelling; of is shared by all spellings of an entry.
func (l *lexicon) addForm(e entry, printed string, of []string) {
	letters := lettersOf(printed)
	w := l.words.add(letters)
	w.longest = max(w.longest, 1)
	if w.form != nil {
		w.form.of = append(slices.Clip(w.form.of), e.of)
		return
	}
	f := l.newForm(form{letters: letters, printed: printed, kind: e.kind, rendering: e.rendering, of: of})
	w.form = f
	if sounds := l.sounds[e.rendering]; sounds != nil {
		if sound := e.rendering.soundOf(letters); sounds[sound] == nil {
			sounds[sound] = f
		}
	}
	l.addParts(f)
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
		w := l.words.add(lettersOf(beginning))
		w.longest = max(w.longest, f.words)
	}
	for _, part := range parts {
		w := l.words.add(lettersOf(part))
		w.wholes = append(w.wholes, f)
	}
}

// known is the form of some letters, nil where there is none.
func (l *lexicon) known(letters []byte) *form {
	if w := l.words.find(letters); w != nil {
		return w.form
	}
	return nil
}

// rendered finds the form that letters are a legal rendering of, nil where there is none. In a rendering without sounds
// only the letters themselves are.
func (l *lexicon) rendered(letters []byte) *form {
	same := l.known(letters)
	var room [longestCompared]byte
	for r := range renderingCount {
		if renderings[r] == nil {
			if same != nil && same.rendering == r {
				return same
			}
		} else if f := l.sounds[r][string(r.appendSound(room[:0], letters))]; f != nil {
			return f
		}
	}
	return nil
}
