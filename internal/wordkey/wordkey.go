// Package wordkey makes the first letters of a word a number in lower case, by which tables of words find it without going
// through it letter by letter.
package wordkey

import "math/bits"

// Letters is how many letters fit a key, and the bytes that are looked at at once.
const Letters = 8

// First has the first bytes of a text, Letters at most, the very first one lowest.
func First(text string) (eight uint64) {
	if len(text) >= Letters {
		return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
			uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
	}
	for i := range len(text) {
		eight |= uint64(text[i]) << (8 * i)
	}
	return eight
}

// Of gives the number of ASCII letters among eight bytes up to the first that is none and, where there are any, these letters
// in lower case as a key.
func Of(eight uint64) (n int, key uint64) {
	small := eight | smallBits
	n = bits.TrailingZeros64(others(small&^highBits)|eight&highBits) / 8
	return n, small & (^uint64(0) >> ((64 - 8*n) & 63))
}

const (
	highBits  = 0x8080808080808080
	smallBits = 0x2020202020202020
	eachByte  = 0x0101010101010101
)

// others gives the highest bit of each of eight bytes of ASCII that is no small letter.
func others(eight uint64) uint64 {
	return (^(eight + (0x80-'a')*eachByte) | (eight + (0x7F-'z')*eachByte)) & highBits
}
