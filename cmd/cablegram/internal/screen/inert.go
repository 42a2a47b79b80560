package screen

import "strings"

// command is what the runner of a workflow acts upon wherever it stands in a line of the log, and inert the same with its
// last character as an escape.
const command, inert = "##[", `##\x5b`

// Inert gives s without what the log of a workflow could act upon inside a line.
func Inert(s string) string { return strings.ReplaceAll(s, command, inert) }
