package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// words are the single words that mean something in a header or closing line, in lower case.
var words = map[string]kind{
	"copy": tCopy, "copies": tCopy, "экз": tCopy, "экземпляр": tCopy, "экземпляров": tCopy, "экземпляра": tCopy, "копии": tCopy,
	"from": tFrom, "из": tFrom,
	"to": tTo, "кому": tTo,
	"for": tFor, "для": tFor,
	"via": tVia, "через": tVia,
	"received": tEvent, "sent": tEvent, "transmitted": tEvent, "arrived": tEvent, "dispatched": tEvent, "cabled": tEvent,
	"получена": tEvent, "получено": tEvent, "принята": tEvent, "принято": tEvent, "отправлена": tEvent, "отправлено": tEvent,
	"передана": tEvent, "поступила": tEvent, "направлена": tEvent, "отправлен": tEvent, "получен": tEvent,
	"at": tAt, "on": tAt, "в": tAt,
	"by":  tBy,
	"and": tAnd, "or": tAnd, "и": tAnd,
	"deciphered": tRole, "decrypted": tRole, "decoded": tRole, "printed": tRole, "typed": tRole, "retyped": tRole,
	"verified": tRole, "authenticated": tRole, "checked": tRole, "issued": tRole, "distributed": tRole, "made": tRole,
	"отпечатано": tMadeWord, "отп": tMadeWord, "напечатано": tMadeWord, "размножено": tMadeWord,
	"дешифровал": tRole, "дешифровала": tRole, "расшифровал": tRole, "расшифровала": tRole, "отпечатал": tRole,
	"отпечатала": tRole, "напечатала": tRole, "печатала": tRole, "проверил": tRole, "проверила": tRole, "верно": tRole,
	"one": tCount, "two": tCount, "three": tCount, "four": tCount, "five": tCount, "six": tCount, "seven": tCount,
	"eight": tCount, "nine": tCount, "ten": tCount, "eleven": tCount, "twelve": tCount, "thirteen": tCount,
	"fourteen": tCount, "fifteen": tCount, "sixteen": tCount, "seventeen": tCount, "eighteen": tCount,
	"nineteen": tCount, "twenty": tCount,
	"один": tCount, "два": tCount, "три": tCount, "четыре": tCount, "пять": tCount, "шесть": tCount, "семь": tCount,
	"восемь": tCount, "девять": tCount, "десять": tCount, "двенадцать": tCount, "мин": tMinutes,
	"minutes": tMinutes, "minute": tMinutes, "минут": tMinutes, "минуты": tMinutes,
	"cde": tHonorific, "cdes": tHonorific, "comr": tHonorific, "comrade": tHonorific, "comrades": tHonorific,
	"com[rade]": tHonorific, "cmrd": tHonorific, "cmrds": tHonorific, "com": tHonorific, "тов": tHonorific, "тт": tHonorific,
	"mr": tHonorific, "mrs": tHonorific, "господин": tHonorific, "господину": tHonorific, "г-н": tHonorific, "г-ну": tHonorific,
	"товарищ": tHonorific, "товарищу": tHonorific, "товарища": tHonorific, "товарищам": tHonorific, "товарищей": tHonorific, "т": tHonorific,
	"series": tSeries, "серия": tSeries,
	"incoming": tIncoming, "входящий": tIncoming, "вх": tIncoming,
	"issuing": tIssuing, "outgoing": tIssuing, "исходящий": tIssuing, "исходящая": tIssuing, "исх": tIssuing,
	"spets": tSpecial, "sp[ets]": tSpecial, "spets.": tSpecial, "спец": tSpecial,
	"form": tForm, "форма": tForm,
	"destination": tWhere,
	"time":        tTime, "date": tDay,
	"a.m": tMeridiem, "p.m": tMeridiem, "am": tMeridiem, "pm": tMeridiem,
}

// phrase is a fixed expression of several words, or a single word that is one only where it stands alone.
type phrase struct {
	words string
	kind  kind
}

