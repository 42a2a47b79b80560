package grammar

import "strings"

// backLabels open the sections of the back matter, in lower case. The value tells whether the label is sure enough to
// begin the back matter (format guide, section 3).
var backLabels = fold(map[string]bool{
	"author(s)": true, "authors": true, "associated people & organizations": true, "associated people and organizations": true, "associated people": true, "associated places": true,
	"associated topics": true, "associated events": true, "subjects discussed": true, "related documents": true, "document information": true,
	"source": true, "original archive": true, "rights": true, "original uploaded date": true, "record id": true,
	"original classification": true, "donors": true,
	"type": false, "language": false, "contributor": false, "contributors": false, "coverage": false, "publisher": false,
	"date": false, "title": false, "relation": false, "format": false,
})

func backLabel(text string) (certain, ok bool) {
	if len(text) > maxKeyword {
		return false, false
	}
	if strings.HasSuffix(text, ":") {
		text = withoutColon(text)
	}
	return backLabels.find(text)
}

// back tells the kinds of the lines of the back matter and gives its first line, the summary included.
func (ls *lines) back(front int) int {
	first := len(ls.list)
	for i := front; i < len(ls.list); i++ {
		if certain, _ := backLabel(ls.textOf(&ls.list[i])); certain {
			first = i
			break
		}
	}
	for i := first; i < len(ls.list); i++ {
		text := ls.textOf(&ls.list[i])
		ls.list[i].kind = kEntry
		if _, ok := backLabel(text); ok {
			ls.list[i].kind = kLabel
		} else if isRule(text) {
			ls.list[i].kind = kRule
		}
	}
	if last := len(ls.list) - 1; first > last && last > front && beginsReference(withoutSource(ls.textOf(&ls.list[last]))) {
		ls.list[last].kind = kEntry
		return last
	}
	if first == len(ls.list) || first <= front+1 || ls.formOf(first-1) != fProse && !ls.sentence(first-1) {
		return first
	}
	ls.list[first-1].kind = kSummary
	return first - 1
}

// withoutSource leaves out the label that some reprints set before a reference: "Source: TsAMO RF, fond 5".
func withoutSource(text string) string {
	if label := "source:"; hasFold(text, label) {
		return strings.TrimLeft(text[len(label):], " ")
	}
	return text
}

// sentence reports whether a short line ends like a sentence and holds lower-case words.
func (ls *lines) sentence(i int) bool {
	text := ls.textOf(&ls.list[i])
	return ls.formOf(i) == fUnknown && strings.HasSuffix(text, ".") && strings.Count(text, " ") >= 2
}

// lostSummary finds the summary of a record whose page gives no label after it: the last line, prose without a label
// of its own, under closing lines.
func (ls *lines) lostSummary(front, tail, back int) {
	last := back - 1
	if back < len(ls.list) || front == 0 || last <= tail || ls.formOf(last) != fProse || ls.list[last].kind != kNote || ls.list[last-1].kind == kNote {
		return
	}
	if text := ls.textOf(&ls.list[last]); strings.Count(text, "[") != strings.Count(text, "]") {
		return
	}
	ls.list[last].kind = kSummary
}
