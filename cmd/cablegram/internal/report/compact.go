package report

import (
	"bytes"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/internal/position"
)

// Compact is for editors and for tools that read line by line: one finding a line, "file:line:column: severity code:
// message", and nothing else. Findings that fail nothing are left out.
var Compact = Format{Document: compactDocument}

func compactDocument(out *bytes.Buffer, d *Document, p screen.Palette) {
	h := human{Buffer: out, Palette: p, name: screen.Visible(d.Name), index: position.NewIndex(d.Source)}
	for i := range d.Findings {
		if d.Findings[i].Waived == nil {
			h.headline(&d.Findings[i])
		}
	}
}
