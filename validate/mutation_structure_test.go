package validate_test

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/cablegram/cablegram/ast"
)

var structureOperators = []operator{
	{"closing bracket of a stamp dropped", []string{"bracket-balance"}, stampBrackets("]", "")},
	{"opening bracket of a stamp dropped", []string{"bracket-balance"}, stampBrackets("[", "")},
	{"closing bracket dropped", []string{"bracket-balance"}, inlineBrackets("]", "")},
	{"opening bracket dropped", []string{"bracket-balance"}, inlineBrackets("[", "")},
	{"opening bracket turned", []string{"bracket-balance"}, inlineBrackets("[", "]")},
	{"closing bracket turned", []string{"bracket-balance"}, inlineBrackets("]", "[")},
	{"closing quotation mark dropped", []string{"quote-balance"}, quoteMarks(func(q *ast.Quote) *ast.Text { return q.Close })},
	{"opening quotation mark dropped", []string{"quote-balance"}, quoteMarks(func(q *ast.Quote) *ast.Text { return q.Open })},
	{"mark of the series dropped", []string{"quote-balance"}, seriesMarks(func(string) string { return "" })},
	{"mark of the series of another style", []string{"quote-balance", "quote-style"}, seriesMarks(func(string) string { return "”" })},
	{"paragraph number skipped", []string{"paragraph-numbering"}, paragraphNumbers(func(n int) int { return n + 1 })},
	{"paragraph number repeated", []string{"paragraph-numbering"}, paragraphNumbers(func(n int) int { return n - 1 })},
	{"word doubled", []string{"doubled-text"}, doubledWords},
	{"phrase doubled", []string{"doubled-text"}, doubledPhrases},
	{"noise for the line of the sender", []string{"unexpected-line", "malformed-field"}, noise},
	{"copy without its number", []string{"malformed-field"}, copyWithoutNumber},
	{"head of another cable in the message", []string{"swallowed-document"}, swallowedHeads},
}

func stampBrackets(bracket, put string) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, c := range s.tree.Cables {
			for _, stamp := range nodes[*ast.Stamp](c) {
				text := s.source[stamp.Start:stamp.End]
				if stamp.Unclosed || stamp.Unopened || strings.Count(text, "[") != 1 || strings.Count(text, "]") != 1 {
					continue
				}
				start := stamp.Start + strings.Index(text, bracket)
				all = append(all, mutant{ast.Span{Start: start, End: start + 1}, put})
			}
		}
		return all
	}
}

// inlineBrackets damages the bracketed words in header lines and paragraphs that have one pair.
func inlineBrackets(bracket, put string) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, c := range s.tree.Cables {
			for _, at := range linesOf(c) {
				text := s.source[at.Start:at.End]
				if strings.Count(text, "[") != 1 || strings.Count(text, "]") != 1 || strings.Index(text, "]") < strings.Index(text, "[") {
					continue
				}
				start := at.Start + strings.Index(text, bracket)
				all = append(all, mutant{ast.Span{Start: start, End: start + 1}, put})
			}
		}
		return all
	}
}

// linesOf gives the places of header lines and paragraphs.
func linesOf(root ast.Node) []ast.Span {
	var all []ast.Span
	ast.Walk(root, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Line, *ast.Paragraph:
			all = append(all, n.Extent())
		}
	})
	return all
}

// quoteMarks drops a mark of the quotations that have both, where the text goes on to its end.
func quoteMarks(mark func(*ast.Quote) *ast.Text) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, c := range s.tree.Cables {
			if len(c.Close) == 0 && len(c.Foot) == 0 {
				continue
			}
			for _, q := range nodes[*ast.Quote](c) {
				if q.Open != nil && q.Close != nil {
					all = append(all, mutant{mark(q).Span, ""})
				}
			}
		}
		return all
	}
}

func seriesMarks(damage func(string) string) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, series := range nodes[*ast.Series](s.tree) {
			if series.Open != nil && series.Close != nil && series.Open.Value == series.Close.Value {
				all = append(all, mutant{series.Close.Span, damage(series.Close.Value)})
			}
		}
		return all
	}
}

