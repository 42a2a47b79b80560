package validate

import (
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// mention is a name or a word of the form where it stands in the text.
type mention struct {
	ast.Span
	// form is what is printed or, where slips says so, what the printed letters are a slip for; nil for something that
	// the lexicon does not have.
	form *form
	// slips is the number of letters between print and form.
	slips uint8
	// words is the number of printed words.
	words uint8
	site  site
	// gloss says that the mention explains another one in brackets.
	gloss bool
}

// mentions are the names of a file in print order, site by site.
type mentions struct {
	lexicon *lexicon
	all     []mention
	// title are those of the record's title.
	title []mention
	// cables are those of each cable.
	cables [][]mention
	// found are the slips among them, once a rule has sought them.
	found  []slip
	sought bool
}

// site is the kind of place that a text stands at, which tells what its words can be.
type site uint8

const (
	proseSite site = iota
	titleSite
	partySite
	placeSite
	// dateSite is a word behind a figure of the message: a month, mostly.
	dateSite
	formSite
	// lineSite is a line that the grammar has no place for.
	lineSite
	// officeSite is a word of the message right before a known name: an office, mostly.
	officeSite
	// labelSite is what stands before a colon that begins a paragraph or a note.
	labelSite
	// phraseSite is a short sentence, which may be one of those that open or close a message.
	phraseSite
)

// siteRule says what an unknown word can be a slip for where it stands.
type siteRule struct {
	kinds nameKind
	// letters is the least number of letters of the form, swapped that of a form with two letters in the other order, and
	// several that of a name of several words.
	letters, swapped, several int
	// lower says that words without a capital letter are looked at.
	lower    bool
	severity Severity
}

// siteRules are the rules of the sites. In prose a lone word is a name of some other language more often than a slip; the
// words of the form are a closed list.
var siteRules = [...]siteRule{
	proseSite: {person | city | region, 7, 5, 7, false, Note},
	titleSite: {person | city | region | body | formWord, 5, 5, 6, true, Warning},
	partySite: {person | city | body | formWord, 5, 5, 6, true, Warning},
	placeSite: {city | region | body | formWord, 5, 5, 6, true, Warning},
	dateSite:  {formWord, 4, 4, 7, false, Warning},
	formSite:  {formWord, 4, 4, 6, true, Warning},
	lineSite:  {formWord | person | city | region, 4, 4, 6, true, Warning},

	officeSite: {formWord, 7, 6, 7, false, Warning},
	labelSite:  {formWord, 7, 6, 7, true, Warning},
	phraseSite: {formWord, 7, 6, 7, true, Warning},
}

// nameReader finds the mentions of one text after the other.
type nameReader struct {
	mentions
	source string
	survey *survey
	run    run
	text   string
	start  int
	site   site
	gloss  bool
	// strays is the number of words in a line that nothing is known of, asked that of words looked for near others.
	strays, asked int
	// inRun is the number of mentions before those of the run.
	inRun int
}

// read finds the mentions of a text. In prose words in lower case are none, so that its leads lead to all of them.
func (n *nameReader) read(t ast.Text, s site) {
	n.text, n.start, n.site, n.gloss = t.Value, t.Start, s, false
	n.run.text, n.run.tail = t.Value, n.source[t.Start:]
	if siteRules[s].lower {
		n.readWords()
	} else {
		n.readLeads()
	}
}

func (n *nameReader) readLeads() {
	end := len(n.text)
	for i := n.lead(0); i < end; {
		next := i + 1
		switch c := n.text[i]; {
		case isUpper(c):
			next = n.readRun(i)
		case c == '[':
			next = n.openGloss(i)
		case c == ']':
			n.gloss = false
		case c >= utf8.RuneSelf:
			next = i
		}
		for next < len(n.text) && n.text[next] >= utf8.RuneSelf {
			next = n.readOther(next)
		}
		i = n.lead(next)
	}
}

// lead is the offset of the next lead from i on.
func (n *nameReader) lead(i int) int {
	return n.survey.next(nameLeads, n.start+i, n.start+len(n.text)) - n.start
}

func (n *nameReader) readWords() {
	for i := 0; i < len(n.text); {
		switch c := n.text[i]; {
		case isASCIILetter(c):
			i = n.readRun(i)
		case c == '[':
			i = n.openGloss(i)
		case c == ']':
			n.gloss = false
			i++
		case c < utf8.RuneSelf:
			i++
		default:
			i = n.readOther(i)
		}
	}
}

// readOther reads what begins with no ASCII character.
func (n *nameReader) readOther(i int) int {
	r, size := utf8.DecodeRuneInString(n.text[i:])
	switch {
	case (isCapital(r) || n.site == lineSite) && letterOf(r) != 0:
		return n.readRun(i)
	case !isLetter(r):
		return i + size
	}
	end := i
	for russianLetter(n.text, end) != 0 {
		end += russianSize
	}
	_, end = appendWord(n.run.letters[:0], n.text, end)
	return max(end, i+size)
}

// longestGloss is the length of the longest gloss in bytes; longer brackets hold text.
const longestGloss = 80

// openGloss is the offset at which reading goes on behind an opening bracket: inside it, or behind the whole gloss in
// prose, where glosses give the other rendering of a name (format guide, section 18).
func (n *nameReader) openGloss(i int) int {
	length := strings.IndexByte(n.text[i:min(len(n.text), i+longestGloss)], ']')
	if length < 0 {
		return i + 1
	}
	if n.site == proseSite {
		return i + length + 1
	}
	n.gloss = i > 0
	return i + 1
}

// readRun reads the run of words at an offset and gives the offset behind it.
func (n *nameReader) readRun(i int) int {
	n.inRun = len(n.all)
	next := n.run.read(i)
	if w := n.run.words[0].known; len(n.run.words) == 1 && w != nil && w.form > 0 { // as in most runs
		if !w.isOrdinary() {
			n.addKnown(0, 1, w)
		}
		return next
	}
	if n.site == partySite {
		n.run.closeUp()
	}
	if n.settleKnown() {
		n.explainOpen()
	}
	return max(next, i+1)
}

// settleKnown adds the known names of the run, the longest first, and marks its words. It reports whether any are left open.
func (n *nameReader) settleKnown() (open bool) {
	words := n.run.words
	for i := 0; i < len(words); {
		count, known := 1, words[i].known
		if known != nil && known.longest > 1 {
			count, known = n.run.longestAt(i)
		}
		switch {
		case known == nil || known.form == 0:
			open = true
		case known.isOrdinary():
			n.run.mark(i, count, settledWord)
		default:
			n.run.mark(i, count, namedWord)
			n.addKnown(i, count, known)
		}
		i += count
	}
	return open
}

// explainOpen explains the words of the run that are left open.
func (n *nameReader) explainOpen() {
	for i := range n.run.words {
		if w := &n.run.words[i]; w.state == openWord && !n.run.isMixed(i) && !isDamagedAt(n.text, w.start, w.end) {
			n.explain(i)
		}
	}
}

// addKnown adds the mention of a known name.
func (n *nameReader) addKnown(first, count int, known *knownWord) {
	n.add(first, count, mention{form: n.lexicon.of(n.run.lettersOf(first, 1)).formOf(known)})
}

// add adds a mention in words of the run.
func (n *nameReader) add(first, count int, m mention) {
	m.Start, m.End = n.start+n.run.words[first].start, n.start+n.run.words[first+count-1].end
	m.site, m.gloss, m.words = n.site, n.gloss, uint8(count)
	n.all = append(n.all, m)
}
