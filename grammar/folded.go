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
	// so sooner than the map.
	lengths [64]uint64
}

func fold[T any](words map[string]T) *folded[T] {
	t := &folded[T]{words: words}
	for w := range words {
		t.lengths[endsOf(w)] |= 1 << len(w)
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
	var buf [maxKeyword]byte
	value, ok = t.words[string(buf[:lower(w, &buf)])]
	return value, ok
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

// lower folds s to lower case into buf and reports how much of buf it used; 0 when s is too long to be a keyword.
func lower(s string, buf *[maxKeyword]byte) int {
	if len(s) > maxKeyword {
		return 0
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return lowerRunes(s, buf)
		}
		buf[i] = lowerByte(c)
	}
	return len(s)
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

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
