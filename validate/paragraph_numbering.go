package validate

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

var paragraphNumbering = &Rule{
	Code:     "paragraph-numbering",
	Category: Structure,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "numbered paragraphs that skip or repeat a number",
	Run:      runParagraphNumbering,
}

func runParagraphNumbering(p *Pass) {
	for _, c := range p.outline().cables {
		p.checkNumbering(c.Body)
	}
}

// checkNumbering looks at the paragraphs of a message. Those of a quotation are numbered on their own.
func (p *Pass) checkNumbering(blocks []ast.Block) {
	var items []item
	for _, b := range blocks {
		switch b := b.(type) {
		case *ast.Paragraph:
			if b.Item != nil {
				items = append(items, item{b.Item, p.File.Source[b.Item.End]})
			}
		case *ast.Quote:
			p.checkNumbering(b.Blocks)
		}
	}
	n := numbering{source: p.File.Source, start: startOf(blocks)}
	for i, it := range items {
		n.add(it, items[i+1:])
	}
	p.reportSome(len(n.found), func(i int) Finding { return n.found[i] })
}

func startOf(blocks []ast.Block) int {
	if len(blocks) == 0 {
		return 0
	}
	return blocks[0].Extent().Start
}

// item is the number of a paragraph with the sign behind it: a point or a bracket.
type item struct {
	*ast.Text
	sign byte
}

// series are the numbers of one kind that run on: "1.", "2."; "a)", "b)".
type series struct {
	system system
	sign   byte
	last   int
	text   *ast.Text
}

// numbering holds the series that are open, outermost first: a paragraph may begin numbers of its own, and the outer
// ones go on behind them (format guide, section 12).
type numbering struct {
	source string
	// start is where the numbered text begins.
	start int
	open  []series
	found []Finding
}

// deepest is how many series can be open.
const deepest = 8

// add takes the next number, rest being those behind it.
func (n *numbering) add(it item, rest []item) {
	if n.goesOn(it) || n.begins(it, rest) {
		return
	}
	i := n.innermost(it)
	if i < 0 {
		n.beginsLate(it, rest)
		return
	}
	s := &n.open[i]
	v := s.system.value(it.Value)
	if v > s.last+longestGap {
		return
	}
	if !n.explained(s, v, it) {
		v = n.fault(s, v, it, rest)
	}
	s.last, s.text = v, it.Text
	n.open = n.open[:i+1]
}

// goesOn reports whether the number is the next one of an open series, and ends those inside that series.
func (n *numbering) goesOn(it item) bool {
	for i := len(n.open) - 1; i >= 0; i-- {
		s := &n.open[i]
		if s.sign == it.sign && s.system.follows(s.last, it.Value) {
			s.last, s.text = s.system.value(it.Value), it.Text
			n.open = n.open[:i+1]
			return true
		}
	}
	return false
}

// begins reports whether the number is the first one of a system, and opens a series for it.
func (n *numbering) begins(it item, rest []item) bool {
	for _, sys := range systems {
		if sys.value(it.Value) == 1 {
			n.reportTwoFirsts(sys, it, rest)
			n.push(series{sys, it.sign, 1, it.Text})
			return true
		}
	}
	return false
}

// reportTwoFirsts reports a first number right behind another one of its kind, if a second follows.
func (n *numbering) reportTwoFirsts(sys system, it item, rest []item) {
	if len(n.open) == 0 {
		return
	}
	s := &n.open[len(n.open)-1]
	if s.last == 1 && s.system == sys && s.sign == it.sign && nextIs(s, 2, rest) {
		n.found = append(n.found, Finding{
			Severity: Note,
			Span:     it.Span,
			Message:  fmt.Sprintf("paragraph %s follows another %s: compare both with the original", quoted(it.Value), quoted(s.text.Value)),
			Related:  []Related{{Span: s.text.Span, Message: "the number before it"}},
		})
	}
}

func (n *numbering) push(s series) {
	if len(n.open) == deepest {
		n.open = n.open[:copy(n.open, n.open[1:])]
	}
	n.open = append(n.open, s)
}

// innermost is the index of the innermost series that the number can belong to, -1 for none.
func (n *numbering) innermost(it item) int {
	for i := len(n.open) - 1; i >= 0; i-- {
		if s := n.open[i]; s.sign == it.sign && s.system.value(it.Value) > 0 {
			return i
		}
	}
	return -1
}

// beginsLate opens a series that lacks its first numbers, if it is one: the next number has to go on with it. The first
// may stand inside a line, behind an opening mark or an address.
func (n *numbering) beginsLate(it item, rest []item) {
	for _, sys := range systems {
		v := sys.value(it.Value)
		s := series{sys, it.sign, v, it.Text}
		if v == 0 || v > longestGap || len(rest) == 0 || rest[0].sign != it.sign || !sys.follows(v, rest[0].Value) {
			continue
		}
		if !n.inLine(n.start, it, v-1) {
			n.found = append(n.found, Finding{
				Severity: Note,
				Span:     it.Span,
				Message:  fmt.Sprintf("numbered paragraphs begin with %s: look for %s in the original", quoted(it.Value), quoted(sys.name(1))),
			})
		}
		n.push(s)
		return
	}
}

