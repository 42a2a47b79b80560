package compare

import (
	"strconv"
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// item is a value with what its comparison takes.
type item struct {
	text string
	span ast.Span

	time      facts.Time
	reference facts.Reference
	// name and number are those of a copy.
	name, number string
}

// texts gives facts of text as items.
func texts[T ~string](all ...facts.Fact[T]) []item {
	var out []item
	for _, f := range all {
		if f.Present() {
			out = append(out, item{text: string(f.Value), span: f.Span})
		}
	}
	return out
}

func moments(all ...facts.Fact[facts.Time]) []item {
	var out []item
	for _, f := range all {
		if f.Present() {
			out = append(out, item{text: f.Value.String(), span: f.Span, time: f.Value})
		}
	}
	return out
}

func figures(f facts.Fact[int]) []item {
	if !f.Present() {
		return nil
	}
	return []item{{text: strconv.Itoa(f.Value), span: f.Span}}
}

// recipients are the addressees of a cable and whom it is to be passed on to: prints differ in which of them is which.
func recipients(c *facts.Cable) []item { return append(texts(c.Addressees...), texts(c.For)...) }

// tally gives a number of things as an item.
func tally(n int, where ast.Span) []item { return []item{{text: strconv.Itoa(n), span: where}} }

// copies gives a distribution list copy by copy: "Stalin (2)" is two.
func copies(all []facts.Fact[facts.Copy]) []item {
	var out []item
	for _, f := range all {
		it := item{span: f.Span, name: f.Value.Recipient.Value}
		if f.Value.Number.Present() {
			it.number = strconv.Itoa(f.Value.Number.Value)
		}
		it.text = strings.TrimSpace(it.number + " " + it.name)
		for range max(1, min(f.Value.Count.Value, mostValues)) {
			out = append(out, it)
		}
		if len(out) > mostValues {
			break
		}
	}
	return out
}

func references(all []facts.Fact[facts.Reference]) []item {
	var out []item
	for _, f := range all {
		r := f.Value
		parts := []string{r.Archive, r.Fond, r.Opis, r.Delo, r.Papka, r.Leaves}
		out = append(out, item{text: strings.Trim(strings.Join(parts, "/"), "/"), span: f.Span, reference: r})
	}
	return out
}

// ofStamps gives a part of every stamp.
func ofStamps[T any](part func(facts.Stamp) facts.Fact[T]) func(*facts.Cable) []facts.Fact[T] {
	return func(c *facts.Cable) []facts.Fact[T] {
		var out []facts.Fact[T]
		for _, s := range c.Stamps {
			out = append(out, part(s.Value))
		}
		return out
	}
}

// ofQuotes gives a part of every embedded telegram.
func ofQuotes[T any](part func(facts.Quote) facts.Fact[T]) func(*facts.Cable) []facts.Fact[T] {
	return func(c *facts.Cable) []facts.Fact[T] {
		var out []facts.Fact[T]
		for _, q := range c.Quotes {
			out = append(out, part(q.Value))
		}
		return out
	}
}

// paragraphs counts the paragraphs of the message, those of embedded telegrams included.
func paragraphs(t Text) []item {
	n := 0
	ast.Walk(t.tree(), func(node ast.Node) {
		if _, is := node.(*ast.Paragraph); is {
			n++
		}
	})
	return tally(n, t.tree().Span)
}
