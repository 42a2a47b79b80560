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
	if !roles.sender.known() && !roles.addressee.known() {
		return
	}
	for i, c := range p.outline().cables {
		own := ownSides(c.stated, names.cables[i])
		p.compareCities("comes from", roles.sender, own, c.stated.From)
		p.compareCities("goes to", roles.addressee, own, c.stated.ToPlace)
		if turned(roles, own) {
			p.reportTurned(roles, own)
			continue
		}
		if !areSame(roles.other.people, own.senders.named) {
			p.comparePeople("sender", roles.sender, own.senders, own.addressees, own.otherSenders)
		}
		if !areSame(roles.other.people, own.addressees.named) {
			p.comparePeople("addressee", roles.addressee, own.addressees, own.senders, own.otherAddressees)
		}
	}
}

// ownParties are the people that a cable's own lines name.
type ownParties struct {
	cable *facts.Cable
	// names are all names in the cable.
	names []mention

	senders, addressees parties
}

// parties are the people at one end of a cable's way, who have to be the title's.
type parties struct {
	named []*mention
	// unknown says that one of them is nobody that the lexicon knows.
	unknown bool
}

func ownSides(c *facts.Cable, names []mention) *ownParties {
	own := &ownParties{cable: c, names: names}
	for _, s := range c.Signatories {
		own.senders.add(names, s)
	}
	for _, a := range c.Addressees {
		own.addressees.add(names, a)
	}
	return own
}

// at gives the cities that a fact names.
func (o *ownParties) at(place facts.Fact[string]) []*mention {
	return appendKnown(nil, o.names, place.Span, city)
}

// otherSenders are those that may be the title's sender instead: whom the cable comes through, and the signatories of
// embedded telegrams.
func (o *ownParties) otherSenders() []*mention {
	var others []*mention
	others = o.appendPeople(others, o.cable.From)
	others = o.appendPeople(others, o.cable.Via)
	for _, q := range o.cable.Quotes {
		others = o.appendPeople(others, q.Value.Signatory)
	}
	return others
}

// otherAddressees are those that may be the title's addressee instead: whom the message is for, and whom embedded telegrams
// go to.
func (o *ownParties) otherAddressees() []*mention {
	var others []*mention
	others = o.appendPeople(others, o.cable.For)
	others = o.appendPeople(others, o.cable.Salutation)
	for _, q := range o.cable.Quotes {
		others = o.appendPeople(others, q.Value.Addressee)
		for _, copied := range q.Value.Copies {
			others = o.appendPeople(others, copied)
		}
	}
	return others
}

// appendPeople adds the known people in a fact.
func (o *ownParties) appendPeople(people []*mention, stated facts.Fact[string]) []*mention {
	return appendKnown(people, o.names, stated.Span, person)
}

func (s *parties) add(names []mention, stated facts.Fact[string]) {
	before := len(s.named)
	s.named = appendKnown(s.named, names, stated.Span, person)
	s.unknown = s.unknown || len(s.named) == before
}

// appendKnown adds the known names of a kind inside a span.
func appendKnown(found []*mention, names []mention, s ast.Span, kind nameKind) []*mention {
	if s.IsZero() {
		return found
	}
	for i := range names {
		if m := &names[i]; s.Contains(m.Span) && m.form != nil && m.form.kind == kind {
			found = append(found, m)
		}
	}
	return found
}

// compareCities reports a place that is another one in the title.
func (p *Pass) compareCities(way string, title side, parties *ownParties, place facts.Fact[string]) {
	if len(title.cities) == 0 {
		return
	}
	own := parties.at(place)
	if len(own) == 0 || areSame(title.cities, own) {
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
func (p *Pass) comparePeople(end string, title side, own, otherEnd parties, others func() []*mention) {
	if len(title.people) == 0 || len(own.named) == 0 || own.unknown || areSame(title.people, own.named) {
		return
	}
	turned := areSame(title.people, otherEnd.named)
	if !turned && areSame(title.people, others()) {
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

// turned reports whether the title has sender and addressee the other way round.
func turned(title titleRoles, own *ownParties) bool {
	return areSame(title.sender.people, own.addressees.named) && areSame(title.addressee.people, own.senders.named) &&
		!areSame(title.sender.people, own.senders.named) && !areSame(title.addressee.people, own.addressees.named)
}

// reportTurned reports a title with sender and addressee the other way round, once.
func (p *Pass) reportTurned(title titleRoles, own *ownParties) {
	from, to := title.sender.people[0], title.addressee.people[0]
	sender, addressee := own.senders.named[0], own.addressees.named[0]
	p.Report(Finding{
		Span: from.Cover(to.Span),
		Message: fmt.Sprintf("the title goes from %s to %s, the cable from %s to %s: compare both with the original",
			quoted(p.text(from.Span)), quoted(p.text(to.Span)), quoted(p.text(sender.Span)), quoted(p.text(addressee.Span))),
		Related: []Related{
			{Span: sender.Span, Message: "the cable's sender"},
			{Span: addressee.Span, Message: "the cable's addressee"},
		},
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
