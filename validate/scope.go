package validate

import "github.com/cablegram/cablegram/ast"

// scope is a piece of a cable in which an inline mark has to find its partner: one block, or one block of a quotation.
type scope struct {
	ast.Span
	zone zone
}

// zone is a part of a cable that no pair of brackets crosses.
type zone int

const (
	headZone zone = iota
	bodyZone
	closeZone
	footZone
)

// prose reports whether the zone holds running text, whose quotations go over several blocks.
func (z zone) prose() bool { return z == bodyZone || z == closeZone }

// scopes gives the pieces of the cable, which leave no gap, in print order.
func (c *cable) scopes() []scope {
	if len(c.pieces) == 0 {
		c.pieces = appendCable(c.pieces, c.Cable)
	}
	return c.pieces
}

func appendCable(all []scope, c *ast.Cable) []scope {
	for z, blocks := range [...][]ast.Block{headZone: c.Head, bodyZone: c.Body, closeZone: c.Close, footZone: c.Foot} {
		all = appendScopes(all, zone(z), blocks)
	}
	for i := range all {
		end := c.End
		if i+1 < len(all) {
			end = all[i+1].Start
		}
		all[i].End = max(all[i].Start, end)
	}
	return all
}

func appendScopes(all []scope, z zone, blocks []ast.Block) []scope {
	for _, b := range blocks {
		if n := len(all); n == 0 || b.Extent().Start > all[n-1].Start {
			all = append(all, scope{b.Extent(), z})
		}
		if q, ok := b.(*ast.Quote); ok {
			all = appendQuoted(all, z, q)
		}
	}
	return all
}

// appendQuoted adds the pieces inside a quotation. Its first block is one piece with the mark that opens it: by itself the
// mark would look like one under a repeated word.
func appendQuoted(all []scope, z zone, q *ast.Quote) []scope {
	if len(q.Blocks) == 0 {
		return all
	}
	if first, ok := q.Blocks[0].(*ast.Quote); ok {
		all = appendQuoted(all, z, first)
	}
	return appendScopes(all, z, q.Blocks[1:])
}

// breaksOff reports whether the text of a cable ends without the marks of an end: no signature, number or closing line
// follows the message.
func (c *cable) breaksOff() bool {
	if len(c.Close) > 0 || len(c.Foot) > 0 {
		return false
	}
	if n := len(c.Body); n > 0 {
		if q, ok := c.Body[n-1].(*ast.Quote); ok {
			return q.Signature == nil && q.Moment == nil
		}
	}
	return true
}
