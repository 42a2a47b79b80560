package validate

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// survey is where a source has what rules look for, from one pass over its bytes, as sets of offsets. Nearly all of a text
// is small letters and blanks, which lead to nothing: rules go from member to member of a set instead of from byte to byte.
type survey struct {
	blocks []block
}

// blockSize is the number of bytes that one block of a survey covers.
const blockSize = 64

// block has for each set the offsets of one block of the source, the first one as the lowest bit.
type block [setCount]uint64

// set is a set of offsets.
type set int

const (
	// figureLeads has the first digit of each figure.
	figureLeads set = iota
	// figureSeams has the digits that stand right behind a Latin letter or a byte beyond ASCII, and these right behind a
	// digit.
	figureSeams
	// nameLeads has Latin capitals that no Latin letter stands before, the first byte of each run of bytes beyond ASCII, and
	// square brackets.
	nameLeads
	// momentLeads has the same without brackets, and figures.
	momentLeads
	// oddLeads has the first byte of each run of bytes beyond ASCII, and control characters.
	oddLeads
	// quoteLeads has the bytes that begin what may be a quotation mark.
	quoteLeads
	brackets
	parentheses
	// blankEnds has the ends of lines that white space or a character beyond ASCII stands before.
	blankEnds
	// strayStops has the stops that a blank stands before, runOn the Latin letters and digits that a stop does.
	strayStops
	runOn
	// seams has the Latin letters and digits that stand behind one of another kind: a capital behind a small letter, a small
	// letter behind a digit. A small letter behind the capital that begins its word is none.
	seams
	// wordBytes has the bytes of words. Of the runs of them and of characters that may be part of a word, wordStarts has the
	// first byte, and wordEnds the one behind the last.
	wordBytes
	wordStarts
	wordEnds
	// oddInWords has such characters and apostrophes, breaks what ends a run of words.
	oddInWords
	breaks
	setCount
)

// survey gives the sets of the source.
func (p *Pass) survey() *survey { return &p.shared.sets }

// byteKind is a kind of byte.
type byteKind uint8

const (
	otherByte byteKind = iota
	smallLetter
	capitalLetter
	digitByte
	apostrophe
	hyphen
	// wideLead begins a character beyond ASCII that may be a sign, a blank or a letter; wideByte is any other byte of one.
	wideLead
	wideByte
	blankByte
	// hiddenBlank is white space that is no blank and ends no line.
	hiddenBlank
	lineEnd
	stopByte
	squareBracket
	roundBracket
	straightQuote
	controlByte
)

// inWord reports whether a byte of the kind may be part of a word.
func (k byteKind) inWord() bool { return smallLetter <= k && k <= wideByte }

var byteKinds = func() (kinds [256]byteKind) {
	for b := range kinds {
		kinds[b] = kindOfByte(byte(b))
	}
	return kinds
}()

func kindOfByte(c byte) byteKind {
	switch {
	case isLower(c):
		return smallLetter
	case isUpper(c):
		return capitalLetter
	case isDigit(c):
		return digitByte
	case c == '\'':
		return apostrophe
	case c == '-':
		return hyphen
	case c == 0xC2, c == 0xE2:
		return wideLead
	case c >= utf8.RuneSelf:
		return wideByte
	case c == ' ':
		return blankByte
	case c == '\t', c == '\r':
		return hiddenBlank
	case c == '\n':
		return lineEnd
	case c == ',', c == ';', c == ':', c == '.':
		return stopByte
	case c == '[', c == ']':
		return squareBracket
	case c == '(', c == ')':
		return roundBracket
	case c == '"':
		return straightQuote
	case c < ' ', c == 0x7F:
		return controlByte
	}
	return otherByte
}

// read makes the survey that of a source.
func (s *survey) read(source string) {
	s.blocks = slices.Grow(s.blocks[:0], len(source)/blockSize+1)
	var before borders
	for i := 0; i < len(source); i += blockSize {
		text := blankBlock
		copy(text[:], source[i:])
		k := sortBytes(&text)
		own := k.borders()
		s.blocks = s.blocks[:len(s.blocks)+1]
		k.sets(&own, &before, &s.blocks[len(s.blocks)-1])
		before = own
	}
}

// blankBlock fills up the last block with what leads to nothing.
var blankBlock = func() (text [blockSize]byte) {
	for i := range text {
		text[i] = ' '
	}
	return text
}()

// kinds are the kinds of the bytes of a block, bit by bit: bit0 has the lowest bit of the kind of each byte.
type kinds struct{ bit0, bit1, bit2, bit3 uint64 }

// sortBytes gives the kinds of the bytes of a block, of eight bytes at once.
func sortBytes(text *[blockSize]byte) kinds {
	var k0, k1, k2, k3 uint64
	for i := 0; i < blockSize; i += 8 {
		b := (*[8]byte)(text[i:])
		eight := uint64(byteKinds[b[0]]) | uint64(byteKinds[b[1]])<<8 | uint64(byteKinds[b[2]])<<16 | uint64(byteKinds[b[3]])<<24 |
			uint64(byteKinds[b[4]])<<32 | uint64(byteKinds[b[5]])<<40 | uint64(byteKinds[b[6]])<<48 | uint64(byteKinds[b[7]])<<56
		k0 = k0>>8 | lowestBits(eight)
		k1 = k1>>8 | lowestBits(eight>>1)
		k2 = k2>>8 | lowestBits(eight>>2)
		k3 = k3>>8 | lowestBits(eight>>3)
	}
	return kinds{k0, k1, k2, k3}
}

