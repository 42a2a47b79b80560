package report

import (
	"bytes"

	"github.com/cablegram/cablegram/compare"
)

// ComparisonFormat is a form in which a comparison of two texts is printed.
type ComparisonFormat func(out *bytes.Buffer, first, second compare.Text, c *compare.Comparison)
