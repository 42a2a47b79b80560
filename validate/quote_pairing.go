package validate

import (
	"cmp"
	"slices"
)

// quotePairing is a way to pair the marks of a cable.
type quotePairing struct {
	unclosed, unopened []quoteMark
	unlike             []quotePair
	// open counts the marks that wait for a close at the end, those of a chain each by itself.
	open int
}

func (q *quotePairing) faults() int { return len(q.unclosed) + len(q.unopened) }

// pairQuotes pairs marks in two ways, and takes the one that leaves fewer of them alone. Strictly, words quoted inside
// a paragraph close in it; loosely, any quotation may run on. The strict one names the place better.
func (p *Pass) pairQuotes(marks []quoteMark) quotePairing {
	if len(marks) == 0 {
		return quotePairing{}
	}
	room := &p.shared.quotes
	strict := quotePairer{strict: true, open: room.open[:0]}
	strict.run(marks)
	room.open = strict.open
	if strict.out.faults() == 0 {
		return strict.out
	}
	loose := quotePairer{open: room.open[:0]}
	loose.run(marks)
	if loose.out.faults() < strict.out.faults() {
		return loose.out
	}
	return strict.out
}

// openQuote is a quotation that waits for its close.
type openQuote struct {
	quoteMark
	// chained says that the paragraph before begins with a mark too: an old habit opens each paragraph of a quotation
	// anew and closes the last one only.
	chained bool
	// settled says that a later mark of the chain has been closed.
	settled bool
}

// chainStep is how many scopes lie at most between the first marks of two paragraphs of one quotation: the first
// paragraph may be two, the address and what follows it.
const chainStep = 2

// quotePairer goes through the marks of a cable once.
type quotePairer struct {
	strict bool
	open   []openQuote
	// scope is the index of the scope of the mark before.
	scope int
	out   quotePairing
}

func (q *quotePairer) run(marks []quoteMark) {
	for _, m := range marks {
		if m.scope != q.scope {
			q.expire()
			q.scope = m.scope
		}
		switch {
		case m.ditto() && len(q.open) == 0:
		case m.opens, m.either && len(q.open) == 0:
			q.push(m)
		default:
			q.close(m)
		}
	}
	q.finish()
}

// expire ends what cannot run on beyond the scope that has been left: words quoted in a header or closing line, and
// strictly also those quoted inside a paragraph.
func (q *quotePairer) expire() {
	first := len(q.open)
	for first > 0 && q.open[first-1].scope == q.scope {
		first--
	}
	kept := q.open[:first]
	for _, o := range q.open[first:] {
		if !o.mayRun() && (q.strict || !o.zone.prose()) {
			q.out.unclosed = append(q.out.unclosed, o.quoteMark)
		} else {
			kept = append(kept, o)
		}
	}
	q.open = kept
}

func (q *quotePairer) push(m quoteMark) {
	o := openQuote{quoteMark: m}
	if n := len(q.open); n > 0 {
		top := q.open[n-1]
		o.chained = m.first && !m.addressed && top.first && top.glyph == m.glyph && m.scope-top.scope <= chainStep
	}
	q.open = append(q.open, o)
}

func (q *quotePairer) close(m quoteMark) {
	n := len(q.open)
	switch {
	case n > 0 && !q.foreign(m):
	case m.inches:
		return
	default:
		q.out.unopened = append(q.out.unopened, m)
		return
	}
	top := q.open[n-1]
	if q.strict && n > 1 && !alike(top.glyph, m.glyph) && alike(q.open[n-2].glyph, m.glyph) {
		q.out.unclosed = append(q.out.unclosed, top.quoteMark)
		n--
		top = q.open[n-1]
	}
	if !alike(top.glyph, m.glyph) {
		q.out.unlike = append(q.out.unlike, quotePair{top.quoteMark, m})
	}
	q.open = q.open[:n-1]
	if top.chained {
		q.open[n-2].settled = true
	}
}

// foreign reports whether a closing mark inside a paragraph cannot belong to the quotation of several paragraphs that
// is open.
func (q *quotePairer) foreign(m quoteMark) bool {
	top := q.open[len(q.open)-1]
	return q.strict && !m.last && top.mayRun() && top.scope < m.scope
}

// finish takes what is still open for never closed; of a chain only its first mark.
func (q *quotePairer) finish() {
	q.out.open = len(q.open)
	for i := len(q.open) - 1; i >= 0; i-- {
		o := q.open[i]
		switch {
		case o.chained:
			q.open[i-1].settled = q.open[i-1].settled || o.settled
		case !o.settled:
			q.out.unclosed = append(q.out.unclosed, o.quoteMark)
		}
	}
	slices.SortFunc(q.out.unclosed, func(a, b quoteMark) int { return cmp.Compare(a.Start, b.Start) })
}
