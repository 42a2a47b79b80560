package validate

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/cablegram/cablegram/ast"
)

var numberSign = &Rule{
	Code:     "number-sign",
	Category: Typography,
	Severity: Note,
	Since:    "0.1.0",
	Summary:  "several number signs in one cable",
	Run:      runNumberSign,
}

func runNumberSign(p *Pass) {
	house := signOf(p.shared.config.NumberSign)
	for _, c := range p.outline().cables {
		signs := &p.shared.signs
		signs.read(c, p.survey())
		usual := signs.usual()
		for s, places := range signs {
			switch {
			case len(places) == 0:
			case house != noSign && sign(s) != house:
				p.reportForeignSign(places, sign(s), p.shared.config.NumberSign)
			case house == noSign && sign(s) != usual:
				p.reportSign(signs, sign(s), usual)
			}
		}
	}
}

// reportForeignSign reports the first place of a sign that is not the one of the house.
func (p *Pass) reportForeignSign(places []ast.Span, foreign sign, house string) {
	name := signNames[signOf(house)]
	p.Report(Finding{
		Span: places[0],
		Message: fmt.Sprintf("number sign %s stands in a cable %s, and the settings ask for %s: use that one, or change the settings",
			signNames[foreign], times(len(places)), name),
		Fixes: p.signFixes(places, house),
	})
}

// reportSign reports the first place of a sign that is not the usual one of its cable. Of signs that look alike one is
// likely typed for the other; one that looks different may be in the original, and more so where it is no rarer.
func (p *Pass) reportSign(signs *signPlaces, odd, usual sign) {
	odds, usuals := signs[odd], signs[usual]
	f := Finding{
		Span: odds[0],
		Message: "number sign " + signNames[odd] + " stands in a cable that has " + signNames[usual] + ": " +
			times(len(odds)) + " against " + times(len(usuals)) + "; use the one that the original has",
		Related: []Related{{Span: usuals[0], Message: "the usual sign of this cable"}},
	}
	if twins(odd, usual) || len(usuals) > len(odds) {
		f.Fixes = p.signFixes(odds, signForms[usual])
	}
	p.Report(f)
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return strconv.Itoa(n) + " times"
}

// twins reports whether two signs look alike, so that one is likely typed for the other.
func twins(a, b sign) bool {
	alike := func(s sign) bool { return s == ordinalSign || s == degreeSign || s == numeroSign }
	return alike(a) && alike(b)
}

// signFixes puts a sign in each of the places, which are in print order. There is no fix where one of them is a plural
// that the sign does not have.
func (p *Pass) signFixes(places []ast.Span, form string) []Fix {
	kind := signOf(form)
	edits := make([]Edit, 0, len(places))
	for i := 0; i < len(places); i++ {
		e := Edit{Span: places[i], Text: form}
		plural := strings.ContainsAny(p.text(e.Span), "sS")
		if i+1 < len(places) && strings.Trim(p.text(ast.Span{Start: e.Span.End, End: places[i+1].Start}), " ") == "" {
			i++
			e.Span.End = places[i].End
			plural = true
		}
		if plural {
			if e.Text = signPlurals[kind]; e.Text == "" {
				return nil
			}
		}
		if beginsWithDigit(p.File.Source[e.Span.End:]) && kind != hashSign && kind != letterSign {
			e.Text += " "
		}
		edits = append(edits, e)
	}
	return []Fix{{Message: "use " + signNames[kind] + " throughout", Applicability: Suggested, Edits: edits}}
}

// signPlaces are the places of each number sign in one cable, in print order. Those of the record's title and citation
// do not count: the archive writes its own sign (format guide, section 18).
type signPlaces [numeroSign + 1][]ast.Span

func (s *signPlaces) read(c *cable, v *survey) {
	for kind := range s {
		s[kind] = s[kind][:0]
	}
	for _, n := range c.numbers {
		s.addNumber(n)
	}
	for _, item := range c.copies {
		if item.Number != nil {
			s.addNumber(item.Number)
		}
	}
	for _, t := range c.prose {
		s.addProse(t, v)
	}
	for kind := range s {
		sortSpans(s[kind])
	}
}

func (s *signPlaces) addNumber(n *ast.Number) {
	for _, printed := range n.Signs {
		if kind := signOf(printed.Value); kind != noSign {
			s[kind] = append(s[kind], printed.Span)
		}
	}
}

// addProse adds the signs in running text: those with a figure behind them.
func (s *signPlaces) addProse(t ast.Text, v *survey) {
	for figure := v.next(figureLeads, t.Start, t.End); figure < t.End; figure = v.next(figureLeads, figure+1, t.End) {
		if printed := signBefore(t.Value[:figure-t.Start]); !printed.IsZero() {
			kind := signOf(t.Value[printed.Start:printed.End])
			s[kind] = append(s[kind], ast.Span{Start: t.Start + printed.Start, End: t.Start + printed.End})
		}
	}
}

// usual is the sign with the most places; of equals the one that stands first.
func (s *signPlaces) usual() sign {
	best := noSign
	for kind, places := range s {
		switch {
		case len(places) == 0, len(places) < len(s[best]):
		case len(places) > len(s[best]), places[0].Start < s[best][0].Start:
			best = sign(kind)
		}
	}
	return best
}
