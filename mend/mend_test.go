package mend_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/mend"
	"github.com/cablegram/cablegram/validate"
)

func mender(suggested bool) mend.Mender {
	linter, err := validate.NewLinter(validate.Config{})
	if err != nil {
		panic(err)
	}
	return mend.Mender{Check: linter.Run, Suggested: suggested}
}

// TestCorpus mends every transcription of the corpus: mended texts have nothing left that could be mended, findings
// never become more, and safe fixes change no fact.
func TestCorpus(t *testing.T) {
	for _, c := range corpus.Load(t, "../testdata/cables") {
		t.Run(c.String(), func(t *testing.T) {
			for _, suggested := range []bool{false, true} {
				checkMend(t, mender(suggested), c.File(), c.Source)
			}
		})
	}
}

func checkMend(t *testing.T, m mend.Mender, name string, src []byte) {
	t.Helper()
	before := grammar.Parse(name, src)
	found := m.Check(before, facts.Of(before))
	once := m.Mend(name, src)
	for _, r := range once.Refused {
		t.Logf("refused %s: %s", r.Finding.Code, r.Reason)
	}
	if len(once.Findings) > len(found)-len(once.Mended) {
		t.Errorf("%d findings, %d of them mended, and %d are left", len(found), len(once.Mended), len(once.Findings))
	}
	again := m.Mend(name, []byte(once.File.Source))
	if again.File.Source != once.File.Source {
		t.Errorf("mended once:\n%s\ntwice:\n%s", once.File.Source, again.File.Source)
	}
}

const cable = "CABLE Nº 7403\n\nfrom [BEIJING] received 0210 11 July 1951\n\nto Cde. FILIPPOV\n\nThe tea has come to the\u00a0reading room.\n\nMAO ZEDONG"

// TestBytes mends texts that are unusual outside the edit, which stay so.
func TestBytes(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"no final newline", cable, strings.ReplaceAll(cable, "\u00a0", " ")},
		{"carriage returns", crlf(cable), crlf(strings.ReplaceAll(cable, "\u00a0", " "))},
		{"invalid UTF-8", cable + "\n\xff\xfe\n", strings.ReplaceAll(cable, "\u00a0", " ") + "\n\xff\xfe\n"},
		{"byte order mark", "\ufeff" + cable, strings.ReplaceAll(cable, "\u00a0", " ")},
		{"nothing to mend", "CABLE Nº 7403", "CABLE Nº 7403"},
		{"nothing", "", ""},
		{"no text", "\xff\xfeC\x00A\x00", "\xff\xfeC\x00A\x00"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := mender(false).Mend("7403.txt", []byte(test.source)).File.Source; got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func crlf(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }

// TestHeldBack leaves suggested fixes alone until they are asked for.
func TestHeldBack(t *testing.T) {
	src := []byte(strings.Replace(cable, "CABLE", "Nº 1\nNº 2\nCABLE N°", 1))
	safe, all := mender(false).Mend("7403.txt", src), mender(true).Mend("7403.txt", src)
	if safe.Held() == 0 || bytes.Contains([]byte(safe.File.Source), []byte("\u00a0")) {
		t.Errorf("%d held back in %q", safe.Held(), safe.File.Source)
	}
	if len(all.Mended) <= len(safe.Mended) || strings.Contains(all.File.Source, "N°") {
		t.Errorf("%d mended, with suggested ones %d: %q", len(safe.Mended), len(all.Mended), all.File.Source)
	}
}
