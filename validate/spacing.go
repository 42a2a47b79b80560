package validate

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

var spacing = &Rule{
	Code:     "spacing",
	Category: Typography,
	Severity: Note,
	Since:    "0.1.0",
	Summary:  "words run together in a header line, stray blanks, trailing blanks, tabs or no-break spaces",
	Run:      runSpacing,
}

func runSpacing(p *Pass) {
	if !p.hasCables() {
		return
	}
	p.reportBlanks(trailingBlanks, p.trailing())
	p.reportBlanks(tabs, p.inside("\t"))
	p.reportBlanks(noBreakSpaces, p.inside("\u00a0"))
	for _, c := range p.outline().cables {
		p.reportStrayBlanks(c)
		h := gapHunt{source: p.File.Source, survey: p.survey()}
		h.lines(c)
		h.numbers(c)
		p.reportSome(len(h.found), func(i int) Finding { return h.found[i] })
	}
	for _, clock := range p.outline().clocks {
		p.reportSplitClock(clock)
	}
}

// blankKind is a kind of blanks that shows nowhere and that nobody needs.
type blankKind struct {
	name, advice string
	// instead is what a fix puts in their place.
	instead string
}

var (
	trailingBlanks = blankKind{"blanks stand at the end of a line", "remove them", ""}
	tabs           = blankKind{"a tab stands in a line", "put a blank in its place", " "}
	noBreakSpaces  = blankKind{"a no-break space stands in a line", "put a plain one in its place", " "}
)

// reportBlanks gives one finding for all blanks of a kind, at the first of their places.
func (p *Pass) reportBlanks(kind blankKind, places []ast.Span) {
	if len(places) == 0 {
		return
	}
	f := Finding{Span: places[0], Message: kind.name + ": " + kind.advice}
	if n := len(places); n > 1 {
		f.Message = fmt.Sprintf("%s, the first of %d: %s", kind.name, n, kind.advice)
	}
	for _, s := range places[1:min(len(places), marksShown)] {
		f.Related = append(f.Related, Related{Span: s, Message: "another"})
	}
	if len(places) <= removedAtOnce {
		edits := make([]Edit, len(places))
		for i, s := range places {
			edits[i] = Edit{Span: s, Text: kind.instead}
		}
		f.Fixes = []Fix{{Message: kind.advice, Applicability: Safe, Edits: edits}}
	}
	p.Report(f)
}

// trailing gives the blanks at the ends of lines. Two blanks are a hard line break in Markdown, and lines of blanks only
// come with the page (format guide, section 1).
func (p *Pass) trailing() []ast.Span {
	var places []ast.Span
	source := p.File.Source
	v, n := p.survey(), len(source)
	for end := v.next(blankEnds, 0, n); end < n; end = v.next(blankEnds, end+1, n) {
		places = appendTrailing(places, source[:end])
	}
	if !strings.HasSuffix(source, "\n") {
		places = appendTrailing(places, source)
	}
	return places
}

// hardBreak is how Markdown marks a line break.
const hardBreak = "  "

// appendTrailing adds the blanks that stand at the end of a line, with which text ends, and may go.
func appendTrailing(places []ast.Span, text string) []ast.Span {
	line := strings.TrimSuffix(text, "\r")
	printed := withoutTrailing(line)
	blanks := line[len(printed):]
	if blanks == "" || blanks == hardBreak || printed == "" || printed[len(printed)-1] == '\n' {
		return places
	}
	return append(places, ast.Span{Start: len(printed), End: len(line)})
}

// withoutTrailing is s without the blanks and tabs at its end.
func withoutTrailing(s string) string {
	for {
		printed := strings.TrimSuffix(withoutBlanks(s), "\t")
		if len(printed) == len(s) {
			return s
		}
		s = printed
	}
}

// inside gives the places of a kind of blank before the end of the text of its line.
func (p *Pass) inside(mark string) []ast.Span {
	var places []ast.Span
	source := p.File.Source
	for i := 0; ; {
		n := strings.Index(source[i:], mark)
		if n < 0 {
			return places
		}
		i += n
		text := strings.TrimLeft(source[i:], " \t\r\u00a0")
		end := len(source) - len(text)
		if text != "" && text[0] != '\n' {
			places = appendMarked(places, source[:end], i, mark)
		}
		i = end
	}
}

// appendMarked adds the places of a mark in source from an offset on.
func appendMarked(places []ast.Span, source string, offset int, mark string) []ast.Span {
	for i := offset; ; i += len(mark) {
		n := strings.Index(source[i:], mark)
		if n < 0 {
			return places
		}
		i += n
		places = append(places, ast.Span{Start: i, End: i + len(mark)})
	}
}

// reportStrayBlanks reports blanks before a stop: "Zedong :", "22 .7.1950".
func (p *Pass) reportStrayBlanks(c *cable) {
	text := p.text(c.Span)
	var shown [utf8.RuneSelf]int
	v := p.survey()
	for stop := v.next(strayStops, c.Start+1, c.End); stop < c.End; stop = v.next(strayStops, stop+1, c.End) {
		i := stop - c.Start
		if shown[text[i]] == marksShown {
			continue
		}
		if begin := len(withoutBlanks(text[:i])); strayAt(text, begin, i+1) {
			shown[text[i]]++
			p.reportStray(ast.Span{Start: c.Start + begin, End: c.Start + i})
		}
	}
}

// strayAt reports whether the blanks between text[:begin] and the mark before text[end:] are a slip. Before a point they
// are one behind a figure only: three points have blanks, and cut sentences.
func strayAt(text string, begin, end int) bool {
	if begin == 0 || text[begin-1] == '\n' || text[begin-1] == '|' {
		return false
	}
	return text[end-1] != '.' || isDigit(text[begin-1]) && !strings.HasPrefix(text[end:], ".")
}

func (p *Pass) reportStray(blanks ast.Span) {
	p.Report(Finding{
		Span:    blanks,
		Message: fmt.Sprintf("a blank stands before %s in %s: remove it", quoted(p.File.Source[blanks.End:blanks.End+1]), p.surroundings(blanks.Start)),
		Fixes:   []Fix{{Message: "remove the blank", Applicability: Suggested, Edits: []Edit{{Span: blanks}}}},
	})
}

// reportSplitClock reports a blank inside an hour: "10: 25", "17 00".
func (p *Pass) reportSplitClock(c *ast.Clock) {
	if len(c.Hour.Value) > 2 || len(c.Minute.Value) != 2 {
		return
	}
	between := ast.Span{Start: c.Hour.End, End: c.Minute.Start}
	mark := strings.Trim(p.text(between), " \u00a0")
	if between.Len() == len(mark) || mark != ":" && mark != "." && mark != "" {
		return
	}
	p.Report(Finding{
		Span:    ast.Span{Start: c.Hour.Start, End: c.Minute.End},
		Message: fmt.Sprintf("a blank stands inside the hour %s: remove it", quoted(p.text(c.Span))),
		Fixes:   []Fix{{Message: "remove the blank", Applicability: Suggested, Edits: []Edit{{Span: between, Text: mark}}}},
	})
}
