package validate

import "hash/maphash"

// wordTable finds words by their letters. Its words stand in a row, and neither they nor its slots hold pointers: a lexicon
// lives as long as its program, and the garbage collector has nothing to follow in them.
type wordTable struct {
	// slots is a power of two, at least twice the words.
	slots []wordSlot
	words []knownWord
	// letters are those of all words, one word behind the other.
	letters []byte
	// wholes are the forms of several words by the words that they have, by their places among the lexicon's. The first
	// list is that of words that none has.
	wholes [][]uint32
}

type wordSlot struct {
	// hash is a part of the word's hash, and number the word's place in the row, counted from 1; 0 for an empty slot.
	hash, number uint32
}

// knownWord is what the lexicon has under some letters.
type knownWord struct {
	// start and end are the place of the word's letters among those of all.
	start, end uint32
	// form is the place of the name or word of these letters among the lexicon's, counted from 1; 0 for a mere part of
	// names.
	form uint32
	// wholes is the place of the list of forms of several words that have this one.
	wholes uint32
	// kind is that of the form, so that nobody has to look at the form of an ordinary word.
	kind nameKind
	// longest is the largest number of printed words of a form that begins with this word.
	longest uint8
}

var tableSeed = maphash.MakeSeed()

// usualLetters is the number of letters of a word that a new table has room for.
const usualLetters = 8

// newWordTable makes a table with room for some words.
func newWordTable(words int) wordTable {
	slots := 1
	for slots < 2*words {
		slots *= 2
	}
	return wordTable{
		slots:   make([]wordSlot, slots),
		words:   make([]knownWord, 0, words),
		letters: make([]byte, 0, usualLetters*words),
		wholes:  make([][]uint32, 1),
	}
}

// find is the word of some letters, nil where there is none.
func (t *wordTable) find(letters []byte) *knownWord {
	if slot := t.slot(letters, maphash.Bytes(tableSeed, letters)); slot.number > 0 {
		return &t.words[slot.number-1]
	}
	return nil
}

// add is the word of some letters, a new one where there is none. It holds until the next one is added.
func (t *wordTable) add(letters string) *knownWord {
	hash := maphash.String(tableSeed, letters)
	slot := t.slot([]byte(letters), hash)
	if slot.number == 0 {
		if 2*len(t.words) >= len(t.slots) {
			t.grow()
			slot = t.slot([]byte(letters), hash)
		}
		start := len(t.letters)
		t.letters = append(t.letters, letters...)
		t.words = append(t.words, knownWord{start: uint32(start), end: uint32(len(t.letters))})
		*slot = wordSlot{uint32(hash >> 32), uint32(len(t.words))}
	}
	return &t.words[slot.number-1]
}

// addWhole files a form of several words under the letters of one of them.
func (t *wordTable) addWhole(letters string, form uint32) {
	w := t.add(letters)
	if w.wholes == 0 {
		w.wholes = uint32(len(t.wholes))
		t.wholes = append(t.wholes, nil)
	}
	t.wholes[w.wholes] = append(t.wholes[w.wholes], form)
}

// lettersOf are the letters of a word.
func (t *wordTable) lettersOf(w *knownWord) []byte { return t.letters[w.start:w.end] }

// slot is the slot of some letters, an empty one where the table has them not.
func (t *wordTable) slot(letters []byte, hash uint64) *wordSlot {
	for i := hash; ; i++ {
		slot := &t.slots[i&uint64(len(t.slots)-1)]
		if slot.number == 0 || slot.hash == uint32(hash>>32) && string(t.lettersOf(&t.words[slot.number-1])) == string(letters) {
			return slot
		}
	}
}

// grow doubles the slots.
func (t *wordTable) grow() {
	t.slots = make([]wordSlot, 2*len(t.slots))
	for i := range t.words {
		hash := maphash.Bytes(tableSeed, t.lettersOf(&t.words[i]))
		*t.slot(t.lettersOf(&t.words[i]), hash) = wordSlot{uint32(hash >> 32), uint32(i + 1)}
	}
}
