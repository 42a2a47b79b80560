package facts

// room hands out lists of one kind, many in one piece of memory. The piece belongs to the record of one file, and to
// nothing else.
type room[T any] struct{ free []T }

// roomLength is how much room is made at once where it is used up.
const roomLength = 4

// makeRoom takes memory for n more.
func (r *room[T]) makeRoom(n int) { r.free = make([]T, n) }

// list gives a list of n, which has no room to grow.
func (r *room[T]) list(n int) []T {
	if len(r.free) < n {
		r.makeRoom(max(n, roomLength))
	}
	list := r.free[:n:n]
	r.free = r.free[n:]
	return list
}

// maxKept bounds the memory that serves one cable after another.
const maxKept = 256

// emptied is the memory of a list without what the list had.
func emptied[T any](list []T) []T {
	if cap(list) > maxKept {
		return nil
	}
	clear(list[:cap(list)])
	return list[:0]
}
