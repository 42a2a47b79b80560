package validate

// numberSet is a set of numbers of copies, which are small ones, and rarely others.
type numberSet struct {
	small  uint64
	others map[int]bool
}

// smallNumbers is the number of those from 0 on that are kept as bits.
const smallNumbers = 64

func (s *numberSet) add(n int) {
	switch {
	case 0 <= n && n < smallNumbers:
		s.small |= 1 << n
	case s.others == nil:
		s.others = map[int]bool{n: true}
	default:
		s.others[n] = true
	}
}

func (s *numberSet) has(n int) bool {
	if 0 <= n && n < smallNumbers {
		return s.small&(1<<n) != 0
	}
	return s.others[n]
}
