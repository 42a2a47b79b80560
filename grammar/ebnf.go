package grammar

import (
	"fmt"
	"strings"
)

// EBNF is the whole grammar in the notation of participle: the block grammar, whose terminals are kinds of lines, then
// the field grammar, whose terminals are words and figures. What the terminals match stands above each as comments.
func EBNF() string {
	var b strings.Builder
	b.WriteString("// Block grammar: the structure of a file. A terminal is a run of lines of the kinds that it names.\n//\n")
	for _, k := range lineKinds {
		fmt.Fprintf(&b, "//   %-11s %s%s\n", k.terminal, k.matches, sample(k.example))
	}
	b.WriteString("\n" + blockParser().String() + "\n\n")
	b.WriteString("// Field grammar: the inside of HeadLine, CloseLine and FootLine, and of stamps, addresses, endings and references.\n")
	b.WriteString("// A line is a sequence of fields. Marks, honorifics and small words between the parts are trivia and not shown.\n//\n")
	for _, c := range fieldClasses {
		fmt.Fprintf(&b, "//   %-18s %s\n", c.name, c.matches)
	}
	b.WriteString("\n" + fieldParser().String() + "\n")
	return b.String()
}

func sample(example string) string {
	if example == "" {
		return ""
	}
	return ": " + example
}
