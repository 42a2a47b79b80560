package tei

import (
	"bytes"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// Unmarshal gives the transcription that a TEI document holds, and the name of its file.
//
// It is the inverse of [Marshal]. A document from elsewhere is read in the same way: the text of its text element, a
// line for each lb. It fails for what is no well-formed XML, and for a document without a TEI text.
func Unmarshal(document []byte) (name string, source []byte, err error) {
	r := reader{decoder: xml.NewDecoder(bytes.NewReader(document))}
	for {
		token, err := r.decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = r.read(token)
		}
		if err != nil {
			line, column := r.decoder.InputPos()
			return "", nil, fmt.Errorf("line %d, column %d of the TEI document: %w", line, column, err)
		}
	}
	if !r.found {
		return "", nil, fmt.Errorf("the document has no text element of the name space %q", Namespace)
	}
	return r.file.String(), r.text.Bytes(), nil
}

// reader collects the text of a document.
type reader struct {
	decoder    *xml.Decoder
	text, file bytes.Buffer
	// found says that the document has a text.
	found bool
	// targets are where the text of the open elements goes, the innermost last; nil where it is none of the transcription's.
	targets []*bytes.Buffer
}

func (r *reader) read(token xml.Token) error {
	switch token := token.(type) {
	case xml.StartElement:
		r.targets = append(r.targets, r.targetIn(token))
		return r.start(token)
	case xml.EndElement:
		r.targets = r.targets[:len(r.targets)-1]
	case xml.CharData:
		if to := r.target(); to != nil {
			to.Write(bytes.ReplaceAll(token, []byte("\n"), nil))
		}
	}
	return nil
}

// start reads what an element stands for by itself.
func (r *reader) start(e xml.StartElement) error {
	to := r.target()
	if to == nil {
		return nil
	}
	switch e.Name.Local {
	case "text":
		r.found = true
	case "lb":
		to.WriteByte('\n')
	case "g":
		data, err := hex.DecodeString(bytesOf(e))
		if err != nil {
			return fmt.Errorf("g with n=%q: use pairs of hexadecimal digits", bytesOf(e))
		}
		to.Write(data)
	}
	return nil
}

// target is where text at this place goes.
func (r *reader) target() *bytes.Buffer {
	if len(r.targets) == 0 {
		return nil
	}
	return r.targets[len(r.targets)-1]
}

// targetIn is where text goes inside an element that begins at this place.
func (r *reader) targetIn(e xml.StartElement) *bytes.Buffer {
	to := r.target()
	switch {
	case e.Name.Space != Namespace || e.Name.Local == "corr":
		return nil
	case e.Name.Local == "text" && !r.found:
		return &r.text
	case e.Name.Local == "idno" && valueOf(e, "type") == fileKind && !r.found:
		return &r.file
	}
	return to
}

// bytesOf is what a g stands for, in hexadecimal; nothing for one that has its text inside.
func bytesOf(e xml.StartElement) string {
	if valueOf(e, "type") != "bytes" {
		return ""
	}
	return valueOf(e, "n")
}

func valueOf(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Space == "" && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
