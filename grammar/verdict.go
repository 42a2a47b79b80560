package grammar

import "sync"

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
// parser takes far longer than a look at what it said before.
type verdicts struct {
	mu    sync.RWMutex
	known map[shape]int
}

func (v *verdicts) of(s shape) (taken int, ok bool) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	taken, ok = v.known[s]
	return taken, ok
}

func (v *verdicts) remember(s shape, taken int) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.known == nil {
		v.known = map[shape]int{}
	}
	if len(v.known) < maxShapes {
		v.known[s] = taken
	}
}
