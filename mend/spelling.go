package mend

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablegram/cablegram/validate"
)

// spellings are what edits put for one another and what says the same: values that differ by them alone are equal.
type spellings struct {
	// class has for each spelling another one of its kind, which leads to the one that stands for all.
	class map[string]string
	fold  *strings.Replacer
}

func newSpellings(source string, edits []validate.Edit) *spellings {
	s := &spellings{class: map[string]string{}}
	for _, e := range edits {
		if old := source[e.Span.Start:e.Span.End]; alike(old, e.Text) {
			s.join(old, e.Text)
		}
	}
	var folds []string
	for _, spelling := range s.longestFirst() {
		folds = append(folds, spelling, s.lead(spelling))
	}
	s.fold = strings.NewReplacer(folds...)
	return s
}

// alike reports whether two texts differ as typing does: they are number signs, quotation marks or apostrophes, one letter
// set in two ways, or nothing and what shows nothing. Blanks are alike whatever an edit does.
func alike(old, text string) bool {
	switch {
	case old == "":
		return false
	case text == "":
		return consists(old, isUnseen)
	case isNumberSign(old):
		return isNumberSign(text)
	case consists(old, isQuotationMark):
		return consists(text, isQuotationMark)
	}
	return isDecomposed(old) && utf8.RuneCountInString(text) == 1
}

func consists(s string, of func(rune) bool) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !of(r) }) < 0
}

func isUnseen(r rune) bool { return unicode.Is(unicode.Cf, r) }

// isNumberSign reports whether s is a number sign, or a doubled one that stands before several numbers: "NºNº".
func isNumberSign(s string) bool {
	signs := strings.Fields(s)
	for _, sign := range signs {
		half := sign[:len(sign)/2]
		if validate.CheckNumberSign(sign) != nil && (half+half != sign || validate.CheckNumberSign(half) != nil) {
			return false
		}
	}
	return len(signs) > 0
}

func isQuotationMark(r rune) bool {
	return r == '"' || r == '\'' || unicode.In(r, unicode.Pi, unicode.Pf)
}

// isDecomposed reports whether s is a letter with a mark as a character of its own.
func isDecomposed(s string) bool {
	letter, size := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(letter) && size < len(s) && consists(s[size:], unicode.IsMark)
}

// longestFirst gives all spellings that are not empty, so that none is taken for the beginning of a longer one.
func (s *spellings) longestFirst() []string {
	all := map[string]bool{}
	for spelling := range s.class {
		all[spelling], all[s.lead(spelling)] = true, true
	}
	delete(all, "")
	return slices.SortedFunc(maps.Keys(all), func(a, b string) int {
		return cmp.Or(len(b)-len(a), strings.Compare(a, b))
	})
}

// join makes two spellings one kind. The empty one stands for its kind: what an edit removes says nothing.
func (s *spellings) join(a, b string) {
	a, b = s.lead(a), s.lead(b)
	if a == "" {
		a, b = b, a
	}
	if a != b {
		s.class[a] = b
	}
}

// lead is the spelling that stands for all of a kind.
func (s *spellings) lead(spelling string) string {
	for s.class[spelling] != "" || s.removed(spelling) {
		spelling = s.class[spelling]
	}
	return spelling
}

func (s *spellings) removed(spelling string) bool {
	lead, joined := s.class[spelling]
	return joined && lead == ""
}

// same reports whether two values say the same: the spelling does not matter, nor do doubled blanks and those inside of
// brackets and before a stop.
func (s *spellings) same(a, b string) bool {
	return a == b || s.plain(a) == s.plain(b)
}

func (s *spellings) plain(value string) string {
	return closed.Replace(strings.Join(strings.Fields(s.fold.Replace(value)), " "))
}

// closed removes the blanks that typists set before stops and inside of brackets.
var closed = strings.NewReplacer(" .", ".", " ,", ",", " ;", ";", " :", ":", " !", "!", " ?", "?", " )", ")", " ]", "]", "( ", "(", "[ ", "[")
