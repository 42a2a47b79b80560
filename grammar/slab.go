package grammar

import "slices"

// slab hands out nodes of one kind, many in one piece of memory. The piece belongs to the tree of one file, and to nothing
// else.
type slab[T any] struct {
	nodes []T
	// used is how many of the nodes have been handed out.
	used int
}

const (
	// slabLength is how many nodes share a piece where the room that was made is used up.
	slabLength = 4
	// maxRoom bounds the room that is made for nodes before they come, in case they do not.
	maxRoom = 256
)

// makeRoom takes memory for the nodes of a file, of which there are going to be about n.
func (s *slab[T]) makeRoom(n int) {
	if n > 0 {
		s.renew(min(n, maxRoom))
	}
}

// renew takes a new piece of memory. It is needed once for many nodes, and would make the code of each of them longer.
//
//go:noinline
func (s *slab[T]) renew(n int) { s.nodes, s.used = make([]T, n), 0 }

func (s *slab[T]) next() *T {
	if s.used == len(s.nodes) {
		s.renew(slabLength)
	}
	s.used++
	return &s.nodes[s.used-1]
}

// row gives n nodes in a row, which has no room to grow.
func (s *slab[T]) row(n int) []T {
	if n == 0 {
		return nil
	}
	if len(s.nodes)-s.used < n {
		s.renew(max(n, slabLength))
	}
	s.used += n
	return s.nodes[s.used-n : s.used : s.used]
}

// rest is the room that is left, for a list to be appended to, and cut takes the list from it.
func (s *slab[T]) rest() []T {
	if s.used == len(s.nodes) {
		s.renew(slabLength)
	}
	return s.nodes[s.used:s.used]
}

// cut gives the list, which has no room to grow. One that has outgrown the rest has memory of its own.
func (s *slab[T]) cut(list []T) []T {
	if n := len(list); n <= len(s.nodes)-s.used {
		s.used += n
	}
	return slices.Clip(list)
}

// keep moves a list, whose memory serves again, to a row.
func (s *slab[T]) keep(list []T) []T {
	row := s.row(len(list))
	copy(row, list)
	clear(list)
	return row
}
