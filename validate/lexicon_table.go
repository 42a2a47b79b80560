package validate

import (
	"encoding/binary"
	"math/bits"
	"strings"

	"github.com/cablegram/cablegram/internal/wordkey"
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
	// first are the first letters.
	first wordKey
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

// isOrdinary reports whether the word is no name.
func (w *knownWord) isOrdinary() bool { return w.kind&(ordinaryWord|formWord) != 0 }

// wordKey is the first eight letters of a word, the very first as the lowest byte, with zeros behind those of a shorter one.
type wordKey uint64

// keyLetters is the number of letters in a key: of a word with no more of them the key is the whole.
const keyLetters = wordkey.Letters

func keyOf(letters []byte) (key wordKey) {
	switch unused := 64 - 8*len(letters); {
	case unused <= 0:
		return wordKey(binary.LittleEndian.Uint64(letters))
	case cap(letters) >= keyLetters: // what stands behind the letters in their room does not count
		return wordKey(binary.LittleEndian.Uint64(letters[:keyLetters]) << unused >> unused)
	}
	for i, letter := range letters {
		key |= wordKey(letter) << (8 * i)
	}
	return key
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
	if number := *t.slot(keyOf(letters), letters); number > 0 {
		return &t.words[number-1]
	}
	return nil
}

// findShort finds a word of fewer letters than a key has, which the key is all of.
func (t *wordTable) findShort(key wordKey) *knownWord {
	last := uint32(len(t.slots) - 1)
	for i := hashOf(key, nil); ; i++ {
		number := t.slots[i&last]
		if number == 0 {
			return nil
		}
		if w := &t.words[number-1]; w.first == key {
			return w
		}
	}
}

// add is the word of some letters, a new one where there is none. It holds until the next one is added.
func (t *wordTable) add(letters []byte) *knownWord {
	key := keyOf(letters)
	slot := t.slot(key, letters)
	if *slot == 0 {
		if slotsPerWord*len(t.words) >= len(t.slots) {
			t.grow()
			slot = t.slot(key, letters)
		}
		start := t.letters.Len()
		t.letters.Write(letters)
		t.words = append(t.words, knownWord{first: key, start: uint32(start), end: uint32(t.letters.Len())})
		*slot = uint32(len(t.words))
	}
	return &t.words[*slot-1]
}

// lettersOf are the letters of a word.
func (t *wordTable) lettersOf(w *knownWord) string { return t.letters.String()[w.start:w.end] }

// slot is the slot of some letters, an empty one where the table has them not.
func (t *wordTable) slot(key wordKey, letters []byte) *uint32 {
	last := uint32(len(t.slots) - 1)
	for i := hashOf(key, letters); ; i++ {
		slot := &t.slots[i&last]
		if *slot == 0 {
			return slot
		}
		w := &t.words[*slot-1]
		if w.first == key && int(w.end-w.start) == len(letters) && (len(letters) <= keyLetters || t.lettersOf(w) == string(letters)) {
			return slot
		}
	}
}

// grow doubles the slots.
func (t *wordTable) grow() {
	t.slots = make([]uint32, 2*len(t.slots))
	for i := range t.words {
		w := &t.words[i]
		*t.slot(w.first, []byte(t.lettersOf(w))) = uint32(i + 1)
	}
}

// hashOf tells words apart by their first and last letters, eight of each.
func hashOf(key wordKey, letters []byte) uint32 {
	const factor = 0x9E3779B97F4A7C15 // it spreads letters over all bits
	hash := uint64(key)
	if n := len(letters); n > keyLetters {
		hash = hash*factor ^ binary.LittleEndian.Uint64(letters[n-8:])
	}
	hash ^= hash >> 32
	return uint32(hash * factor >> 32)
}
