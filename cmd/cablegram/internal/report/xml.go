package report

import (
	"bytes"
	"encoding/xml"
)

// writeXML writes v as an indented document. The shapes of this package always marshal and a buffer never fails, so an
// error is a fault of the program.
func writeXML(out *bytes.Buffer, v any) {
	var document bytes.Buffer
	document.WriteString(xml.Header)
	encoder := xml.NewEncoder(&document)
	encoder.Indent("", "  ")
	if err := encoder.Encode(v); err != nil {
		panic(err)
	}
	out.Write(InertXML(document.Bytes()))
	out.WriteByte('\n')
}

// InertXML gives an XML document in which the log of a workflow finds nothing to act upon: the bracket of "##[", which
// stands in values alone, is a reference, and the same to all who read XML.
func InertXML(document []byte) []byte {
	return bytes.ReplaceAll(document, []byte("##["), []byte("##&#x5b;"))
}
