package validate

import (
	"slices"
	"strings"
)

// mostAsked is the number of unknown words of a file that are looked for: one with more of them is no cable.
const mostAsked = 1 << 14

// explain finds what an unknown word, together with its neighbours, is a slip for.
func (n *nameReader) explain(word int) {
	if n.asked++; n.asked > mostAsked {
		return
	}
	if !n.run.isAlone(word) && (n.explainName(word) || n.explainFurther(word)) || n.explainTail(word) || n.explainWord(word) {
		return
	}
	if w := n.run.words[word]; w.to-w.from >= shortestNear {
		n.strays++
	}
	n.keepUnknown(word)
}

// explainName looks for a name of several words that the word's surroundings are one slip away from, or another
// rendering of.
func (n *nameReader) explainName(word int) bool {
	return n.eachWindow(word, func(first, count int) bool {
		v := n.lexicon.of(n.run.lettersOf(first, count))
		if f := v.rendered(n.run.lettersOf(first, count)); f != nil && f.words > 1 {
			n.settle(first, count, mention{form: f})
			return true
		}
		letters := string(n.run.lettersOf(first, count))
		f := v.near.oneSlipAway(letters, func(f *form) bool {
			return f.words > 1 && longEnough(f, letters, siteRules[n.site].several, shortestSwapped)
		})
		if f == nil {
			return false
		}
		n.settle(first, count, mention{form: f, slips: 1})
		return true
	})
}

// shortestSwapped is the number of letters of the shortest name of several words that is recognised by swapped letters.
const shortestSwapped = 5

// longEnough reports whether a form has the letters that one near it needs: more where it is not the same letters in
// another order.
func longEnough(f *form, letters string, least, swapped int) bool {
	return len(f.letters) >= least || len(f.letters) >= swapped && len(f.letters) == len(letters) && areSwapped(f.letters, letters)
}

// areSwapped reports whether words one slip apart have the same letters.
func areSwapped(a, b string) bool {
	i := commonLetters(a, b)
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i]
}

// shortestTwice is the number of letters of the shortest name that is recognised by two slips.
const shortestTwice = 9

// explainFurther looks for a name of several words that the word's surroundings share one word with and are two slips
// away from.
func (n *nameReader) explainFurther(word int) bool {
	return n.eachWindow(word, func(first, count int) bool {
		letters := string(n.run.lettersOf(first, count))
		for i := first; i < first+count; i++ {
			known := n.run.words[i].known
			if known == nil {
				continue
			}
			f := n.lexicon.of(n.run.lettersOf(i, 1)).twoSlipsAway(letters, known, func(f *form) bool {
				return f.kind == person && int(f.words) <= count+1 && len(f.letters) >= shortestTwice && f.toleratesTwo(letters)
			})
			if f != nil {
				n.settle(first, count, mention{form: f, slips: 2})
				return true
			}
		}
		return false
	})
}

// toleratesTwo reports whether letters two slips away from a name are more likely a slip than another name. Korean names
// have few letters a syllable: another syllable is another name, two letters lost or added are not.
func (f *form) toleratesTwo(letters string) bool {
	difference := len(f.letters) - len(letters)
	return f.rendering != koreanRendering || difference == 2 || difference == -2
}

// eachWindow gives the surroundings of a word of two words or more to found, the longest first, until it is content.
func (n *nameReader) eachWindow(word int, found func(first, count int) bool) bool {
	for count := min(longestForm, len(n.run.words)); count > 1; count-- {
		for first := max(0, word-count+1); first <= word && first+count <= len(n.run.words); first++ {
			if n.run.open(first, count) && found(first, count) {
				return true
			}
		}
	}
	return false
}

// settle adds a mention in the place of those that its words have been taken for.
func (n *nameReader) settle(first, count int, m mention) {
	start := n.start + n.run.words[first].start
	end := n.start + n.run.words[first+count-1].end
	kept := slices.DeleteFunc(n.all[n.inRun:], func(m mention) bool { return m.End > start && m.Start < end })
	n.all = n.all[:n.inRun+len(kept)]
	n.run.mark(first, count, settledWord)
	n.add(first, count, m)
}

// explainWord looks for a form that the word alone is one slip away from, or another rendering of.
func (n *nameReader) explainWord(word int) bool {
	w := &n.run.words[word]
	s := n.siteOf(word)
	rule := siteRules[s]
	if w.to-w.from < rule.swapped-1 || s == proseSite && w.to-w.from < shortestOpening && n.opensSentence(w.start) {
		return false
	}
	v := n.lexicon.of(n.run.lettersOf(word, 1))
	if f := v.rendered(n.run.lettersOf(word, 1)); f != nil {
		n.settle(word, 1, mention{form: f})
		return true
	}
	letters := string(n.run.lettersOf(word, 1))
	f := v.nearWord(n.text[w.start:w.end], letters, rule)
	if f == nil && s == proseSite && w.to-w.from >= shortestMonth && beginsWithCapital(n.text[w.start:]) {
		f = v.near.oneSlipAway(letters, func(f *form) bool { return f.kind == formWord && isMonth(f.printed) })
	}
	if f == nil {
		return false
	}
	n.settle(word, 1, mention{form: f, slips: 1})
	n.all[len(n.all)-1].site = s
	return true
}

