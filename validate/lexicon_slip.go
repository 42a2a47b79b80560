package validate

import (
	"slices"

	"github.com/cablegram/cablegram/ast"
)

// slip is a mention that is no known name but a few letters away from one.
type slip struct {
	mention *mention
	// letters are those of the mention.
	letters string
	// right is a mention of the same file that has the name as it is known, nil where none has.
	right *mention
	// again says that an earlier slip is the same.
	again bool
}

// slips gives the mentions that are slips, in print order.
func (n *mentions) slips(source string) []slip {
	if n.sought {
		return n.found
	}
	n.sought = true
	for i := range n.all {
		if m := &n.all[i]; m.slips > 0 {
			n.found = append(n.found, slip{mention: m, letters: lettersOf(source[m.Start:m.End])})
		}
	}
	if len(n.found) > 1 {
		n.found = eachOnce(n.found)
	}
	if len(n.found) > 0 {
		n.compareFound()
	}
	return n.found
}

// eachOnce leaves out slips at places that had one before: some texts are read twice, by themselves and as part of another.
func eachOnce(slips []slip) []slip {
	places := map[ast.Span]bool{}
	return slices.DeleteFunc(slips, func(s slip) bool {
		before := places[s.mention.Span]
		places[s.mention.Span] = true
		return before
	})
}

// compareFound finds the right mentions of what the slips are for, and the slips that are the same as an earlier one.
func (n *mentions) compareFound() {
	rights := map[*form]*mention{}
	n.addRights(rights)
	seen := map[string]bool{}
	for i := range n.found {
		s := &n.found[i]
		s.right, s.again = rights[s.mention.form], seen[s.letters]
		seen[s.letters] = true
	}
}

// addRights adds the first right mention of each name that a mention is a slip for.
func (n *mentions) addRights(rights map[*form]*mention) {
	for i := range n.found {
		rights[n.found[i].mention.form] = nil
	}
	for i := range n.all {
		if m := &n.all[i]; m.isRight() {
			if first, wanted := rights[m.form]; wanted && first == nil {
				rights[m.form] = m
			}
		}
	}
}

// isRight reports whether a mention is a known name as it is known.
func (m *mention) isRight() bool { return m.form != nil && m.slips == 0 }

// severity is that of a slip: a name of several words one letter away is hardly another name, and where a closed list of
// words stands neither is a single one.
func (m *mention) severity() Severity {
	switch {
	case m.slips > 1, m.form.kind == body, m.words > 1 && len(m.form.letters) < shortestSure:
		return Note
	case m.words > 1:
		return Warning
	}
	return siteRules[m.site].severity
}

// shortestSure is the number of letters of the shortest name of several words that is surely not another name one letter
// away.
const shortestSure = 8
