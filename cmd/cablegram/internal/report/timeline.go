package report

import (
	"bytes"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

// Timeline writes the events of a cable's way for people, with all readings of their moments, and below them how far
// they may lie apart.
func Timeline(out *bytes.Buffer, d *Document, t validate.Timeline) {
	fmt.Fprintf(out, "%s: the way of cable %d%s\n\n", screen.Visible(d.Name), t.Cable+1, direction(t))
	index := position.NewIndex(d.Source)
	events := newTable(out)
	events.row("event", "line", "as printed", "from", "until", "reading")
	for _, e := range t.Events {
		name, line, text := e.Name, fmt.Sprint(index.At(e.Span.Start).Line), screen.Brief(e.Text, longestPrinted)
		for _, r := range e.Readings {
			events.row(name, line, text, r.From.Format(minutes), r.Until.Format(minutes), reading(r))
			name, line, text = "", "", ""
		}
	}
	events.close()
	if len(t.Limits) == 0 {
		return
	}
	limits := newTable(out)
	limits.row("from", "to", "at least", "at most", "rule", "")
	for _, l := range t.Limits {
		limits.row(t.Events[l.Earlier].Name, t.Events[l.Later].Name, tolerance(l.Least), tolerance(l.Most), l.Code, breach(l))
	}
	limits.close()
	out.WriteString("Three values in a row are the limits for a note, a warning and an error.\n\n")
}

const (
	// minutes is the form of a minute.
	minutes = "2006-01-02 15:04"
	// longestPrinted is the number of characters of a moment as printed that a person is shown.
	longestPrinted = 40
)

func direction(t validate.Timeline) string {
	if t.Direction == "" {
		return ""
	}
	return ", " + string(t.Direction)
}

func reading(r validate.TimelineReading) string {
	if r.Severity == 0 {
		return r.Note
	}
	return strings.TrimPrefix(fmt.Sprintf("%s, alone %s", r.Note, article(r.Severity)), ", ")
}

func breach(l validate.TimelineLimit) string {
	if l.Broken == 0 {
		return ""
	}
	return "broken: " + article(l.Broken)
}

// article gives a severity with its article: "an error".
func article(s validate.Severity) string {
	if s == validate.Error {
		return "an error"
	}
	return "a " + s.String()
}

// tolerance gives limits by severity, as one where they are equal.
func tolerance(t validate.Tolerance) string {
	all := []string{span(t.Note), span(t.Warning), span(t.Error)}
	if all[0] == all[1] && all[1] == all[2] {
		return all[0]
	}
	return strings.Join(all, " / ")
}

// span gives a time in words: "2 days", "45 minutes", "any" for no limit.
func span(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d <= -validate.Unlimited || d >= validate.Unlimited:
		return "any"
	case d < 0:
		return "-" + span(-d)
	case d == 0:
		return "0"
	case d%day == 0:
		return plural(int(d/day), "day")
	case d%time.Hour == 0:
		return plural(int(d/time.Hour), "hour")
	}
	return plural(int(d/time.Minute), "minute")
}

// table is a table for people.
type table struct {
	out   *bytes.Buffer
	cells *tabwriter.Writer
}

func newTable(out *bytes.Buffer) table { return table{out, tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)} }

// row writes a row. Empty cells at its end leave no blanks.
func (t table) row(cells ...string) {
	fmt.Fprintln(t.cells, strings.TrimRight(strings.Join(cells, "\t"), "\t"))
}

func (t table) close() {
	t.cells.Flush()
	t.out.WriteByte('\n')
}
