package validate

import (
	"strings"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

var notACable = &Rule{
	Code:     "not-a-cable",
	Category: Structure,
	Severity: Error,
	Since:    "0.1.0",
	Summary:  "a text in which nothing looks like a cable",
	Run:      runNotACable,
}

func runNotACable(p *Pass) {
	switch {
	case opaque(p.File, ast.Failed) != nil:
		p.Report(Finding{
			Span:    firstLine(p.File.Source),
			Message: "cablegram itself failed on this text, which is no fault of yours: please report it with the file",
		})
	case opaque(p.File, ast.Unreadable) != nil, looksLikeCable(p.Record):
	case strings.TrimSpace(p.File.Source) == "":
		p.Report(Finding{Message: "the file is empty: put the transcription in, or leave the file out"})
	default:
		p.Report(Finding{
			Span:    firstLine(p.File.Source),
			Message: "nothing in this text looks like a cable, neither heading nor copies, place, hour or number: leave the file out",
		})
	}
}

// looksLikeCable reports whether a record is called a cable or states anything that only cables do.
func looksLikeCable(r *facts.Record) bool {
	if calledCable(r.Meta.Title.Value) {
		return true
	}
	// An archive's record may be a print of the bare message; prose of any other origin has signatures and addressees
	// too.
	titled := r.Meta.Title.Present() && r.Meta.Date.Present()
	for _, c := range r.Cables {
		if hasForm(c) || titled && (len(c.Addressees) > 0 || len(c.Signatories) > 0) {
			return true
		}
	}
	return false
}

// calledCable reports whether a title has a word for a cable.
func calledCable(title string) bool {
	return headingWordsIn(title) != [len(headingWords)]int{}
}

// hasForm reports whether a text states anything that the form of a cable has and a letter has not.
func hasForm(c *facts.Cable) bool {
	for _, stated := range [...]bool{
		c.Number.Present(), len(c.SpecialNumbers) > 0, c.Form.Present(), c.Issuer.Present(), c.Kind.Present(),
		len(c.Classification) > 0, len(c.Urgency) > 0, len(c.Copies) > 0, c.Exemplar.Present(), c.From.Present(),
		c.ToPlace.Present(), c.Via.Present(), c.For.Present(), c.Salutation.Present(), c.Sent.Present(),
		c.Received.Present(), c.Transmitted.Present(), c.Arrived.Present(), len(c.Stamps) > 0, c.Series.Present(),
		c.OutgoingNumber.Present(), c.OutgoingDate.Present(), len(c.References) > 0,
		c.Footer.DecipheredBy.Present(), c.Footer.CopiesPrinted.Present(), c.Footer.PrintedBy.Present(),
		c.Footer.VerifiedBy.Present(), c.Footer.LedgerNumber.Present(),
	} {
		if stated {
			return true
		}
	}
	return false
}

// opaque gives the node of a file that was not read for a reason, nil for another file.
func opaque(f *ast.File, reason ast.Reason) *ast.Bad {
	for _, blocks := range [...][]ast.Block{f.Front, f.Back} {
		for _, b := range blocks {
			if bad, ok := b.(*ast.Bad); ok && bad.Reason == reason {
				return bad
			}
		}
	}
	return nil
}

// firstLine is the place of the first line that is not blank.
func firstLine(source string) ast.Span {
	start := len(source) - len(strings.TrimLeft(source, " \t\r\n\u00a0\ufeff"))
	end := len(source)
	if i := strings.IndexByte(source[start:], '\n'); i >= 0 {
		end = start + i
	}
	return ast.Span{Start: start, End: start + len(strings.TrimRight(source[start:end], " \t\r"))}
}
