package report

import (
	"bytes"

	"github.com/cablegram/cablegram/facts"
)

// FactsFormat is a form in which facts are printed.
type FactsFormat struct {
	// Open writes what stands above all records; nil where nothing does.
	Open func(*bytes.Buffer)
	// Record writes the facts of one file. It may be called from several goroutines.
	Record func(*bytes.Buffer, *facts.Record)
}

// FactsLines is for programs: one record a line, in the shape of its schema.
var FactsLines = FactsFormat{Record: factsLine}

func factsLine(out *bytes.Buffer, r *facts.Record) { encode(newEncoder(out), r) }
