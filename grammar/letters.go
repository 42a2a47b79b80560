package grammar

import "math/bits"

// keyLetters is how many letters fit a key, and the bytes that are looked at at once.
const keyLetters = 8

// firstBytes has the first bytes of s, keyLetters at most, the first one lowest.
func firstBytes(s string) (eight uint64) {
	if len(s) >= keyLetters {
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	}
	for i := range len(s) {
		eight |= uint64(s[i]) << (8 * i)
	}
	return eight
}

// lettersKey gives the number of ASCII letters among eight bytes up to the first that is none and, where there are any, these
// letters in lower case as a key.
func lettersKey(eight uint64) (n int, key uint64) {
	small := eight | smallBits
	n = bits.TrailingZeros64(othersIn(small&^highBits)|eight&highBits) / 8
	return n, small & (^uint64(0) >> ((64 - 8*n) & 63))
}

const (
	highBits  = 0x8080808080808080
	smallBits = 0x2020202020202020
	eachByte  = 0x0101010101010101
)

// othersIn gives the highest bit of each of eight bytes of ASCII that is no small letter.
func othersIn(eight uint64) uint64 {
	return (^(eight + (0x80-'a')*eachByte) | (eight + (0x7F-'z')*eachByte)) & highBits
}
