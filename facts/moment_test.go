package facts_test

import (
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// on is a moment of a day in July 1951, with an hour unless it is empty.
func (p *page) on(clock, day string) *ast.Moment {
	var c *ast.Clock
	if clock != "" {
		c = p.clock(clock)
		p.print(" ")
	}
	var d *ast.Date
	if day != "" {
		d = p.date(ast.DayMonthName, day, "July", "1951")
	}
	return p.at(c, d)
}

func (p *page) moment(clock, day string) func() *ast.Moment {
	return func() *ast.Moment { return p.on(clock, day) }
}

func TestMomentsOfHead(t *testing.T) {
	tests := []struct {
		name                     string
		head                     func(p *page) []ast.Block
		body                     func(p *page) []ast.Block
		received, sent, outgoing string
	}{
		{
			name: "hour and date on two lines",
			head: func(p *page) []ast.Block {
				return []ast.Block{
					p.line(p.from("Place"), p.event(ast.Received, p.moment("02:00", ""))),
					p.line(p.on("", "8")),
				}
			},
			received: "1951-07-08T02:00",
		},
		{
			name: "date and hour on two lines",
			head: func(p *page) []ast.Block {
				return []ast.Block{p.line(p.event(ast.Received, p.moment("", "8"))), p.line(p.on("17:10", ""))}
			},
			received: "1951-07-08T17:10",
		},
		{
			name: "a verb alone on its line",
			head: func(p *page) []ast.Block {
				return []ast.Block{p.line(p.event(ast.Sent, nil)), p.line(p.on("17:10", "8"))}
			},
			sent: "1951-07-08T17:10",
		},
		{
			name: "the head row of the ministry",
			head: func(p *page) []ast.Block {
				return []ast.Block{
					p.line(p.from("PLACE")),
					p.line(p.number("", "Nº", "16030"), p.on("13:40", "")),
					p.line(p.on("", "30")),
				}
			},
			received: "1951-07-30T13:40",
		},
		{
			name: "no word beside the place",
			head: func(p *page) []ast.Block {
				return []ast.Block{p.line(p.from("PLACE"), p.on("01:30", "27"))}
			},
			received: "1951-07-27T01:30",
		},
		{
			name: "a second moment is not the reception's",
			head: func(p *page) []ast.Block {
				return []ast.Block{p.line(p.from("PLACE"), p.event(ast.Received, p.moment("01:30", "27"))), p.line(p.on("", "28"))}
			},
			received: "1951-07-27T01:30",
		},
		{
			name: "an unreadable line ends what a date completes",
			head: func(p *page) []ast.Block {
				received := p.line(p.from("PLACE"), p.event(ast.Received, p.moment("01:30", "")))
				bad := &ast.Bad{Span: p.print("zq"), Reason: ast.Unplaced}
				p.print("\n")
				return []ast.Block{received, bad, p.line(p.on("", "28"))}
			},
			received: "T01:30",
		},
		{
			name: "the date of a letter",
			head: func(p *page) []ast.Block { return []ast.Block{p.line(p.on("", "18"))} },
			body: func(p *page) []ast.Block {
				text := p.text("Comrade NAME!")
				return []ast.Block{&ast.Salutation{Span: text.Span, Text: *text}}
			},
			outgoing: "1951-07-18",
		},
		{
			name: "the date of an outgoing cable",
			head: func(p *page) []ast.Block {
				return []ast.Block{p.line(p.to("PLACE")), p.line(p.on("", "18"))}
			},
			outgoing: "1951-07-18",
		},
		{
			name: "reception before dispatch",
			head: func(p *page) []ast.Block {
				return []ast.Block{
					p.line(p.event(ast.Received, p.moment("04:10", "14"))),
					p.line(p.event(ast.Sent, p.moment("05:30", "14"))),
				}
			},
			received: "1951-07-14T04:10",
			sent:     "1951-07-14T05:30",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			tree := &ast.Cable{Head: tt.head(p)}
			if tt.body != nil {
				tree.Body = tt.body(p)
			}
			c := p.cable(tree)
			checkTime(t, "received", c.Received, tt.received)
			checkTime(t, "sent", c.Sent, tt.sent)
			checkTime(t, "outgoing date", c.OutgoingDate, tt.outgoing)
		})
	}
}

func checkTime(t *testing.T, what string, got facts.Fact[facts.Time], want string) {
	t.Helper()
	if s := got.Value.String(); s != want {
		t.Errorf("%s %q, want %q", what, s, want)
	}
}

