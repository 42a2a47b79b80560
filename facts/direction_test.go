package facts_test

import (
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

func TestDirectionFromTitle(t *testing.T) {
	tests := []struct {
		title string
		want  facts.Direction
	}{
		{"Cable No. 21677, Mao Zedong to Cde. Filippov [Stalin]", facts.Incoming},
		{"Ciphered Telegram, Filippov (Stalin) to Zhou Enlai via Zakharov", facts.Outgoing},
		{"Ciphered Telegram No. 4159 from Filipov [Stalin] to Kovalev", facts.Outgoing},
		{"Cable, Stalin [Kuznetsov] to Mao Zedong [via Terebin]", facts.Outgoing},
		{"Ciphered Telegram No. 50513, Terebin to Kuznetsov, transmitting a Message from Mao Zedong", facts.Incoming},
		{"Cable, Joseph Stalin to Anastas Mikoyan", facts.Outgoing},
		{"Cable, Mikoyan to Stalin", facts.Incoming},
		{"Ciphered Telegram No. 501869, Razuvaev to Shtemenko", facts.Incoming},
		{"Telegram from Matveev to Council of Ministers", facts.Incoming},
		{"Telegram, Lozovsky to I. V. Sadchikov", facts.Outgoing},
		{"Telegram from Gromyko to Shtykov, approved by CC Politburo", facts.Outgoing},
		{"Cable Nº 12703/12705 from Tehran", facts.Incoming},
		{"Telegram to V.M. Molotov from Beijing from the USSR Ambassador, V.V. Kuznetsov", facts.Incoming},
		{"Ciphered Telegram from Feng Xi [Stalin] to Soviet Ambassador in Pyongyang Shtykov", facts.Outgoing},
		{"Enciphered cable from Dobrynin to Khrushchev on an expected invasion", facts.Incoming},
		{"Telegram, A to B", ""},
		{"Minutes of a meeting", ""},
	}
	for _, tt := range tests {
		t.Run(tt.title, func(t *testing.T) {
			p := new(page)
			front := []ast.Block{p.title(tt.title)}
			if got := p.facts(front, new(ast.Cable)).Cables[0].Direction.Value; got != tt.want {
				t.Errorf("direction %q, want %q", got, tt.want)
			}
		})
	}
}

func TestDirectionFromLines(t *testing.T) {
	party := func(p *page, name string) *ast.Party { return p.party("", name, "") }
	tests := []struct {
		name string
		head func(p *page) []ast.Block
		want facts.Direction
	}{
		{"from a place", func(p *page) []ast.Block { return []ast.Block{p.line(p.from("PLACE"))} }, facts.Incoming},
		{"from Moscow", func(p *page) []ast.Block { return []ast.Block{p.line(p.from("MOSCOW"))} }, facts.Outgoing},
		{"to a place", func(p *page) []ast.Block { return []ast.Block{p.line(p.to("PLACE"))} }, facts.Outgoing},
		{"to Moscow", func(p *page) []ast.Block { return []ast.Block{p.line(p.to("MOSCOW", party(p, "VKP(b) CC")))} }, facts.Incoming},
		{"to the centre", func(p *page) []ast.Block { return []ast.Block{p.line(p.to("", party(p, "FENG XI")))} }, facts.Incoming},
		{"a number that Moscow gives", func(p *page) []ast.Block { return []ast.Block{p.line(p.number(ast.Issuing, "No.", "8600"))} }, facts.Outgoing},
		{"an outgoing copy", func(p *page) []ast.Block {
			words := p.text("COPY OF AN OUTGOING TELEGRAM")
			return []ast.Block{p.line(&ast.Heading{Span: words.Span, Words: *words, OutgoingCopy: true})}
		}, facts.Outgoing},
		{"an arrival", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.event(ast.Sent, p.moment("01:00", "3"))), p.line(p.event(ast.Arrived, p.moment("02:00", "3")))}
		}, facts.Incoming},
		{"sent and no more", func(p *page) []ast.Block { return []ast.Block{p.line(p.event(ast.Sent, p.moment("01:00", "3")))} }, facts.Outgoing},
		{"received, then sent", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.event(ast.Received, p.moment("01:00", "3"))), p.line(p.event(ast.Sent, p.moment("02:00", "3")))}
		}, facts.Outgoing},
		{"nothing", func(*page) []ast.Block { return nil }, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			c := p.cable(&ast.Cable{Head: tt.head(p)})
			if got := c.Direction.Value; got != tt.want {
				t.Errorf("direction %q, want %q", got, tt.want)
			}
		})
	}
}

func TestDirectionFromPeople(t *testing.T) {
	tests := []struct {
		addressee, signature string
		want                 facts.Direction
	}{
		{"FILIPPOV", "MAO ZEDONG", facts.Incoming},
		{"KRASOVSKY", "FILIPPOV", facts.Outgoing},
		{"Mikoyan", "STALIN", facts.Outgoing},
		{"Comrade KUZNETSOV", "TEREBIN", facts.Incoming},
		{"Terebin", "Kuznetsov", facts.Outgoing},
		{"Тов. МАО ЦЗЭДУНУ", "ФИЛИППОВ", facts.Outgoing},
		{"", "Kuznetsov", ""},
		{"A", "B", ""},
	}
	for _, tt := range tests {
		t.Run(tt.addressee+" "+tt.signature, func(t *testing.T) {
			p := new(page)
			tree := new(ast.Cable)
			if tt.addressee != "" {
				tree.Head = []ast.Block{p.line(p.to("", p.party("", tt.addressee, "")))}
			}
			tree.Close = []ast.Block{p.line(p.signature(tt.signature))}
			if got := p.cable(tree).Direction.Value; got != tt.want {
				t.Errorf("direction %q, want %q", got, tt.want)
			}
		})
	}
}
