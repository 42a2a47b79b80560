package facts_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// copy prints "Copy Nº 1 to NAME": word and number are left out where they are empty.
func (p *page) copy(word, number, name, count string) *ast.Copy {
	start := p.mark()
	c := &ast.Copy{Word: p.text(word)}
	if number != "" {
		c.Number = p.number("", "Nº", number)
	}
	if name != "" {
		p.print(" ")
		c.Recipient = p.party("", name, "")
	}
	if count != "" {
		p.print(" - ")
		c.Count = p.text(count)
	}
	c.Span = p.since(start)
	return c
}

// list prints "Copies: A, B - 2", each item as name and count.
func (p *page) list(label, separator string, trailing bool, items ...[2]string) *ast.CopyList {
	start := p.mark()
	l := &ast.CopyList{Label: p.text(label)}
	for i, it := range items {
		if i > 0 {
			p.print(separator)
		}
		l.Items = append(l.Items, p.copy("", "", it[0], it[1]))
	}
	if trailing {
		l.Trailing = p.text(",")
	}
	l.Span = p.since(start)
	return l
}

func TestCopies(t *testing.T) {
	tests := []struct {
		name string
		head func(p *page) []ast.Block
		want string
	}{
		{
			"numbered, columns read across",
			func(p *page) []ast.Block {
				return []ast.Block{
					p.line(p.copy("Copy", "1", "DISTRIBUTION LIST", "")),
					p.line(p.copy("Copy", "3", "the 10th Department", "")),
					p.line(p.copy("", "2", "Stalin", "")),
				}
			},
			"1 DISTRIBUTION LIST; 2 Stalin; 3 10th Department",
		},
		{
			"a range",
			func(p *page) []ast.Block {
				return []ast.Block{p.line(p.copy("copies", "1-3", "A", "")), p.line(p.copy("copy", "4", "B", ""))}
			},
			"1 A; 2 A; 3 A; 4 B",
		},
		{
			"a range that no office prints",
			func(p *page) []ast.Block { return []ast.Block{p.line(p.copy("copies", "1-300", "A", ""))} },
			"A",
		},
		{
			"counted",
			func(p *page) []ast.Block {
				return []ast.Block{p.line(p.list("Copies:", ", ", false, [2]string{"Stalin", "2"}, [2]string{"Molotov", ""}))}
			},
			"Stalin x2; Molotov x1",
		},
		{
			"counted by commas alone, over two lines",
			func(p *page) []ast.Block {
				return []ast.Block{
					p.line(p.list("Copies:", ", ", true, [2]string{"Stalin", ""}, [2]string{"Molotov", ""})),
					p.line(p.list("", ", ", false, [2]string{"Beria", ""})),
				}
			},
			"Stalin x1; Molotov x1; Beria x1",
		},
		{
			"broken inside the last item",
			func(p *page) []ast.Block {
				return []ast.Block{
					p.line(p.list("List:", ", ", false, [2]string{"Stalin", "2"}, [2]string{"8th MDGS", ""})),
					p.line(p.list("", ", ", false, [2]string{"file", "1"})),
				}
			},
			"Stalin x2; 8th MDGS file x1",
		},
		{
			"names side by side",
			func(p *page) []ast.Block {
				return []ast.Block{
					p.line(p.list("Copies to:", "", false)),
					p.line(p.list("", " ", false, [2]string{"Malenkov", ""}, [2]string{"Kaganovich", ""})),
				}
			},
			"Malenkov; Kaganovich",
		},
		{
			"names under a name",
			func(p *page) []ast.Block {
				return []ast.Block{p.line(p.list("Copies to", " ", false, [2]string{"A", ""})), p.line(p.copy("", "", "B", ""))}
			},
			"A; B",
		},
		{
			"inside a note",
			func(p *page) []ast.Block {
				list := p.list("", ", ", false, [2]string{"A", ""}, [2]string{"B", ""})
				return []ast.Block{&ast.Mark{Span: list.Span, Kind: ast.Note, Text: ast.Text{Span: list.Span, Value: "x"}, List: list}}
			},
			"A; B",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			c := p.cable(&ast.Cable{Head: tt.head(p)})
			if diff := cmp.Diff(tt.want, showCopies(c.Copies)); diff != "" {
				t.Errorf("copies (-want +got):\n%s", diff)
			}
		})
	}
}

func showCopies(list []facts.Fact[facts.Copy]) string {
	var out []string
	for _, f := range list {
		s := f.Value.Recipient.Value
		if n := f.Value.Number; n.Present() {
			s = fmt.Sprint(n.Value, " ", s)
		}
		if n := f.Value.Count; n.Present() {
			s = fmt.Sprint(s, " x", n.Value)
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestExemplar(t *testing.T) {
	p := new(page)
	open := p.copy("Copy", "12", "", "")
	open.Open = true
	p.print("\n")
	c := p.cable(&ast.Cable{Head: []ast.Block{p.line(open), p.line(p.copy("Copy", "2", "", ""))}})
	if c.Exemplar.Value != 2 || len(c.Copies) != 0 {
		t.Errorf("exemplar %d and copies %q, want 2 and none: nobody is named", c.Exemplar.Value, showCopies(c.Copies))
	}
}
