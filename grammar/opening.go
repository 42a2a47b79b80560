package grammar

import (
	"strings"
)

// openingForm is the form of a line that is too long for a header line.
func openingForm(text string) form {
	if f := phraseForm(text); f != fUnread {
		return f
	}
	return fProse
}

// openings are the fixed expressions that tell the form of a line: orders to hand a message on and closing
// phrases (format guide, section 9), lines of registry stamps (section 11), notes under a message (section 12).
var openings = formsOf([]opening{
	{"pass ", fPassOn}, {"transmit ", fPassOn}, {"to transmit ", fPassOn}, {"convey ", fPassOn}, {"visit ", fPassOn},
	{"read the following", fPassOn}, {"hand ", fPassOn}, {"deliver ", fPassOn}, {"forward ", fPassOn}, {"please pass", fPassOn},
	{"please transmit", fPassOn}, {"please convey", fPassOn}, {"relay ", fPassOn}, {"inform ", fPassOn},
	{"передайте", fPassOn}, {"вручите", fPassOn}, {"посетите", fPassOn},

	{"telegraph the fulfil", fNote}, {"telegraph fulfil", fNote}, {"telegraph when", fNote}, {"telegraph receipt", fNote},
	{"telegraph execution", fNote}, {"confirm receipt", fNote}, {"confirm delivery", fNote}, {"confirm fulfil", fNote},
	{"paragraph:", fNote}, {"spravka", fNote}, {"note:", fNote}, {"p.s", fNote}, {"ps:", fNote}, {"reference:", fNote},
	{"this letter was", fNote}, {"this telegram was", fNote}, {"this cable was", fNote},
	{"postscript", fNote}, {"исполнение телеграф", fNote}, {"телеграфьте исполнение", fNote}, {"получение подтвердите", fNote}, {"подтвердите получение", fNote}, {"справка", fNote}, {"примечание", fNote},

	{"stamp:", fStampLine}, {"subject to return", fStampLine}, {"to be returned", fStampLine}, {"подлежит возврату", fStampLine},
	{"vkp(b) cc special", fStampLine}, {"vkp(b) cc os", fStampLine}, {"to the iv unit", fStampLine}, {"to the special sect", fStampLine},
	{"iv unit os", fStampLine}, {"the iv unit", fStampLine}, {"os vkp(b)", fStampLine}, {"special sector", fStampLine}, {"cc vkp(b) special", fStampLine},
	{"cc vkp(b) os", fStampLine}, {"declassified", fStampLine},
})

func formsOf(list []opening) *prefixes {
	var p prefixes
	for _, o := range list {
		p.add(o)
	}
	return &p
}

// phraseForm is the form of a line that opens with one of a few fixed expressions.
func phraseForm(text string) form {
	switch text[0] {
	case '"':
		return fQuoteMark
	case 0xC2, 0xE2:
		for _, open := range [...]string{"“", "«", "„"} {
			if strings.HasPrefix(text, open) {
				return fQuoteMark
			}
		}
		return fUnread
	case 0xD0, 0xD1:
		return openingOf(text, text[:min(len(text), 2*maxKeyword)])
	}
	return openingOf(text, text)
}

// openingOf finds the fixed expression that text opens with; Cyrillic letters are folded before they are looked up.
func openingOf(text, sample string) form {
	if o := openings.find(sample); o != nil && (o.form != fStampLine || len(text) < shortLine) {
		return o.form
	}
	return fUnread
}
