package validate

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"
)

// vocabulary is the part of a lexicon that is spelled in one script.
type vocabulary struct {
	cyrillic bool
	forms    []form
	// words are all forms by their letters, the words that forms of several words begin with or have, and the forms by
	// their sounds.
	words wordTable
	// wholes are the forms of several words in chains, one for each word that they have, behind one that is none.
	wholes []whole
	// names are the latest of those that forms stand for.
	names []string
	near  neighbours
	// openers are the words that open paragraphs.
	openers []string
}

// form is one spelling of a name or a word.
type form struct {
	letters, printed string
	// of are whom or what the name may stand for: the people behind an alias, the first name of a place's line.
	of        []string
	kind      nameKind
	rendering rendering
	// words is the number of printed words, hyphens counting as blanks.
	words uint8
	// parted says that it is the name of a person in several words.
	parted bool
}

// whole is a form of several words by its place among the vocabulary's. next is the place of the next whole in the chain:
// a word leads to the last one, and that to the first.
type whole struct{ form, next uint32 }

// The embedded lexicon has about as many forms and words in Latin letters, and hardly more in Cyrillic ones.
const (
	formCount = 2200
	wordCount = 3300
)

// namesAtOnce is the number of names that memory is taken for at once.
const namesAtOnce = 256

// newVocabulary makes the vocabulary of the entries in one script.
func newVocabulary(all *entries, cyrillic bool) *vocabulary {
	v := &vocabulary{cyrillic: cyrillic, forms: make([]form, 0, formCount), wholes: make([]whole, 1)}
	v.words.makeRoom(wordCount)
	for e := range all.each {
		if e.kind == opener {
			v.openers = append(v.openers, e.printed...)
		} else {
			v.addEntry(e)
		}
	}
	v.pack()
	v.near = newNeighbours(v.forms)
	return v
}

// addEntry adds the spellings of an entry that are in the vocabulary's script.
func (v *vocabulary) addEntry(e *entry) {
	of := v.keep(e.of)
	var room [longestCompared]byte
	for _, printed := range e.printed {
		if v.isForeign(printed) {
			continue
		}
		letters := appendLetters(room[:0], printed)
		v.addForm(e, printed, letters, of)
		if v.cyrillic {
			for _, inCase := range inCases(strings.ToLower(printed)) {
				v.addForm(e, inCase, appendLetters(room[:0], inCase), of)
			}
		}
	}
}

// isForeign reports whether a spelling is in the other script, by the first of its letters.
func (v *vocabulary) isForeign(printed string) bool {
	first, _ := utf8.DecodeRuneInString(printed)
	letter := letterOf(first)
	if letter == 0 {
		letter = lettersOf(printed)[0]
	}
	return isCyrillic(letter) != v.cyrillic
}

// keep gives a list of one name, in memory that it shares with those of other entries.
func (v *vocabulary) keep(of string) []string {
	if len(v.names) == cap(v.names) {
		v.names = make([]string, 0, namesAtOnce)
	}
	v.names = append(v.names, of)
	return v.names[len(v.names)-1 : len(v.names) : len(v.names)]
}

// addForm adds a spelling with its letters; of is shared by all spellings of an entry.
func (v *vocabulary) addForm(e *entry, printed string, letters []byte, of []string) {
	w := v.words.add(letters)
	w.longest = max(w.longest, 1)
	if w.form > 0 {
		f := &v.forms[w.form-1]
		f.of = append(slices.Clip(f.of), e.of)
		return
	}
	v.forms = append(v.forms, form{printed: printed, kind: e.kind, rendering: e.rendering, of: of, words: 1})
	w.form, w.kind = uint32(len(v.forms)), e.kind
	v.addSound(e.rendering, letters)
	if len(letters) < len(printed) && strings.ContainsAny(printed, " -") {
		v.addParts(printed)
	}
}

// addSound files the latest form under its sound. The first of several that sound alike counts.
func (v *vocabulary) addSound(r rendering, letters []byte) {
	if !v.hasSounds(r) {
		return
	}
	var room [longestCompared]byte
	if sound := v.words.add(r.appendSound(append(room[:0], byte(r)), letters)); sound.form == 0 {
		sound.form = uint32(len(v.forms))
	}
}

// addParts files the latest form under the words that it begins with, hyphens taken for blanks and not, and under its
// parts, where it has several.
func (v *vocabulary) addParts(printed string) {
	parts := strings.FieldsFunc(printed, func(r rune) bool { return r == ' ' || r == '-' })
	if len(parts) == 1 {
		return
	}
	count := uint8(min(len(parts), longestRun))
	f := &v.forms[len(v.forms)-1]
	f.words, f.parted = count, f.kind == person
	first, _, _ := strings.Cut(printed, " ")
	var room [longestCompared]byte
	for _, beginning := range [...]string{first, parts[0]} {
		w := v.words.add(appendLetters(room[:0], beginning))
		w.longest = max(w.longest, count)
	}
	for _, part := range parts {
		v.addWhole(v.words.add(appendLetters(room[:0], part)))
	}
}

// addWhole files the latest form under one of its words, behind the others in the chain.
func (v *vocabulary) addWhole(w *knownWord) {
	added := whole{form: uint32(len(v.forms) - 1), next: uint32(len(v.wholes))}
	if w.wholes > 0 {
		last := &v.wholes[w.wholes]
		added.next, last.next = last.next, added.next
	}
	w.wholes = uint32(len(v.wholes))
	v.wholes = append(v.wholes, added)
}

// wholesOf gives the forms of several words that have a word, in the order of the lexicon.
func (v *vocabulary) wholesOf(w *knownWord) iter.Seq[*form] {
	return func(yield func(*form) bool) {
		for last, at := w.wholes, w.wholes; at > 0; {
			at = v.wholes[at].next
			if !yield(&v.forms[v.wholes[at].form]) || at == last {
				return
			}
		}
	}
}

// pack gives the forms their letters.
func (v *vocabulary) pack() {
	for i := range v.words.words {
		if w := &v.words.words[i]; w.form > 0 && w.longest > 0 { // no form begins with a mere sound
			v.forms[w.form-1].letters = v.words.lettersOf(w)
		}
	}
}

// formOf is the form of a word, nil for a mere part of names.
func (v *vocabulary) formOf(w *knownWord) *form {
	if w.form == 0 {
		return nil
	}
	return &v.forms[w.form-1]
}

// known is the form of some letters, nil where there is none.
func (v *vocabulary) known(letters []byte) *form {
	if w := v.words.find(letters); w != nil {
		return v.formOf(w)
	}
	return nil
}

// rendered finds the form that letters are a legal rendering of, nil where there is none. In a rendering without sounds
// only the letters themselves are.
func (v *vocabulary) rendered(letters []byte) *form {
	same := v.known(letters)
	var room [longestCompared]byte
	for r := range renderingCount {
		if !v.hasSounds(r) {
			if same != nil && same.rendering == r {
				return same
			}
		} else if sound := v.known(r.appendSound(append(room[:0], byte(r)), letters)); sound != nil {
			return sound
		}
	}
	return nil
}

// hasSounds reports whether forms of a rendering are filed under their sounds.
func (v *vocabulary) hasSounds(r rendering) bool { return !v.cyrillic && renderings[r] != nil }

// openerOf is the word that opens paragraphs of which letters are all but the first, "" where there is none.
func (v *vocabulary) openerOf(letters string) string {
	for _, o := range v.openers {
		if lettersOf(o)[1:] == letters {
			return o
		}
	}
	return ""
}
