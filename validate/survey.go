package validate

import (
	"slices"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// survey is where a source has what rules look for, from one pass over its bytes. Nearly all of a text is small letters
// and blanks, which lead to nothing: rules go from lead to lead instead of from byte to byte.
type survey struct {
	// leads are the offsets, in order, of the first digit of each figure, of capital Latin letters that no Latin letter
	// stands before, of the first byte of each run of bytes beyond ASCII, of square and round brackets, straight quotation marks and
	// control characters, of stops behind a blank, and of the ends of lines behind blanks.
	leads []int
	// figures are those of the leads that begin a figure, brackets those that are square brackets, parentheses those that are
	// round ones, and marks those that may be quotation marks.
	figures, brackets, parentheses, marks []int
}

// survey gives the leads of the source.
func (p *Pass) survey() *survey {
	if s := p.shared; s.lacks(surveyPart) {
		s.leads.read(s.file.Source)
	}
	return &p.shared.leads
}

// byteKind is a kind of byte as a bit, so that several can be asked for at once.
type byteKind uint8

const (
	smallLetter byteKind = 1 << iota
	capitalLetter
	digitByte
	// wideByte is a byte of a character beyond ASCII.
	wideByte
	blankByte
	// hiddenBlank is white space that is no blank and ends no line.
	hiddenBlank
	otherByte

	anyByte = ^byteKind(0)
)

// leading tells of a byte its kind, and the kinds of bytes behind which it is no lead.
var leading = func() (table [256]struct{ kind, hiddenBehind byteKind }) {
	for b := range table {
		kind, hiddenBehind := otherByte, anyByte
		switch c := byte(b); {
		case isLower(c):
			kind = smallLetter
		case isUpper(c):
			kind, hiddenBehind = capitalLetter, smallLetter|capitalLetter
		case isDigit(c):
			kind, hiddenBehind = digitByte, digitByte
		case c >= utf8.RuneSelf:
			kind, hiddenBehind = wideByte, wideByte
		case c == ' ':
			kind = blankByte
		case c == '\t', c == '\r':
			kind = hiddenBlank
		case c == '\n':
			hiddenBehind = anyByte &^ (blankByte | hiddenBlank | wideByte)
		case isStop(c):
			hiddenBehind = anyByte &^ blankByte
		case c == '[', c == ']', c == '(', c == ')', c == '"', c < ' ', c == 0x7F:
			hiddenBehind = 0
		}
		table[b].kind, table[b].hiddenBehind = kind, hiddenBehind
	}
	return table
}()

func isStop(c byte) bool { return c == ',' || c == ';' || c == ':' || c == '.' }

// read finds the leads. It looks twice only at the few bytes that may be one.
func (s *survey) read(source string) {
	*s = survey{s.leads[:0], s.figures[:0], s.brackets[:0], s.parentheses[:0], s.marks[:0]}
	for i := range len(source) {
		hiddenBehind := leading[source[i]].hiddenBehind
		if hiddenBehind == anyByte {
			continue
		}
		before := otherByte
		if i > 0 {
			before = leading[source[i-1]].kind
		}
		if hiddenBehind&before == 0 {
			s.add(i, source[i])
		}
	}
}

func (s *survey) add(lead int, c byte) {
	s.leads = append(s.leads, lead)
	switch {
	case isDigit(c):
		s.figures = append(s.figures, lead)
	case c == '"', c >= utf8.RuneSelf:
		s.marks = append(s.marks, lead)
	case c == '[', c == ']':
		s.brackets = append(s.brackets, lead)
	case c == '(', c == ')':
		s.parentheses = append(s.parentheses, lead)
	}
}

// walk goes from lead to lead. Who asks for span after span in print order finds the next leads right at hand.
type walk struct {
	leads []int
	at    int
}

// within gives the leads that lie in a span.
func (w *walk) within(s ast.Span) []int {
	if w.at < len(w.leads) && w.leads[w.at] >= s.End && (w.at == 0 || w.leads[w.at-1] < s.Start) {
		return nil
	}
	from := w.seek(s.Start)
	return w.leads[from:w.seek(s.End)]
}

// atHand is the number of leads that are looked at one by one.
const atHand = 8

// seek goes to the first lead that is not before an offset.
func (w *walk) seek(offset int) int {
	if w.at > 0 && w.leads[w.at-1] >= offset {
		w.at = 0
	}
	for range atHand {
		if w.at == len(w.leads) || w.leads[w.at] >= offset {
			return w.at
		}
		w.at++
	}
	further, _ := slices.BinarySearch(w.leads[w.at:], offset)
	w.at += further
	return w.at
}

// wideEnd is the end of the run of bytes beyond ASCII at an offset.
func wideEnd(text string, i int) int {
	for i < len(text) && text[i] >= utf8.RuneSelf {
		i++
	}
	return i
}