// shortestMonth is the number of letters of the shortest word of the message that is looked at as a month: nothing else is
// near to the long ones.
const shortestMonth = 7

// siteOf is the site of a word: behind an honorific there stands a party wherever it is, and behind a figure a month.
func (n *nameReader) siteOf(word int) site {
	w := n.run.words[word]
	switch {
	case n.site != proseSite || w.to-w.from < shortestNear:
		return n.site
	case n.isHonoured(word):
		return partySite
	case word+1 < len(n.run.words) && n.run.words[word+1].state == namedWord:
		return officeSite
	case digitsBefore(strings.TrimRight(n.text[:w.start], " ")) > 0:
		return dateSite
	}
	return n.site
}

// nearWord finds the form that a word is one slip away from. A word without a capital letter may be a word of the form,
// or a name that has lost its first letter.
func (v *vocabulary) nearWord(printed, letters string, rule siteRule) *form {
	isName := beginsWithCapital(printed)
	isOneWord := !strings.Contains(printed, "-")
	wanted := func(f *form) bool {
		fits := (isName || f.kind == formWord || f.letters[1:] == letters) && (f.words == 1 || !isOneWord)
		return f.kind&rule.kinds != 0 && fits && longEnough(f, letters, rule.letters, rule.swapped)
	}
	if f := v.near.oneSlipAway(letters, wanted); f != nil {
		return f
	}
	return v.near.oneSlipAway(russianRendering.soundOf(letters), wanted)
}

// explainTail looks for a name of several words that has lost its first letter, and the capital with it: the word begins
// the rest of its run, and the first one stands before it in lower case.
func (n *nameReader) explainTail(word int) bool {
	if word > 0 {
		return false
	}
	known := n.run.words[0].known
	if known == nil || known.wholes == 0 {
		return false
	}
	before := strings.TrimRight(n.text[:n.run.words[0].start], " ")
	first := lastWord(before)
	head := lettersOf(first)
	for f := range n.lexicon.of(n.run.letters).wholesOf(known) {
		tail := strings.TrimPrefix(f.letters[1:], head)
		if head == "" || len(tail) == len(f.letters)-1 || !strings.HasPrefix(string(n.run.letters), tail) {
			continue
		}
		for count := 1; count <= len(n.run.words); count++ {
			if len(n.run.lettersOf(0, count)) == len(tail) {
				n.settle(0, count, mention{form: f, slips: 1})
				n.all[len(n.all)-1].Start = n.start + len(before) - len(first)
				return true
			}
		}
	}
	return false
}

// shortestOpening is the number of letters of the shortest word that is looked at where it opens a sentence: there any
// word has a capital letter.
const shortestOpening = 7

// honorifics are the words before a name, in letters.
var honorifics = [...]string{"cde", "cdes", "comrade", "comrades", "comr", "cmrds", "com"}

// isHonoured reports whether an honorific or an initial stands before a word of the run.
func (n *nameReader) isHonoured(word int) bool {
	before := lastWord(strings.TrimRight(n.text[:n.run.words[word].start], " ."))
	if isInitial(before) {
		return true
	}
	for _, h := range honorifics {
		if strings.EqualFold(before, h) {
			return true
		}
	}
	return false
}

// lastWord is the word of ASCII letters and points that a text ends with.
func lastWord(text string) string {
	start := len(text)
	for start > 0 && (isASCIILetter(text[start-1]) || text[start-1] == '.') {
		start--
	}
	return text[start:]
}

// isInitial reports whether a word without its last point is the initials of a first name: V, I.V.
func isInitial(word string) bool {
	n := len(word)
	return n > 0 && capitals(word[n-1:]) == 1 && (n == 1 || word[n-2] == '.')
}

// opensSentence reports whether a sentence begins at an offset of the text.
func (n *nameReader) opensSentence(i int) bool {
	before := strings.TrimRight(n.text[:i], " \n\r\t\u00a0\"“«'(")
	return before == "" || strings.ContainsRune(".!?:…", rune(before[len(before)-1])) || strings.HasSuffix(before, "…")
}

// mostUnknown is the number of unknown names of a file that are compared with each other.
const mostUnknown = 64

// shortestUnknown is the number of letters of the shortest unknown name that is compared.
const shortestUnknown = 6

// keepUnknown keeps a name that nothing is known of, so that it can be compared with others: all open words around a
// word, or one word where a name has to stand.
func (n *nameReader) keepUnknown(word int) {
	if n.site >= formSite || !beginsWithCapital(n.text[n.run.words[word].start:]) || word > 0 && n.run.words[word-1].state == openWord {
		return
	}
	count := 1
	for word+count < len(n.run.words) && n.run.words[word+count].state == openWord {
		count++
	}
	if count > longestForm || len(n.run.lettersOf(word, count)) < shortestUnknown {
		return
	}
	if count > 1 || n.site != proseSite || n.isHonoured(word) {
		n.add(word, count, mention{})
	}
}
