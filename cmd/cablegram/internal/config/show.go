package config

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/screen"
	"github.com/cablegram/cablegram/validate"
)

// Print writes what holds as a cablegram.toml, each part with its origin as a comment.
func (e *Effective) Print(out *bytes.Buffer) {
	if e.NumberSign.Text != "" {
		entry(out, "number-sign", e.NumberSign.Text, e.NumberSign.Origin)
	}
	if e.QuoteMarks.Text != "" {
		entry(out, "quote-marks", e.QuoteMarks.Text, e.QuoteMarks.Origin)
	}
	if len(e.Exclude) > 0 {
		out.WriteString("exclude = [\n")
		for _, p := range e.Exclude {
			item(out, p.Text, p.Origin)
		}
		out.WriteString("]\n")
	}
	if len(e.Dropped) > 0 {
		out.WriteString("drop-names = [\n")
		for _, d := range e.Dropped {
			item(out, d.Text, d.Origin)
		}
		out.WriteString("]\n")
	}
	if len(e.Rules) > 0 {
		out.WriteString("\n[rules]\n")
	}
	for _, r := range validate.All() {
		if level, set := e.Rules[r.Code]; set {
			entry(out, r.Code, string(level.Level), level.Origin)
		}
	}
	for _, n := range e.Names {
		n.print(out)
	}
}

func (n *Name) print(out *bytes.Buffer) {
	fmt.Fprintf(out, "\n[[name]] # %s\nkind = %s\nname = %s\n", shown(n.Origin), quoted(string(n.Kind)), quoted(n.Name.Name))
	if len(n.Variants) > 0 {
		fmt.Fprintf(out, "variants = %s\n", list(n.Variants))
	}
	if n.Of != "" {
		fmt.Fprintf(out, "of = %s\n", quoted(n.Of))
	}
}

func entry(out *bytes.Buffer, key, text string, o Origin) {
	fmt.Fprintf(out, "%s = %s # %s\n", key, quoted(text), shown(o))
}

func item(out *bytes.Buffer, text string, o Origin) {
	fmt.Fprintf(out, "  %s, # %s\n", quoted(text), shown(o))
}

func list(texts []string) string {
	all := make([]string, len(texts))
	for i, text := range texts {
		all[i] = quoted(text)
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// shown gives an origin for a comment. A path may hold anything.
func shown(o Origin) string { return screen.Visible(o.String()) }
