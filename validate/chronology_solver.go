package validate

import "github.com/cablegram/cablegram/validate/internal/timenet"

// solver tells whether the events of a timeline can be reconciled.
type solver struct {
	net timenet.Net
	// involved are the events that stood on a contradiction since the solver began, by index.
	involved uint64
	tries    int
	// left is the number of explanations that may still be tried.
	left int
}

// mostTries bounds the readings that are tried. A cable that needs more is not judged.
const mostTries = 100

// fits reports whether some reading of each event, none less likely than worst, keeps all limits of a severity.
func (t *timeline) fits(s Severity, worst likelihood) bool {
	for i := range t.events {
		t.events[i].chosen, t.events[i].settled = 0, false
	}
	t.solver.involved, t.solver.tries = 0, 0
	return t.settle(s, worst)
}

// settle tries other readings for the events of a contradiction: at least one of them has to be read otherwise.
func (t *timeline) settle(s Severity, worst likelihood) bool {
	events := t.contradiction(s)
	t.solver.involved |= events
	if t.solver.tries++; events == 0 || t.solver.tries > mostTries {
		return true
	}
	for i := range t.events {
		e := &t.events[i]
		if events&(1<<i) == 0 || e.settled {
			continue
		}
		e.settled = true
		for e.chosen = 1; e.chosen < len(e.readings); e.chosen++ {
			if e.readings[e.chosen].likelihood <= worst && t.settle(s, worst) {
				return true
			}
		}
		e.chosen, e.settled = 0, false
	}
	return false
}

// contradiction gives the events, as a set of indices, that cannot be reconciled as they are read; none where all can.
func (t *timeline) contradiction(s Severity) uint64 {
	net := &t.solver.net
	net.Reset(len(t.events) + 1)
	for i := range t.events {
		if e := &t.events[i]; !e.dropped {
			r := &e.readings[e.chosen]
			net.Add(timenet.Bound{From: 0, To: i + 1, Most: r.until})
			net.Add(timenet.Bound{From: i + 1, To: 0, Most: -r.from})
		}
	}
	for i := range t.limits {
		l := &t.limits[i]
		if least := l.shortest(s); least > -unlimited {
			net.Add(timenet.Bound{From: l.later + 1, To: l.earlier + 1, Most: -least})
		}
		if most := l.longest(s); most < unlimited {
			net.Add(timenet.Bound{From: l.earlier + 1, To: l.later + 1, Most: most})
		}
	}
	var events uint64
	for _, b := range net.Cycle() {
		if b.To > 0 {
			events |= 1 << (b.To - 1)
		}
	}
	return events
}

// breaks reports whether no reading of two events, none less likely than worst, keeps a limit between them.
func (t *timeline) breaks(l limit, s Severity, worst likelihood) bool {
	for _, a := range t.events[l.earlier].readings {
		for _, b := range t.events[l.later].readings {
			if a.likelihood <= worst && b.likelihood <= worst && l.keeps(a, b, s) {
				return false
			}
		}
	}
	return true
}

// keeps reports whether two readings can keep a limit.
func (l *limit) keeps(a, b timeReading, s Severity) bool {
	return b.until-a.from >= l.shortest(s) && b.from-a.until <= l.longest(s)
}
