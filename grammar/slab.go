package grammar

// slab hands out nodes of the kind that a tree has most of, several in one piece of memory.
type slab[T any] struct{ free []T }

// slabLength is how many nodes share a piece.
const slabLength = 4

func (s *slab[T]) next() *T {
	if len(s.free) == 0 {
		s.free = make([]T, slabLength)
	}
	node := &s.free[0]
	s.free = s.free[1:]
	return node
}
