package report

import (
	"bytes"
	"encoding/xml"
)

// writeXML writes v as an indented document. The shapes of this package always marshal and a buffer never fails, so an
// error is a fault of the program.
func writeXML(out *bytes.Buffer, v any) {
	out.WriteString(xml.Header)
	encoder := xml.NewEncoder(out)
	encoder.Indent("", "  ")
	if err := encoder.Encode(v); err != nil {
		panic(err)
	}
	out.WriteByte('\n')
}
