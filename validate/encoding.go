package validate

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

var encoding = &Rule{
	Code:     "encoding",
	Category: Typography,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "a byte order mark, control, invisible or replacement characters, letters in two characters, or input that is no UTF-8 text",
	Run:      runEncoding,
}

func runEncoding(p *Pass) {
	if bad := opaque(p.File, ast.Unreadable); bad != nil {
		p.Report(Finding{Severity: Error, Span: bad.Span, Message: unreadableMessage(p.File.Source)})
		return
	}
	odd, decomposed := oddCharacters(p.File.Source, p.survey())
	p.reportDecomposed(decomposed)
	for kind, places := range odd {
		if places.count > 0 {
			p.reportCharacters(characterKinds[kind], places)
		}
	}
}

// unreadableMessage says what input that is no UTF-8 text seems to be.
func unreadableMessage(source string) string {
	switch {
	case strings.HasPrefix(source, "\xff\xfe"), strings.HasPrefix(source, "\xfe\xff"):
		return "the file is in UTF-16: save it as UTF-8"
	case strings.IndexByte(source, 0) >= 0:
		return "the file is binary: give its text in UTF-8"
	}
	return "the file is no UTF-8 text: find its encoding and save it as UTF-8"
}

// characterKind is a kind of character that no transcription needs.
type characterKind struct {
	name, advice string
	severity     Severity
	// removable says that the text reads the same without the character.
	removable bool
}

const (
	byteOrderMark = iota
	invalidByte
	controlCharacter
	replacementCharacter
	directionMark
	invisibleCharacter
	characterKindCount
)

var characterKinds = [characterKindCount]characterKind{
	byteOrderMark:        {"byte order mark", "save the file without it", Note, true},
	invalidByte:          {"byte outside UTF-8", "find the encoding of the text and save it as UTF-8", Error, false},
	controlCharacter:     {"control character", "remove it", Warning, false},
	replacementCharacter: {"replacement character", "a letter was lost when the text was converted: put it from the original", Warning, false},
	directionMark:        {"mark of writing direction", "it can show the text in another order than it has: remove it", Warning, true},
	invisibleCharacter:   {"invisible character", "remove it", Note, true},
}

// characterPlaces is where the characters of one kind are.
type characterPlaces struct {
	first ast.Span
	count int
	// all has the places of a removable kind, as far as a fix goes.
	all []ast.Span
}

// removedAtOnce is the largest number of characters that one fix removes.
const removedAtOnce = 1000

// oddCharacters gives the odd characters of a source by kind, and the letters set as two characters.
func oddCharacters(source string, v *survey) (odd [characterKindCount]characterPlaces, decomposed characterPlaces) {
	n := len(source)
	for lead := v.next(oddLeads, 0, n); lead < n; lead = v.next(oddLeads, lead+1, n) {
		for i, end := lead, max(lead+1, wideEnd(source, lead)); i < end; {
			if russianLetter(source, i) != 0 {
				i += russianSize
				continue
			}
			r, size := utf8.DecodeRuneInString(source[i:])
			if kind := kindOf(r, size, i); kind < characterKindCount {
				odd[kind].add(ast.Span{Start: i, End: i + size}, characterKinds[kind].removable)
			} else if combines(r) {
				if letter := decomposedAt(source, i, size); !letter.IsZero() {
					decomposed.add(letter, true)
				}
			}
			i += size
		}
	}
	return odd, decomposed
}

// kindOf tells what is odd in a character of a size at an offset, characterKindCount for nothing.
func kindOf(r rune, size, offset int) int {
	switch {
	case r == '\ufeff' && offset == 0:
		return byteOrderMark
	case r == utf8.RuneError && size == 1:
		return invalidByte
	case r == utf8.RuneError:
		return replacementCharacter
	case r < ' ', r >= 0x7F && r < 0xA0:
		return controlCharacter
	case r < 0x200B && r != 0xAD:
		return characterKindCount
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x200E, r == 0x200F:
		return directionMark
	case r == 0xAD, r >= 0x200B && r <= 0x200D, r == 0x2060, r == '\ufeff':
		return invisibleCharacter
	}
	return characterKindCount
}

func (c *characterPlaces) add(s ast.Span, removable bool) {
	if c.count == 0 {
		c.first = s
	}
	c.count++
	if removable && len(c.all) < removedAtOnce {
		c.all = append(c.all, s)
	}
}

// reportCharacters gives one finding for all characters of a kind.
func (p *Pass) reportCharacters(kind characterKind, places characterPlaces) {
	shown := p.text(places.first)
	message := fmt.Sprintf("%s %s: %s", kind.name, codePoint(shown), kind.advice)
	if places.count > 1 {
		message = fmt.Sprintf("%s %s, the first of %d: %s", kind.name, codePoint(shown), places.count, kind.advice)
	}
	f := Finding{Severity: kind.severity, Span: places.first, Message: message}
	if kind.removable && places.count <= removedAtOnce {
		f.Fixes = []Fix{{Message: "remove them", Applicability: Safe, Edits: removeAll(places.all)}}
	}
	p.Report(f)
}

// codePoint shows a character by its number, a byte that belongs to none by its value.
func codePoint(s string) string {
	if r, size := utf8.DecodeRuneInString(s); r != utf8.RuneError || size > 1 {
		return fmt.Sprintf("%U", r)
	}
	return fmt.Sprintf("0x%02X", s[0])
}

func removeAll(places []ast.Span) []Edit {
	edits := make([]Edit, len(places))
	for i, s := range places {
		edits[i] = Edit{Span: s}
	}
	return edits
}
