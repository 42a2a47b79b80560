// Package tei writes transcriptions as TEI P5, the XML of digital editions, and reads the transcription back out of it.
//
// [Marshal] gives a document whose header says what is known of the record, and whose text is the transcription with
// its parts marked up: opener, dateline, salute, paragraphs, embedded telegrams, signatures, stamps, notes. Nothing is
// lost: [Unmarshal] gives back the transcription byte for byte, and with it every fact.
//
// A line break of the transcription is an lb element; line feeds of the XML itself mean nothing. What XML cannot hold is
// a g element of type "bytes" whose n has the bytes in hexadecimal.
package tei

import (
	"bytes"
	"encoding/xml"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
)

// Namespace is the XML name space of TEI.
const Namespace = "http://www.tei-c.org/ns/1.0"

// Correction is a proposal to mend the text: Text in the place of what the source has at Span. It becomes a choice
// between sic and corr; the transcription itself stays as it is.
type Correction struct {
	Span ast.Span
	Text string
}

// Marshal gives a file as a TEI document in UTF-8.
//
// The record has to be that of the file: what facts.Of gives for it. A correction of nothing, or one that cuts through a
// part of the text with a markup of its own, is left out.
func Marshal(f *ast.File, r *facts.Record, corrections ...Correction) []byte {
	text := newConverter(f, r).text(f)
	markSic(text, f.Source)
	for _, c := range corrections {
		text.correct(c)
	}
	w := &writer{source: f.Source}
	w.out.WriteString(xml.Header)
	w.open("TEI", attribute{"xmlns", Namespace})
	w.breakLine()
	w.header(r)
	w.element(text)
	w.breakLine()
	w.close("TEI")
	w.breakLine()
	return bytes.Clone(w.out.Bytes())
}
