package grammar

import "sync/atomic"

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
type verdicts struct{ known atomic.Pointer[verdictTable] }

// verdictTable has the verdicts at the places that their shapes hash to, or behind them. At most half of it is used.
type verdictTable struct {
	slots []verdict
	used  int
}

// verdict is what a production says of a shape; none is known where the slot is not full.
type verdict struct {
	shape shape
	taken int32
	full  bool
}

// slot is the place of a shape, the first free one where it has none.
func (t *verdictTable) slot(s shape) *verdict {
	last := len(t.slots) - 1
	for i := int(s * 0x9E3779B97F4A7C15 >> 32); ; i++ {
		if v := &t.slots[i&last]; v.shape == s || !v.full {
			return v
		}
	}
}

func (v *verdicts) of(s shape) (taken int, ok bool) {
	known := v.known.Load()
	if known == nil {
		return 0, false
	}
	is := known.slot(s)
	return int(is.taken), is.full
}

// remember adds a verdict; of two that come at once one may be lost, and is asked for again.
func (v *verdicts) remember(s shape, taken int) {
	known := v.known.Load()
	more := &verdictTable{slots: make([]verdict, 2)}
	if known != nil {
		if known.used >= maxShapes {
			return
		}
		more.slots = make([]verdict, len(known.slots))
		if 2*(known.used+1) > len(known.slots) {
			more.slots = make([]verdict, 2*len(known.slots))
		}
		for _, is := range known.slots {
			if is.full {
				*more.slot(is.shape) = is
				more.used++
			}
		}
	}
	*more.slot(s) = verdict{s, int32(taken), true}
	more.used++
	v.known.CompareAndSwap(known, more)
}
