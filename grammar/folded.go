package grammar

import (
	"unicode"
	"unicode/utf8"
)

// maxKeyword is the longest word or expression of a table, in bytes.
const maxKeyword = 40

// folded is a table of words in lower case, which are found in any case.
type folded[T any] struct {
	words map[string]T
	// lengths has the lengths of the words as bits, by their ends. Most words of a text are in no table, and this tells
	// so at once.
	lengths [64]uint64
	// rows has the words by their ends: few share theirs, so that a look at each is sooner done than one into the map.
	rows [64][]row[T]
}

type row[T any] struct {
	word  string
	value T
}

func fold[T any](words map[string]T) *folded[T] {
	t := &folded[T]{words: words}
	for w, v := range words {
		ends := endsOf(w)
		t.lengths[ends] |= 1 << len(w)
		t.rows[ends] = append(t.rows[ends], row[T]{w, v})
	}
	return t
}

// endsOf joins the first and the last byte of a word, case aside.
func endsOf(w string) byte { return (w[0]<<1 ^ w[len(w)-1]&31) & 63 }

// find gives what the table has for a word, case aside.
func (t *folded[T]) find(w string) (value T, ok bool) {
	if !t.mayHave(w) {
		return value, false
	}
	rows := t.rows[endsOf(w)]
	for i := range rows {
		if r := &rows[i]; equalASCII(w, r.word) {
			return r.value, true
		}
	}
	if isASCII(w) {
		return value, false
	}
	var buf [maxKeyword]byte
	value, ok = t.words[string(buf[:lowerRunes(w, &buf)])]
	return value, ok
}

// equalASCII reports whether s is a word, which is in lower case, the case of ASCII letters aside.
func equalASCII(s, word string) bool {
	if len(s) != len(word) {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] != word[i] && lowerByte(s[i]) != word[i] {
			return false
		}
	}
	return true
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// has reports whether the table has a word, case aside.
func (t *folded[T]) has(w string) bool {
	_, ok := t.find(w)
	return ok
}

// mayHave reports whether a word has the length and the ends of one in the table; bytes beyond ASCII tell nothing.
func (t *folded[T]) mayHave(w string) bool {
	if w == "" || len(w) > maxKeyword {
		return false
	}
	return t.lengths[endsOf(w)]&(1<<len(w)) != 0 || w[0] >= utf8.RuneSelf || w[len(w)-1] >= utf8.RuneSelf
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// lowerRunes folds s to lower case into buf and reports how much of buf it used; 0 when s is too long to be a keyword.
func lowerRunes(s string, buf *[maxKeyword]byte) int {
	n := 0
	for _, r := range s {
		r = unicode.ToLower(r)
		if n+utf8.RuneLen(r) > maxKeyword {
			return 0
		}
		n += utf8.EncodeRune(buf[n:], r)
	}
	return n
}
