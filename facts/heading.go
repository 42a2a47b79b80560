package facts

import "github.com/cablegram/cablegram/ast"

// addIssuer joins an issuing body that is printed on several lines: ministry, then department.
func (r *reader) addIssuer(i *ast.Issuer) {
	name := value(i.Name)
	issuer := &r.cable.Issuer
	if !issuer.Present() {
		*issuer = name
		return
	}
	if between := fold(r.source[issuer.Span.End:max(issuer.Span.End, i.Start)]); between == "" {
		*issuer = At(issuer.Value+" "+name.Value, issuer.Span.Cover(name.Span))
	}
}

func (r *reader) addHeading(h *ast.Heading) {
	if h.OutgoingCopy {
		r.evidence.outgoingCopy = h.Words.Span
	} else {
		keep(&r.cable.Kind, value(h.Words))
	}
	if h.Number != nil {
		r.dropUnsure()
		r.addNumber(h.Number)
	}
}

func (r *reader) addClassification(c *ast.Classification) {
	r.cable.Classification = r.appendNew(r.cable.Classification, value(c.Text))
}

func (r *reader) addUrgency(u *ast.Urgency) {
	r.cable.Urgency = r.appendNew(r.cable.Urgency, r.glossedByMark(u.Text))
}

// glossedByMark is a printed text with the words of the original in brackets after it: "URGENT [vne ocherednaia]".
func (r *reader) glossedByMark(t ast.Text) Fact[string] {
	if len(r.rest) > 0 {
		if m, ok := r.rest[0].(*ast.Mark); ok && m.Kind == ast.OtherMark {
			return value(r.piece(t.Cover(m.Span)))
		}
	}
	return value(t)
}

func (r *reader) addSeries(s *ast.Series) {
	keep(&r.cable.Series, value(s.Letter))
}