// phrases are listed by their first word, longest first; all in lower case with single blanks.
var phrases = map[string][]phrase{
	"cable":           {{"cable telegram", tHeadingWord}, {"cable", tHeadingWord}},
	"ciphered":        {{"ciphered telegram", tHeadingWord}, {"ciphered cable", tHeadingWord}},
	"ciphertelegram":  {{"ciphertelegram", tHeadingWord}},
	"enciphered":      {{"enciphered cable", tHeadingWord}, {"enciphered telegram", tHeadingWord}},
	"coded":           {{"coded telegram", tHeadingWord}, {"coded cable", tHeadingWord}},
	"cipher":          {{"cipher telegram", tHeadingWord}, {"cipher cable", tHeadingWord}},
	"ciphergram":      {{"ciphergram", tHeadingWord}},
	"telegram":        {{"telegram", tHeadingWord}},
	"шифртелеграмма":  {{"шифртелеграмма", tHeadingWord}},
	"шифровка":        {{"шифровка", tHeadingWord}},
	"шифротелеграмма": {{"шифротелеграмма", tHeadingWord}},
	"телеграмма":      {{"телеграмма", tHeadingWord}},
	"copy":            {{"copy of an outgoing telegram", tOutgoingCopy}, {"copy of an outgoing cable", tOutgoingCopy}, {"copy of outgoing telegram", tOutgoingCopy}},
	"копия":           {{"копия исходящей телеграммы", tOutgoingCopy}, {"копия исходящей шифртелеграммы", tOutgoingCopy}},
	"top":             {{"top secret", tClassification}, {"top priority", tUrgency}},
	"strictly":        {{"strictly secret", tClassification}, {"strictly confidential", tClassification}},
	"secret":          {{"secret", tClassification}},
	"making":          {{"making copies is prohibited", tClassification}, {"making copies is forbidden", tClassification}, {"making copies prohibited", tClassification}, {"making copies forbidden", tClassification}, {"making of copies is prohibited", tClassification}},
	"copying":         {{"copying is prohibited", tClassification}, {"copying is forbidden", tClassification}, {"copying prohibited", tClassification}, {"copying forbidden", tClassification}},
	"reproduction":    {{"reproduction is prohibited", tClassification}, {"reproduction prohibited", tClassification}, {"reproduction forbidden", tClassification}},
	"special":         {{"special file", tClassification}, {"special folder", tClassification}, {"special", tSpecial}},
	"совершенно":      {{"совершенно секретно", tClassification}},
	"строго":          {{"строго секретно", tClassification}},
	"сов":             {{"сов. секретно", tClassification}, {"сов секретно", tClassification}},
	"снятие":          {{"снятие копий воспрещается", tClassification}, {"снятие копий запрещается", tClassification}},
	"снимать":         {{"снимать копии воспрещается", tClassification}},
	"особая":          {{"особая папка", tClassification}},
	"особой":          {{"особой важности", tClassification}},
	"extremely":       {{"extremely urgent", tUrgency}},
	"very":            {{"very urgent", tUrgency}},
	"most":            {{"most urgent", tUrgency}},
	"urgent":          {{"urgent", tUrgency}},
	"flash":           {{"flash", tUrgency}},
	"priority":        {{"priority", tUrgency}},
	"molniya":         {{"molniya eh", tUrgency}, {"molniya", tUrgency}},
	"внеочередная":    {{"внеочередная", tUrgency}},
	"вне":             {{"вне очереди", tUrgency}, {"вне всякой очереди", tUrgency}},
	"молния":          {{"молния эх", tUrgency}, {"молния", tUrgency}},
	"срочно":          {{"срочно", tUrgency}},
	"весьма":          {{"весьма срочно", tUrgency}},
	"в[есьма]":        {{"в[есьма] срочно", tUrgency}},
	"by":              {{"by telegraph", tTransmission}, {"by telegram", tTransmission}, {"by cipher", tTransmission}, {"by ciphered telegraph", tTransmission}, {"by radio", tTransmission}},
	"only":            {{"only by ciphered telegraph", tTransmission}, {"only by cipher", tTransmission}},
	"по":              {{"по телеграфу", tTransmission}, {"по вч", tTransmission}},
	"distribution":    {{"distribution list", tListWord}, {"distribution", tListWord}},
	"рассылка":        {{"рассылка", tListWord}},
	"number":          {{"number of copies made", tMadeWord}, {"number of copies printed", tMadeWord}, {"number of copies typed", tMadeWord}, {"number of copies", tMadeWord}},
	"to":              {{"to where", tWhere}, {"to whom", tWhom}},
	"куда":            {{"куда", tWhere}},
	"o'clock":         {{"o'clock", tMeridiem}},
	"decision":        {{"decision dated", tDay}},
}

// greetings may stand before an honorific in a form of address, in lower case.
var greetings = []string{
	"dear", "my dear", "esteemed", "highly esteemed", "deeply esteemed", "respected", "highly respected", "deeply respected",
	"дорогой", "уважаемый", "глубокоуважаемый", "многоуважаемый",
}

