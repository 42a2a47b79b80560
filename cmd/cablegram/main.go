// Command cablegram reads and checks transcriptions of archival cables.
package main

import (
	"os"
	"runtime/debug"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/cli"
)

// garbage is how much the heap may grow, in percent, before it is collected. A process of one small file ends before
// that; collecting takes it longer than the rest of its work.
const garbage = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	c := cli.Command{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}
	os.Exit(int(c.Main(os.Args[1:])))
}
