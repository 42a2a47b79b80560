package validate

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// composition gives the letters that stand for a letter with a mark above or below it, in the order of the letters.
type composition struct{ letters, composed string }

// compositions are the letters of Russian and of the usual romanisations, by the mark that they hold.
var compositions = map[rune]composition{
	'\u0300': {"AEIOUaeiou", "ÀÈÌÒÙàèìòù"},
	'\u0301': {"AEIOUYaeiouyCcNnSsZz", "ÁÉÍÓÚÝáéíóúýĆćŃńŚśŹź"},
	'\u0302': {"AEIOUaeiou", "ÂÊÎÔÛâêîôû"},
	'\u0303': {"ANOano", "ÃÑÕãñõ"},
	'\u0304': {"AEIOUaeiou", "ĀĒĪŌŪāēīōū"},
	'\u0306': {"AEGIOUaegiouИиУу", "ĂĔĞĬŎŬăĕğĭŏŭЙйЎў"},
	'\u0308': {"AEIOUaeiouyЕеІі", "ÄËÏÖÜäëïöüÿЁёЇї"},
	'\u030a': {"Aa", "Åå"},
	'\u030c': {"ACEINORSUZaceinorsuz", "ǍČĚǏŇǑŘŠǓŽǎčěǐňǒřšǔž"},
	'\u0327': {"Cc", "Çç"},
}

// combines reports whether r is a mark that stands above or below the letter before it.
func combines(r rune) bool { return 0x300 <= r && r <= 0x36F }

// composed gives the one letter for a letter and a mark, 0 where there is none.
func composed(base, mark rune) rune {
	c := compositions[mark]
	at := strings.IndexRune(c.letters, base)
	if at < 0 {
		return 0
	}
	n := utf8.RuneCountInString(c.letters[:at])
	for _, r := range c.composed {
		if n == 0 {
			return r
		}
		n--
	}
	return 0
}

// decomposedAt is the letter that ends at an offset together with the mark of a size there, zero where no one character
// stands for both.
func decomposedAt(source string, offset, size int) ast.Span {
	base, baseSize := utf8.DecodeLastRuneInString(source[:offset])
	mark, _ := utf8.DecodeRuneInString(source[offset:])
	if composed(base, mark) == 0 {
		return ast.Span{}
	}
	return ast.Span{Start: offset - baseSize, End: offset + size}
}

// reportDecomposed gives one finding for all letters that are set as two characters.
func (p *Pass) reportDecomposed(places characterPlaces) {
	if places.count == 0 {
		return
	}
	shown := p.text(places.first)
	message := fmt.Sprintf("letter %s is two characters here: put the one that stands for both, %s", quoted(shown), quoted(compose(shown)))
	if places.count > 1 {
		message += fmt.Sprintf("; %d letters are like it", places.count)
	}
	f := Finding{Severity: Note, Span: places.first, Message: message}
	if places.count <= removedAtOnce {
		edits := make([]Edit, len(places.all))
		for i, s := range places.all {
			edits[i] = Edit{Span: s, Text: compose(p.text(s))}
		}
		f.Fixes = []Fix{{Message: "put one character for each", Applicability: Safe, Edits: edits}}
	}
	p.Report(f)
}

// compose gives the one letter for a letter with its mark.
func compose(s string) string {
	base, size := utf8.DecodeRuneInString(s)
	mark, _ := utf8.DecodeRuneInString(s[size:])
	return string(composed(base, mark))
}
