package screen

import "os"

// Clear empties a terminal and puts what comes next at its top. What has been scrolled out of sight stays.
const Clear = "\x1b[H\x1b[2J"

// Erases reports whether a stream leads to a terminal that can take back what it shows.
func Erases(stream any) bool { return os.Getenv("TERM") != "dumb" && IsTerminal(stream) }
