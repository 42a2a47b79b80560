package validate

var bracketBalance = &Rule{
	Code:     "bracket-balance",
	Category: Structure,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "a square or round bracket without its partner",
	Run:      runBracketBalance,
}

func runBracketBalance(p *Pass) {
	for _, s := range p.outline().titles {
		scan := p.bracketScan()
		scan.scope(s)
		scan.report(p)
	}
	for _, c := range p.outline().cables {
		runBracketBalanceOn(p, c)
	}
	p.reportParentheses()
}

// runBracketBalanceOn pairs brackets block by block, and those of the message and those that a block begins with also
// over several blocks, as a long note may have them.
func runBracketBalanceOn(p *Pass, c *cable) {
	scopes := c.scopes()
	scan := p.bracketScan()
	for i, s := range scopes {
		if i > 0 && s.zone.prose() != scopes[i-1].zone.prose() {
			scan.report(p)
		}
		scan.scope(s.Span)
		if !s.zone.prose() {
			scan.expire(s.Span)
		}
	}
	if len(p.File.Back) == 0 && c.breaksOff() && len(scopes) > 0 {
		scan.end = scopes[len(scopes)-1].Start
	}
	scan.report(p)
}
