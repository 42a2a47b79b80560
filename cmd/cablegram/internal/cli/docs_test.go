package cli

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/schema"
)

// pagesText gives all pages of the documentation in one.
func pagesText(t *testing.T) string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	var text strings.Builder
	for _, path := range paths {
		text.WriteString(readFile(t, path))
	}
	return text.String()
}

// forEveryFlag calls do for each flag of each command.
func forEveryFlag(do func(*cobra.Command, *pflag.Flag)) {
	top := newRoot(newSession(&Command{Stdin: strings.NewReader(""), Stdout: &bytes.Buffer{}, Stderr: &bytes.Buffer{}}))
	for _, command := range everyCommand(top) {
		command.Flags().VisitAll(func(f *pflag.Flag) { do(command, f) })
	}
}

// TestDocsNameEveryFlag has the pages say of each flag what it is for.
func TestDocsNameEveryFlag(t *testing.T) {
	text := pagesText(t)
	forEveryFlag(func(command *cobra.Command, f *pflag.Flag) {
		if !regexp.MustCompile(`--` + f.Name + `\b`).MatchString(text) {
			t.Errorf("no page names %s --%s", command.CommandPath(), f.Name)
		}
	})
}

// TestDocsShowEveryFormat has the pages, whose sessions are tested, show each form in which each command prints.
func TestDocsShowEveryFormat(t *testing.T) {
	text := pagesText(t)
	forEveryFlag(func(command *cobra.Command, f *pflag.Flag) {
		if f.Name != "format" {
			return
		}
		for name := range strings.SplitSeq(f.Value.Type(), "|") {
			shown := regexp.MustCompile(`(?m)^\$ ` + command.CommandPath() + `\b.*--format ` + name + `\b`).MatchString(text)
			plain := regexp.MustCompile(`(?m)^\$ ` + command.CommandPath() + `\b`).MatchString(text)
			if !shown && (name != f.DefValue || !plain) {
				t.Errorf("no page shows %s --format %s", command.CommandPath(), name)
			}
		}
	})
}

// TestDocsNameEverySchema has the page about outputs lead to each schema.
func TestDocsNameEverySchema(t *testing.T) {
	page := readFile(t, filepath.Join(root, "docs", "output.md"))
	for _, name := range schema.Names() {
		if link := fmt.Sprintf("[%s](../cmd/cablegram/internal/schema/%s-v1.json)", name, name); !strings.Contains(page, link) {
			t.Errorf("the page about outputs has no %s", link)
		}
	}
}

// TestDocsNameEveryStatus compares the page about outputs, and the help, with the exit statuses that there are.
func TestDocsNameEveryStatus(t *testing.T) {
	page := readFile(t, filepath.Join(root, "docs", "output.md"))
	_, help, _ := runCommand(nil, "--help")
	_, section, _ := strings.Cut(page, "\n## Exit status\n")
	section, _, _ = strings.Cut(section, "\n## ")
	for _, status := range []Status{Clean, Faulty, Misused, Failed, Interrupted} {
		if !strings.Contains(section, fmt.Sprintf("\n| %d | ", status)) {
			t.Errorf("the page about outputs has no exit status %d", status)
		}
		if !regexp.MustCompile(fmt.Sprintf(`Exit status:[^.]*\b%d `, status)).MatchString(help) {
			t.Errorf("the help has no exit status %d", status)
		}
	}
	for command, ends := range statuses {
		if strings.HasPrefix(command, "cablegram completion ") || command == "cablegram help" {
			continue
		}
		var row strings.Builder
		fmt.Fprintf(&row, "\n| `%s` |", command)
		for i, status := range ends {
			fmt.Fprintf(&row, "%s %d", strings.Repeat(",", min(i, 1)), status)
		}
		if !strings.Contains(section, row.String()+" |") {
			t.Errorf("the page about outputs lacks %q", row.String())
		}
	}
}
