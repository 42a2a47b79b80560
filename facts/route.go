package facts

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// route gathers whom a cable goes to while its lines are read.
type route struct {
	to      []Fact[string]
	toPlace bool
	// worded says that the word "to" stands before a place or an addressee.
	worded bool
	// last says that the line of an addressee was the last that is no number or date.
	last bool
	// report says that the message is for somebody at the centre: "For immediate report to comrade NAME [Stalin]".
	report bool
}

// addressed reports whether an addressee has been read.
func (r route) addressed() bool { return r.toPlace || len(r.to) > 0 }

func (r *reader) addFrom(f *ast.From) {
	r.dropUnsure()
	r.setFrom(&f.Place)
}

func (r *reader) setFrom(p *ast.Place) { keep(&r.cable.From, r.place(p)) }

func (r *reader) addVia(v *ast.Via) { keep(&r.cable.Via, value(v.Name)) }

func (r *reader) addTo(t *ast.To) {
	r.route.worded = r.route.worded || r.saysTo(t)
	if t.Place != nil {
		keep(&r.cable.ToPlace, r.place(t.Place))
		r.route.toPlace = true
	}
	for _, p := range t.Parties {
		if f := r.party(p); f.Present() {
			r.route.to = r.append(r.route.to, f)
		}
	}
	r.route.last = r.route.addressed()
	if t.For != nil {
		r.addFor(*t.For)
	}
}

func (r *reader) addFor(p ast.Party) { keep(&r.cable.For, r.party(&p)) }

// addForLine takes a line that names whom the message is for. At the centre that is the addressee, if nobody else is, and
// so is whoever it is to be reported to.
func (r *reader) addForLine(f *ast.For) {
	first := !r.cable.For.Present()
	r.addFor(f.Party)
	ordered := strings.Contains(r.piece(ast.Span{Start: f.Start, End: f.Party.Start}).Value, "report")
	r.route.report = first && (ordered || seatAmong(r.cable.For.Value) == centre)
}

func (r *reader) addSalutation(s *ast.Salutation) { keep(&r.cable.Salutation, value(s.Text)) }

// saysTo reports whether an addressee line has the word "to".
func (r *reader) saysTo(t *ast.To) bool {
	for word := range strings.FieldsSeq(r.piece(t.Span).Value) {
		if strings.EqualFold(strings.TrimRight(word, ":"), "to") {
			return true
		}
	}
	return false
}

// isOrigin reports whether a place without a word before it is where the cable comes from: in a cable to Moscow, as the
// title says, or else an addressee there (format guide, section 9).
func (r *reader) isOrigin(place Fact[string]) bool {
	if r.route.worded || !place.Present() || isMoscow(place.Value) || r.directionByForm().Present() {
		return false
	}
	if d := r.archive.title.direction(); d.Present() {
		return d.Value == Incoming
	}
	highest, _ := seatOf(r.route.to)
	return highest > abroad
}

// setRoute says what the names of the route mean together.
func (r *reader) setRoute() {
	c := r.cable
	c.Addressees = r.route.to
	if r.isOrigin(c.ToPlace) {
		keep(&c.From, c.ToPlace)
		c.ToPlace = Fact[string]{}
	}
	if len(c.Addressees) == 0 && r.route.report {
		c.Addressees, c.For = []Fact[string]{c.For}, Fact[string]{}
	}
	keep(&c.Via, r.archive.title.via())
}
