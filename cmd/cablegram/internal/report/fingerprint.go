package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/internal/position"
	"github.com/cablegram/cablegram/validate"
)

// marker makes the fingerprints of the findings of one document, in their order.
//
// A fingerprint stays the same as long as the rule finds the line at fault, wherever in the document the line has moved
// to. Findings of one rule on lines of one text are told apart by their order.
type marker struct {
	index *position.Index
	// alike counts the findings of one rule on lines of one text.
	alike map[string]int
	// start and line are the place of the last line that a finding stood on, and the sum of its text: a line may be long
	// and have many findings.
	start int
	line  string
}

func newMarker(index *position.Index) *marker { return &marker{index: index, alike: map[string]int{}} }

// finding gives a finding with its fingerprint.
func (m *marker) finding(name string, f *validate.Finding) jsonFinding {
	finding := newJSONFinding(name, m.index, f)
	finding.Fingerprint = m.fingerprint(f)
	return finding
}

func (m *marker) fingerprint(f *validate.Finding) string {
	text, start := m.index.Line(f.Span.Start)
	if m.line == "" || m.start != start {
		m.start, m.line = start, sum(strings.Join(strings.Fields(text), " "))
	}
	mark := f.Code + " " + m.line
	order := m.alike[mark]
	m.alike[mark]++
	return sum(fmt.Sprintf("%s %d", mark, order))
}

func sum(text string) string {
	digest := sha256.Sum256([]byte(text))
	return hex.EncodeToString(digest[:16])
}
