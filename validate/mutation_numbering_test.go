package validate_test

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var numberingOperators = []operator{
	{"figures of the heading's number swapped", []string{"number-mismatch"}, headingNumbers(swappedFigures)},
	{"figure of the heading's number doubled", []string{"number-mismatch"}, headingNumbers(doubledFigure)},
	{"figures of the title's number swapped", []string{"number-mismatch"}, titleNumbers(swappedFigures)},
	{"another number in the title", []string{"number-mismatch"}, titleNumbers(otherFigure)},
	{"letter for a figure of the heading's number", []string{"number-mismatch", "malformed-field", "unexpected-line"}, headingNumbers(letterForFigure)},
	{"line of a copy printed twice", []string{"copy-number"}, doubledCopies},
	{"copy number repeated", []string{"copy-number"}, repeatedCopy},
	{"copy number skipped", []string{"copy-number"}, skippedCopy},
	{"exemplar beyond the list", []string{"exemplar-range"}, exemplarBeyond},
	{"stated count of copies lowered", []string{"copy-count", "copy-number"}, fewerPrinted},
	{"stated count of copies raised", []string{"copy-count"}, moreStated},
	{"slash of the registry lost", []string{"registry-form"}, registrySlashLost},
	{"letter behind the registry's", []string{"registry-form"}, replaced("/shs", "/shsh")},
	{"figure of the registry number doubled", []string{"registry-form"}, registryFigureDoubled},
	{"spelled number changed", []string{"spelled-number"}, replaced("thirty-six", "thirty-five")},
	{"figure of a spelled number changed", []string{"spelled-number"}, replaced("36 (thirty", "38 (thirty")},
	{"announced count changed", []string{"announced-count"}, replaced("two telegrams", "three telegrams")},
}

// swappedFigures swaps the first two unlike figures behind the first.
func swappedFigures(number string) string {
	for i := 1; i+1 < len(number); i++ {
		if isFigure(number[i]) && isFigure(number[i+1]) && number[i] != number[i+1] {
			return number[:i] + number[i+1:i+2] + number[i:i+1] + number[i+2:]
		}
	}
	return number
}

func doubledFigure(number string) string { return number[:1] + number }

func otherFigure(number string) string {
	return number[:1] + string('0'+(number[1]-'0'+5)%10) + number[2:]
}

func letterForFigure(number string) string {
	return strings.NewReplacer("0", "O", "1", "l").Replace(number)
}

func isFigure(c byte) bool { return '0' <= c && c <= '9' }

// headingNumbers damages the number of a heading that the title has too.
func headingNumbers(damage func(string) string) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		title := s.record.Meta.Title.Value
		for _, c := range s.tree.Cables {
			for _, h := range nodes[*ast.Heading](c) {
				if h.Number == nil || len(h.Number.Values) != 1 {
					continue
				}
				if number := h.Number.Values[0]; figures(number.Value) >= 3 && strings.Contains(title, bare(number.Value)) {
					all = append(all, mutant{number.Span, damage(number.Value)})
				}
			}
		}
		return changed(s, all)
	}
}

// titleNumbers damages the number of a title that the heading has too.
func titleNumbers(damage func(string) string) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		title := s.record.Meta.Title
		for _, c := range s.record.Cables {
			number := bare(c.Number.Value)
			at := strings.Index(s.source[title.Span.Start:title.Span.End], number)
			if figures(number) >= 3 && at >= 0 && !title.Span.Contains(c.Number.Span) {
				start := title.Span.Start + at
				return changed(s, []mutant{{ast.Span{Start: start, End: start + len(number)}, damage(number)}})
			}
		}
		return nil
	}
}

// bare is a number without its suffix.
func bare(number string) string { number, _, _ = strings.Cut(number, "/"); return number }

func figures(number string) int {
	return len(number) - len(strings.TrimLeft(number, "0123456789"))
}

// changed leaves out the mutants that are what they were.
func changed(s *specimen, all []mutant) []mutant {
	var kept []mutant
	for _, m := range all {
		if s.source[m.at.Start:m.at.End] != m.text {
			kept = append(kept, m)
		}
	}
	return kept
}

// copyNumbers are the single numbers of a cable's copy list that stand beside a recipient.
func copyNumbers(c *ast.Cable) []*ast.Text {
	var all []*ast.Text
	for _, item := range nodes[*ast.Copy](c) {
		if item.Recipient == nil || item.Number == nil || len(item.Number.Values) != 1 {
			continue
		}
		if n := item.Number.Values[0]; figures(n.Value) == len(n.Value) {
			all = append(all, n)
		}
	}
	return all
}

