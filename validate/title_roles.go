package validate

import (
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
)

// titleRoles are the people and places that the title of a record gives to its cable.
type titleRoles struct {
	sender, addressee, other side
}

// side is one end of a cable's way.
type side struct {
	people, cities []*mention
}

// role is what the words before a name in a title say of it.
type role int

const (
	senderRole role = iota
	addresseeRole
	otherRole
	// asideRole ends what a title says of its cable's way: what follows is about something else.
	asideRole
	// postRole is that of no name, but of a word.
	postRole
)

// roleWords are the words of a title that give the names behind them a role (format guide, section 3), and those with which
// "to" names the post of somebody: the ambassador to a country.
var roleWords = map[string]role{
	"from": senderRole, "to": addresseeRole, "via": otherRole, "for": otherRole,
	"with": asideRole, "on": asideRole, "about": asideRole, "approved": asideRole, "re": asideRole, "between": asideRole,
	"that": asideRole, "of": asideRole,
	"ambassador": postRole, "envoy": postRole, "representative": postRole, "adviser": postRole, "advisor": postRole,
	"attache": postRole, "mission": postRole, "embassy": postRole,
}

// opensRoleWord tells the letters that words of roleWords begin with.
var opensRoleWord = func() (opens [256]bool) {
	for word := range roleWords {
		opens[word[0]] = true
	}
	return opens
}()

// rolesIn reads the roles of the names in a title.
func (p *Pass) rolesIn(title []mention) titleRoles {
	var roles titleRoles
	role, end := senderRole, p.titleStart(title)
	for i := range title {
		m := &title[i]
		if m.Start < end {
			continue
		}
		role = roleBehind(role, p.text(ast.Span{Start: end, End: m.Start}))
		end = m.End
		switch role {
		case asideRole:
			return roles
		case senderRole:
			roles.sender.add(m)
		case addresseeRole:
			roles.addressee.add(m)
		default:
			roles.other.add(m)
		}
	}
	return roles
}

func (p *Pass) titleStart(title []mention) int {
	for _, s := range p.outline().titles {
		if len(title) > 0 && s.Contains(title[0].Span) {
			return s.Start
		}
	}
	return p.Record.Meta.Title.Span.Start
}

// roleBehind is the role of a name behind some words of a title.
func roleBehind(r role, words string) role {
	post := false
	for word := range strings.FieldsSeq(words) {
		next, gives := roleNamed(withoutMarks(word))
		switch {
		case gives && next == asideRole:
			return asideRole
		case gives && next != postRole && (!post || next != addresseeRole):
			r = next
		}
		post = next == postRole
	}
	return r
}

// roleNamed is the role that a word gives, false where it gives none. What is doing something has none on the way.
func roleNamed(word string) (role, bool) {
	if word == "" || !opensRoleWord[word[0]|0x20] && word[len(word)-1]|0x20 != 'g' {
		return 0, false
	}
	word = strings.ToLower(word)
	if strings.HasSuffix(word, "ing") {
		return asideRole, true
	}
	r, gives := roleWords[word]
	return r, gives
}

// withoutMarks is a word without the stops, brackets and quotation marks around it.
func withoutMarks(word string) string {
	const marks = `.,;:()[]"`
	for word != "" && strings.IndexByte(marks, word[0]) >= 0 {
		word = word[1:]
	}
	for word != "" && strings.IndexByte(marks, word[len(word)-1]) >= 0 {
		word = word[:len(word)-1]
	}
	if word != "" && (word[0] >= utf8.RuneSelf || word[len(word)-1] >= utf8.RuneSelf) {
		return strings.Trim(word, marks+"“”")
	}
	return word
}

// known reports whether somebody or some place that the lexicon knows stands at this end.
func (s *side) known() bool { return len(s.people) > 0 || len(s.cities) > 0 }

func (s *side) add(m *mention) {
	switch f := m.form; {
	case f == nil:
	case f.kind == person:
		s.people = append(s.people, m)
	case f.kind == city:
		s.cities = append(s.cities, m)
	}
}
