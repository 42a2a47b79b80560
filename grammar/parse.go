// Package grammar is the formal grammar of cable transcriptions, and [Parse], which reads them.
//
// The grammar has two levels, both written for participle. A line classifier, a lexer of one token a line driven by one
// table of line kinds, feeds the block grammar, which gives a file its structure; the field grammar gives the inside of
// header and closing lines. Both capture ranges of tokens, and plain Go makes the nodes of package ast out of them.
//
// The grammar accepts widely: a line that is missing, odd or out of place never fails a parse. What could not be placed
// is a Bad node in the tree, for package validate to judge.
package grammar

import (
	"bytes"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// Parse reads a transcription. It always returns a tree, for any bytes, in time linear in their number; name is for
// messages only. Input that is no UTF-8 text at all, UTF-16 or binary, is a file of one Bad node.
//
// The tree holds the whole source and points into it.
func Parse(name string, src []byte) *ast.File {
	if unreadable(src) {
		return opaque(name, string(src), ast.Unreadable)
	}
	return safely(name, string(src))
}

// safely turns a panic of the parser library into a tree of one Bad node: totality is a promise to users, whatever
// lies below.
func safely(name, src string) (f *ast.File) {
	defer func() {
		if recover() != nil {
			f = opaque(name, src, ast.Failed)
		}
	}()
	return build(name, src)
}

// opaque is the tree of a source that is not read: all of it is one Bad node.
func opaque(name, src string, reason ast.Reason) *ast.File {
	f := &ast.File{Span: ast.Span{End: len(src)}, Name: name, Source: src}
	if len(src) > 0 {
		f.Front = []ast.Block{&ast.Bad{Span: f.Span, Reason: reason, Source: src}}
	}
	return f
}

// sniffed is how many bytes are looked at to tell text from other data.
const sniffed = 8192

// unreadable reports whether src is UTF-16 or binary: a NUL byte, or more bytes that are no UTF-8 than a damaged text
// would have.
func unreadable(src []byte) bool {
	head := src[:min(len(src), sniffed)]
	if bytes.IndexByte(head, 0) >= 0 || bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{0xFE, 0xFF}) {
		return true
	}
	if utf8.Valid(head) {
		return false
	}
	invalid := 0
	for i := 0; i < len(head); {
		r, n := utf8.DecodeRune(head[i:])
		if r == utf8.RuneError && n == 1 {
			invalid++
		}
		i += n
	}
	return invalid > len(head)/4
}
