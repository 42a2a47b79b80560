package validate

import "hash/maphash"

// wordTable finds words by their letters. Its words stand in a row, and its slots hold no pointers: a lexicon lives as long
// as its program, and the garbage collector has nothing to follow in them.
type wordTable struct {
	// slots is a power of two, at least twice the words.
	slots []wordSlot
	words []knownWord
}

type wordSlot struct {
	// hash is a part of the word's hash, and number the word's place in the row, counted from 1; 0 for an empty slot.
	hash, number uint32
}

// knownWord is what the lexicon has under some letters.
type knownWord struct {
	letters string
	// form is the name or word of these letters, nil for a mere part of names.
	form *form
	// longest is the largest number of printed words of a form that begins with this word.
	longest int
	// wholes are the forms of several words that have this one.
	wholes []*form
}

var tableSeed = maphash.MakeSeed()

// newWordTable makes a table with room for some words.
func newWordTable(words int) wordTable {
	slots := 1
	for slots < 2*words {
		slots *= 2
	}
	return wordTable{slots: make([]wordSlot, slots), words: make([]knownWord, 0, words)}
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
		t.words = append(t.words, knownWord{letters: letters})
		*slot = wordSlot{uint32(hash >> 32), uint32(len(t.words))}
	}
	return &t.words[slot.number-1]
}

// slot is the slot of some letters, an empty one where the table has them not.
func (t *wordTable) slot(letters []byte, hash uint64) *wordSlot {
	for i := hash; ; i++ {
		slot := &t.slots[i&uint64(len(t.slots)-1)]
		if slot.number == 0 || slot.hash == uint32(hash>>32) && t.words[slot.number-1].letters == string(letters) {
			return slot
		}
	}
}

func (t *wordTable) grow() {
	longer := newWordTable(2 * len(t.words))
	for _, w := range t.words {
		*longer.add(w.letters) = w
	}
	*t = longer
}
