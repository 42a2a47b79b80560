package facts_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

func (p *page) issuer(name string) *ast.Issuer {
	t := p.text(name)
	return &ast.Issuer{Span: t.Span, Name: *t}
}

func TestIssuer(t *testing.T) {
	p := new(page)
	joined := p.cable(&ast.Cable{Head: []ast.Block{p.line(p.issuer("MFA USSR")), p.line(p.issuer("Tenth Department"))}})
	if got := joined.Issuer.Value; got != "MFA USSR Tenth Department" {
		t.Errorf("issuer %q, want both lines", got)
	}
	p = new(page)
	first := p.line(p.issuer("8th Department"))
	p.print("CABLE\n")
	parted := p.cable(&ast.Cable{Head: []ast.Block{first, p.line(p.issuer("General Staff"))}})
	if got := parted.Issuer.Value; got != "8th Department" {
		t.Errorf("issuer %q, want the first: another line parts them", got)
	}
}

func TestMarkings(t *testing.T) {
	p := new(page)
	urgent := &ast.Urgency{Text: *p.text("URGENT")}
	p.print(" ")
	gloss := &ast.Mark{Span: p.print("[vne ocheredi]"), Kind: ast.OtherMark}
	secret := &ast.Classification{Text: *p.text("TOP SECRET.")}
	special := &ast.Classification{Text: *p.text("S P E C I A L")}
	again := &ast.Classification{Text: *p.text("TOP SECRET")}
	series := &ast.Series{Letter: *p.text("G")}
	c := p.cable(&ast.Cable{Head: []ast.Block{p.line(urgent, gloss), p.line(secret, special), p.line(again, series)}})
	if diff := cmp.Diff([]string{"URGENT [vne ocheredi]"}, values(c.Urgency)); diff != "" {
		t.Errorf("urgency (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"TOP SECRET", "SPECIAL"}, values(c.Classification)); diff != "" {
		t.Errorf("classification (-want +got):\n%s", diff)
	}
	if c.Series.Value != "G" {
		t.Errorf("series %q", c.Series.Value)
	}
}

func TestLanguage(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The weather is fine.", facts.English},
		{"Погода хорошая, see above.", facts.Russian},
		{"1951 — 17:00", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			p := new(page)
			if got := p.cable(&ast.Cable{Body: []ast.Block{p.paragraph(tt.text)}}).Language.Value; got != tt.want {
				t.Errorf("language %q, want %q", got, tt.want)
			}
		})
	}
}

func TestWhomFor(t *testing.T) {
	line := func(p *page, name, gloss string) ast.Block {
		start := p.mark()
		p.print("for ")
		party := p.party("Comrade", name, gloss)
		return p.line(&ast.For{Span: p.since(start), Party: *party})
	}
	tests := []struct {
		name       string
		head       func(p *page) []ast.Block
		want       string
		addressees []string
	}{
		{"a reader abroad", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.to("", p.party("", "KRASOVSKY", ""))), line(p, "MAO ZEDONG", "")}
		}, "Comrade MAO ZEDONG", []string{"KRASOVSKY"}},
		{"the addressee himself", func(p *page) []ast.Block { return []ast.Block{line(p, "FENG XI", "[Stalin]")} }, "", []string{"Comrade FENG XI [Stalin]"}},
		{"the centre behind the addressee", func(p *page) []ast.Block {
			to := p.to("", p.party("", "VYSHINSKY", ""))
			to.For = p.party("", "the Politburo", "[instantsiya]")
			return []ast.Block{p.line(to)}
		}, "the Politburo [instantsiya]", []string{"VYSHINSKY"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			c := p.cable(&ast.Cable{Head: tt.head(p)})
			if got := c.For.Value; got != tt.want {
				t.Errorf("for %q, want %q", got, tt.want)
			}
			if diff := cmp.Diff(tt.addressees, values(c.Addressees)); diff != "" {
				t.Errorf("addressees (-want +got):\n%s", diff)
			}
		})
	}
}
