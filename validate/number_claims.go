package validate

import (
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// titleClaim is the cable's number in the title of the record.
func titleClaim(p *Pass) numberClaim {
	title := p.Record.Meta.Title
	if !title.Present() {
		return numberClaim{}
	}
	return claimIn("title", p.text(title.Span), title.Span.Start)
}

// citationClaim is the cable's number in the title that the citation quotes, unless that title is the only one.
func citationClaim(p *Pass) numberClaim {
	for _, b := range p.File.Front {
		section, ok := b.(*ast.Section)
		if !ok || !isCitation(section) {
			continue
		}
		for _, line := range section.Lines {
			if c := claimIn("citation", line.Value, line.Start); len(c.numbers) > 0 && !p.Record.Meta.Title.Span.Contains(c.span) {
				return c
			}
		}
	}
	return numberClaim{}
}

// headingWords are the words of a title that the cable's number follows, in lower case.
var headingWords = [...]string{"telegram", "cable", "ciphertelegram", "шифртелеграмма", "телеграмма"}

// headingWordsIn are the ends of the first places of the heading words in a title, in capitals or not, 0 for those that it
// has not.
func headingWordsIn(title string) (ends [len(headingWords)]int) {
	wide := false
	for i := range len(title) {
		switch c := title[i]; {
		case c|0x20 == 't' || c|0x20 == 'c':
			for w, word := range headingWords {
				if ends[w] == 0 && c|0x20 == word[0] && len(title)-i >= len(word) && strings.EqualFold(title[i:i+len(word)], word) {
					ends[w] = i + len(word)
				}
			}
		case c >= utf8.RuneSelf:
			wide = true
		}
	}
	if wide && hasCyrillic(title) {
		addRussianWords(&ends, title)
	}
	return ends
}

// addRussianWords adds those in Russian letters, which keep their length in lower case.
func addRussianWords(ends *[len(headingWords)]int, title string) {
	lower := strings.ToLower(title)
	if len(lower) != len(title) {
		return
	}
	for w, word := range headingWords {
		if i := strings.Index(lower, word); i >= 0 && word[0] >= utf8.RuneSelf {
			ends[w] = i + len(word)
		}
	}
}

// claimIn finds the number behind the first heading word of a title: "Cable Telegram no. 5", "Cable Nos. 408-410",
// "Cable Nº 12703/12705 from …".
func claimIn(part, title string, base int) numberClaim {
	for _, end := range headingWordsIn(title) {
		if end == 0 {
			continue
		}
		if c := numbersAt(title, afterSigns(title, end)); len(c.numbers) > 0 {
			c.part = part
			c.span.Start += base
			c.span.End += base
			return c
		}
	}
	return numberClaim{}
}

// afterSigns is the offset behind the blanks and the number signs, single or doubled, at start.
func afterSigns(s string, start int) int {
	for {
		end := start + blanksAt(s[start:])
		n := signLength(s[end:])
		if n == 0 {
			return end
		}
		start = end + n
	}
}

// numbersAt reads numbers joined by strokes and dashes; each of them is a claim.
func numbersAt(s string, start int) numberClaim {
	c := numberClaim{span: ast.Span{Start: start, End: start}}
	for {
		n := digitsAt(s[c.span.End:])
		if n == 0 {
			return c
		}
		end := c.span.End + n
		if dash := afterDash(s[end:]); dash != "" {
			end += strings.Index(s[end:], dash) + len(dash)
		}
		v, ok := intervalOf(s[c.span.End:end])
		if !ok || beginsWithLetter(s[end:]) {
			return c
		}
		c.numbers = append(c.numbers, v)
		c.span.End = end
		if !strings.HasPrefix(s[end:], "/") || !beginsWithDigit(s[end+1:]) {
			return c
		}
		c.span.End = end + 1
	}
}
