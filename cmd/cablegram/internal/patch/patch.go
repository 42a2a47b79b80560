// Package patch shows how a text would change, as a unified diff.
package patch

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
)

// colours are those of lines by their first character.
var colours = map[byte]screen.Colour{'-': screen.Red, '+': screen.Green, '@': screen.Cyan}

// View is how a diff is shown.
type View struct {
	screen.Palette
	// Visible has characters that a terminal could act upon shown as escapes. Without it the diff has the bytes of the
	// texts, and "git apply" and "patch -p1" can apply it.
	Visible bool
}

// Print writes the diff between two texts of a file; nothing where they are equal.
func Print(out *bytes.Buffer, name, old, text string, v View) {
	if old == text {
		return
	}
	// Lines are compared whole: a comparison by characters would miscount those that are no UTF-8.
	diff, err := udiff.ToUnified(label("a/", name), label("b/", name), old, udiff.Lines(old, text), udiff.DefaultContextLines)
	if err != nil {
		panic(err)
	}
	for line := range strings.Lines(diff) {
		out.WriteString(v.line(line))
	}
}

// line gives one line of a diff, with its line break.
func (v View) line(line string) string {
	shown := strings.TrimSuffix(line, "\n")
	if v.Visible {
		shown = screen.Visible(shown)
	}
	colour := colours[line[0]]
	if strings.HasPrefix(line, "--- ") || strings.HasPrefix(line, "+++ ") {
		colour = screen.Bold
	}
	if colour != "" {
		shown = v.Paint(colour, shown)
	}
	return shown + "\n"
}

// label names a file as programs read it that apply diffs: one with characters that would end the name is quoted, and
// behind one with blanks stands a tab.
func label(side, name string) string {
	name = side + name
	switch {
	case strings.ContainsFunc(name, ends):
		return quote(name)
	case strings.Contains(name, " "):
		return name + "\t"
	}
	return name
}

func ends(r rune) bool { return r < ' ' || r == 0x7F || r == '"' || r == '\\' }

func quote(name string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(name) {
		switch c := name[i]; {
		case c == '"', c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case ends(rune(c)):
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
