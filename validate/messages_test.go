package validate_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/validate"
)

// TestMessages holds the messages of all rules in one file, for an editor to read: those of the pages' examples, of the
// cables under testdata, of all mutants, and of waivers of every fate. Of messages that differ in values alone one
// stands for all.
func TestMessages(t *testing.T) {
	m := allMessages(t)
	for _, r := range validate.All() {
		if !slices.ContainsFunc(m.lines(), func(line string) bool { return strings.HasPrefix(line, r.Code+": ") }) {
			t.Errorf("%s has no message", r.Code)
		}
	}
	corpus.Golden(t, "testdata/messages.txt", []byte(strings.Join(m.lines(), "")))
}

// allMessages collects the messages of all rules.
func allMessages(t *testing.T) messages {
	t.Helper()
	m := messages{}
	for _, r := range validate.All() {
		if parts := page.FindStringSubmatch(r.Page()); parts != nil {
			m.add(lint("example.txt", parts[2]))
		}
	}
	for _, s := range specimens(t) {
		m.add(lint(s.file, s.source))
		for _, op := range operators {
			for _, damage := range op.of(s) {
				m.add(lint(s.file, s.damaged(damage)))
			}
		}
	}
	for _, f := range slices.Concat(faults, textFaults, seldomFaults) {
		m.add(lint("31415.txt", strings.Replace(sound, f.old, f.new, 1)))
	}
	for _, r := range citedReferences {
		m.add(lint("31415.txt", strings.Replace(back, "%", r.reference, 1)))
	}
	for _, s := range slices.Concat(noCables, textCases, seldomTexts) {
		m.add(lint("31415.txt", s.source))
	}
	m.add(opaqueFindings())
	m.add(houseFindings(t))
	m.add(judgedWaivers(t))
	return m
}

// judgedWaivers gives what is found about a waiver without a reason of each fate.
func judgedWaivers(t *testing.T) []validate.Finding {
	t.Helper()
	linter, err := validate.NewLinter(validate.Config{})
	if err != nil {
		t.Fatal(err)
	}
	fates := []validate.Fate{validate.Matched, validate.FileGone, validate.LineGone, validate.FaultGone}
	entries := make([]validate.WaiverEntry, len(fates))
	for i := range entries {
		entries[i] = validate.WaiverEntry{File: "31415.txt", Rule: "invalid-time", Line: "received 1770 11 July 1951"}
	}
	return linter.Judge(entries, fates)
}

// messages are messages by what they have in common with others.
type messages map[string]string

// value is what differs between messages of one kind: what is quoted, spans of time, and figures.
var value = regexp.MustCompile(`"[^"]*"|'[^']*"[^']*'|(?:about )?[0-9]+ (?:year|month|day|hour|minute)s?(?: [0-9]+ minutes?)?|[0-9]+|once|times`)

// add adds the messages of findings. The shortest of a kind is kept, of equals the first in the order of the alphabet.
func (m messages) add(findings []validate.Finding) {
	for _, f := range findings {
		line := fmt.Sprintf("%s: %s\n", f.Code, f.Message)
		kind := value.ReplaceAllString(line, "_")
		if kept, known := m[kind]; !known || len(line) < len(kept) || len(line) == len(kept) && line < kept {
			m[kind] = line
		}
	}
}

func (m messages) lines() []string {
	var all []string
	for _, line := range m {
		all = append(all, line)
	}
	slices.Sort(all)
	return all
}
