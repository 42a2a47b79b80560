package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// banners are lines of the page around a record, in lower case (format guide, section 3).
var banners = prefixesOf(
	"skip to content", "search in", "digital archive", "digitalarchive.", "wilson center digital archive",
	"share document", "english html", "russian html", "download", "view transcript", "print", "english transcription",
	"russian transcription", "transcript",
)

// citationLink is what pages of the old site set behind the label of the citation.
const citationLink = " / get citation"

// frontLabels open a section of the front matter, in lower case.
var frontLabels = []string{
	"citation", "summary", "credits", "original language", "contents", "original archive", "language", "source", "record id",
}

// contents are what the last section of an exported file says; the text may begin on the same line.
var contents = prefixesOf(
	"english translation scan of original document", "translation - english", "english translation", "english transcription",
	"russian transcription", "original scan", "translation - russian", "transcript - russian", "transcription - russian", "scan of original document",
)

const creditWords = "this document was made possible"

// maxFront is how many lines the front matter may take before the record's date.
const maxFront = 14

// front tells the kinds of the lines of the front matter and gives the line after it.
func (ls *lines) front() int {
	date, compound := ls.recordDate()
	if date < 0 {
		return ls.titleOnly()
	}
	for i := range date {
		ls.list[i].kind = kNotice
		if isBanner(ls.textOf(&ls.list[i])) {
			ls.list[i].kind = kBanner
		}
	}
	ls.list[date].kind = kRecordDate
	return ls.sections(ls.title(date+1, compound))
}

// recordDate finds the record's date among the first lines. The date and the title may share a line, which is then
// split in two.
func (ls *lines) recordDate() (index int, compound bool) {
	notices := 0
	for i := 0; i < min(maxFront, len(ls.list)); i++ {
		text := ls.textOf(&ls.list[i])
		if d := scanDate(text); d.style == ast.MonthNameDay && d.length == len(text) {
			return i, false
		}
		if isBanner(text) {
			continue
		}
		if n := compoundDate(text); n > 0 && i < 6 {
			ls.splitAt(i, ls.list[i].text+n)
			return i, true
		}
		if notices++; notices > 3 || ls.formOf(i).has(headOnly) {
			return -1, false
		}
	}
	return -1, false
}

// compoundDate is the length of a record's date that the title follows on the same line: "September 26, 1949 Cable
// with …", "25 October 1962 / Enciphered cable …".
func compoundDate(text string) int {
	d := scanDate(text)
	if d.length == 0 || d.year.empty() || d.day.empty() || d.length+10 > len(text) {
		return 0
	}
	rest := text[d.length:]
	switch {
	case strings.HasPrefix(rest, " / "):
		return d.length + len(" / ")
	case d.style == ast.MonthNameDay && rest[0] == ' ' && isTitle(rest[1:]):
		return d.length
	}
	return 0
}

// titleWords open the titles of records, in lower case (format guide, section 3).
var titleWords = prefixesOf(
	"cable", "ciphered", "enciphered", "telegram", "letter", "memorandum", "message", "coded", "note ", "report",
)

func isTitle(text string) bool {
	return titleWords.begin(text) || strings.Contains(text, " to ")
}

func isBanner(text string) bool { return len(text) < shortLine && banners.begin(text) || text == "•" }

// titleOnly reads a file that begins with a record's title but has no date.
func (ls *lines) titleOnly() int {
	i := 0
	for i < len(ls.list) && i < maxFront && isBanner(ls.textOf(&ls.list[i])) {
		i++
	}
	if i == len(ls.list) {
		return ls.keepBanners(i)
	}
	text := ls.textOf(&ls.list[i])
	if !isTitle(text) || !strings.Contains(text, " to ") && !strings.Contains(text, " from ") || strings.HasSuffix(text, ".") || len(text) > 2*shortLine || ls.formOf(i).has(headToo) {
		return ls.keepBanners(i)
	}
	ls.keepBanners(i)
	return ls.sections(ls.title(i, true))
}

func (ls *lines) keepBanners(n int) int {
	for i := range n {
		ls.list[i].kind = kBanner
	}
	return n
}

// title tells the title, which stands under the date or, on some pages, only in the citation; bold lines continue it.
func (ls *lines) title(i int, certain bool) int {
	if i >= len(ls.list) {
		return i
	}
	text := ls.textOf(&ls.list[i])
	if hasFold(text, creditWords) || isBanner(text) || isLabel(ls, i) || !certain && !isTitle(text) && ls.formOf(i).has(headToo) {
		return i
	}
	bold := ls.isBold(i)
	ls.list[i].kind = kTitle
	for i++; bold && i < len(ls.list) && ls.isBold(i) && !strings.HasSuffix(ls.textOf(&ls.list[i]), ":"); i++ {
		ls.list[i].kind = kTitle
	}
	if !bold && ls.brokenTitle(i) {
		ls.list[i].kind = kTitle
		i++
	}
	return i
}

