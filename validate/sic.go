package validate

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// acknowledged gives the waiver that a mark [sic] right after a value of the finding stands for, nil where none stands
// (format guide, section 12).
func acknowledged(source string, f *Finding) *Waiver {
	if s := sicAfter(source, f.Span.End); !s.IsZero() {
		return &Waiver{Reason: "marked [sic] in the text", Span: s}
	}
	for _, r := range f.Related {
		if s := sicAfter(source, r.Span.End); !s.IsZero() {
			return &Waiver{Reason: "the value it disagrees with is marked [sic] in the text", Span: s}
		}
	}
	return nil
}

// longestSic is how far behind a value a mark [sic] may end, in bytes: "[SIC, the word of the original]".
const longestSic = 120

// sicAfter finds the bracket after the value that ends at offset, if one of its words is "sic".
func sicAfter(source string, offset int) ast.Span {
	rest := source[offset:min(len(source), offset+longestSic)]
	if strings.IndexByte(rest, '[') < 0 {
		return ast.Span{}
	}
	open := len(rest) - len(strings.TrimLeft(rest, " \u00a0.,:;\"”»)"))
	if !strings.HasPrefix(rest[open:], "[") {
		return ast.Span{}
	}
	length := strings.IndexAny(rest[open:], "]\n")
	if word := rest[open:min(len(rest), open+len("[sic "))]; (length < 0 || rest[open+length] != ']') && strings.EqualFold(word, "[sic ") {
		return ast.Span{Start: offset + open, End: offset + open + len(word) - 1}
	}
	if length < 0 || rest[open+length] != ']' || !saysSic(rest[open+1:open+length]) {
		return ast.Span{}
	}
	return ast.Span{Start: offset + open, End: offset + open + length + 1}
}

func saysSic(s string) bool {
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == ',' || r == '–' || r == '-' }) {
		if strings.EqualFold(strings.Trim(word, ".:;!"), "sic") {
			return true
		}
	}
	return false
}