// longestGap is the largest step between two numbers that is taken for a gap; behind a larger one the figure is no
// number of a paragraph.
const longestGap = 20

// explained reports whether the text has the numbers that are missing before v inside its lines, or marks an omission.
func (n *numbering) explained(s *series, v int, it item) bool {
	between := n.source[s.text.End:it.Start]
	if v > s.last+1 && (strings.Contains(between, "[...]") || strings.Contains(between, "[…]")) {
		return true
	}
	return v > s.last+1 && s.system.ordinal() && n.inLine(s.text.End, it, v-1)
}

// inLine reports whether the text from start up to a number has another number with the same sign.
func (n *numbering) inLine(start int, it item, wanted int) bool {
	text := n.source[start:it.Start]
	mark := strconv.Itoa(wanted) + string(it.sign)
	for i := 0; ; {
		at := strings.Index(text[i:], mark)
		if at < 0 {
			return false
		}
		i += at
		if end := i + len(mark); digitsBefore(text[:i]) == 0 && (end == len(text) || !beginsWithDigit(text[end:])) {
			return true
		}
		i += len(mark)
	}
}

// fault takes a number that does not go on with its series, and gives the number that the series has now.
func (n *numbering) fault(s *series, v int, it item, rest []item) int {
	due := s.system.name(s.last + 1)
	related := []Related{{Span: s.text.Span, Message: "the number before it"}}
	switch {
	case nextIs(s, s.last+2, rest):
		n.found = append(n.found, Finding{
			Span: it.Span,
			Message: fmt.Sprintf("paragraph %s stands where %s is due, between %s and %s: compare it with the original",
				quoted(it.Value), quoted(due), quoted(s.text.Value), quoted(s.system.name(s.last+2))),
			Related: related,
			Fixes:   []Fix{{Message: "number it " + quoted(due), Applicability: Suggested, Edits: []Edit{{Span: it.Span, Text: due}}}},
		})
		return s.last + 1
	case v > s.last:
		n.found = append(n.found, Finding{
			Span:    it.Span,
			Message: fmt.Sprintf("paragraph %s follows paragraph %s: look for %s in the original", quoted(it.Value), quoted(s.text.Value), quoted(due)),
			Related: related,
		})
	default:
		n.found = append(n.found, Finding{
			Span:    it.Span,
			Message: fmt.Sprintf("paragraph %s follows paragraph %s, where %s is due: compare both with the original", quoted(it.Value), quoted(s.text.Value), quoted(due)),
			Related: related,
		})
	}
	return v
}

// nextIs reports whether the number that follows is v in the series; numbers of other kinds may stand between.
func nextIs(s *series, v int, rest []item) bool { return s.next(rest) == v }

// next is the value of the next number that may be one of the series, 0 for none.
func (s *series) next(rest []item) int {
	for _, it := range rest {
		if v := s.system.value(it.Value); v > 0 && it.sign == s.sign {
			return v
		}
	}
	return 0
}

// system is a way to number: figures, Roman figures, letters.
type system int

const (
	figures system = iota
	romans
	latinLetters
	cyrillicLetters
)

var systems = [...]system{figures, romans, latinLetters, cyrillicLetters}

// ordinal reports whether the system has figures.
func (s system) ordinal() bool { return s == figures }

// alphabets are the letters that number paragraphs; Russian lists leave out some that others have.
var alphabets = [...]string{latinLetters: "abcdefghijklmnopqrstuvwxyz", cyrillicLetters: "абвгдежзиклмнопрстуфхцчшщэюя"}

// largestItem is the largest number that a paragraph may have: beyond it stand years and amounts.
const largestItem = 199

// value is the value of a number in the system, 0 for none.
func (s system) value(number string) int {
	switch s {
	case figures:
		if v := figure(number); v <= largestItem {
			return max(v, 0)
		}
		return 0
	case romans:
		return romanValue(number)
	}
	i := strings.Index(alphabets[s], number)
	if i < 0 || utf8.RuneCountInString(number) != 1 {
		return 0
	}
	return utf8.RuneCountInString(alphabets[s][:i]) + 1
}

// follows reports whether a number is the one behind the last.
func (s system) follows(last int, number string) bool { return s.value(number) == last+1 }

// name is how the system writes a number.
func (s system) name(v int) string {
	switch s {
	case figures:
		return strconv.Itoa(v)
	case romans:
		return romanName(v)
	}
	letters := []rune(alphabets[s])
	if v > len(letters) {
		return strconv.Itoa(v)
	}
	return string(letters[v-1])
}

var (
	romanTens  = [...]string{"", "X", "XX", "XXX"}
	romanUnits = [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
)

// romanName writes a number below 40 in Roman figures.
func romanName(v int) string { return romanTens[v/10%len(romanTens)] + romanUnits[v%10] }

// romanValue reads a Roman figure below 40, 0 for anything else.
func romanValue(s string) int {
	rest := strings.TrimLeft(s, "X")
	tens := len(s) - len(rest)
	if s == "" || tens >= len(romanTens) {
		return 0
	}
	for v, name := range romanUnits {
		if rest == name {
			return 10*tens + v
		}
	}
	return 0
}
