package report

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

const (
	// excerptCells is the width of a line of source on the screen.
	excerptCells = 100
	// fewestCells is the width of such a line where the screen is narrower than that.
	fewestCells = 20
	// mostShown is the number of findings of one document that a person is shown. Programs get all.
	mostShown = 200
	// mostRelated is the number of related places of one finding that a person is shown.
	mostRelated = 10
	// continuation is the indent of the further lines of a message.
	continuation = 4
	// longestMessage is the number of characters of a message that a person is shown.
	longestMessage = 600
)

// Human is for people: every finding with its line of source, and a closing line.
var Human = Format{Document: humanDocument, Close: humanClose}

var severityColours = map[validate.Severity]screen.Colour{
	validate.Error:   screen.Red,
	validate.Warning: screen.Yellow,
	validate.Note:    screen.Cyan,
}

// human writes the findings of one document for people.
type human struct {
	*bytes.Buffer
	screen.Palette
	name  string
	index *position.Index
}

func humanDocument(out *bytes.Buffer, d *Document, p screen.Palette) {
	findings := d.shown()
	if len(findings) == 0 {
		return
	}
	h := human{Buffer: out, Palette: p, name: screen.Visible(d.Name), index: position.NewIndex(d.Source)}
	for i := range findings[:min(len(findings), mostShown)] {
		h.finding(&findings[i])
	}
	if more := len(findings) - mostShown; more > 0 {
		fmt.Fprintf(out, "%s: %s not shown; --format jsonl prints all\n\n", h.name, plural(more, "more finding"))
	}
}

// shown gives the findings that people are shown.
func (d *Document) shown() []validate.Finding {
	if d.ShowWaived {
		return d.Findings
	}
	var shown []validate.Finding
	for _, f := range d.Findings {
		if f.Waived == nil || f.Waived.InText() {
			shown = append(shown, f)
		}
	}
	return shown
}

func (h *human) finding(f *validate.Finding) {
	gutter := h.gutter(f)
	h.headline(f)
	h.excerpt(f.Span, gutter, severityColours[f.Severity])
	for _, r := range f.Related[:min(len(f.Related), mostRelated)] {
		h.line("  "+h.place(r.Span)+":", r.Message)
		h.excerpt(r.Span, gutter, screen.Cyan)
	}
	if more := len(f.Related) - mostRelated; more > 0 {
		fmt.Fprintf(h, "  and %s\n", plural(more, "more place"))
	}
	for _, fix := range f.Fixes {
		h.line("  "+string(fix.Applicability)+" fix:", fix.Message)
	}
	if f.Waived != nil {
		h.line("  "+waiverLabel(f.Waived)+":", f.Waived.Reason)
	}
	h.WriteByte('\n')
}

// headline writes the first line of a finding: where, how grave, which rule, and what.
func (h *human) headline(f *validate.Finding) {
	place, severity := h.place(f.Span), f.Severity.String()
	fmt.Fprintf(h, "%s: %s %s:", h.Paint(screen.Bold, place), h.Paint(severityColours[f.Severity], severity), f.Code)
	h.message(fmt.Sprintf("%s: %s %s:", place, severity, f.Code), f.Message)
}

// line writes what a message is about, and the message.
func (h *human) line(about, message string) {
	h.WriteString(about)
	h.message(about, message)
}

// message ends a line with a message, on as many lines as it takes beside what stands before it.
func (h *human) message(before, message string) {
	h.WriteString(screen.Wrap(before, " "+screen.Brief(message, longestMessage), continuation, h.Columns) + "\n")
}

// waiverLabel says who waives a finding, and what for.
func waiverLabel(w *validate.Waiver) string {
	switch {
	case w.InText():
		return "acknowledged"
	case w.Wrong != "":
		return fmt.Sprintf("waived, %s wrong", w.Wrong)
	}
	return "waived"
}

// place gives the start of a span: "file:line:column".
func (h *human) place(s ast.Span) string {
	at := h.index.At(s.Start)
	return fmt.Sprintf("%s:%d:%d", h.name, at.Line, at.Column)
}

// gutter is the width of the greatest line number beside the excerpts of a finding.
func (h *human) gutter(f *validate.Finding) int {
	line := h.index.At(f.Span.Start).Line
	for _, r := range f.Related {
		line = max(line, h.index.At(r.Span.Start).Line)
	}
	return len(fmt.Sprint(line))
}

// excerpt shows the first line of a span with a mark under what the span has of it.
func (h *human) excerpt(s ast.Span, gutter int, mark screen.Colour) {
	line, start := h.index.Line(s.Start)
	e := screen.NewExcerpt(line, s.Start-start, s.End-start, h.cells(gutter))
	number := fmt.Sprintf("%*d", gutter, h.index.At(s.Start).Line)
	fmt.Fprintf(h, "  %s %s\n", h.Paint(screen.Faint, number+" |"), e.Text)
	carets := strings.Repeat(" ", e.From) + h.Paint(mark, strings.Repeat("^", e.To-e.From))
	fmt.Fprintf(h, "  %s %s\n", h.Paint(screen.Faint, strings.Repeat(" ", gutter)+" |"), carets)
}

// cells is the room for a line of source beside a gutter: a line that the screen breaks stands apart from its mark.
func (h *human) cells(gutter int) int {
	if h.Columns == 0 {
		return excerptCells
	}
	return min(max(h.Columns-gutter-len("   | "), fewestCells), excerptCells)
}

// humanClose writes the closing line: "3 findings in 1 of 4 files: 1 error, 2 warnings".
func humanClose(out *bytes.Buffer, t Tally, p screen.Palette) {
	total, parts := countedFindings(t, p)
	if total == 0 {
		fmt.Fprintf(out, "no findings in %s", plural(t.Documents, "file"))
	} else {
		fmt.Fprintf(out, "%s in %d of %s: %s", plural(total, "finding"), t.Faulty, plural(t.Documents, "file"), strings.Join(parts, ", "))
	}
	if t.Unchecked > 0 {
		fmt.Fprintf(out, "; %s could not be checked", plural(t.Unchecked, "file"))
	}
	out.WriteByte('\n')
}

// countedFindings gives the number of all findings, and that of each severity in words.
func countedFindings(t Tally, p screen.Palette) (total int, parts []string) {
	for _, severity := range []validate.Severity{validate.Error, validate.Warning, validate.Note} {
		if n := t.Open[severity]; n > 0 {
			parts = append(parts, p.Paint(severityColours[severity], plural(n, severity.String())))
			total += n
		}
	}
	if t.Acknowledged > 0 {
		parts = append(parts, fmt.Sprintf("%d acknowledged", t.Acknowledged))
	}
	if t.Waived > 0 {
		parts = append(parts, fmt.Sprintf("%d waived", t.Waived))
	}
	return total + t.Acknowledged + t.Waived, parts
}

// plural gives a count with its noun: "1 file", "2 files".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
