package grammar

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/internal/wordkey"
)

// maxKeyword is the longest word or expression of a table, in bytes.
const maxKeyword = 40

// folded is a table of words in lower case, which are found in any case.
type folded[T any] struct {
	words map[string]T
	// lengths has the lengths of the words as bits, by their ends. Most words of a text are in no table, and this tells
	// so at once.
	lengths [64]uint64
	// slots has the words of ASCII letters that fit a key, each at or behind the place that its key gives it.
	slots []slot[T]
	shift uint8
}

// slot has a word's value; it is free where the key is 0.
type slot[T any] struct {
	key   uint64
	value T
}

func fold[T any](words map[string]T) *folded[T] {
	size := bits.Len(uint(4 * len(words)))
	t := &folded[T]{words: words, slots: make([]slot[T], 1<<size), shift: uint8(64 - size)}
	for w, v := range words {
		t.lengths[endsOf(w)] |= 1 << len(w)
		if n, key := wordkey.Of(wordkey.First(w)); n == len(w) {
			i := t.home(key)
			for t.slots[i].key != 0 {
				i = t.next(i)
			}
			t.slots[i] = slot[T]{key, v}
		}
	}
	return t
}

// home is the place of a key among the slots, and next the one behind a place.
func (t *folded[T]) home(key uint64) int { return int(key * 0x9E3779B97F4A7C15 >> (t.shift & 63)) }
func (t *folded[T]) next(i int) int      { return (i + 1) & (len(t.slots) - 1) }

// at gives what the table has for a key.
func (t *folded[T]) at(key uint64) (value T, ok bool) {
	i := t.home(key)
	for t.slots[i].key != key {
		if t.slots[i].key == 0 {
			return value, false
		}
		i = t.next(i)
	}
	return t.slots[i].value, true
}

// endsOf joins the first and the last byte of a word, case aside.
func endsOf(w string) byte { return (w[0]<<1 ^ w[len(w)-1]&31) & 63 }

// find gives what the table has for a word, case aside.
func (t *folded[T]) find(w string) (value T, ok bool) {
	if !t.mayHave(w) {
		return value, false
	}
	if n, key := wordkey.Of(wordkey.First(w)); n == len(w) {
		return t.at(key)
	}
	var buf [maxKeyword]byte
	value, ok = t.words[string(buf[:lowerRunes(w, &buf)])]
	return value, ok
}

// leading gives the length of the letters that s begins with, and what the table has for them.
func (t *folded[T]) leading(s string) (n int, value T, ok bool) {
	n, key := wordkey.Of(wordkey.First(s))
	if n == wordkey.Letters || n < len(s) && s[n] >= utf8.RuneSelf {
		n = letters(s)
		value, ok = t.find(s[:n])
		return n, value, ok
	}
	if n > 0 {
		value, ok = t.at(key)
	}
	return n, value, ok
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

func lowerByte(c byte) byte { return lowerBytes[c] }

// lowerBytes are the bytes in lower case, as a table, since no processor guesses well which letters are capitals.
var lowerBytes = func() (m [256]byte) {
	for i := range m {
		m[i] = byte(i)
	}
	for c := byte('A'); c <= 'Z'; c++ {
		m[c] = c | ' '
	}
	return m
}()

// lowerRunes folds s to lower case into buf and reports how much of buf it used; 0 when s is too long to be a keyword.
func lowerRunes(s string, buf *[maxKeyword]byte) int {
	n := 0
	for n < len(s) && n < maxKeyword && s[n] < utf8.RuneSelf {
		buf[n] = lowerByte(s[n])
		n++
	}
	for _, r := range s[n:] {
		r = unicode.ToLower(r)
		if n+utf8.RuneLen(r) > maxKeyword {
			return 0
		}
		n += utf8.EncodeRune(buf[n:], r)
	}
	return n
}
