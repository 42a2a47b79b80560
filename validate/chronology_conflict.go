package validate

import (
	"cmp"
	"slices"
)

// timeConflict is one contradiction between dates or hours, put down to one value.
type timeConflict struct {
	code     string
	severity Severity
	// event is the index of the event that is most likely wrong, and clashes what it cannot be reconciled with.
	event   int
	clashes []clash
	// reading is the only reading of the event that is consistent, where there is one.
	reading *timeReading
	repairs []repair
}

// clash is an event that another one cannot be reconciled with.
type clash struct {
	with int
	code string
	// early says that the later of the two, by the order of the way, comes too early.
	early bool
}

// stage is a round in the search for contradictions. Readings less likely than worst do not count as consistent.
type stage struct {
	severity Severity
	worst    likelihood
}

// stages go from what cannot be to what is worth a look.
var stages = [...]stage{{Error, unlikelyReading}, {Warning, localReading}, {Note, likelyReading}}

// agrees reports whether a timeline has no contradiction.
func (t *timeline) agrees() bool {
	t.lay()
	return t.fits(Note, likelyReading)
}

// conflicts gives the contradictions of a timeline that has any, the gravest first. Each is put down to the smallest set of values
// without which the others agree.
func (t *timeline) conflicts() []timeConflict {
	t.lay()
	t.widen()
	var all []timeConflict
	for _, s := range stages {
		for !t.fits(s.severity, s.worst) {
			found := t.readAt(s)
			if found == nil {
				found = t.explain(s)
			}
			all = append(all, found...)
		}
	}
	return all
}

// readAt settles events on readings less likely than a stage wants, where that reconciles all; none where it does not.
func (t *timeline) readAt(s stage) []timeConflict {
	if s.worst == unlikelyReading || !t.fits(s.severity, s.worst+1) {
		return nil
	}
	var found []timeConflict
	for i := range t.events {
		e := &t.events[i]
		if r := e.readings[e.chosen]; !e.dropped && r.likelihood > s.worst {
			found = append(found, timeConflict{code: readingCodes[r.likelihood], severity: s.severity, event: i, reading: &r})
		}
	}
	for i := range found {
		found[i].clashes = t.clashesOf(found[i].event, s)
	}
	for _, c := range found {
		settled := *c.reading
		settled.likelihood = likelyReading
		t.events[c.event].readings = []timeReading{settled}
	}
	return found
}

// readingCodes are the rules that report an event which only an unlikely reading reconciles with the others.
var readingCodes = [...]string{localReading: "event-order", unlikelyReading: "date-notation"}

// mostWrong is the number of wrong values in one cable up to which the smallest explanation is looked for, and
// mostExplanations the number of sets of values that are tried for it.
const (
	mostWrong        = 3
	mostExplanations = 200
)

// explain drops the smallest set of events without which the others agree, and gives a conflict for each.
func (t *timeline) explain(s stage) []timeConflict {
	var wrong []int
	for size := 1; size <= mostWrong && wrong == nil && t.mends; size++ {
		t.solver.left = mostExplanations
		sets := t.explanations(s, nil, size)
		t.unsure = t.unsure || len(sets) > 1
		wrong = t.likeliestOf(sets)
	}
	if wrong == nil {
		wrong = t.contradicting(s)[:1]
	}
	var found []timeConflict
	for _, i := range wrong {
		t.drop(i)
	}
	for _, i := range wrong {
		if c := t.conflictOf(i, s); len(c.clashes) > 0 {
			found = append(found, c)
		}
	}
	return found
}

// drop leaves an event aside.
func (t *timeline) drop(i int) {
	t.events[i].dropped = true
	t.lay()
}

// restore takes an event in again.
func (t *timeline) restore(i int) {
	t.events[i].dropped = false
	t.lay()
}

// contradicting gives the events that stand on a contradiction.
func (t *timeline) contradicting(s stage) []int {
	if t.fits(s.severity, s.worst) {
		return nil
	}
	var events []int
	for i := range t.events {
		if t.solver.involved&(1<<i) != 0 {
			events = append(events, i)
		}
	}
	return events
}

// explanations gives the sets of exactly size more events without which the others agree.
func (t *timeline) explanations(s stage, without []int, size int) [][]int {
	if t.solver.left--; t.solver.left < 0 {
		return nil
	}
	events := t.contradicting(s)
	if events == nil {
		return [][]int{slices.Clone(without)}
	}
	if size == 0 {
		return nil
	}
	var sets [][]int
	for _, i := range events {
		t.drop(i)
		sets = append(sets, t.explanations(s, append(without, i), size-1)...)
		t.restore(i)
	}
	return sets
}

// conflictOf tells what a dropped event cannot be reconciled with.
func (t *timeline) conflictOf(i int, s stage) timeConflict {
	t.restore(i)
	c := timeConflict{severity: s.severity, event: i, clashes: t.clashesOf(i, s)}
	t.drop(i)
	if len(c.clashes) > 0 {
		c.code = c.clashes[0].code
		c.clashes[0].with = t.dated(i, c.clashes[0].with, s)
	}
	if t.mends {
		c.repairs = t.repairsOf(i)
	}
	return c
}

// dated gives the event with a printed year from which another one has its year, so that a finding names two values that
// are seen to disagree; the other one itself where it has a year, or is of another time all the same.
func (t *timeline) dated(dropped, other int, s stage) int {
	e := &t.events[other]
	if e.yearPrinted || apart(t.events[dropped].readings[0], e.readings[0]) > 0 || !t.fits(s.severity, s.worst) {
		return other
	}
	for k := range t.events {
		if d := &t.events[k]; d.yearPrinted && !d.dropped && apart(d.readings[d.chosen], e.readings[e.chosen]) <= day {
			return k
		}
	}
	return other
}

// codeOrder is the order in which a wrong value is put down to one of several rules.
var codeOrder = []string{"event-order", "record-date", "stamp-date", "quoted-date", "transit-time"}

// clashesOf gives the events that an event cannot be reconciled with, the surest first: each by itself, or else all on a
// contradiction with it.
func (t *timeline) clashesOf(i int, s stage) []clash {
	worst := min(s.worst, localReading)
	found := t.clashesWhere(i, func(l limit) bool { return t.breaks(l, s.severity, worst) })
	if len(found) == 0 {
		involved := t.contradicting(s)
		found = t.clashesWhere(i, func(l limit) bool { return slices.Contains(involved, l.earlier) && slices.Contains(involved, l.later) })
	}
	slices.SortStableFunc(found, func(a, b clash) int {
		return cmp.Or(
			cmp.Compare(slices.Index(codeOrder, a.code), slices.Index(codeOrder, b.code)),
			cmp.Compare(t.trust([]int{b.with}), t.trust([]int{a.with})),
		)
	})
	return found
}

// clashesWhere gives the other sides of the limits of an event that are broken.
func (t *timeline) clashesWhere(i int, broken func(limit) bool) []clash {
	var found []clash
	for _, l := range t.limits {
		if l.earlier != i && l.later != i || !broken(l) {
			continue
		}
		c := clash{with: l.earlier + l.later - i, code: l.late}
		if c.early = t.comesEarly(l); c.early {
			c.code = l.early
		}
		found = append(found, c)
	}
	return found
}

// comesEarly reports whether the later event of a limit comes too early rather than too late.
func (t *timeline) comesEarly(l limit) bool {
	a, b := t.events[l.earlier].readings[0], t.events[l.later].readings[0]
	return b.until-a.from < l.shortest(Note) || b.until <= a.from
}
