package validate_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

func newLinter(t *testing.T, c validate.Config) *validate.Linter {
	t.Helper()
	l, err := validate.NewLinter(c)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestLevels(t *testing.T) {
	source := strings.NewReplacer("1700", "1770", "CABLE Nº", "CABLE N°").Replace(sound)
	tests := []struct {
		name   string
		levels map[string]validate.Level
		want   string
	}{
		{"none", nil, "4 note number-sign\n8 error invalid-time"},
		{"on", map[string]validate.Level{"number-sign": validate.On}, "4 note number-sign\n8 error invalid-time"},
		{"off", map[string]validate.Level{"number-sign": validate.Off}, "8 error invalid-time"},
		{"harder", map[string]validate.Level{"number-sign": validate.LevelError}, "4 error number-sign\n8 error invalid-time"},
		{"milder", map[string]validate.Level{"invalid-time": validate.LevelWarning}, "4 note number-sign\n8 warning invalid-time"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := grammar.Parse("31415.txt", []byte(source))
			findings := newLinter(t, validate.Config{Levels: test.levels}).Run(f, facts.Of(f))
			if diff := cmp.Diff(lines(test.want), summary(source, findings)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHouseSign(t *testing.T) {
	tests := []struct{ name, sign, want string }{
		{"that of the cable", "Nº", ""},
		{"another", "№", "4 note number-sign"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := grammar.Parse("31415.txt", []byte(sound))
			findings := newLinter(t, validate.Config{NumberSign: test.sign}).Run(f, facts.Of(f))
			if diff := cmp.Diff(lines(test.want), summary(sound, findings)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWrongConfig(t *testing.T) {
	tests := []struct {
		name   string
		config validate.Config
		want   string
	}{
		{"rule without a code", validate.Config{Rules: []*validate.Rule{{Summary: "a slip"}}}, `a rule has no code: its summary is "a slip"`},
		{"rule that does nothing", validate.Config{Rules: []*validate.Rule{{Code: "slip"}}}, `rule "slip" does nothing: set Run or Judge`},
		{"rule twice", validate.Config{Rules: append(validate.All(), validate.Lookup("spacing"))}, `two rules have the code "spacing": give one of them another`},
		{"level", validate.Config{Levels: map[string]validate.Level{"spacing": "loud"}}, `rule "spacing": unknown level "loud": use off, on, note, warning, error`},
		{"code", validate.Config{Levels: map[string]validate.Level{"number-sing": validate.Off}}, `no rule has the code "number-sing"`},
		{"sign", validate.Config{NumberSign: "Nr"}, `"Nr" is no number sign: use Nº, N°, №, No., N or #`},
		{"name", validate.Config{Names: []validate.Name{{Kind: "river", Name: "Orekhovka"}}}, `"river" is no kind of name: use person, city, region, body or word`},
		{"dropped", validate.Config{Dropped: []string{"Stalin", "Orekhov"}}, `the lexicon has no name "Orekhov" to drop`},
		{"quotation marks", validate.Config{QuoteMarks: "round"}, `"round" is no style of quotation marks: use straight or curly`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := validate.NewLinter(test.config); err == nil || err.Error() != test.want {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

func TestWaive(t *testing.T) {
	source := strings.NewReplacer("1700", "1770", "CABLE Nº 31415", "CABLE Nº 31416 [sic]").Replace(sound)
	const line = "from [BEIJING] received 1770 11 July 1951"
	tests := []struct {
		name, rule, line string
		levels           map[string]validate.Level
		fate             validate.Fate
		want             string
	}{
		{"match", "invalid-time", line, nil, validate.Matched, "4 error number-mismatch waived\n8 error invalid-time waived"},
		{"other blanks", "invalid-time", "  from [BEIJING]  received 1770 11 July 1951 ", nil, validate.Matched, "4 error number-mismatch waived\n8 error invalid-time waived"},
		{"acknowledged too", "number-mismatch", "CABLE Nº 31416 [sic]", nil, validate.Matched, "4 error number-mismatch waived\n8 error invalid-time"},
		{"other rule", "invalid-date", line, nil, validate.FaultGone, "4 error number-mismatch waived\n8 error invalid-time"},
		{"other line", "invalid-time", "received 1770", nil, validate.LineGone, "4 error number-mismatch waived\n8 error invalid-time"},
		{"rule off", "invalid-time", line, map[string]validate.Level{"invalid-time": validate.Off}, validate.Unjudged, "4 error number-mismatch waived"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			linter := newLinter(t, validate.Config{Levels: test.levels})
			f := grammar.Parse("31415.txt", []byte(source))
			findings := linter.Run(f, facts.Of(f))
			entry := validate.WaiverEntry{File: "31415.txt", Rule: test.rule, Line: test.line, Reason: "compared", Wrong: validate.Original}
			if fate := linter.Waive(f, findings, entry); fate != test.fate {
				t.Errorf("fate %v, want %v", fate, test.fate)
			}
			if diff := cmp.Diff(lines(test.want), summary(source, findings)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			for _, f := range findings {
				if w := f.Waived; w != nil && w.InText() != (f.Code == "number-mismatch") {
					t.Errorf("%s is waived by the wrong side: %+v", f.Code, *w)
				}
			}
		})
	}
}

func TestJudge(t *testing.T) {
	entry := validate.WaiverEntry{File: "31415.txt", Rule: "invalid-time", Line: "received 1770", Reason: "compared"}
	tests := []struct {
		name   string
		fate   validate.Fate
		reason string
		levels map[string]validate.Level
		want   []string
	}{
		{"matched", validate.Matched, "compared", nil, nil},
		{"unjudged", validate.Unjudged, "compared", nil, nil},
		{"file gone", validate.FileGone, "compared", nil, []string{"stale-waiver"}},
		{"line gone", validate.LineGone, "compared", nil, []string{"stale-waiver"}},
		{"fault gone", validate.FaultGone, "compared", nil, []string{"stale-waiver"}},
		{"no reason", validate.Matched, " ", nil, []string{"waiver-reason"}},
		{"both", validate.LineGone, "", nil, []string{"stale-waiver", "waiver-reason"}},
		{"off", validate.LineGone, "", map[string]validate.Level{"stale-waiver": validate.Off}, []string{"waiver-reason"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			entry.Reason = test.reason
			findings := newLinter(t, validate.Config{Levels: test.levels}).Judge([]validate.WaiverEntry{entry}, []validate.Fate{test.fate})
			var got []string
			for _, f := range findings {
				got = append(got, f.Code)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
