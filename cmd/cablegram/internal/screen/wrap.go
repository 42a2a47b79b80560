package screen

import "strings"

// narrowest is the number of columns below which lines are left to the terminal to break.
const narrowest = 20

// Wrap breaks text at its blanks, so that no terminal breaks it within a word: after what stands before it on the first
// line, lines have so many columns, and all but the first are indented. A word that is longer than a line is left whole.
// Zero columns, for what is no terminal, break nothing.
func Wrap(before, text string, indent, columns int) string {
	if columns < narrowest {
		return text
	}
	var b strings.Builder
	at := width(before) % columns
	for i, word := range strings.Split(text, " ") {
		cells := width(word)
		switch {
		case i == 0:
		case at+1+cells > columns && at > indent:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			at = indent
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += cells
		if at > columns {
			at %= columns
		}
	}
	return b.String()
}
