package validate

import "unicode/utf8"

// A name stands in a run: words with a capital letter, parted by blanks alone.

const (
	// longestRun is the number of words that are taken together; what follows begins another run.
	longestRun = 16
	// longestForm is the number of words of the longest name that a slip is looked for in.
	longestForm = 4
)

// run is a run of capitalised words with their letters.
type run struct {
	words   []runWord
	letters []byte
}

type runWord struct {
	// start and end are the word's place in the text, from and to that of its letters in the run's.
	start, end int
	from, to   int
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

// read reads the run that begins at an offset of a text, and gives the offset behind it.
func (r *run) read(text string, i int) (next int) {
	r.words, r.letters = r.words[:0], r.letters[:0]
	for len(r.words) < longestRun {
		r.words = append(r.words, runWord{})
		w := &r.words[len(r.words)-1]
		w.start, w.from = i, len(r.letters)
		r.letters, w.end = appendWord(r.letters, text, i)
		w.to = len(r.letters)
		next = afterPossessive(text, w.end)
		i = afterBlanks(text, next)
		if i == next || !beginsWithCapital(text[i:]) {
			break
		}
	}
	return next
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
	}
}

// longestAt is the longest form that begins with a word of the run, as the vocabulary's word of all its letters.
func (r *run) longestAt(l *lexicon, i int) (count int, w *knownWord) {
	v := l.of(r.lettersOf(i, 1))
	first := v.words.find(r.lettersOf(i, 1))
	if first == nil {
		return 0, nil
	}
	for count = min(int(first.longest), len(r.words)-i); count > 1; count-- {
		if w := v.words.find(r.lettersOf(i, count)); w != nil && w.form > 0 {
			return count, w
		}
	}
	if first.form == 0 {
		return 0, nil
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

// open reports whether none of some words is settled.
func (r *run) open(first, count int) bool {
	for _, w := range r.words[first : first+count] {
		if w.state == settledWord {
			return false
		}
	}
	return true
}
