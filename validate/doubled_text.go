package validate

import (
	"fmt"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

var doubledText = &Rule{
	Code:     "doubled-text",
	Category: Structure,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "a word or phrase printed twice running",
	Run:      runDoubledText,
}

func runDoubledText(p *Pass) {
	if !p.hasCables() {
		return
	}
	d := &p.shared.doubling
	d.reset(p.File.Source, p.survey())
	d.page(p.File.Front)
	for _, c := range p.outline().cables {
		for _, s := range c.scopes() {
			if !s.zone.prose() || !d.sentenceGoesOn(s.Start) {
				d.stop()
			}
			d.scan(s.Span)
		}
	}
	d.stop()
	d.page(p.File.Back)
	p.reportSome(len(d.found), func(i int) Finding { return p.doubledWords(d.found[i]) })
}

// doubled are words and the same words again right behind them.
type doubled struct{ first, again ast.Span }

func (p *Pass) doubledWords(d doubled) Finding {
	f := Finding{
		Span:    d.again,
		Message: fmt.Sprintf("%s stands twice running: remove one unless the original has both", quoted(p.text(d.again))),
		Related: []Related{{Span: d.first, Message: "the first time"}},
		Fixes: []Fix{{
			Message:       "remove the second one",
			Applicability: Suggested,
			Edits:         []Edit{{Span: ast.Span{Start: d.first.End, End: d.again.End}}},
		}},
	}
	if !hasLowerWord(p.text(d.again)) {
		f.Severity = Note
	}
	return f
}

// hasLowerWord reports whether a phrase has a word in small letters. Without one it may be names: of two people, or of
// two columns of a table.
func hasLowerWord(s string) bool {
	for word := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsLower(r) {
			return true
		}
	}
	return false
}

// longestPhrase is the largest number of words of a phrase that is looked for.
const longestPhrase = 12

// doubling looks for doubled words. Words count as running while nothing but blanks stands between them: no stop, comma,
// bracket or bar of a table.
type doubling struct {
	source string
	survey *survey
	found  []doubled
	// words are the places of the latest words by number, digests what equal words share. The run at hand begins with the word
	// numbered begin; those before checked have been compared, and count is the number of the next one.
	words                 [ring]ast.Span
	digests               [ring]uint32
	begin, checked, count uint
	// seen has for each slot the number of the latest word whose digest falls into it.
	seen [1 << slotBits]uint
}

// reset makes d ready for a file.
func (d *doubling) reset(source string, v *survey) {
	d.source, d.survey, d.found = source, v, d.found[:0]
	d.begin, d.checked, d.count = ring, ring, ring
	d.seen = [1 << slotBits]uint{}
}

// ring is a power of two that holds twice the longest phrase and the words of a block. Words are numbered from it on, so
// that 0 is far from all.
const ring = 64

// slotBits is the number of bits of a slot: so many slots that words in reach of a phrase seldom share one by chance.
const slotBits = 8

// stop ends the run: what follows begins another.
func (d *doubling) stop() { d.begin = d.count }

// page scans the lines of the page around the cables.
func (d *doubling) page(blocks []ast.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *ast.Title:
			d.lines(b.Lines)
		case *ast.Section:
			d.lines(b.Lines)
		case *ast.Notice:
			d.scan(b.Span)
			d.stop()
		case *ast.Credit:
			d.scan(b.Span)
			d.stop()
		}
	}
}

func (d *doubling) lines(lines []*ast.Text) {
	for _, line := range lines {
		d.scan(line.Span)
		d.stop()
	}
}

// sentenceGoesOn reports whether a block begins with a small letter: a copy may break a sentence over two lines.
func (d *doubling) sentenceGoesOn(start int) bool {
	r, _ := utf8.DecodeRuneInString(d.source[start:])
	return unicode.IsLower(r)
}

