package cabletest

import (
	"regexp"
	"strconv"
)

// compareEntries compares two lists of texts that each name their place.
func compareEntries(name string, want, got []string) []change {
	var changes []change
	for _, c := range changesBetween(want, got, func(v any) string { return v.(string) }) {
		c.name = name
		if c.want != "" && c.got != "" && lineOf(c.want) != lineOf(c.got) {
			changes = append(changes, change{name: name, line: lineOf(c.want), want: c.want})
			c.want = ""
		}
		if c.line = lineOf(c.got); c.got == "" {
			c.line = lineOf(c.want)
		}
		changes = append(changes, c)
	}
	return changes
}

// entryPlace is the place that an entry names: "12:1-12:15".
var entryPlace = regexp.MustCompile(`\b(\d+):\d+-\d+:\d+`)

// lineOf is the line that an entry names, 1 where it names none.
func lineOf(entry string) int {
	if place := entryPlace.FindStringSubmatch(entry); place != nil {
		if line, err := strconv.Atoi(place[1]); err == nil {
			return line
		}
	}
	return 1
}