// lowestBits gathers the lowest bits of eight bytes in the highest byte.
func lowestBits(eight uint64) uint64 {
	return eight & 0x0101010101010101 * 0x0102040810204080 &^ (1<<56 - 1)
}

// of gives the offsets in the block of bytes of a kind.
func (k kinds) of(kind byteKind) uint64 {
	return (k.bit0 ^ unset(kind, 0)) & (k.bit1 ^ unset(kind, 1)) & (k.bit2 ^ unset(kind, 2)) & (k.bit3 ^ unset(kind, 3))
}

// unset has all bits where a kind lacks one.
func unset(kind byteKind, bit int) uint64 { return uint64(kind>>bit&1) - 1 }

// borders are the offsets in a block of those kinds of bytes that tell what the byte behind them is.
type borders struct {
	small, capital, digit, wide, blank, hidden, stop, inWords uint64
}

func (k kinds) borders() borders {
	b := borders{
		small: k.of(smallLetter), capital: k.of(capitalLetter), digit: k.of(digitByte), wide: k.of(wideLead) | k.of(wideByte),
		blank: k.of(blankByte), hidden: k.of(hiddenBlank), stop: k.of(stopByte),
	}
	b.inWords = b.small | b.capital | b.digit | b.wide | k.of(apostrophe) | k.of(hyphen)
	return b
}

// sets finds the sets of a block; own are its borders, and before those of the block before it.
func (k kinds) sets(own, before *borders, out *block) {
	letters := own.small | own.capital
	behindSmall, behindCapital := behind(own.small, before.small), behind(own.capital, before.capital)
	behindDigit, behindWide := behind(own.digit, before.digit), behind(own.wide, before.wide)
	behindBlank, behindWord := behind(own.blank, before.blank), behind(own.inWords, before.inWords)

	wide := own.wide &^ behindWide
	digits := own.digit &^ behindDigit
	capitals := own.capital &^ (behindSmall | behindCapital)
	inName := own.small & behindCapital &^ (letters<<2 | (before.small|before.capital)>>(blockSize-2))
	changes := digits | own.capital&^behindCapital | own.small&^(behindSmall|inName)
	marks := k.of(squareBracket) | k.of(roundBracket) | k.of(straightQuote)

	out[figureLeads] = digits
	out[figureSeams] = own.digit&(behindSmall|behindCapital|behindWide) | (letters|own.wide)&behindDigit
	out[nameLeads] = capitals | wide | k.of(squareBracket)
	out[momentLeads] = capitals | wide | digits
	out[oddLeads] = wide | k.of(controlByte)
	out[quoteLeads] = k.of(straightQuote) | k.of(wideLead)
	out[brackets] = k.of(squareBracket)
	out[parentheses] = k.of(roundBracket)
	out[blankEnds] = k.of(lineEnd) & (behindBlank | behind(own.hidden, before.hidden) | behindWide)
	out[strayStops] = own.stop & behindBlank
	out[runOn] = (letters | own.digit) & behind(own.stop, before.stop)
	out[seams] = changes & (behindSmall | behindCapital | behindDigit)
	out[wordBytes] = own.inWords &^ k.of(wideLead)
	out[wordStarts] = own.inWords &^ behindWord
	out[wordEnds] = behindWord &^ own.inWords
	out[oddInWords] = k.of(wideLead) | k.of(apostrophe)
	out[breaks] = k.of(otherByte) | own.stop | marks | k.of(controlByte)
}

// behind gives the offsets right behind those of a set.
func behind(members, before uint64) uint64 { return members<<1 | before>>(blockSize-1) }

// next is the first member of a set from offset i on, limit where none comes before it.
func (s *survey) next(of set, i, limit int) int {
	if i >= limit {
		return limit
	}
	n := blockOf(i)
	members := s.blocks[n][of] & from(i)
	for members == 0 {
		n++
		if n*blockSize >= uint(limit) {
			return limit
		}
		members = s.blocks[n][of]
	}
	return min(int(n*blockSize)+bits.TrailingZeros64(members), limit)
}

// end is the first offset from i on that is no member of a set, limit where all before it are.
func (s *survey) end(of set, i, limit int) int {
	if i >= limit {
		return limit
	}
	n := blockOf(i)
	others := ^s.blocks[n][of] & from(i)
	for others == 0 {
		n++
		if n*blockSize >= uint(limit) {
			return limit
		}
		others = ^s.blocks[n][of]
	}
	return min(int(n*blockSize)+bits.TrailingZeros64(others), limit)
}

// cursor goes through a set from span to span, in print order.
type cursor struct {
	survey *survey
	of     set
	// at is the member at hand, -1 before the first one.
	at int
}

func (s *survey) cursor(of set) cursor { return cursor{s, of, -1} }

// within goes to the first member from an offset on and reports whether it lies before a limit.
func (c *cursor) within(from, limit int) bool {
	if c.at < from {
		c.at = c.survey.next(c.of, from, len(c.survey.blocks)*blockSize)
	}
	return c.at < limit
}

// blockOf is the index of the block that an offset lies in.
func blockOf(i int) uint { return uint(i) / blockSize }

// from has the offsets of a block from one of them on.
func from(i int) uint64 { return ^uint64(0) << (uint(i) % blockSize) }

// upTo has the offsets of a block up to one of them.
func upTo(i int) uint64 { return ^uint64(0) >> (blockSize - 1 - uint(i)%blockSize) }

// between has the offsets of a block from start on and before end, both of which lie in it.
func between(start, end int) uint64 { return from(start) &^ from(end) }

// wideEnd is the end of the run of bytes beyond ASCII at an offset.
func wideEnd(text string, i int) int {
	for i < len(text) && text[i] >= utf8.RuneSelf {
		i++
	}
	return i
}
