package validate

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// marksShown is how many marks of one kind are reported one by one; a text with more of them is damaged as a whole.
const marksShown = 8

// maxMarks is how many marks of one kind are looked at in a cable: one with more of them is none.
const maxMarks = 1 << 16

// reportSome reports the first of n marks of one kind, and with the last of them how many more there are.
func (p *Pass) reportSome(n int, finding func(i int) Finding) {
	for i := range min(n, marksShown) {
		f := finding(i)
		if i == marksShown-1 && n > marksShown {
			f.Message += fmt.Sprintf("; %d more are like it", n-marksShown)
		}
		p.Report(f)
	}
}

// Bytes of the line that a message quotes before and behind a mark.
const (
	shownBefore = 16
	shownBehind = 32
)

// surroundings quotes the mark at a place with what stands beside it on its line.
func (p *Pass) surroundings(place int) string {
	source := p.File.Source
	start := max(0, place-shownBefore)
	for start > 0 && !utf8.RuneStart(source[start]) {
		start--
	}
	end := min(len(source), place+shownBehind)
	for end < len(source) && !utf8.RuneStart(source[end]) {
		end++
	}
	before, behind := source[start:place], source[place:end]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	}
	if i := strings.IndexByte(behind, '\n'); i >= 0 {
		behind = behind[:i]
	}
	return quoted(before + behind)
}
