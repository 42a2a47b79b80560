package facts

import "github.com/cablegram/cablegram/ast"

// addCaption takes date and number of a print's first line for the sender's own. Its names count where no other line
// has any.
func (r *reader) addCaption(c *ast.Caption) {
	r.captions = append(r.captions, c)
	if c.Date != nil {
		r.moments.begin(outgoing, c.Date.Span, &ast.Moment{Span: c.Date.Span, Date: c.Date})
	}
	if c.Number != nil {
		keep(&r.cable.OutgoingNumber, firstValue(c.Number))
	}
}

// setCaption gives the names of the first line to a cable that has none.
func (r *reader) setCaption() {
	for _, c := range r.captions {
		if name := r.party(c.Addressee); len(r.cable.Addressees) == 0 && name.Present() {
			r.cable.Addressees = r.append(r.cable.Addressees, name)
		}
		if name := r.party(c.Sender); len(r.cable.Signatories) == 0 && name.Present() {
			r.cable.Signatories = r.append(r.cable.Signatories, name)
		}
	}
}