// paragraphNumbers moves the number of a paragraph that stands between its neighbours.
func paragraphNumbers(damage func(int) int) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for _, c := range s.tree.Cables {
			items := numberedItems(c)
			for i := 1; i+1 < len(items); i++ {
				if n := items[i].number; items[i-1].number == n-1 && items[i+1].number == n+1 {
					all = append(all, mutant{items[i].at, fmt.Sprint(damage(n))})
				}
			}
		}
		return all
	}
}

type numberedItem struct {
	at     ast.Span
	number int
}

// numberedItems are the numbers of paragraphs in Arabic figures.
func numberedItems(c *ast.Cable) []numberedItem {
	var items []numberedItem
	for _, p := range nodes[*ast.Paragraph](c) {
		if p.Item == nil {
			continue
		}
		if n, err := strconv.Atoi(p.Item.Value); err == nil {
			items = append(items, numberedItem{p.Item.Span, n})
		}
	}
	return items
}

func doubledWords(s *specimen) []mutant {
	return onWords(s, func(word string) string {
		if len(word) < 5 || strings.IndexFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) >= 0 {
			return ""
		}
		return word + " " + word
	})
}

// onWords makes a mutant of every tenth word of the paragraphs that damage makes another of.
func onWords(s *specimen, damage func(string) string) []mutant {
	var all []mutant
	count := 0
	for _, c := range s.tree.Cables {
		for _, p := range nodes[*ast.Paragraph](c) {
			for _, at := range words(s.source, p.Text.Span) {
				put := damage(s.source[at.Start:at.End])
				if put == "" {
					continue
				}
				if count++; count%10 == 0 {
					all = append(all, mutant{at, put})
				}
			}
		}
	}
	return all
}

// words gives the places of the words of letters alone in a part of the source.
func words(source string, within ast.Span) []ast.Span {
	var all []ast.Span
	start := -1
	for i, r := range source[within.Start:within.End] + " " {
		switch letter := unicode.IsLetter(r); {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			all = append(all, ast.Span{Start: within.Start + start, End: within.Start + i})
			start = -1
		}
	}
	return all
}

// doubledPhrases prints three words of a paragraph twice.
func doubledPhrases(s *specimen) []mutant {
	var all []mutant
	for _, c := range s.tree.Cables {
		for _, p := range nodes[*ast.Paragraph](c) {
			at := words(s.source, p.Text.Span)
			if len(at) < 9 {
				continue
			}
			phrase := at[4].Cover(at[6])
			text := s.source[phrase.Start:phrase.End]
			if len(strings.Fields(text)) == 3 && !strings.ContainsAny(text, ".,:;\"“”[]()") {
				all = append(all, mutant{phrase, text + " " + text})
			}
		}
	}
	return all
}

func noise(s *specimen) []mutant {
	var all []mutant
	for _, c := range s.tree.Cables {
		for _, line := range nodes[*ast.Line](c) {
			for _, f := range line.Fields {
				if from, ok := f.(*ast.From); ok && len(line.Fields) == 1 {
					all = append(all, mutant{from.Span, "q; w 7="})
				}
			}
		}
	}
	return all
}

func copyWithoutNumber(s *specimen) []mutant {
	var all []mutant
	for _, c := range s.tree.Cables {
		for _, item := range nodes[*ast.Copy](c) {
			if item.Word != nil && item.Recipient != nil && item.Number != nil && len(item.Number.Signs) > 0 && len(item.Number.Values) == 1 {
				all = append(all, mutant{item.Number.Values[0].Span, ""})
			}
		}
	}
	return all
}

// swallowedHeads puts the head of a cable into the middle of an English message. Behind a Russian one it would begin the
// translation.
func swallowedHeads(s *specimen) []mutant {
	const head = "\nSECOND MAIN DIRECTORATE OF THE GENERAL STAFF OF THE SOVIET ARMY\nCABLE Nº 27182\nCopy Nº 1 to Cde. Stalin\nfrom [BEIJING] received 1830 12 July 1951\nCopy Nº 2\nto Cde. FILIPPOV"
	var all []mutant
	for i, c := range s.tree.Cables {
		if len(c.Body) < 2 || s.record.Cables[i].Language.Value != "en" {
			continue
		}
		if p, ok := c.Body[len(c.Body)/2].(*ast.Paragraph); ok && p.End < c.Body[len(c.Body)-1].Extent().Start {
			all = append(all, mutant{ast.Span{Start: p.End, End: p.End}, head})
		}
	}
	return all
}