// entry is what a word may mean: the phrases that it begins, of which it keeps what follows it, or a kind of its own.
type entry struct {
	kind  kind
	rests []phrase
	// seconds has the last five bits of the letters that second words of the phrases begin with as bits, all of them where one
	// is a phrase by itself.
	seconds uint32
}

// begins adds a phrase that the word begins.
func (e *entry) begins(word string, p phrase) {
	rest := strings.TrimPrefix(p.words, word)
	e.rests = append(e.rests, phrase{rest, p.kind})
	if strings.HasPrefix(rest, " ") {
		e.seconds |= 1 << (rest[1] & 31)
	} else {
		e.seconds = ^uint32(0)
	}
}

// ends reports whether what follows the word shows that it begins none of the phrases: a blank and a character that no second
// word begins with.
func (e *entry) ends(rest string) bool {
	return len(rest) > 1 && rest[0] == ' ' && isSolid(rest[1]) && e.seconds>>(rest[1]&31)&1 == 0
}

// lexicon joins words, phrases and months, so that a word is looked up once.
var lexicon = fold(func() map[string]*entry {
	m := make(map[string]*entry, len(words)+len(phrases)+len(monthNames.words))
	for w := range monthNames.words {
		m[w] = &entry{kind: tMonth}
	}
	for w, k := range words {
		m[w] = &entry{kind: k}
	}
	add := func(w string, p phrase) {
		if m[w] == nil {
			m[w] = &entry{}
		}
		m[w].begins(w, p)
	}
	for w, list := range phrases {
		for _, p := range list {
			add(w, p)
		}
	}
	for _, g := range greetings {
		first, _, _ := strings.Cut(g, " ")
		for w, k := range words {
			if k == tHonorific {
				add(first, phrase{g + " " + w, tHonorific})
			}
		}
	}
	return m
}())

// look finds what a word may mean, nil for nothing; no word means nothing.
func look(w string) *entry {
	e, _ := lexicon.find(w)
	return e
}

// kindOf is the kind that a word has of its own, 0 for none.
func kindOf(w string) kind {
	if e := look(w); e != nil {
		return e.kind
	}
	return 0
}

// wordKind is the kind of a single word, tText for a plain one.
func wordKind(w string) kind {
	if k := kindOf(w); k != 0 && k != tMonth {
		return k
	}
	return tText
}

// phraseAt finds the longest phrase whose rest, behind the word that begins it, begins s. It gives its kind, 0 for none, and
// the length of the rest.
func phraseAt(s string, rests []phrase) (kind, int) {
	for i := range rests {
		if n, ok := matchPhrase(s, rests[i].words); ok {
			return rests[i].kind, n
		}
	}
	return 0, 0
}

// matchPhrase gives the length of s that equals the phrase p but for case and the width of blanks.
func matchPhrase(s, p string) (length int, ok bool) {
	i := 0
	for _, want := range p {
		n := 0
		switch {
		case want == ' ':
			n = blanks(s[i:])
		case i == len(s):
		case s[i] < utf8.RuneSelf:
			if lowerByte(s[i]) == byte(want) && want < utf8.RuneSelf {
				n = 1
			}
		default:
			if r, size := utf8.DecodeRuneInString(s[i:]); unicode.ToLower(r) == want || rune(latinTwins[r]|0x20) == want && r >= utf8.RuneSelf {
				n = size
			}
		}
		if n == 0 {
			return 0, false
		}
		i += n
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return i, i == len(s) || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// cutWord gives what stands before the first white space in s, and what stands behind it.
func cutWord(s string) (word, rest string) {
	for i := 0; i < len(s); {
		if isSolid(s[i]) {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			return s[:i], s[i+n:]
		}
		i += n
	}
	return s, ""
}

// blanks is the number of bytes of white space that s begins with, line ends excluded.
func blanks(s string) int {
	if s == "" || s[0] > ' ' && s[0] < utf8.RuneSelf {
		return 0
	}
	return blankRun(s)
}

func blankRun(s string) int {
	i := 0
	for i < len(s) {
		switch c := s[i]; {
		case c == ' ' || c == '\t':
			i++
		case c < utf8.RuneSelf:
			return i
		case strings.HasPrefix(s[i:], "\u00a0"):
			i += 2
		case strings.HasPrefix(s[i:], "\u3000"), strings.HasPrefix(s[i:], "\u2009"), strings.HasPrefix(s[i:], "\u202f"):
			i += 3
		default:
			return i
		}
	}
	return i
}
