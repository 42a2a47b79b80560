package config

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/validate"
)

// WaiversText is the text of a waivers file that entries are added to and taken out of. What is not touched stays as it
// is, byte for byte.
type WaiversText struct {
	// Path is that of the file, which need not exist yet.
	Path string
	// Old is the text as it was read, nil where there is no file yet.
	Old    []byte
	folder string
	text   []byte
	// entries are those that the file has.
	entries []validate.WaiverEntry
	// parts are the places of the entries, each with the comment right above it and the blank lines below it.
	parts []ast.Span
}

// NewWaiversName gives the path of the waivers file that is made for a transcription which has none: beside or above it.
func NewWaiversName(transcription string) string {
	if filepath.IsLocal(transcription) {
		return waiversName
	}
	return filepath.Join(filepath.Dir(transcription), waiversName)
}

// ReadWaiversText reads a waivers file for changes. The error is a Problems for what it should not say.
func ReadWaiversText(path string) (*WaiversText, error) {
	folder, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	w := &WaiversText{Path: path, folder: folder}
	w.text, err = os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return w, nil
	}
	if err != nil {
		return nil, err
	}
	w.Old = slices.Clone(w.text)
	mark := len(w.text) - len(bytes.TrimPrefix(w.text, byteOrderMark))
	waivers, err := readWaivers(path, w.text[mark:])
	if err != nil {
		return nil, err
	}
	w.entries = waivers.entries
	all := placesIn(w.text[mark:])
	headings := all.headingsOf("waiver")
	if len(headings) < len(w.entries) {
		return nil, fmt.Errorf("%s has its waivers in one list: give each a heading [[waiver]] of its own", path)
	}
	for i, heading := range headings {
		end := heading.End
		for _, value := range all.entry("waiver", i).values {
			end = max(end, value.End)
		}
		w.parts = append(w.parts, ast.Span{Start: w.commentAbove(mark + heading.Start), End: w.blanksBelow(mark + end)})
	}
	return w, nil
}

// commentAbove is where the comment begins that ends right above the line of an offset; where there is none, the line.
func (w *WaiversText) commentAbove(offset int) int {
	start := lineStart(w.text, offset)
	for start > 0 {
		above := lineStart(w.text, start-1)
		if !bytes.HasPrefix(bytes.TrimLeft(w.text[above:start], " \t"), []byte("#")) {
			return start
		}
		start = above
	}
	return start
}

// blanksBelow is where the blank lines end below the line of an offset.
func (w *WaiversText) blanksBelow(offset int) int {
	end := lineEnd(w.text, offset)
	for end < len(w.text) {
		below := lineEnd(w.text, end)
		if len(bytes.TrimSpace(w.text[end:below])) > 0 {
			break
		}
		end = below
	}
	return end
}

// lineEnd is where the line of an offset ends, behind its line break.
func lineEnd(text []byte, offset int) int {
	if length := bytes.IndexByte(text[offset:], '\n'); length >= 0 {
		return offset + length + 1
	}
	return len(text)
}

// lineStart is where the line of an offset begins.
func lineStart(text []byte, offset int) int { return bytes.LastIndexByte(text[:offset], '\n') + 1 }

// Prune takes out the entries with some indices, each with the comment right above it.
func (w *WaiversText) Prune(indices []int) {
	for i := len(w.parts) - 1; i >= 0; i-- {
		if slices.Contains(indices, i) {
			w.text = slices.Delete(w.text, w.parts[i].Start, w.parts[i].End)
			w.entries = slices.Delete(w.entries, i, i+1)
			if w.parts[i].Start == 0 {
				w.text = bytes.TrimLeft(w.text, "\r\n")
			}
		}
	}
	w.parts = nil
}

// Add appends an entry with a comment, unless there is one for the same file, rule and line. The file is named as the
// command line does. It fails for a line that no waiver can name.
func (w *WaiversText) Add(e validate.WaiverEntry, comment string) (added bool, err error) {
	e.File = slashed(w.folder, e.File)
	e.Line = strings.Join(strings.Fields(e.Line), " ")
	switch {
	case e.Line == "":
		return false, errors.New("the line is blank, and a waiver goes by the text of its line: mend it")
	case !utf8.ValidString(e.Line) || !utf8.ValidString(e.File):
		return false, errors.New("the line is no UTF-8, and a file of waivers has to be: mend it")
	case slices.ContainsFunc(w.entries, func(other validate.WaiverEntry) bool { return sameWaiver(e, other) }):
		return false, nil
	}
	w.entries = append(w.entries, e)
	w.append(e, comment)
	return true, nil
}

// sameWaiver reports whether two entries waive the same. Blanks of the line do not matter.
func sameWaiver(a, b validate.WaiverEntry) bool {
	return a.File == b.File && a.Rule == b.Rule && slices.Equal(strings.Fields(a.Line), strings.Fields(b.Line))
}

// append writes an entry at the end of the text, with the line ends that the text has.
func (w *WaiversText) append(e validate.WaiverEntry, comment string) {
	var b strings.Builder
	if len(w.text) > 0 {
		b.WriteString(strings.Repeat("\n", max(0, 2-newlines(w.text))))
	}
	if comment != "" {
		fmt.Fprintf(&b, "# %s\n", comment)
	}
	fmt.Fprintf(&b, "[[waiver]]\nfile = %s\nrule = %s\nline = %s\nreason = %s\n", quoted(e.File), quoted(e.Rule), quoted(e.Line), quoted(e.Reason))
	if e.Wrong != "" {
		fmt.Fprintf(&b, "wrong = %s\n", quoted(string(e.Wrong)))
	}
	text := b.String()
	if bytes.Contains(w.text, []byte("\r\n")) {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	w.text = append(w.text, text...)
}

// newlines is the number of line breaks at the end of a text.
func newlines(text []byte) int {
	bare := bytes.ReplaceAll(text, []byte("\r"), nil)
	return len(bare) - len(bytes.TrimRight(bare, "\n"))
}

// Text gives the text as it is now.
func (w *WaiversText) Text() []byte { return w.text }
