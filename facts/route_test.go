package facts_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/ast"
)

func TestAddressees(t *testing.T) {
	tests := []struct {
		name string
		head func(p *page) []ast.Block
		want []string
	}{
		{"honorific and gloss are kept", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.to("", p.party("Comrade", "FILIPPOV", "[Stalin]")))}
		}, []string{"Comrade FILIPPOV [Stalin]"}},
		{"an honorific for several is not", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.to("", p.party("Cdes.", "A", ""), p.party("", "B", "")))}
		}, []string{"A", "B"}},
		{"two lines", func(p *page) []ast.Block {
			return []ast.Block{
				p.line(p.to("MOSCOW", p.party("", "VKP(b) CC", ""))), p.line(p.to("", p.party("Cde.", "STALIN.", ""))),
			}
		}, []string{"VKP(b) CC", "Cde. STALIN"}},
		{"the line above the cable, alone", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.caption("A", "B"))}
		}, []string{"B"}},
		{"the line above the cable and the envelope", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.caption("A", "B.C. NAME")), p.line(p.to("", p.party("", "NAME", "")))}
		}, []string{"NAME"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			c := p.cable(&ast.Cable{Head: tt.head(p)})
			if diff := cmp.Diff(tt.want, values(c.Addressees)); diff != "" {
				t.Errorf("addressees (-want +got):\n%s", diff)
			}
		})
	}
}

// caption prints the line above a cable.
func (p *page) caption(sender, addressee string) *ast.Caption {
	start := p.mark()
	c := &ast.Caption{Sender: p.party("", sender, "")}
	p.print(" to ")
	c.Addressee = p.party("", addressee, "")
	p.print(" ")
	c.Date = p.date(ast.DayMonthName, "6", "February", "1949")
	p.print(" ")
	c.Number = p.number("", "", "50/III")
	c.Span = p.since(start)
	return c
}

func TestCaption(t *testing.T) {
	p := new(page)
	c := p.cable(&ast.Cable{Head: []ast.Block{p.line(p.caption("I.V. STALIN", "A.I. MIKOYAN"))}})
	checkTime(t, "outgoing date", c.OutgoingDate, "1949-02-06")
	if c.OutgoingNumber.Value != "50/III" || c.Number.Present() {
		t.Errorf("outgoing number %q, number %q", c.OutgoingNumber.Value, c.Number.Value)
	}
	if diff := cmp.Diff([]string{"I.V. STALIN"}, values(c.Signatories)); diff != "" {
		t.Errorf("signatories (-want +got):\n%s", diff)
	}
}

func TestPlaces(t *testing.T) {
	place := func(p *page, name, to string) []ast.Block {
		first := p.line(p.to(name))
		if to == "to " {
			start := p.mark()
			p.print(to)
			second := p.to("", p.party("", "Vyshinsky", ""))
			second.Span = p.since(start)
			return []ast.Block{first, p.line(second)}
		}
		return []ast.Block{first, p.line(p.to("", p.party("", "Vyshinsky", "")))}
	}
	tests := []struct {
		name, to          string
		wantFrom, wantOut string
	}{
		{"Pyongyang", "", "Pyongyang", ""},
		{"Pyongyang", "to ", "", "Pyongyang"},
		{"Moscow", "", "", "Moscow"},
	}
	for _, tt := range tests {
		t.Run(tt.name+" "+tt.to, func(t *testing.T) {
			p := new(page)
			c := p.cable(&ast.Cable{Head: place(p, tt.name, tt.to)})
			if c.From.Value != tt.wantFrom || c.ToPlace.Value != tt.wantOut {
				t.Errorf("from %q to place %q, want %q and %q", c.From.Value, c.ToPlace.Value, tt.wantFrom, tt.wantOut)
			}
		})
	}
}

func TestVia(t *testing.T) {
	tests := []struct{ title, want string }{
		{"Cable, A [B] to C [via Terebin]", "Terebin"},
		{"Ciphered Telegram, A (B) to C via Zakharov, with a Message", "Zakharov"},
		{"Ciphered Telegram, A to C", ""},
	}
	for _, tt := range tests {
		t.Run(tt.title, func(t *testing.T) {
			p := new(page)
			front := []ast.Block{p.title(tt.title)}
			if got := p.facts(front, new(ast.Cable)).Cables[0].Via.Value; got != tt.want {
				t.Errorf("via %q, want %q", got, tt.want)
			}
		})
	}
}
