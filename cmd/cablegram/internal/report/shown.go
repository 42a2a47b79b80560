package report

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// shown is a writer of JSON that writes characters as escapes that a terminal could act upon or that show nothing. The
// encoder leaves those above ASCII as they are; in JSON they can stand in strings alone, where an escape is the same. So
// can the two signs before a bracket by which the log of a workflow knows a command.
type shown struct{ out *bytes.Buffer }

func (s shown) Write(text []byte) (int, error) {
	written := 0
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRune(text[at:])
		if r >= unicode.MaxASCII && unicode.In(r, unicode.Cc, unicode.Cf) || r == '[' && bytes.HasSuffix(text[:at], []byte("##")) {
			s.out.Write(text[written:at])
			s.escape(r)
			written = at + size
		}
		at += size
	}
	s.out.Write(text[written:])
	return len(text), nil
}

func (s shown) escape(r rune) {
	if high, low := utf16.EncodeRune(r); high != unicode.ReplacementChar {
		fmt.Fprintf(s.out, `\u%04x\u%04x`, high, low)
		return
	}
	fmt.Fprintf(s.out, `\u%04x`, r)
}
