package validate

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// interval is a number or a range of numbers: "21677" or "408-410". Both ends belong to it.
type interval struct{ low, high int }

func (v interval) overlaps(w interval) bool { return v.low <= w.high && w.low <= v.high }

func (v interval) holds(n int) bool { return v.low <= n && n <= v.high }

// intervalOf reads a printed number without its suffix, an editor's brackets and leading zeros: "600428/sh", "16[71]".
// The second result is false where it begins with no figure.
func intervalOf(printed string) (interval, bool) {
	s := unbracketed(printed)
	n := digitsAt(s)
	low := figure(s[:n])
	if low < 0 {
		return interval{}, false
	}
	rest := s[n:]
	high := figure(afterDash(rest))
	if high < low {
		high = low
	}
	return interval{low, high}, true
}

func unbracketed(s string) string {
	if strings.IndexByte(s, '[') < 0 && strings.IndexByte(s, ']') < 0 {
		return s
	}
	return strings.NewReplacer("[", "", "]", "").Replace(s)
}

// afterDash is the figure behind a dash that s begins with, empty where there is none.
func afterDash(s string) string {
	if s == "" || s[0] < utf8.RuneSelf && s[0] != ' ' && s[0] != '-' {
		return ""
	}
	trimmed := strings.TrimLeft(s, " \u00a0")
	for _, dash := range [...]string{"-", "–", "—"} {
		if rest, ok := strings.CutPrefix(trimmed, dash); ok {
			rest = strings.TrimLeft(rest, " \u00a0")
			return rest[:digitsAt(rest)]
		}
	}
	return ""
}

// String is the number, or the range with a hyphen.
func (v interval) String() string {
	if v.low == v.high {
		return strconv.Itoa(v.low)
	}
	return fmt.Sprintf("%d-%d", v.low, v.high)
}
