package format

import "github.com/cablegram/cablegram/validate"

// Codes of the rules that look at what is set here.
const (
	numberSign = "number-sign"
	quoteStyle = "quote-style"
	spacing    = "spacing"
)

// styled gives the changes that rules offer for marks that are not in the style of the house or of their cable. One
// number sign may be changed without the others; quotation marks have partners.
func styled(found []validate.Finding) []validate.Finding {
	var changes []validate.Finding
	for i := range found {
		f := &found[i]
		if f.Waived != nil || len(f.Fixes) == 0 {
			continue
		}
		switch fix := f.Fixes[0]; f.Code {
		case numberSign:
			for _, e := range fix.Edits {
				changes = append(changes, change(numberSign, fix.Message, e))
			}
		case quoteStyle:
			changes = append(changes, change(quoteStyle, fix.Message, fix.Edits...))
		}
	}
	return changes
}
