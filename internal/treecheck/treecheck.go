// Package treecheck says whether a tree keeps what package ast promises of every tree: it is total, it is lossless, and
// each node lies inside its parent.
package treecheck

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// enough is the number of broken promises after which a tree is looked at no further.
const enough = 20

// Check compares the tree of f with the source that it was made from. The error lists the promises that are broken, each
// with its place; it is nil for a sound tree.
func Check(f *ast.File, source []byte) error {
	c := checker{source: string(source)}
	if f.Source != c.source {
		c.report(f.Span, "the tree's source is not the source that was parsed")
	}
	if want := (ast.Span{End: len(source)}); f.Span != want {
		c.report(f.Span, "the file's span is not %v", want)
	}
	if len(c.broken) == 0 {
		c.tiles(f)
		c.node(reflect.ValueOf(f), f.Span)
	}
	return errors.Join(c.broken...)
}

type checker struct {
	source string
	broken []error
}

func (c *checker) report(at ast.Span, format string, args ...any) {
	if len(c.broken) < enough {
		c.broken = append(c.broken, fmt.Errorf("%d-%d: %s", at.Start, at.End, fmt.Sprintf(format, args...)))
	}
}

// tiles checks that the blocks of a file and the white space between them are the file.
func (c *checker) tiles(f *ast.File) {
	blocks := slices.Clone(f.Front)
	for _, cable := range f.Cables {
		blocks = append(blocks, inOrder(cable)...)
	}
	c.cover(append(blocks, f.Back...), f.Span)
}

// inOrder gives the blocks of a cable in the order of the source. Its parts may interleave: a postscript may follow a
// signature.
func inOrder(cable *ast.Cable) []ast.Block {
	blocks := slices.Concat(cable.Head, cable.Body, cable.Close, cable.Foot)
	slices.SortStableFunc(blocks, func(a, b ast.Block) int { return a.Extent().Start - b.Extent().Start })
	return blocks
}

// cover checks that blocks follow one another in within, without overlap and with nothing but white space between them.
func (c *checker) cover(blocks []ast.Block, within ast.Span) {
	end := within.Start
	for _, b := range blocks {
		at := b.Extent()
		if at.Start < end {
			c.report(at, "%T begins before %d, where the block before it ends", b, end)
		} else {
			c.blank(ast.Span{Start: end, End: at.Start})
		}
		end = max(end, at.End)
	}
	c.blank(ast.Span{Start: end, End: within.End})
}

func (c *checker) blank(gap ast.Span) {
	if !c.valid(gap) {
		return
	}
	text := strings.TrimSpace(c.source[gap.Start:gap.End])
	if gap.Start == 0 {
		text = strings.TrimSpace(strings.TrimPrefix(text, "\uFEFF"))
	}
	if text != "" {
		c.report(gap, "no block holds %.60q", text)
	}
}

func (c *checker) valid(s ast.Span) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(c.source)
}

var (
	nodeType = reflect.TypeFor[ast.Node]()
	textType = reflect.TypeFor[ast.Text]()
)

// node checks the spans of everything below v, a value of a type of package ast.
func (c *checker) node(v reflect.Value, parent ast.Span) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			c.node(v.Elem(), parent)
		}
	case reflect.Slice:
		c.siblings(v, parent)
	case reflect.Struct:
		c.structure(v, parent)
	}
}

// siblings checks that the nodes of a list follow one another in the source.
func (c *checker) siblings(list reflect.Value, parent ast.Span) {
	end := parent.Start
	for i := range list.Len() {
		element := list.Index(i)
		c.node(element, parent)
		node, ok := element.Interface().(ast.Node)
		if !ok {
			continue
		}
		at := node.Extent()
		if at.Start < end {
			c.report(at, "%T begins before %d, where the one before it in its list ends", node, end)
		}
		end = at.End
	}
}

func (c *checker) structure(v reflect.Value, parent ast.Span) {
	if !v.Type().Implements(nodeType) || v.IsZero() {
		return
	}
	at := v.Interface().(ast.Node).Extent()
	switch {
	case !c.valid(at):
		c.report(at, "%s has a span outside the source", v.Type())
		return
	case !parent.Contains(at):
		c.report(at, "%s lies outside its parent at %d-%d", v.Type(), parent.Start, parent.End)
	}
	if v.Type() == textType {
		c.text(v.Interface().(ast.Text))
		return
	}
	for i := range v.NumField() {
		if !v.Type().Field(i).Anonymous {
			c.node(v.Field(i), at)
		}
	}
}

func (c *checker) text(t ast.Text) {
	if printed := c.source[t.Start:t.End]; printed != t.Value {
		c.report(t.Span, "the source has %.60q, the node %.60q", printed, t.Value)
	}
	if splits(c.source, t.Start) || splits(c.source, t.End) {
		c.report(t.Span, "a character is cut in two")
	}
}

// splits reports whether offset lies inside a character of s.
func splits(s string, offset int) bool {
	if offset == 0 || offset == len(s) || utf8.RuneStart(s[offset]) {
		return false
	}
	for start := offset - 1; start >= max(0, offset-utf8.UTFMax+1); start-- {
		if utf8.RuneStart(s[start]) {
			_, size := utf8.DecodeRuneInString(s[start:])
			return start+size > offset
		}
	}
	return false
}