func TestMomentSpan(t *testing.T) {
	p := new(page)
	whole := p.line(p.event(ast.Sent, p.moment("02:00", "8")))
	begun := p.line(p.event(ast.Received, p.moment("02:30", "")))
	rest := p.line(p.on("", "8"))
	c := p.cable(&ast.Cable{Head: []ast.Block{whole, begun, rest}})
	if got, want := c.Sent.Span, whole.Fields[0].(*ast.Event).Moment.Span; got != want {
		t.Errorf("sent at %v, want %v: the moment alone", got, want)
	}
	if got, want := c.Received.Span, begun.Cover(rest.Span); got != want {
		t.Errorf("received at %v, want %v: both lines", got, want)
	}
}

func TestMomentsOfFoot(t *testing.T) {
	p := new(page)
	received := p.line(p.from("PLACE"), p.event(ast.Received, p.moment("13:55", "11")))
	signed := []ast.Block{p.line(p.number("", "Nº", "274"), p.signature("NAME"), p.on("", "10"))}
	foot := []ast.Block{
		p.line(p.action(ast.Deciphered, "A", nil)),
		p.line(p.on("14:30", "11")),
		p.line(p.action(ast.Printed, "B", p.moment("23:50", ""))),
		p.line(p.number("", "Nº", "839")),
		p.line(p.action(ast.Verified, "C", p.moment("24:00", ""))),
		p.line(p.action(ast.Issued, "D", nil), p.number("", "Nº", "1644")),
		p.line(p.on("", "12")),
		p.line(p.action(ast.Distributed, "", p.moment("14:20", ""))),
		p.line(p.on("", "20")),
	}
	c := p.cable(&ast.Cable{Head: []ast.Block{received}, Close: signed, Foot: foot})
	checkTime(t, "outgoing date", c.OutgoingDate, "1951-07-10")
	checkTime(t, "deciphered", c.Footer.DecipheredAt, "1951-07-11T14:30")
	checkTime(t, "printed", c.Footer.PrintedAt, "1951-07-11T23:50")
	checkTime(t, "verified", c.Footer.VerifiedAt, "1951-07-12T00:00")
	checkTime(t, "issued", c.Footer.IssuedAt, "1951-07-12")
	checkTime(t, "distributed", c.Footer.DistributedAt, "1951-07-20T14:20")
	if got := c.Footer.LedgerNumber.Value; got != "839" {
		t.Errorf("ledger number %q, want the first one", got)
	}
}

func TestHourOfFootWithoutDate(t *testing.T) {
	tests := []struct {
		name string
		head func(p *page) []ast.Block
		want string
	}{
		{"the reception's date", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.event(ast.Received, p.moment("01:05", "14")))}
		}, "1951-07-14T03:55"},
		{"the arrival's date", func(p *page) []ast.Block {
			return []ast.Block{p.line(p.event(ast.Received, p.moment("23:05", "14"))), p.line(p.event(ast.Arrived, p.moment("00:15", "15")))}
		}, "1951-07-15T03:55"},
		{"no date at all", func(*page) []ast.Block { return nil }, "T03:55"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			head := tt.head(p)
			foot := []ast.Block{p.line(p.action(ast.Verified, "A", p.moment("03:55", "")))}
			c := p.cable(&ast.Cable{Head: head, Foot: foot})
			checkTime(t, "verified", c.Footer.VerifiedAt, tt.want)
		})
	}
}

func TestDateAfterCount(t *testing.T) {
	count := func(p *page, n, typist string) *ast.Printing {
		start := p.mark()
		out := &ast.Printing{Count: *p.text(n)}
		p.print(" copies ")
		out.Name = p.text(typist)
		out.Span = p.since(start)
		return out
	}
	tests := []struct {
		name              string
		typist            string
		outgoing, printed string
		copies            int
		stated            string
	}{
		{name: "a mere count", stated: "5", copies: 5, outgoing: "1951-07-14"},
		{name: "a typist", stated: "Four", typist: "A", copies: 4, printed: "1951-07-14"},
		{name: "a Russian count", stated: "восемь", copies: 8, outgoing: "1951-07-14"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := new(page)
			c := p.cable(&ast.Cable{Foot: []ast.Block{p.line(count(p, tt.stated, tt.typist)), p.line(p.on("", "14"))}})
			checkTime(t, "outgoing date", c.OutgoingDate, tt.outgoing)
			checkTime(t, "printed", c.Footer.PrintedAt, tt.printed)
			if got := c.Footer.CopiesPrinted.Value; got != tt.copies {
				t.Errorf("%d copies, want %d", got, tt.copies)
			}
		})
	}
}
