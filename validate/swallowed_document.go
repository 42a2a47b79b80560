package validate

import (
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var swallowedDocument = &Rule{
	Code:     "swallowed-document",
	Category: Structure,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "the head of a second cable inside a message or behind it",
	Run:      runSwallowedDocument,
}

func runSwallowedDocument(p *Pass) {
	if !p.hasCables() {
		return
	}
	for _, c := range p.outline().cables {
		p.reportSecondHeading(c)
		if c.hasHead() {
			p.huntHeads(c.Body)
		}
	}
	p.huntHeads(p.File.Back)
}

// huntHeads reports the heads in blocks that have none of their own.
func (p *Pass) huntHeads(blocks []ast.Block) {
	var h headHunt
	h.blocks(blocks)
	p.reportSome(len(h.found), func(i int) Finding { return p.secondHead(h.found[i]) })
}

// hasHead reports whether the cable has a head of its own. Where it has none, a damaged line may have turned its head into
// a part of the message.
func (c *cable) hasHead() bool {
	for _, b := range c.Head {
		if line, ok := b.(*ast.Line); ok && len(line.Fields) > 0 {
			return true
		}
	}
	return false
}

// reportSecondHeading reports a heading in a head that has another number than an earlier one: the message between
// them was so short that it passed for a line of the head.
func (p *Pass) reportSecondHeading(c *cable) {
	var first *ast.Number
	for _, heading := range c.headings {
		switch n := heading.Number; {
		case n == nil || len(n.Values) == 0:
		case first == nil:
			first = n
		case n.Values[0].Value != first.Values[0].Value:
			f := p.secondHead(heading.Span)
			f.Related = []Related{{Span: first.Span, Message: "the number of the first cable"}}
			p.Report(f)
			return
		}
	}
}

// secondHead is the finding on the line that begins the head of a second cable.
func (p *Pass) secondHead(s ast.Span) Finding {
	return Finding{
		Span:    s,
		Message: fmt.Sprintf("%s begins the head of a second cable: put each cable in a file of its own", quoted(p.text(s))),
	}
}

// headHunt looks for lines of a header that follow each other where no header stands.
type headHunt struct {
	found []ast.Span
	// first is the first line of what may be a header, and kinds has one bit for each kind of line met in it.
	first ast.Span
	kinds headLine
	// left is how many more texts may belong to that header.
	left int
}

// headLine is a set of kinds of header lines.
type headLine uint

const (
	headingLine headLine = 1 << iota
	issuerLine
	copyLine
	routeLine
	seriesLine
)

// headSpan is how many texts a header is looked for in.
const headSpan = 16

// longestHeadLine is the length of the longest text, in bytes, that is taken for a line of a header.
const longestHeadLine = 160

func (h *headHunt) blocks(blocks []ast.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *ast.Paragraph:
			h.text(b.Text)
		case *ast.Quote:
			h.blocks(b.Blocks)
		case *ast.Notice:
			h.text(b.Text)
		case *ast.Section:
			for _, line := range b.Lines {
				h.text(*line)
			}
		}
	}
}

// text takes the next text. A header begins with an issuer or a heading, and lines of other kinds belong to it.
func (h *headHunt) text(t ast.Text) {
	h.left--
	if len(t.Value) > longestHeadLine {
		return
	}
	kind := headLineOf(t.Value)
	switch {
	case kind == 0:
	case h.left > 0 && h.kinds&kind == 0:
		h.kinds |= kind
		h.take()
	case kind&(headingLine|issuerLine) != 0 && h.left <= 0:
		h.first, h.kinds, h.left = t.Span, kind, headSpan
	}
}

// take takes a header of two kinds of lines, once.
func (h *headHunt) take() {
	if !h.first.IsZero() {
		h.found = append(h.found, h.first)
		h.first = ast.Span{}
	}
}

// headStart is how a line of a header begins, and what else it has to have.
type headStart struct {
	start string
	kind  headLine
	// needs is a word of which the line has to have one form; figure says that it has to have a figure.
	needs  []string
	figure bool
}

var (
	steps  = []string{"eceived", "ent ", "ransmitted"}
	staffs = []string{"STAFF", "Staff", "штаба", "ШТАБА"}
)

var headStarts = [...]headStart{
	{"CABLE", headingLine, nil, true},
	{"Cable", headingLine, nil, true},
	{"CIPHERED TELEGRAM", headingLine, nil, false},
	{"Ciphered Telegram", headingLine, nil, true},
	{"Ciphered telegram", headingLine, nil, true},
	{"ENCIPHERED CABLE", headingLine, nil, false},
	{"Enciphered Cable", headingLine, nil, true},
	{"COPY OF AN OUTGOING TELEGRAM", headingLine, nil, false},
	{"ШИФРТЕЛЕГРАММА", headingLine, nil, false},
	{"Шифртелеграмма", headingLine, nil, false},
	{"SECOND", issuerLine, staffs, false},
	{"Second", issuerLine, staffs, false},
	{"The Second", issuerLine, staffs, false},
	{"8th", issuerLine, staffs, false},
	{"ВТОРОЕ", issuerLine, staffs, false},
	{"Второе", issuerLine, staffs, false},
	{"Copy N", copyLine, nil, true},
	{"Copies:", copyLine, nil, false},
	{"Copies to", copyLine, nil, false},
	{"Distribution list", copyLine, nil, false},
	{"Экз.", copyLine, nil, true},
	{"from ", routeLine, steps, true},
	{"From ", routeLine, steps, true},
	{"FROM:", routeLine, nil, false},
	{"SERIES", seriesLine, nil, false},
	{"Series", seriesLine, []string{"G"}, false},
}

// headLineOf tells which line of a header s is, 0 for none.
func headLineOf(s string) headLine {
	for i := range headStarts {
		h := &headStarts[i]
		if len(s) >= len(h.start) && s[0] == h.start[0] && strings.HasPrefix(s, h.start) && h.fits(s) {
			return h.kind
		}
	}
	return 0
}

func (h *headStart) fits(s string) bool {
	if h.figure && !strings.ContainsAny(s, "0123456789") {
		return false
	}
	for _, word := range h.needs {
		if strings.Contains(s, word) {
			return true
		}
	}
	return len(h.needs) == 0
}
