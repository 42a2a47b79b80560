package validate

import (
	"fmt"
	"slices"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

var partyMismatch = &Rule{
	Code:     "party-mismatch",
	Category: Names,
	Severity: Warning,
	Since:    "0.1.0",
	Summary:  "a sender, an addressee or a place in the title that the cable's own lines do not have",
	Run:      runPartyMismatch,
}

func runPartyMismatch(p *Pass) {
	names := p.mentions()
	if len(names.title) == 0 {
		return
	}
	roles := p.rolesIn(names.title)
	for i, c := range p.outline().cables {
		own := ownSides(c.stated, names.cables[i])
		p.compareCities("comes from", roles.sender, own.origin)
		p.compareCities("goes to", roles.addressee, own.destination)
		p.comparePeople("sender", roles.sender, own.senders, own.addressees)
		if !areSame(roles.other.people, own.addressees.named) {
			p.comparePeople("addressee", roles.addressee, own.addressees, own.senders)
		}
	}
}

// ownParties are the people and places that a cable's own lines name.
type ownParties struct {
	origin, destination []*mention
	senders, addressees parties
}

// parties are the people at one end of a cable's way.
type parties struct {
	// named are those that have to be the title's, and others those that may be instead: the embedded telegram's.
	named, others []*mention
	// unknown says that one of the named is nobody that the lexicon knows.
	unknown bool
}

func ownSides(c *facts.Cable, names []mention) ownParties {
	var own ownParties
	own.origin = cities(names, c.From)
	own.destination = cities(names, c.ToPlace)
	for _, s := range c.Signatories {
		own.senders.add(names, s)
	}
	for _, a := range c.Addressees {
		own.addressees.add(names, a)
	}
	own.addressees.others = append(people(names, c.For), people(names, c.Salutation)...)
	own.senders.others = append(people(names, c.From), people(names, c.Via)...)
	for _, q := range c.Quotes {
		own.senders.others = append(own.senders.others, people(names, q.Value.Signatory)...)
		own.addressees.others = append(own.addressees.others, people(names, q.Value.Addressee)...)
		for _, copied := range q.Value.Copies {
			own.addressees.others = append(own.addressees.others, people(names, copied)...)
		}
	}
	return own
}

func (s *parties) add(names []mention, stated facts.Fact[string]) {
	found := people(names, stated)
	s.named = append(s.named, found...)
	s.unknown = s.unknown || len(found) == 0
}

// people gives the known people in a fact.
func people(names []mention, stated facts.Fact[string]) []*mention {
	return knownIn(names, stated.Span, person)
}

func cities(names []mention, stated facts.Fact[string]) []*mention {
	return knownIn(names, stated.Span, city)
}

func knownIn(names []mention, s ast.Span, kind nameKind) []*mention {
	var found []*mention
	if s.IsZero() {
		return nil
	}
	for i := range names {
		if f := names[i].form; f != nil && f.kind == kind && s.Contains(names[i].Span) {
			found = append(found, &names[i])
		}
	}
	return found
}

// compareCities reports a place that is another one in the title.
func (p *Pass) compareCities(way string, title side, own []*mention) {
	if len(title.cities) == 0 || len(own) == 0 || areSame(title.cities, own) {
		return
	}
	p.Report(Finding{
		Span: own[0].Span,
		Message: fmt.Sprintf("the cable %s %s, in the title it is %s: compare both with the original",
			way, quoted(p.text(own[0].Span)), quoted(p.text(title.cities[0].Span))),
		Related: []Related{{Span: title.cities[0].Span, Message: "the title's place"}},
	})
}

// comparePeople reports a person of the title who is none of the cable's own. Somebody who stands in the cable in another
// part may have had the message passed on: that is worth a note, unless he stands at the cable's other end.
func (p *Pass) comparePeople(end string, title side, own, otherEnd parties) {
	if len(title.people) == 0 || len(own.named) == 0 || own.unknown || areSame(title.people, own.named) {
		return
	}
	turned := areSame(title.people, otherEnd.named)
	if !turned && areSame(title.people, own.others) {
		return
	}
	severity := Warning
	if !turned && p.standsInCable(title.people) {
		severity = Note
	}
	here, there := own.named[0], title.people[0]
	p.Report(Finding{
		Severity: severity,
		Span:     here.Span,
		Message: fmt.Sprintf("the %s is %s here and %s in the title: compare both with the original",
			end, quoted(p.text(here.Span)), quoted(p.text(there.Span))),
		Related: []Related{{Span: there.Span, Message: "the title's " + end}},
	})
}

// standsInCable reports whether a cable of the file names one of some people anywhere.
func (p *Pass) standsInCable(who []*mention) bool {
	for _, names := range p.mentions().cables {
		for i := range names {
			if areSame(who, []*mention{&names[i]}) {
				return true
			}
		}
	}
	return false
}

// areSame reports whether one name of both lists may stand for the same: an alias for its person, one name of a city for
// another.
func areSame(a, b []*mention) bool {
	for _, m := range a {
		for _, n := range b {
			if n.form != nil && slices.ContainsFunc(m.form.of, func(who string) bool { return slices.Contains(n.form.of, who) }) {
				return true
			}
		}
	}
	return false
}
