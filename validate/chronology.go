package validate

import (
	"time"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// Timeline is what the dates and hours of one cable say of its way: the events, each with all readings of its moment,
// and how far events may lie apart. Rules of category Chronology reason over it; people read it to see why.
type Timeline struct {
	// Cable is the index of the cable in the file.
	Cable int
	// Direction decides the order of the events; empty where the text does not tell.
	Direction facts.Direction
	Events    []TimelineEvent
	Limits    []TimelineLimit
}

// TimelineEvent is a step of a message's way, a stamp, the record's date or the date of an embedded telegram.
type TimelineEvent struct {
	// Name is what messages call the event: "reception".
	Name string
	// Span is the moment as printed, and Text what it says there.
	Span ast.Span
	Text string
	// Readings are the ways to read the moment, the likeliest first.
	Readings []TimelineReading
}

// TimelineReading is one way to read a moment: as wide as the text leaves it.
type TimelineReading struct {
	// From and Until are the first and the last minute of the reading, in Moscow time. They are given in UTC so that no
	// time zone of the reader moves them.
	From, Until time.Time
	// Note says what the reading supposes: "year from the context", "month first", "local time". Empty for the plain one.
	Note string
	// Severity is that of a finding where only this reading is consistent, 0 where it is as good as any.
	Severity Severity
}

// TimelineLimit says how far two events may lie apart.
type TimelineLimit struct {
	// Earlier and Later are indices of Events.
	Earlier, Later int
	// Code is the rule that a breach is reported under. Where there is none, it is the rule of Later coming too early.
	Code string
	// Least and Most are the shortest and the longest time from Earlier to Later. A negative Least lets Later lie before
	// Earlier.
	Least, Most Tolerance
	// Broken is the severity of the breach where these two events alone cannot be reconciled, 0 where they can.
	Broken Severity
}

// Tolerance is a limit by severity: beyond Note a look is worth while, beyond Error nothing is consistent.
type Tolerance struct {
	Note, Warning, Error time.Duration
}

// Unlimited is what a [Tolerance] has where there is no limit.
const Unlimited time.Duration = unlimited * time.Minute

// Timelines gives the timeline of each cable of the file.
//
// The record has to be that of the file: what facts.Of gives for it.
func Timelines(f *ast.File, r *facts.Record) []Timeline {
	s := &shared{}
	s.begin(f, r, &Config{})
	p := &Pass{File: f, Record: r, shared: s}
	var all []Timeline
	for i, c := range p.outline().cables {
		var t timeline
		p.gather(&t, c)
		t.widen()
		t.lay()
		all = append(all, t.view(p, i))
	}
	return all
}

func (t *timeline) view(p *Pass, index int) Timeline {
	v := Timeline{Cable: index, Direction: t.direction}
	for i := range t.events {
		e := &t.events[i]
		shown := TimelineEvent{Name: t.nameOf(e), Span: e.Span, Text: p.text(e.Span)}
		for _, r := range e.readings {
			shown.Readings = append(shown.Readings, TimelineReading{
				From: timeAt(r.from), Until: timeAt(r.until), Note: r.note, Severity: likelihoodSeverities[r.likelihood],
			})
		}
		v.Events = append(v.Events, shown)
	}
	for _, l := range t.limits {
		shown := TimelineLimit{
			Earlier: l.earlier, Later: l.later, Code: l.early,
			Least: durations(l.shortest), Most: durations(l.longest), Broken: t.breach(l),
		}
		if shown.Broken != byRule && !t.comesEarly(l) {
			shown.Code = l.late
		}
		v.Limits = append(v.Limits, shown)
	}
	return v
}

func timeAt(minute int) time.Time { return time.Unix(int64(minute)*60, 0).UTC() }

func durations(at func(Severity) int) Tolerance {
	return Tolerance{
		Note:    time.Duration(at(Note)) * time.Minute,
		Warning: time.Duration(at(Warning)) * time.Minute,
		Error:   time.Duration(at(Error)) * time.Minute,
	}
}

// breach is the severity at which two events alone break a limit, whatever their readings.
func (t *timeline) breach(l limit) Severity {
	for s := Error; s >= Note; s-- {
		if t.breaks(l, s, unlikelyReading) {
			return s
		}
	}
	return byRule
}
