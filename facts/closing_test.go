package facts_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/ast"
)

func TestSignatories(t *testing.T) {
	quote := func(p *page, closed bool) *ast.Quote {
		start := p.mark()
		q := &ast.Quote{Open: p.text(`"`), Addressee: p.party("Cde.", "A", "")}
		p.print(" text.")
		if closed {
			q.Close = p.text(`"`)
		}
		p.print("\n")
		q.Span = p.since(start)
		return q
	}
	tests := []struct {
		name       string
		closed     bool
		signatures []string
		want       []string
		quoted     string
	}{
		{"a closed quotation", true, []string{"MAO ZEDONG", "ROSHCHIN"}, []string{"MAO ZEDONG", "ROSHCHIN"}, ""},
		{"an open quotation and two", false, []string{"LI KENONG", "MAO ZEDONG"}, []string{"MAO ZEDONG"}, "LI KENONG"},
		{"an open quotation and one", false, []string{"MAO ZEDONG"}, []string{"MAO ZEDONG"}, ""},
		{"an open quotation and one man twice", false, []string{"FILIPPOV", "Filippov"}, []string{"FILIPPOV", "Filippov"}, ""},
		{"an open quotation and three", false, []string{"A B", "C D", "E F"}, []string{"C D", "E F"}, "A B"},
		{"letter-spaced", true, []string{"S H T Y K O V."}, []string{"SHTYKOV"}, ""},
		{"letter-spaced in two words", true, []string{"M A O  Z E D O N G"}, []string{"MAO ZEDONG"}, ""},
		{"initials", true, []string{"A. DOBRYNIN"}, []string{"A. DOBRYNIN"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			tree := &ast.Cable{Body: []ast.Block{quote(p, tt.closed)}}
			for _, s := range tt.signatures {
				tree.Close = append(tree.Close, p.line(p.signature(s)))
			}
			c := p.cable(tree)
			if diff := cmp.Diff(tt.want, values(c.Signatories)); diff != "" {
				t.Errorf("signatories (-want +got):\n%s", diff)
			}
			if got := c.Quotes[0].Value.Signatory.Value; got != tt.quoted {
				t.Errorf("signatory of the quotation %q, want %q", got, tt.quoted)
			}
		})
	}
}

func TestDatesUnderOpenQuote(t *testing.T) {
	p := new(page)
	open := &ast.Quote{Open: p.text(`"`)}
	open.Span = open.Open.Span
	c := p.cable(&ast.Cable{
		Body: []ast.Block{open},
		Close: []ast.Block{
			p.line(p.signature("LI KENONG"), p.on("24:00", "10")),
			p.line(p.signature("MAO ZEDONG")),
			p.line(p.on("", "11")),
		},
	})
	checkTime(t, "quotation", c.Quotes[0].Value.Date, "1951-07-11T00:00")
	checkTime(t, "outgoing date", c.OutgoingDate, "1951-07-11")
	if !c.Quotes[0].Value.Unclosed {
		t.Error("the quotation counts as closed")
	}
}

func TestNestedQuotes(t *testing.T) {
	p := new(page)
	inner := &ast.Quote{Span: p.print("« »"), Open: p.text("«"), Close: p.text("»"), Addressee: p.party("", "B", "")}
	outer := &ast.Quote{
		Span: p.since(0), Open: p.text("«"), Close: p.text("»"), Addressee: p.party("Товарищ", "A", ""),
		Copies: []*ast.Party{p.party("Cdes.", "C", ""), p.party("", "D", "")}, Blocks: []ast.Block{inner},
	}
	last := p.paragraph("text”")
	last.Unopened = &ast.Text{Span: last.Span, Value: "”"}
	c := p.cable(&ast.Cable{Body: []ast.Block{outer, last}})
	if len(c.Quotes) != 3 {
		t.Fatalf("%d quotations, want outer, inner and an unopened one", len(c.Quotes))
	}
	first := c.Quotes[0].Value
	if first.Addressee.Value != "Товарищ A" || c.Quotes[1].Value.Addressee.Value != "B" || !c.Quotes[2].Value.Unopened {
		t.Errorf("quotations %+v", c.Quotes)
	}
	if diff := cmp.Diff([]string{"C", "D"}, values(first.Copies)); diff != "" {
		t.Errorf("copies (-want +got):\n%s", diff)
	}
}
