package tei

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// writer writes XML.
type writer struct {
	source string
	out    bytes.Buffer
}

func (w *writer) open(name string, attrs ...attribute) {
	w.out.WriteByte('<')
	w.out.WriteString(name)
	for _, a := range attrs {
		fmt.Fprintf(&w.out, ` %s="`, a.name)
		w.value(a.value)
		w.out.WriteByte('"')
	}
	w.out.WriteByte('>')
}

func (w *writer) close(name string) { fmt.Fprintf(&w.out, "</%s>", name) }

// breakLine begins a line of the XML, which is none of the text.
func (w *writer) breakLine() { w.out.WriteByte('\n') }

// element writes an element with its part of the source.
func (w *writer) element(e *element) {
	w.open(e.name, e.attrs...)
	at := e.Start
	for _, c := range e.children {
		w.text(w.source[at:c.Start])
		if e.holdsBlocks() {
			w.breakLine()
		}
		w.element(c)
		at = c.End
	}
	w.text(w.source[at:e.End])
	w.text(e.literal)
	w.close(e.name)
}

// text writes characters of the transcription.
func (w *writer) text(s string) {
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			w.out.WriteString("\n<lb/>")
		}
		w.plain(line)
	}
}

// plain writes characters where no line can be begun.
func (w *writer) plain(s string) {
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		if r != '\n' && isXML(r, size) {
			w.character(r)
		} else {
			fmt.Fprintf(&w.out, `<g type="bytes" n="%x"/>`, s[:size])
		}
		s = s[size:]
	}
}

// value writes text that need not come back as it was: that of attributes and of the header. What XML cannot hold is
// shown by the replacement character.
func (w *writer) value(s string) {
	for i, r := range s {
		_, size := utf8.DecodeRuneInString(s[i:])
		if !isXML(r, size) {
			r = utf8.RuneError
		}
		w.character(r)
	}
}

// entities are the characters that XML gives a meaning.
var entities = map[rune]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&quot;"}

// character writes a character of text. One that shows nothing, or that a terminal might act upon, is written by its
// number.
func (w *writer) character(r rune) {
	switch entity := entities[r]; {
	case entity != "":
		w.out.WriteString(entity)
	case unicode.IsPrint(r):
		w.out.WriteRune(r)
	default:
		fmt.Fprintf(&w.out, "&#x%X;", r)
	}
}

// isXML reports whether XML 1.0 can hold a character that takes size bytes.
func isXML(r rune, size int) bool {
	switch {
	case r == utf8.RuneError && size <= 1, r == 0xFFFE, r == 0xFFFF:
		return false
	case r < ' ':
		return strings.ContainsRune("\t\n\r", r)
	}
	return true
}
