package format

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/validate"
)

const (
	// blankMarks are blanks, tabs and no-break spaces.
	blankMarks = " \t\u00a0"
	// hardBreak is how Markdown marks a line break.
	hardBreak = "  "
)

// blanks gives the changes of blanks inside of lines, but for those of some lines, which start at offsets in order.
func blanks(source string, without []int) []validate.Finding {
	var changes []validate.Finding
	for l := range lines(source) {
		i := sort.SearchInts(without, l.start)
		if text := l.text(source); !isBlank(text) && (i == len(without) || without[i] != l.start) {
			changes = appendBlanks(changes, text, l.start)
		}
	}
	return changes
}

// waivedLines gives where the lines start whose blanks stay, in order: those with a finding about blanks that is waived.
func waivedLines(source string, found []validate.Finding) []int {
	var starts []int
	add := func(s ast.Span) { starts = append(starts, strings.LastIndexByte(source[:s.Start], '\n')+1) }
	for i := range found {
		if f := &found[i]; f.Code == spacing && f.Waived != nil {
			add(f.Span)
			for _, r := range f.Related {
				add(r.Span)
			}
		}
	}
	sort.Ints(starts)
	return starts
}

// appendBlanks adds the changes of blanks in one line, which starts at an offset.
func appendBlanks(changes []validate.Finding, text string, offset int) []validate.Finding {
	ruled := isRuled(text)
	for i := 0; i < len(text); {
		n := strings.IndexAny(text[i:], blankMarks)
		if n < 0 {
			break
		}
		i += n
		end := len(text) - len(strings.TrimLeft(text[i:], blankMarks))
		run := text[i:end]
		if message, set := setBlanks(text[:i], run, text[end:], ruled); set != run {
			edit := validate.Edit{Span: ast.Span{Start: offset + i, End: offset + end}, Text: set}
			changes = append(changes, change(spacing, message, edit))
		}
		i = end
	}
	return changes
}

// isRuled reports whether a line has no words: blanks in it make a pattern.
func isRuled(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// setBlanks gives what a run of blanks should be that stands between two texts of one line.
func setBlanks(before, run, after string, ruled bool) (message, set string) {
	switch {
	case before == "":
		return "set indents in plain blanks", plain.Replace(run)
	case after == "" && run == hardBreak:
		return "", run
	case after == "":
		return "remove blanks at the end of a line", ""
	case ruled || isLetterSpacing(before, after):
		return "set plain blanks", plain.Replace(run)
	case isStray(before, after):
		return "remove blanks beside a mark", ""
	}
	return "set one blank", " "
}

var plain = strings.NewReplacer("\t", " ", "\u00a0", " ")

// isLetterSpacing reports whether the blanks between two texts part words that are set with a blank behind each letter.
func isLetterSpacing(before, after string) bool {
	last, size := utf8.DecodeLastRuneInString(before)
	first, width := utf8.DecodeRuneInString(after)
	return unicode.IsLetter(last) && unicode.IsLetter(first) &&
		endsInBlank(before[:len(before)-size]) && beginsInBlank(after[width:])
}

func endsInBlank(s string) bool { return s != "" && len(strings.TrimRight(s, blankMarks)) < len(s) }

func beginsInBlank(s string) bool { return s == "" || len(strings.TrimLeft(s, blankMarks)) < len(s) }

// isStray reports whether the blanks between two texts are inside of a bracket or before a stop. A point that stands free
// may be one of three, a question mark that does may stand for a lost word, and empty brackets for a lost passage.
func isStray(before, after string) bool {
	last, next := before[len(before)-1], after[0]
	opens := last == '(' || last == '['
	switch next {
	case ')', ']':
		return !opens && last != '|'
	case ',', ';', ':':
		return last != '|'
	case '!':
		return last != '|' && !strings.HasPrefix(after, "![")
	case '.':
		return '0' <= last && last <= '9' && !strings.HasPrefix(after, "..")
	}
	return opens
}
