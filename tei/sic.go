package tei

import (
	"regexp"

	"github.com/cablegram/cablegram/ast"
)

// sicMark is a word with the mark that the original has it so (format guide, section 12).
var sicMark = regexp.MustCompile(`(\S*[^\s\[\]])?[ \t]*(\[(?i:OS [–-] )?(?i:sic)\b[^\[\]\n]*\])`)

// markSic marks up the words that a transcriber has vouched for.
func markSic(text *element, source string) {
	for _, m := range sicMark.FindAllStringSubmatchIndex(source, -1) {
		text.insert(newElement("note", "sic", ast.Span{Start: m[4], End: m[5]}))
		if m[2] >= 0 {
			text.insert(newElement("sic", "", ast.Span{Start: m[2], End: m[3]}))
		}
	}
}

// correct marks up what a correction mends.
func (e *element) correct(c Correction) {
	if c.Span.Len() <= 0 || !e.Contains(c.Span) {
		return
	}
	sic := newElement("sic", "", c.Span)
	corr := &element{Span: ast.Span{Start: c.Span.End, End: c.Span.End}, name: "corr", literal: c.Text}
	e.insert(&element{Span: c.Span, name: "choice", children: []*element{sic, corr}, content: nested})
}
