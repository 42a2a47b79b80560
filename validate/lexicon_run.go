package validate

import (
	"encoding/binary"
	"unicode/utf8"
)

// A name stands in a run: words with a capital letter, parted by blanks alone.

const (
	// longestRun is the number of words that are taken together; what follows begins another run.
	longestRun = 16
	// longestForm is the number of words of the longest name that a slip is looked for in.
	longestForm = 4
)

// run is a run of capitalised words with their letters.
type run struct {
	lexicon *lexicon
	// text is what the run stands in, and tail the source from the text's first byte on.
	text, tail string
	words      []runWord
	letters    []byte
}

type runWord struct {
	// start and end are the word's place in the text, from and to that of its letters in the run's.
	start, end int
	from, to   int
	// known is what the lexicon has under the word's letters, nil for nothing.
	known *knownWord
	// state says what the word is part of.
	state wordState
}

// wordState says how much of a word is explained.
type wordState uint8

const (
	// open words are in no form, or are a part of a name that is not there.
	openWord wordState = iota
	// named words are in a name, but may be the first part of a longer, misspelled one: Mao in Mao Dong.
	namedWord
	// settled words are ordinary ones, or in a misspelled name.
	settledWord
)

// read reads the run that begins at an offset of the text, and gives the offset behind it.
func (r *run) read(i int) (next int) {
	r.words, r.letters = r.words[:0], r.letters[:0]
	for more := true; more && len(r.words) < longestRun; {
		next, i, more = goesOn(r.text, r.readWord(i))
	}
	return next
}

// readWord adds the word at an offset of the text, and gives the place of its end.
func (r *run) readWord(i int) (end int) {
	from := len(r.letters)
	n, key := shortKey(r.tail[i:], len(r.text)-i)
	r.letters = binary.LittleEndian.AppendUint64(r.letters, uint64(key))[:from+n]
	end = i + n
	var known *knownWord
	if n < keyLetters && (end == len(r.text) || endsWord[r.text[end]]) {
		known = r.lexicon.latin.words.findShort(key)
	} else {
		r.letters, end = appendWord(r.letters, r.text, end)
		known = r.lexicon.find(r.letters[from:])
	}
	r.words = append(r.words, runWord{start: i, end: end, from: from, to: len(r.letters), known: known})
	return end
}

// goesOn reports whether a run goes on behind a word that ends at an offset, and with the word at which one. next is where
// the text goes on if the run does not.
func goesOn(text string, end int) (next, word int, more bool) {
	if word = end + 1; word < len(text) && text[end] == ' ' && isASCIILetter(text[word]) {
		return end, word, isUpper(text[word])
	}
	next = afterPossessive(text, end)
	word = afterBlanks(text, next)
	return next, word, word > next && beginsWithCapital(text[word:])
}

// afterBlanks is the offset behind the blanks at an offset.
func afterBlanks(text string, i int) int {
	for i < len(text) && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	if i < len(text) && text[i] >= utf8.RuneSelf {
		i += blanksAt(text[i:])
	}
	return i
}

// afterPossessive is the offset behind the possessive s at an offset, if there is one.
func afterPossessive(text string, i int) int {
	if i == len(text) || endsWord[text[i]] {
		return i
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if isApostrophe(r) && beginsWithLetter(text[i+size:]) {
		return i + size + 1
	}
	return i
}

// closeUp takes a letter-spaced name for one word: S H T Y K O V.
func (r *run) closeUp() {
	for _, w := range r.words {
		if w.to-w.from != 1 {
			return
		}
	}
	if n := len(r.words); n >= shortestNear {
		r.words[0].end, r.words[0].to = r.words[n-1].end, r.words[n-1].to
		r.words = r.words[:1]
		r.words[0].known = r.lexicon.find(r.lettersOf(0, 1))
	}
}

// longestAt is the longest form that begins with a word of the run, as the vocabulary's word of all its letters.
func (r *run) longestAt(i int) (count int, known *knownWord) {
	first := r.words[i].known
	for count = min(int(first.longest), len(r.words)-i); count > 1; count-- {
		if known := r.lexicon.find(r.lettersOf(i, count)); known != nil && known.form > 0 {
			return count, known
		}
	}
	return 1, first
}

func (r *run) mark(first, count int, s wordState) {
	for i := range count {
		r.words[first+i].state = s
	}
}

func (r *run) lettersOf(first, count int) []byte {
	return r.letters[r.words[first].from:r.words[first+count-1].to]
}

// isMixed reports whether a word has letters of both scripts, which is another fault than a misspelling.
func (r *run) isMixed(i int) bool {
	w := &r.words[i]
	if w.to-w.from == w.end-w.start { // as many letters as bytes: all of them are of ASCII
		return false
	}
	letters := r.lettersOf(i, 1)
	for _, letter := range letters {
		if isCyrillic(letter) != isCyrillic(letters[0]) {
			return true
		}
	}
	return false
}

// isAlone reports whether a word has no neighbour with which it could be a name.
func (r *run) isAlone(i int) bool {
	return (i == 0 || r.words[i-1].state == settledWord) && (i+1 == len(r.words) || r.words[i+1].state == settledWord)
}

// open reports whether none of some words is settled.
func (r *run) open(first, count int) bool {
	for _, w := range r.words[first : first+count] {
		if w.state == settledWord {
			return false
		}
	}
	return true
}
