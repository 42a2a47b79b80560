// Package timenet tells whether moments can lie as a set of bounds on their distances wants them to.
//
// A bound says that one moment lies at most so many minutes after another; a negative number says at least so many
// before. Bounds contradict each other where a cycle of them has a negative sum, which the algorithm of Bellman and Ford
// finds.
package timenet

// Bound says that moment To lies at most Most minutes after moment From.
type Bound struct {
	From, To, Most int
}

// Net is a set of moments, counted from 0, and the bounds between them. The zero Net is empty and ready for use.
type Net struct {
	bounds []Bound
	// at has a minute for each moment: round a cycle it moves by centuries at each turn. by has the bound that last moved it,
	// -1 for none.
	at []int64
	by []int
}

// boundsPerMoment is how many bounds a moment usually has.
const boundsPerMoment = 8

// Reset empties the net for a number of moments.
func (n *Net) Reset(moments int) {
	if n.bounds == nil {
		n.bounds = make([]Bound, 0, boundsPerMoment*moments)
	}
	n.bounds = n.bounds[:0]
	if cap(n.at) < moments {
		n.at, n.by = make([]int64, moments), make([]int, moments)
	}
	n.at, n.by = n.at[:moments], n.by[:moments]
}

// Add adds a bound.
func (n *Net) Add(b Bound) { n.bounds = append(n.bounds, b) }

// Cycle gives bounds that contradict each other, in the order of their cycle; none where the moments can lie as all
// bounds want. The result holds until the net is reset.
func (n *Net) Cycle() []Bound {
	for i := range n.at {
		n.at[i], n.by[i] = 0, -1
	}
	moved := -1
	for range len(n.at) + 1 {
		if moved = n.relax(); moved < 0 {
			return nil
		}
	}
	return n.cycleBefore(moved)
}

// relax moves every moment that lies too late and gives the last one moved, -1 for none.
func (n *Net) relax() int {
	moved := -1
	for i, b := range n.bounds {
		if latest := n.at[b.From] + int64(b.Most); n.at[b.To] > latest {
			n.at[b.To], n.by[b.To] = latest, i
			moved = b.To
		}
	}
	return moved
}

// cycleBefore follows the bounds that moved a moment back into their cycle.
func (n *Net) cycleBefore(moment int) []Bound {
	for range len(n.at) {
		moment = n.bounds[n.by[moment]].From
	}
	var cycle []Bound
	for at := moment; ; {
		b := n.bounds[n.by[at]]
		cycle = append(cycle, b)
		if at = b.From; at == moment {
			return cycle
		}
	}
}
