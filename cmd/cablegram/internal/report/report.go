// Package report writes what the command found: one file a format. Writers know the shapes that are printed and
// nothing of the rules behind them.
package report

import (
	"bytes"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/validate"
)

// Document is one file with its findings, which stand in the order of their places.
type Document struct {
	Name     string
	Source   string
	Findings []validate.Finding
	// ShowWaived has people shown the findings too that are waived outside the text. Programs get them always.
	ShowWaived bool
}

// Format is a form in which findings are printed: document by document, or as a whole.
type Format struct {
	// Document writes the findings of one document; nil for a form that is written as a whole. It may be called from
	// several goroutines.
	Document func(*bytes.Buffer, *Document, screen.Palette)
	// Close writes what stands below all documents; nil where nothing does.
	Close func(*bytes.Buffer, Tally, screen.Palette)
	// Whole writes all documents at once; nil for a form that is written document by document.
	Whole func(*bytes.Buffer, *Run)
}
