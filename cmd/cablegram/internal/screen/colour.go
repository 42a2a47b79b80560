package screen

import (
	"io"
	"os"

	"golang.org/x/term"
)

// When says when colours are used.
type When string

// Choices of [When].
const (
	// Auto is on a terminal, unless the environment says otherwise.
	Auto   When = "auto"
	Always When = "always"
	Never  When = "never"
)

// Coloured reports whether what is written to out has colours. Under [Auto] the variables NO_COLOR, FORCE_COLOR and
// TERM=dumb are heard in this order, and a terminal is asked for last.
func Coloured(when When, out io.Writer, getenv func(string) string) bool {
	switch {
	case when != Auto:
		return when == Always
	case getenv("NO_COLOR") != "":
		return false
	case getenv("FORCE_COLOR") != "":
		return getenv("FORCE_COLOR") != "0"
	case getenv("TERM") == "dumb":
		return false
	}
	return IsTerminal(out)
}

// IsTerminal reports whether a stream leads to a terminal.
func IsTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Columns gives the width of the terminal that a stream leads to, 0 where it leads to none.
func Columns(stream any) int {
	f, ok := stream.(*os.File)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}

// Colour is the code of a colour or weight as terminals know it.
type Colour string

// Colours of the command's output.
const (
	Red    Colour = "31"
	Green  Colour = "32"
	Yellow Colour = "33"
	Cyan   Colour = "36"
	Bold   Colour = "1"
	Faint  Colour = "2"
)

// Palette paints text, or leaves it as it is.
type Palette struct {
	Enabled bool
	// Columns is the width of the terminal that is painted on, 0 where it is none.
	Columns int
}

// Paint gives s in a colour. The text is trusted: what comes from a transcription goes through [Visible] first.
func (p Palette) Paint(c Colour, s string) string {
	if !p.Enabled || s == "" {
		return s
	}
	return "\x1b[" + string(c) + "m" + s + "\x1b[0m"
}
