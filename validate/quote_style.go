package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var quoteStyle = &Rule{
	Code:     "quote-style",
	Category: Typography,
	Severity: Note,
	Since:    "0.1.0",
	Summary:  "straight and curly quotation marks or apostrophes in one cable",
	Yields:   true,
	Run:      runQuoteStyle,
}

// Record titles and citations do not count: the archive sets its own marks (format guide, section 18).
func runQuoteStyle(p *Pass) {
	for _, c := range p.outline().cables {
		for _, kind := range styledMarks {
			p.reportStyles(kind, c)
		}
	}
}

// curlyLead is the byte that every curly mark begins with.
const curlyLead = "\xe2"

// styledMark is a mark that typists set straight or curly.
type styledMark struct {
	name     string
	straight byte
	// open and closing are the curly forms.
	open, closing string
}

var styledMarks = [...]styledMark{
	{"quotation marks", '"', "“", "”"},
	{"apostrophes", '\'', "‘", "’"},
}

// reportStyles reports the first mark of the rarer style; of equals that which stands later.
func (p *Pass) reportStyles(kind styledMark, c *cable) {
	curly := kind.curlyIn(p.File.Source, c.Span)
	if len(curly) == 0 {
		return
	}
	straight := kind.straightIn(p.File.Source, c.Span)
	if len(straight) == 0 {
		return
	}
	curly, straight = p.withoutUnlike(c, curly), p.withoutUnlike(c, straight)
	if len(curly) == 0 || len(straight) == 0 {
		return
	}
	odd, usual, oddStyle, usualStyle := straight, curly, "straight", "curly"
	if n := len(curly) - len(straight); n < 0 || n == 0 && curly[0].Start > straight[0].Start {
		odd, usual, oddStyle, usualStyle = curly, straight, "curly", "straight"
	}
	p.Report(Finding{
		Span: odd[0],
		Message: fmt.Sprintf("%s are %s here and elsewhere in this cable %s, %s against %s: use one style",
			kind.name, oddStyle, usualStyle, times(len(odd)), times(len(usual))),
		Related: []Related{{Span: usual[0], Message: "the first " + usualStyle + " one"}},
		Fixes: []Fix{{
			Message:       fmt.Sprintf("make them %s throughout", usualStyle),
			Applicability: Suggested,
			Edits:         p.restyle(kind, odd, usualStyle == "curly"),
		}},
	})
}

// curlyIn finds the curly marks.
func (k styledMark) curlyIn(source string, s ast.Span) []ast.Span {
	var places []ast.Span
	for i := s.Start; ; i++ {
		n := strings.IndexByte(source[i:s.End], curlyLead[0])
		if n < 0 {
			return places
		}
		i += n
		if rest := source[i:s.End]; strings.HasPrefix(rest, k.open) || strings.HasPrefix(rest, k.closing) {
			places = append(places, ast.Span{Start: i, End: i + len(k.open)})
		}
	}
}

// straightIn finds the straight marks. One behind a figure may be the sign for inches or for minutes of arc.
func (k styledMark) straightIn(source string, s ast.Span) []ast.Span {
	var places []ast.Span
	for i := s.Start; ; i++ {
		n := strings.IndexByte(source[i:s.End], k.straight)
		if n < 0 {
			return places
		}
		i += n
		if i == 0 || !isDigit(source[i-1]) {
			places = append(places, ast.Span{Start: i, End: i + 1})
		}
	}
}

// withoutUnlike leaves out the marks of pairs that are not alike: quote-balance reports these.
func (p *Pass) withoutUnlike(c *cable, places []ast.Span) []ast.Span {
	unlike := p.pairQuotes(p.quoteMarks(c.scopes())).unlike
	return slices.DeleteFunc(places, func(s ast.Span) bool {
		return slices.ContainsFunc(unlike, func(pair quotePair) bool { return s == pair.open.Span || s == pair.closing.Span })
	})
}

// restyle sets marks straight or curly. What stands before a mark tells whether it opens.
func (p *Pass) restyle(kind styledMark, places []ast.Span, curly bool) []Edit {
	edits := make([]Edit, len(places))
	for i, s := range places {
		edits[i] = Edit{Span: s, Text: kind.form(p.File.Source[:s.Start], curly)}
	}
	return edits
}

func (k styledMark) form(before string, curly bool) string {
	switch {
	case !curly:
		return string(k.straight)
	case before == "" || strings.HasSuffix(before, "\u00a0") || strings.IndexByte(" \t\n([", before[len(before)-1]) >= 0:
		return k.open
	}
	return k.closing
}