// brokenTitle reports whether line i, below a title, is the rest of it: the title breaks off in mid-phrase, or the credit stands next.
func (ls *lines) brokenTitle(i int) bool {
	return i+1 < len(ls.list) && ls.formOf(i) == fUnknown && (hasFold(ls.textOf(&ls.list[i+1]), creditWords) || isUnfinished(ls.textOf(&ls.list[i-1])))
}

// unfinished are the words that no title ends with.
var unfinished = map[string]bool{
	"a": true, "and": true, "at": true, "by": true, "for": true, "from": true, "in": true, "of": true, "on": true, "or": true,
	"the": true, "to": true, "via": true, "with": true,
}

func isUnfinished(title string) bool { return unfinished[title[strings.LastIndexByte(title, ' ')+1:]] }

func (ls *lines) isBold(i int) bool {
	l := &ls.list[i]
	return l.text == l.start+2 && strings.HasPrefix(ls.src[l.start:], "**")
}

// isLabel reports whether a line is the label of a section of the front matter.
func isLabel(ls *lines, i int) bool {
	l := &ls.list[i]
	text := ls.textOf(l)
	bullet := strings.HasPrefix(ls.src[l.start:], "•")
	if strings.HasSuffix(text, citationLink) {
		bullet, text = true, strings.TrimSuffix(text, citationLink)
	}
	if !bullet && !strings.HasSuffix(text, ":") || len(text) > maxKeyword {
		return false
	}
	return isOneOf(withoutColon(text), frontLabels)
}

// sections tells credits, banners and labelled sections and gives the line after them.
func (ls *lines) sections(i int) int {
	for i < len(ls.list) {
		l := &ls.list[i]
		text := ls.textOf(l)
		switch {
		case hasFold(text, creditWords):
			l.kind = kCredit
			for i++; i < len(ls.list) && ls.brokenCredit(i); i++ {
				ls.list[i].kind = kCredit
			}
		case isLabel(ls, i):
			l.kind = kLabel
			i = ls.entries(i+1, hasFold(text, "contents"))
		case isBanner(text):
			l.kind = kBanner
			i++
		case strings.HasSuffix(text, ":") && i+1 < len(ls.list) && contentsLength(ls.textOf(&ls.list[i+1])) > 0:
			l.kind = kLabel
			i = ls.contents(i + 1)
		default:
			return i
		}
	}
	return i
}

// brokenCredit reports whether line i goes on with the credit above it: nothing of ours begins with a small letter there.
func (ls *lines) brokenCredit(i int) bool {
	r, _ := utf8.DecodeRuneInString(ls.textOf(&ls.list[i]))
	f := ls.formOf(i)
	return !ls.list[i].gap && unicode.IsLower(r) && (f == fUnknown || f == fProse)
}

// maxEntries bounds a section whose end no label marks.
const maxEntries = 8

// entries tells the lines under a label: up to the next label or banner, or one line if none follows.
func (ls *lines) entries(i int, last bool) int {
	if last {
		return ls.contents(i)
	}
	end := i
	for end < len(ls.list) && end < i+maxEntries && !isLabel(ls, end) && !isBanner(ls.textOf(&ls.list[end])) {
		end++
	}
	if end == i+maxEntries || end == len(ls.list) {
		end = min(i+1, len(ls.list))
	}
	for j := i; j < end; j++ {
		ls.list[j].kind = kEntry
	}
	return end
}

// contents reads the line that says what the file contains; the text may follow on it.
func (ls *lines) contents(i int) int {
	if i == len(ls.list) {
		return i
	}
	text := ls.textOf(&ls.list[i])
	n := contentsLength(text)
	if n == 0 {
		return i
	}
	if len(text) > n {
		ls.splitAt(i, ls.list[i].text+n)
	}
	ls.list[i].kind = kEntry
	if len(text) > n {
		return i + 1
	}
	return ls.contents(i + 1)
}

// contentsLength is the length of what a line says of the file's contents, 0 where it says nothing of them.
func contentsLength(text string) int {
	bullet := len(text) - len(strings.TrimPrefix(text, "- "))
	if n := contents.length(text[bullet:]); n > 0 {
		return bullet + n
	}
	return 0
}