// doubledCopies prints the line of a numbered copy a second time.
func doubledCopies(s *specimen) []mutant {
	var all []mutant
	for _, c := range s.tree.Cables {
		for _, line := range nodes[*ast.Line](c) {
			if len(line.Fields) != 1 {
				continue
			}
			if item, ok := line.Fields[0].(*ast.Copy); ok && item.Recipient != nil && item.Number != nil {
				all = append(all, mutant{ast.Span{Start: line.End, End: line.End}, "\n" + s.source[line.Start:line.End]})
			}
		}
	}
	return all
}

func repeatedCopy(s *specimen) []mutant {
	var all []mutant
	for _, c := range s.tree.Cables {
		numbers := copyNumbers(c)
		for i := 1; i < len(numbers); i++ {
			all = append(all, mutant{numbers[i].Span, numbers[i-1].Value})
		}
	}
	return changed(s, all)
}

// skippedCopy raises a number that is not the last beyond the others.
func skippedCopy(s *specimen) []mutant {
	var all []mutant
	for _, c := range s.tree.Cables {
		numbers := copyNumbers(c)
		if len(numbers) < 3 {
			continue
		}
		for _, n := range numbers[1 : len(numbers)-1] {
			all = append(all, mutant{n.Span, "40"})
		}
	}
	return all
}

func exemplarBeyond(s *specimen) []mutant {
	var all []mutant
	for i, c := range s.record.Cables {
		if c.Exemplar.Present() && len(copyNumbers(s.tree.Cables[i])) > 1 {
			at := c.Exemplar.Span
			number := strconv.Itoa(c.Exemplar.Value)
			if offset := strings.LastIndex(s.source[at.Start:at.End], number); offset >= 0 {
				start := at.Start + offset
				all = append(all, mutant{ast.Span{Start: start, End: start + len(number)}, "45"})
			}
		}
	}
	return all
}

// fewerPrinted lowers a printed count below what a numbered list needs.
func fewerPrinted(s *specimen) []mutant {
	var all []mutant
	for _, c := range s.tree.Cables {
		listed := len(copyNumbers(c))
		for _, p := range nodes[*ast.Printing](c) {
			if listed > 1 {
				all = append(all, mutant{p.Count.Span, fmt.Sprint(listed - 1)})
			}
		}
	}
	return append(all, statedMoved(s, -3)...)
}

func moreStated(s *specimen) []mutant { return statedMoved(s, 3) }

// statedMoved moves the count that the label of a counted list states, where list and count agree.
func statedMoved(s *specimen, by int) []mutant {
	var all []mutant
	for i, c := range s.tree.Cables {
		listed := 0
		for _, copy := range s.record.Cables[i].Copies {
			listed += copy.Value.Count.Value
		}
		for _, l := range nodes[*ast.CopyList](c) {
			if l.Stated == nil {
				continue
			}
			if stated, _ := strconv.Atoi(l.Stated.Value); stated == listed {
				all = append(all, mutant{l.Stated.Span, fmt.Sprint(stated + by)})
			}
		}
	}
	return all
}

// incoming are the registry numbers of stamps.
func incoming(s *specimen) []*ast.Text {
	var all []*ast.Text
	for _, stamp := range nodes[*ast.Stamp](s.tree) {
		if stamp.Incoming != nil {
			all = append(all, stamp.Incoming.Values...)
		}
	}
	return all
}

func registrySlashLost(s *specimen) []mutant {
	var all []mutant
	for _, n := range incoming(s) {
		if at := strings.LastIndexByte(n.Value, '/'); strings.HasSuffix(n.Value, "/shs") {
			all = append(all, mutant{n.Span, n.Value[:at] + n.Value[at+1:]})
		}
	}
	return all
}

func registryFigureDoubled(s *specimen) []mutant {
	var all []mutant
	for _, n := range incoming(s) {
		if at := strings.Index(n.Value, "/shs"); at > 0 && isFigure(n.Value[at-1]) {
			all = append(all, mutant{n.Span, n.Value[:at] + n.Value[at-1:]})
		}
	}
	return all
}

// replaced damages every place of a text.
func replaced(old, new string) func(*specimen) []mutant {
	return func(s *specimen) []mutant {
		var all []mutant
		for from := 0; ; {
			at := strings.Index(s.source[from:], old)
			if at < 0 {
				return all
			}
			all = append(all, mutant{ast.Span{Start: from + at, End: from + at + len(old)}, new})
			from += at + len(old)
		}
	}
}
