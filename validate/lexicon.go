package validate

import (
	"slices"
	"strings"
	"sync"
)

// lexicon is the names and words that the rules know. It never changes once it is made.
type lexicon struct {
	forms []form
	// words are all forms by their letters, and the words that forms of several words begin with or have.
	words wordTable
	// sounds are the forms by the sound of their letters in a rendering that has sounds.
	sounds [renderingCount]wordTable
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

// The embedded lexicon has about as many words, forms, and sounds of a rendering.
const (
	wordCount  = 1 << 13
	formCount  = 5 << 10
	soundCount = 1 << 11
)

// newLexicon makes a lexicon of the embedded names and words without spellings that are dropped, and of added ones.
func newLexicon(added []Name, dropped []string) *lexicon {
	l := &lexicon{words: newWordTable(wordCount), forms: make([]form, 0, formCount), openers: map[string]string{}}
	for r, sounds := range renderings {
		if sounds != nil {
			l.sounds[r] = newWordTable(soundCount)
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
	l.pack()
	l.near = newNeighbours(l.forms)
	return l
}

// pack gives the forms their letters, and sets what all of them print in one piece.
func (l *lexicon) pack() {
	var all strings.Builder
	for i := range l.forms {
		all.WriteString(l.forms[i].printed)
	}
	printed, letters := all.String(), string(l.words.letters)
	for i := range l.forms {
		f := &l.forms[i]
		f.printed, printed = printed[:len(f.printed)], printed[len(f.printed):]
	}
	for i := range l.words.words {
		if w := &l.words.words[i]; w.form > 0 {
			l.forms[w.form-1].letters = letters[w.start:w.end]
		}
	}
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
	if w.form > 0 {
		f := &l.forms[w.form-1]
		f.of = append(slices.Clip(f.of), e.of)
		return
	}
	parts := []string{printed}
	if strings.ContainsAny(printed, " -") {
		parts = strings.FieldsFunc(printed, func(r rune) bool { return r == ' ' || r == '-' })
	}
	l.forms = append(l.forms, form{printed: printed, kind: e.kind, rendering: e.rendering, of: of, words: len(parts)})
	w.form, w.kind = uint32(len(l.forms)), e.kind
	if renderings[e.rendering] != nil {
		if sound := l.sounds[e.rendering].add(e.rendering.soundOf(letters)); sound.form == 0 {
			sound.form = uint32(len(l.forms))
		}
	}
	if len(parts) > 1 {
		l.addParts(printed, parts)
	}
}

// addParts files the latest form under the words that it begins with, hyphens taken for blanks and not, and under its
// parts.
func (l *lexicon) addParts(printed string, parts []string) {
	first, _, _ := strings.Cut(printed, " ")
	for _, beginning := range [...]string{first, parts[0]} {
		w := l.words.add(lettersOf(beginning))
		w.longest = max(w.longest, uint8(min(len(parts), longestRun)))
	}
	for _, part := range parts {
		l.words.addWhole(lettersOf(part), uint32(len(l.forms)-1))
	}
}

// formOf is the form of a word, nil for a mere part of names.
func (l *lexicon) formOf(w *knownWord) *form {
	if w.form == 0 {
		return nil
	}
	return &l.forms[w.form-1]
}

// known is the form of some letters, nil where there is none.
func (l *lexicon) known(letters []byte) *form {
	if w := l.words.find(letters); w != nil {
		return l.formOf(w)
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
		} else if sound := l.sounds[r].find(r.appendSound(room[:0], letters)); sound != nil {
			return l.formOf(sound)
		}
	}
	return nil
}