// scan takes the words of a span, block by block.
func (d *doubling) scan(s ast.Span) {
	if s.Len() == 0 {
		return
	}
	at := s.Start
	inside := byteKinds[d.source[at]].inWord()
	mask := from(s.Start) << 1
	for n := blockOf(s.Start); n <= blockOf(s.End-1); n++ {
		if n == blockOf(s.End-1) {
			mask &= upTo(s.End - 1)
		}
		base, block := int(n*blockSize), &d.survey.blocks[n]
		starts, ends := block[wordStarts]&mask, block[wordEnds]&mask
		mask = ^uint64(0)
		for ; ends != 0; ends &= ends - 1 {
			if !inside {
				at = base + bits.TrailingZeros64(starts)
				starts &= starts - 1
			}
			inside = false
			if end := base + bits.TrailingZeros64(ends); at >= base && block[oddInWords]&between(at, end) == 0 {
				d.push(at, end)
			} else {
				d.run(at, end)
			}
		}
		if starts != 0 {
			at, inside = base+bits.TrailingZeros64(starts), true
		}
		d.compareNew()
	}
	if inside {
		d.run(at, s.End)
	}
}

// run takes the words of a run of bytes of words, which characters beyond ASCII may part.
func (d *doubling) run(start, end int) {
	text := d.source[:end]
	for start < end {
		if byteKinds[text[start]] == wideLead {
			start = d.character(text, start)
			continue
		}
		next := d.survey.end(wordBytes, start, end)
		if next < end {
			next = wordEnd(text, next)
		}
		d.possessive(start, next)
		start = next
	}
}

