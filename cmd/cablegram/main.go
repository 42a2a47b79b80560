// Command cablegram reads and checks transcriptions of archival cables.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/cli"
)

// garbage is how much the heap may grow, in percent, before it is collected. A process of one small file ends before
// that; collecting takes it longer than the rest of its work.
const garbage = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	c := cli.Command{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Interrupts: interrupts}
	os.Exit(int(c.Main(os.Args[1:])))
}

// interrupts listens for the first signal that asks for an end. The second one ends the process at once.
func interrupts() (interrupted <-chan struct{}, release func()) {
	ctx, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, release)
	return ctx.Done(), release
}
