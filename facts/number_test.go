package facts_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/ast"
)

func TestNumberByPlace(t *testing.T) {
	p := new(page)
	c := p.cable(&ast.Cable{
		Head: []ast.Block{
			p.line(p.number("", "", "113")),
			p.line(p.number(ast.FormNumber, "Nº", "18")),
			p.line(p.number(ast.Special, "NºNº", "591", "592")),
			p.line(p.from("PLACE"), p.number("", "Nº", "12703")),
			p.line(p.number("", "", "12705"), p.number("", "", "757")),
			p.line(p.to("", p.party("", "NAME", ""))),
			p.line(p.number("", "", "1304/sh.")),
		},
		Close: []ast.Block{p.line(p.number("", "No.", "362/sh"))},
		Foot:  []ast.Block{p.line(p.number("", "Nº", "839"))},
	})
	if got := c.Number.Value; got != "12703" {
		t.Errorf("number %q, want 12703: one without a sign before it is a stray", got)
	}
	if diff := cmp.Diff([]string{"12703", "12705"}, values(c.NumberParts)); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"591", "592"}, values(c.SpecialNumbers)); diff != "" {
		t.Errorf("special numbers (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"1304/sh"}, values(c.References)); diff != "" {
		t.Errorf("references (-want +got):\n%s", diff)
	}
	if c.Form.Value != "18" || c.OutgoingNumber.Value != "362/sh" || c.Footer.LedgerNumber.Value != "839" {
		t.Errorf("form %q, outgoing number %q, ledger number %q", c.Form.Value, c.OutgoingNumber.Value, c.Footer.LedgerNumber.Value)
	}
}

func TestDayWithoutMonth(t *testing.T) {
	for day, want := range map[string]string{"11": "1951-07-11", "16": "1951-07-16", "30": "", "757": ""} {
		p := new(page)
		front := []ast.Block{p.recordDate("14", "July", "1951")}
		got := p.facts(front, &ast.Cable{Close: []ast.Block{
			p.line(p.signature("NAME")),
			p.line(p.number("", "No.", "362/sh")),
			p.line(p.number("", "", day)),
		}})
		if date := got.Cables[0].OutgoingDate; date.Value.String() != want {
			t.Errorf("%q under the sender's number: outgoing date %q, want %q", day, date.Value, want)
		}
	}
}

func TestNumberBelowName(t *testing.T) {
	heading := func(p *page, number string) ast.Block {
		words := p.text("CABLE")
		p.print(" ")
		return p.line(&ast.Heading{Span: words.Span, Words: *words, Number: p.number("", "Nº", number)})
	}
	tests := []struct {
		name string
		head func(p *page) []ast.Block
		want string
	}{
		{"the first with a sign is the cable's", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.to("", p.party("", "NAME", ""))), p.line(p.number("", "Nº", "32951"))}
		}, "32951"},
		{"one without a sign is another's", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.to("", p.party("", "NAME", ""))), p.line(p.number("", "", "1304/sh"))}
		}, ""},
		{"a heading's goes before one behind a name", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.to("", p.party("", "Coy", "")), p.number("", "Nº", "2")), heading(p, "129004")}
		}, "129004"},
		{"an issuing number too", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.to("", p.party("", "Speial", "")), p.number("", "no.", "62")), p.line(p.number(ast.Issuing, "No.", "8600"))}
		}, "8600"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			c := p.cable(&ast.Cable{Head: tt.head(p)})
			if got := c.Number.Value; got != tt.want {
				t.Errorf("number %q, want %q", got, tt.want)
			}
		})
	}
}

func TestJoinedPartNumbers(t *testing.T) {
	tests := []struct {
		printed string
		want    []string
	}{
		{"32951/32947/32970", []string{"32951", "32947", "32970"}},
		{"600428/sh", nil},
		{"533/2344/shs", nil},
	}
	for _, tt := range tests {
		t.Run(tt.printed, func(t *testing.T) {
			p := new(page)
			c := p.cable(&ast.Cable{Head: []ast.Block{p.line(p.number("", "Nº", tt.printed))}})
			if diff := cmp.Diff(tt.want, values(c.NumberParts)); diff != "" {
				t.Errorf("parts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNumberFromTitle(t *testing.T) {
	heading := func(p *page, number string) []ast.Block {
		words := p.text("CABLE")
		h := &ast.Heading{Span: words.Span, Words: *words}
		if number != "" {
			p.print(" ")
			h.Number = p.number("", "Nº", number)
		}
		return []ast.Block{p.line(h)}
	}
	tests := []struct {
		name, title    string
		first, second  string
		special        string
		want1st, want2 string
	}{
		{name: "no text has one", title: "Ciphered Telegram No. 501869, A to B", want1st: "501869", want2: "501869"},
		{name: "one text has one", title: "Cable No. 2950, A to B", second: "3950", want2: "3950"},
		{name: "joined parts", title: "Cable Nº 12703/12705 from Place", want1st: "12703", want2: "12703"},
		{name: "the special number", title: "Cable Nos. 408-410, A to B", special: "408-410", want2: "408-410"},
		{name: "another thing's number", title: "Extract from Protocol No. 78"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			front := []ast.Block{p.title(tt.title)}
			first := &ast.Cable{Head: heading(p, tt.first)}
			if tt.special != "" {
				first.Head = append(first.Head, p.line(p.number(ast.Special, "Nº", tt.special)))
			}
			second := &ast.Cable{Head: heading(p, tt.second)}
			r := p.facts(front, first, second)
			if got := r.Cables[0].Number.Value; got != tt.want1st {
				t.Errorf("first number %q, want %q", got, tt.want1st)
			}
			if got := r.Cables[1].Number.Value; got != tt.want2 {
				t.Errorf("second number %q, want %q", got, tt.want2)
			}
		})
	}
}

func TestReferencesInProse(t *testing.T) {
	tests := []struct {
		name string
		body []string
		want []string
	}{
		{"the opening sentence", []string{"Your order No. 48 has come. Cable No. 49 has not."}, []string{"48"}},
		{"an abbreviation ends no sentence", []string{"Cde. NAME has seen your No. 48 and your No. 49."}, []string{"48", "49"}},
		{"a suffix and a group", []string{"In reply to No. 483/sh and no. 1212 487 of 7 May"}, []string{"483/sh", "1212 487"}},
		{"not of reports", []string{"I send report Nº 2 on the cable Nº 15327."}, []string{"15327"}},
		{"only the opening", []string{"On 3 May it rained all day over the whole valley.", "Your telegram No. 5 came."}, nil},
		{"a spoilt line above", []string{"x7#q w!z 0k 4?", "Your order No. 48 has come to us over the river."}, []string{"48"}},
		{"a clerk's note", []string{"On 3 May it rained all day over the whole valley.", "Spravka: no. 48 (from no. 837) of Jan 13."}, []string{"48", "837"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			tree := new(ast.Cable)
			for _, s := range tt.body {
				tree.Body = append(tree.Body, p.paragraph(s))
			}
			if diff := cmp.Diff(tt.want, values(p.cable(tree).References)); diff != "" {
				t.Errorf("references (-want +got):\n%s", diff)
			}
		})
	}
}
