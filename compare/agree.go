package compare

import (
	"strings"
	"unicode"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/validate"
)

// nameComparer knows names.
type nameComparer interface {
	CompareNames(a, b string) validate.NameMatch
}

// agreement compares two values of one kind of fact: Same, Akin or Differs.
type agreement func(names nameComparer, a, b item) Verdict

// exactly compares values that have one right form.
func exactly(_ nameComparer, a, b item) Verdict {
	if a.text == b.text {
		return Same
	}
	return Differs
}

// inWords compares values that every translator words in his own way.
func inWords(_ nameComparer, a, b item) Verdict {
	if strings.EqualFold(a.text, b.text) {
		return Same
	}
	return Akin
}

// byFigures compares numbers: sign, suffix and leading zeros make no difference (format guide, section 18).
func byFigures(_ nameComparer, a, b item) Verdict {
	if figuresIn(a.text) == figuresIn(b.text) {
		return Same
	}
	return Differs
}

// figuresIn are the groups of digits of a number.
func figuresIn(s string) string {
	s = strings.NewReplacer("[", "", "]", "").Replace(s)
	groups := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
	for i, g := range groups {
		groups[i] = strings.TrimLeft(g, "0")
	}
	return strings.Join(groups, "/")
}

var nameVerdicts = [...]Verdict{validate.UnknownName: Akin, validate.SameName: Same, validate.OtherName: Differs}

func byName(names nameComparer, a, b item) Verdict {
	return nameVerdicts[names.CompareNames(a.text, b.text)]
}

// byRecipient compares copies by recipient, and by number where both lists are numbered.
func byRecipient(names nameComparer, a, b item) Verdict {
	if a.number != "" && b.number != "" && a.number != b.number {
		return Differs
	}
	return nameVerdicts[names.CompareNames(a.name, b.name)]
}

// byReading compares moments: two that have a reading in common agree, and an hour agrees with the whole of its day.
func byReading(_ nameComparer, a, b item) Verdict {
	best := Differs
	for _, m := range a.time.Readings {
		for _, n := range b.time.Readings {
			best = max(best, compareMoments(m, n))
		}
	}
	return best
}

func compareMoments(m, n facts.Moment) Verdict {
	sameDay := m.Year == n.Year && m.Month == n.Month && m.Day == n.Day
	sameHour := m.Hour == n.Hour && m.Minute == n.Minute
	switch {
	case sameDay && m.HasClock == n.HasClock && sameHour:
		return Same
	case m.HasDate() && n.HasDate() && !sameDay, m.HasClock && n.HasClock && !sameHour:
		return Differs
	}
	return Akin
}

// byPapers compares archival references. Two archives may well keep one document, and one may be cited by part.
func byPapers(_ nameComparer, a, b item) Verdict {
	x, y := a.reference, b.reference
	switch {
	case x == y:
		return Same
	case !strings.EqualFold(x.Archive, y.Archive):
		return Akin
	}
	for _, part := range [...][2]string{{x.Fond, y.Fond}, {x.Opis, y.Opis}, {x.Delo, y.Delo}, {x.Papka, y.Papka}} {
		if part[0] != "" && part[1] != "" && !strings.EqualFold(part[0], part[1]) {
			return Differs
		}
	}
	return Akin
}
