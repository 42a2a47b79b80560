package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
	"github.com/spf13/pflag"

	"github.com/cablegram/cablegram/internal/corpus"
)

// revised is the date that the manual pages bear.
var revised = time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)

// TestManPages compares the manual pages with the commands that they are made from.
func TestManPages(t *testing.T) {
	folder := filepath.Join(root, "man")
	made := map[string]bool{}
	command := newRoot(newSession(&Command{Stdin: strings.NewReader(""), Stdout: &bytes.Buffer{}, Stderr: &bytes.Buffer{}}))
	for _, cmd := range withSubcommands(command) {
		name := strings.ReplaceAll(cmd.CommandPath(), " ", "-") + ".1"
		made[name] = true
		t.Run(name, func(t *testing.T) { corpus.Golden(t, filepath.Join(folder, name), manPage(t, cmd)) })
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !made[entry.Name()] {
			t.Errorf("%s is a page of no command: remove it", entry.Name())
		}
	}
}

// withSubcommands gives a command and all below it, but for the shells of the completion.
func withSubcommands(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	if cmd.Name() == "completion" {
		return all
	}
	for _, below := range cmd.Commands() {
		all = append(all, withSubcommands(below)...)
	}
	return all
}

func manPage(t *testing.T, cmd *cobra.Command) []byte {
	t.Helper()
	cmd.DisableAutoGenTag = true
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Name == "jobs" {
			f.DefValue = "processors"
		}
	})
	var page bytes.Buffer
	header := &doc.GenManHeader{Section: "1", Date: &revised, Source: "cablegram", Manual: "cablegram"}
	if err := doc.GenMan(cmd, header, &page); err != nil {
		t.Fatal(err)
	}
	return page.Bytes()
}
