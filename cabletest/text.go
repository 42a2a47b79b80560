package cabletest

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// text is the source of a transcription.
type text string

// line is the number of the line that holds an offset, from 1.
func (t text) line(offset int) int {
	return 1 + strings.Count(string(t[:offset]), "\n")
}

// longestExcerpt is how many characters of a line are shown.
const longestExcerpt = 100

// excerpt shows a line: "8 | from [BEIJING] received 1700 11 July 1951". It is empty for a line that is not there.
func (t text) excerpt(line int) string {
	lines := strings.Split(string(t), "\n")
	if line < 1 || line > len(lines) {
		return ""
	}
	shown := []rune(strings.Map(visible, strings.TrimRight(lines[line-1], "\r")))
	if len(shown) > longestExcerpt {
		shown = append(shown[:longestExcerpt-1], '…')
	}
	return fmt.Sprintf("  %d | %s", line, string(shown))
}

// visible puts a mark in the place of a character that a terminal would not show but obey.
func visible(r rune) rune {
	if unicode.IsPrint(r) || r == '\t' {
		return r
	}
	return utf8.RuneError
}