// possessive takes a word without the ending of a possessive: "Sidorov Sidorov's" has one name twice.
func (d *doubling) possessive(start, end int) {
	word := d.source[start:end]
	d.word(start, start+len(strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")))
}

// character goes past a character that is no plain letter: a no-break space, an ordinal sign, a dash, a curly mark.
func (d *doubling) character(source string, start int) int {
	r, size := utf8.DecodeRuneInString(source[start:])
	switch {
	case r == '\u00a0':
	case unicode.IsLetter(r):
		end := wordEnd(source, start+size)
		d.possessive(start, end)
		return end
	default:
		d.stop()
	}
	return start + size
}

// wordEnd is the end of the word that an offset lies in.
func wordEnd(source string, i int) int {
	for ; i < len(source); i++ {
		if kind := byteKinds[source[i]]; !kind.inWord() || kind == wideLead && !joins(source[i:]) {
			return i
		}
	}
	return i
}

// word takes a word and compares what has been read with what stands before it.
func (d *doubling) word(start, end int) {
	d.push(start, end)
	d.compareNew()
}

func (d *doubling) push(start, end int) {
	d.words[d.count%ring] = ast.Span{Start: start, End: end}
	d.digests[d.count%ring] = digest(d.source, start, end)
	d.count++
}

// compareNew compares what has been read up to each new word with what stands before it.
func (d *doubling) compareNew() {
	for n := d.checked; n < d.count; n++ {
		slot := d.digests[n%ring] * spread >> (32 - slotBits)
		before := d.seen[slot]
		d.seen[slot] = n
		if d.reaches(before, n) {
			d.compare(n, before)
		}
	}
	d.checked = d.count
}

// spread is an odd number by which digests spread over the slots.
const spread = 0x9E3779B1

// reaches reports whether a phrase may go back from word n to word m of the same run.
func (d *doubling) reaches(m, n uint) bool { return m >= d.begin && n-m <= longestPhrase }

// compare compares what has been read up to word n with what stands before it, up to word m at least.
func (d *doubling) compare(n, m uint) {
	for ; d.reaches(m, n); m-- {
		if d.digests[m%ring] == d.digests[n%ring] && d.twice(n, n-m) {
			d.add(n, n-m)
			return
		}
	}
}

// digest takes length and two bytes of a word, small letters for capitals.
func digest(source string, start, end int) uint32 {
	const small = 0x2020
	return uint32(end-start)<<16 | uint32(source[start])<<8 | uint32(source[end-1]) | small
}

// joins reports whether the character that s begins with may stand inside a word: a curly apostrophe, an ordinal sign.
func joins(s string) bool {
	return strings.HasPrefix(s, "’") || s[0] == 0xC2 && !strings.HasPrefix(s, "\u00a0") && !strings.HasPrefix(s, "«") && !strings.HasPrefix(s, "»")
}

// twice reports whether the last words up to n are those before them.
func (d *doubling) twice(n, length uint) bool {
	if n+1 < d.begin+2*length {
		return false
	}
	for i := n; i > n-length; i-- {
		if d.digests[i%ring] != d.digests[(i-length)%ring] {
			return false
		}
	}
	for i := n; i > n-length; i-- {
		if !strings.EqualFold(d.text(i), d.text(i-length)) {
			return false
		}
	}
	return !d.broken(n, length)
}

// broken reports whether anything but blanks stands between the last words up to n and those before them, or inside.
func (d *doubling) broken(n, length uint) bool {
	start, end := d.words[(n-2*length+1)%ring].Start, d.words[n%ring].End
	return d.survey.next(breaks, start, end) < end
}

// text is the word with a number, one of the latest.
func (d *doubling) text(n uint) string {
	w := d.words[n%ring]
	return d.source[w.Start:w.End]
}

// add takes a doubled phrase unless it is right as it is, and begins a new run behind it.
func (d *doubling) add(n, length uint) {
	first := ast.Span{Start: d.words[(n-2*length+1)%ring].Start, End: d.words[(n-length)%ring].End}
	again := ast.Span{Start: d.words[(n-length+1)%ring].Start, End: d.words[n%ring].End}
	if mayDouble(d.source[again.Start:again.End], int(length)) {
		return
	}
	if len(d.found) < maxMarks {
		d.found = append(d.found, doubled{first, again})
	}
	d.begin = n + 1
}

// mayDouble reports whether a phrase may well stand twice: "had had", "day after day after", figures, number signs,
// letters of a word set with spaces, and short names such as "Li Li".
func mayDouble(phrase string, words int) bool {
	if words == 1 {
		return mayDoubleWord(phrase)
	}
	spoken := false
	for word := range strings.FieldsSeq(phrase) {
		if words == 2 && chaining[strings.ToLower(word)] {
			return true
		}
		spoken = spoken || letterCount(word) > 1
	}
	return !spoken
}

// letterCount counts the letters of a word.
func letterCount(word string) int {
	n := 0
	for _, r := range word {
		if scriptOf(r) != noScript {
			n++
		}
	}
	return n
}

// shortestName is the least number of letters of a capitalised word whose doubling is worth a look.
const shortestName = 5

func mayDoubleWord(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	lower := strings.ToLower(word)
	switch n := utf8.RuneCountInString(word); {
	case !unicode.IsLetter(r), doubles[lower], strings.HasSuffix(word, "º"):
		return true
	case unicode.IsLower(r):
		return n == 1 && word != "a" && scriptOf(r) != cyrillic
	default:
		return n < shortestName && !articles[lower]
	}
}

// doubles are words that grammar or emphasis doubles.
var doubles = map[string]bool{
	"had": true, "that": true, "very": true, "many": true, "much": true, "so": true, "no": true, "yes": true, "long": true,
	"far": true, "ha": true, "очень": true, "много": true, "да": true, "нет": true, "еле": true, "чуть": true,
}

// chaining are words that link a word to itself over and over: "one by one by one".
var chaining = map[string]bool{
	"and": true, "by": true, "after": true, "to": true, "upon": true, "or": true, "for": true, "и": true, "за": true, "по": true,
}

// articles are short words that begin a sentence and are no names.
var articles = map[string]bool{
	"the": true, "and": true, "of": true, "in": true, "to": true, "for": true, "on": true, "at": true, "we": true, "it": true,
	"he": true, "this": true, "from": true, "with": true, "copy": true,
}
