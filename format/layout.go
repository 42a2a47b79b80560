package format

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/validate"
)

// layout gives the changes of blank lines and of the end of a text.
func layout(file *ast.File) []validate.Finding {
	changes := blankLines(file.Source)
	for _, gap := range gaps(file) {
		changes = appendParting(changes, file.Source, gap)
	}
	return changes
}

// blankLines gives the changes of lines that are blank, of which there is none at the ends of a text and at most one
// elsewhere, and of the last line break.
func blankLines(source string) []validate.Finding {
	var changes []validate.Finding
	set := func(message string, start, end int, text string) {
		if source[start:end] != text {
			edit := validate.Edit{Span: ast.Span{Start: start, End: end}, Text: text}
			changes = append(changes, change(Layout, message, edit))
		}
	}
	// first is the first of the blank lines that end where the text has been read to, last is the last line that is not
	// blank.
	var first, last line
	blank, begun := false, false
	for l := range lines(source) {
		switch {
		case !isBlank(l.text(source)):
			if blank && begun {
				set("set one blank line", first.start, l.start, first.lineBreak(source))
			} else if blank {
				set("remove blank lines at the beginning", first.start, l.start, "")
			}
			blank, begun, last = false, true, l
		case !blank:
			blank, first = true, l
		}
	}
	if !begun {
		return changes
	}
	if last.next < len(source) {
		set("remove blank lines at the end", last.next, len(source), "")
	}
	if last.end == last.next && !strings.HasSuffix(source, "\r") {
		set("end the last line with a line break", len(source), len(source), usualBreak(source))
	}
	return changes
}

// usualBreak is how the first line of a text ends.
func usualBreak(source string) string {
	for l := range lines(source) {
		if ending := l.lineBreak(source); ending != "" {
			return ending
		}
	}
	return "\n"
}

// gaps gives what stands between the parts of a file: front and back matter and, of each cable, head, message, closing and
// footer.
func gaps(file *ast.File) []ast.Span {
	parts := [][]ast.Block{file.Front}
	for _, c := range file.Cables {
		parts = append(parts, c.Head, c.Body, c.Close, c.Foot)
	}
	var all []ast.Span
	var above []ast.Block
	for _, part := range append(parts, file.Back) {
		if len(part) == 0 {
			continue
		}
		if len(above) > 0 {
			all = append(all, gap(above, part[0]))
		}
		above = part
	}
	return all
}

// gap is what stands between a part and the block that follows it. Ruled lines at the end of the part belong to what
// follows.
func gap(above []ast.Block, below ast.Block) ast.Span {
	last := len(above) - 1
	for ; last > 0 && isRule(above[last]); last-- {
		below = above[last]
	}
	return ast.Span{Start: above[last].Extent().End, End: below.Extent().Start}
}

func isRule(b ast.Block) bool {
	rule, ok := b.(*ast.Rule)
	return ok && rule.Text.Value != "|"
}

// appendParting adds the change that puts a blank line between two parts where there is none. Parts on one line stay so, and
// so do those between which a table goes on.
func appendParting(changes []validate.Finding, source string, gap ast.Span) []validate.Finding {
	n := strings.IndexByte(source[gap.Start:gap.End], '\n')
	if n < 0 || strings.Count(source[gap.Start:gap.End], "\n") > 1 {
		return changes
	}
	at := gap.Start + n + 1
	above := lineAt(source, strings.LastIndexByte(source[:at-1], '\n')+1)
	if strings.Contains(above.text(source), "|") && strings.Contains(lineAt(source, at).text(source), "|") {
		return changes
	}
	edit := validate.Edit{Span: ast.Span{Start: at, End: at}, Text: above.lineBreak(source)}
	return append(changes, change(Layout, "set a blank line between the parts of the cable", edit))
}
