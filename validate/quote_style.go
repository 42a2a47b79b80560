package validate

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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

// QuoteMarks is a style of quotation marks and apostrophes.
type QuoteMarks string

// Styles of quotation marks and apostrophes.
const (
	Straight QuoteMarks = "straight"
	Curly    QuoteMarks = "curly"
)

// CheckQuoteMarks says why s cannot be the style of a house, nil where it can.
func CheckQuoteMarks(s string) error {
	if q := QuoteMarks(s); q != Straight && q != Curly {
		return fmt.Errorf("%q is no style of quotation marks: use %s or %s", s, Straight, Curly)
	}
	return nil
}

func (q QuoteMarks) other() QuoteMarks {
	if q == Straight {
		return Curly
	}
	return Straight
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

// reportStyles reports the first mark of the style that the house does not have. Without one of the house that is the first
// mark of the rarer style; of equals that which stands later.
func (p *Pass) reportStyles(kind styledMark, c *cable) {
	house := p.shared.config.QuoteMarks
	curly := kind.curlyIn(p.File.Source, c.Span)
	if len(curly) == 0 && house != Curly {
		return
	}
	straight := kind.straightIn(p.File.Source, c.Span)
	if len(straight) == 0 && house != Straight {
		return
	}
	curly, straight = p.withoutUnlike(c, curly), p.withoutUnlike(c, straight)
	switch n := len(curly) - len(straight); {
	case house == Straight:
		p.reportForeignStyle(kind, curly, Curly)
	case house == Curly:
		p.reportForeignStyle(kind, straight, Straight)
	case len(curly) == 0 || len(straight) == 0:
	case n < 0 || n == 0 && curly[0].Start > straight[0].Start:
		p.reportRarerStyle(kind, curly, straight, Curly)
	default:
		p.reportRarerStyle(kind, straight, curly, Straight)
	}
}

func (p *Pass) reportForeignStyle(kind styledMark, places []ast.Span, foreign QuoteMarks) {
	if len(places) == 0 {
		return
	}
	p.Report(Finding{
		Span: places[0],
		Message: fmt.Sprintf("%s of this cable are %s here, %s in all, and the settings ask for %s ones: use these, or change the settings",
			kind.name, foreign, times(len(places)), foreign.other()),
		Fixes: p.styleFixes(kind, places, foreign.other()),
	})
}

func (p *Pass) reportRarerStyle(kind styledMark, odd, usual []ast.Span, rarer QuoteMarks) {
	p.Report(Finding{
		Span: odd[0],
		Message: fmt.Sprintf("%s are %s here and elsewhere in this cable %s, %s against %s: use one style",
			kind.name, rarer, rarer.other(), times(len(odd)), times(len(usual))),
		Related: []Related{{Span: usual[0], Message: fmt.Sprintf("the first %s one", rarer.other())}},
		Fixes:   p.styleFixes(kind, odd, rarer.other()),
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

// styleFixes sets marks in a style.
func (p *Pass) styleFixes(kind styledMark, places []ast.Span, style QuoteMarks) []Fix {
	edits := make([]Edit, len(places))
	for i, s := range places {
		edits[i] = Edit{Span: s, Text: kind.form(p.File.Source[:s.Start], p.File.Source[s.End:], style)}
	}
	return []Fix{{Message: fmt.Sprintf("make them %s throughout", style), Applicability: Suggested, Edits: edits}}
}

// form is the mark in a style. What stands on its two sides tells whether it opens.
func (k styledMark) form(before, after string, style QuoteMarks) string {
	prev, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	switch {
	case style == Straight:
		return string(k.straight)
	case openSide(prev, before) && after != "" && !unicode.IsSpace(next):
		return k.open
	}
	return k.closing
}
