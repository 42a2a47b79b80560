//go:build unix

package main

import (
	"os"
	"testing"
)

// bashCompletion is the script of the package that the completion for bash needs, where Linux has it.
const bashCompletion = "/usr/share/bash-completion/bash_completion"

// TestCompletionOnTerminal types the beginning of words into shells that have loaded the script for them, and Tab.
func TestCompletionOnTerminal(t *testing.T) {
	shells := []struct {
		program []string
		// needs is a file that has to be there; empty for none.
		needs, load string
	}{
		{[]string{"bash", "--noprofile", "--norc"}, bashCompletion, "source " + bashCompletion + "; source <(cablegram completion bash)"},
		{[]string{"zsh", "-f"}, "", "autoload -Uz compinit; compinit -u -D; source <(cablegram completion zsh)"},
		{[]string{"fish", "--private", "--no-config", "-C", "function fish_prompt; printf '> '; end"}, "", "cablegram completion fish | source"},
	}
	words := []struct{ typed, want string }{
		{"cablegram expl", `^> cablegram explain *$`},
		{"cablegram explain copy-n", `^> cablegram explain copy-number *$`},
		{"cablegram lint --fail-o", `^> cablegram lint --fail-on *$`},
		{"cablegram lint --fail-on ne", `^> cablegram lint --fail-on never *$`},
		{"cablegram lint --only chronology,copy-n", `^> cablegram lint --only chronology\\?,copy-number *$`}, // bash quotes the comma
		{"cablegram lint 73", `^> cablegram lint 7303.txt *$`},
		{"cablegram config ch", `^> cablegram config check *$`},
	}
	for _, shell := range shells {
		t.Run(shell.program[0], func(t *testing.T) {
			needs(t, shell.program[0])
			if _, err := os.Stat(shell.needs); shell.needs != "" && err != nil {
				t.Skip(err)
			}
			t.Setenv("HOME", t.TempDir())
			w := openShell(t, writeFiles(t, map[string]string{"7303.txt": faulty}), 120, shell.program...)
			w.enter(shell.load + "; echo loaded")
			w.await("the script", "^loaded")
			for _, word := range words {
				w.tmux("send-keys", "C-l")
				w.tmux("send-keys", "-l", word.typed)
				w.tmux("send-keys", "Tab")
				w.await("the completion of "+word.typed, word.want)
				w.tmux("send-keys", "C-u")
			}
		})
	}
}
