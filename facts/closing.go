package facts

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
)

// addSignature takes a signature under the message. Under an embedded telegram that is never closed, the first of two
// different signatures is the embedded telegram's, with the date that stands before the second; a single one is the
// cable's own (format guide, section 13).
func (r *reader) addSignature(s *ast.Signature) {
	name := r.signature(s)
	if !name.Present() {
		return
	}
	if had := r.cable.Signatories; len(had) == 1 && !sameMan(had[0].Value, name.Value) {
		r.handOver(had[0])
	}
	r.cable.Signatories = r.append(r.cable.Signatories, name)
}

// handOver gives the first signature to the embedded telegram that is left open, once.
func (r *reader) handOver(name Fact[string]) {
	if r.unclosed == 0 {
		return
	}
	q := &r.quotes[r.unclosed-1]
	if q.quote.Signatory.Present() {
		return
	}
	q.quote.Signatory = name
	q.date = r.moments.take(outgoing)
	r.cable.Signatories = nil
}

// sameMan reports whether two signatures are one name, glosses aside.
func sameMan(a, b string) bool {
	return strings.EqualFold(withoutGloss(a), withoutGloss(b))
}

func withoutGloss(s string) string {
	name, _, _ := strings.Cut(s, "[")
	name, _, _ = strings.Cut(name, "(")
	return strings.TrimSpace(name)
}
