package validate

import (
	"encoding/binary"
	"math/bits"
	"strings"
)

// wordTable finds words by their letters. Its words stand in a row, and neither they nor its slots hold pointers: a lexicon
// lives as long as its program, and the garbage collector has nothing to follow in them.
type wordTable struct {
	// slots are the places of words in the row, counted from 1, by the hash of their letters; 0 for an empty one. They are a
	// power of two, and at least slotsPerWord times the words.
	slots []uint32
	words []knownWord
	// letters are those of all words, one word behind the other.
	letters strings.Builder
}

// knownWord is what a vocabulary has under some letters.
type knownWord struct {
	// start and end are the place of the word's letters among those of all.
	start, end uint32
	// form is the place of the name or word of these letters among the vocabulary's, counted from 1; 0 for a mere part of
	// names.
	form uint32
	// wholes is the place of the last form of several words that has this one, 0 where none has.
	wholes uint32
	// kind is that of the form, so that nobody has to look at the form of an ordinary word.
	kind nameKind
	// longest is the largest number of printed words of a form that begins with this word.
	longest uint8
}

const (
	slotsPerWord = 3
	// usualLetters is the number of letters of a word that a new table has room for.
	usualLetters = 8
)

// makeRoom gives an empty table room for some words.
func (t *wordTable) makeRoom(words int) {
	t.slots = make([]uint32, 1<<bits.Len(uint(slotsPerWord*words)))
	t.words = make([]knownWord, 0, words)
	t.letters.Grow(usualLetters * words)
}

// find is the word of some letters, nil where there is none.
func (t *wordTable) find(letters []byte) *knownWord {
	if number := *t.slot(letters); number > 0 {
		return &t.words[number-1]
	}
	return nil
}

// add is the word of some letters, a new one where there is none. It holds until the next one is added.
func (t *wordTable) add(letters []byte) *knownWord {
	slot := t.slot(letters)
	if *slot == 0 {
		if slotsPerWord*len(t.words) >= len(t.slots) {
			t.grow()
			slot = t.slot(letters)
		}
		start := t.letters.Len()
		t.letters.Write(letters)
		t.words = append(t.words, knownWord{start: uint32(start), end: uint32(t.letters.Len())})
		*slot = uint32(len(t.words))
	}
	return &t.words[*slot-1]
}

// lettersOf are the letters of a word.
func (t *wordTable) lettersOf(w *knownWord) string { return t.letters.String()[w.start:w.end] }

// slot is the slot of some letters, an empty one where the table has them not.
func (t *wordTable) slot(letters []byte) *uint32 {
	last := uint32(len(t.slots) - 1)
	for i := hashOf(letters); ; i++ {
		slot := &t.slots[i&last]
		if *slot == 0 || t.lettersOf(&t.words[*slot-1]) == string(letters) {
			return slot
		}
	}
}

// grow doubles the slots.
func (t *wordTable) grow() {
	t.slots = make([]uint32, 2*len(t.slots))
	for i := range t.words {
		*t.slot([]byte(t.lettersOf(&t.words[i]))) = uint32(i + 1)
	}
}

// hashOf tells words apart by their first and last letters, eight of each, and their number.
func hashOf(letters []byte) uint32 {
	n := len(letters)
	hash := uint64(n)
	switch {
	case n >= 8:
		hash += binary.LittleEndian.Uint64(letters)*hashFactor ^ binary.LittleEndian.Uint64(letters[n-8:])
	case n >= 4:
		hash += uint64(binary.LittleEndian.Uint32(letters))*hashFactor ^ uint64(binary.LittleEndian.Uint32(letters[n-4:]))
	default:
		for _, letter := range letters {
			hash = hash<<8 | uint64(letter)
		}
	}
	return uint32(hash * hashFactor >> 32)
}

// hashFactor is an odd number that spreads letters over all bits.
const hashFactor = 0x9E3779B97F4A7C15
