package grammar

import (
	"maps"
	"sync/atomic"
)

// shape is the sequence of classes from a field to the end of its line, packed five bits each, the first one lowest. A
// production looks at nothing else, so that its verdict on a shape never changes.
type shape uint64

const (
	shapeBits = 5
	// longestShape is how many classes fit; what is longer is put to the parser each time.
	longestShape = 64 / shapeBits
	// maxShapes bounds the verdicts that a production remembers. Published cables have a few dozen shapes a field.
	maxShapes = 1024
)

// shapeOf gives the shape of the lexemes up to the end of their line; ok is false where it is too long.
func shapeOf(ls []lexeme) (s shape, ok bool) {
	for i, l := range ls {
		switch {
		case l.class == gEOL:
			return s, true
		case i == longestShape:
			return 0, false
		}
		s |= shape(l.class) << (shapeBits * i)
	}
	return s, true
}

// verdicts remembers how many classes of a shape a production takes, 0 for none. Lines of cables are alike, and the
// parser takes far longer than a look at what it said before. Readers take no lock: what is known is copied to add to it.
type verdicts struct{ known atomic.Pointer[map[shape]int] }

func (v *verdicts) of(s shape) (taken int, ok bool) {
	known := v.known.Load()
	if known == nil {
		return 0, false
	}
	taken, ok = (*known)[s]
	return taken, ok
}

// remember adds a verdict; of two that come at once one may be lost, and is asked for again.
func (v *verdicts) remember(s shape, taken int) {
	more := map[shape]int{s: taken}
	known := v.known.Load()
	if known != nil {
		if len(*known) >= maxShapes {
			return
		}
		maps.Copy(more, *known)
	}
	v.known.CompareAndSwap(known, &more)
}
