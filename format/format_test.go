package format_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/format"
	"github.com/cablegram/cablegram/validate"
)

// cable is a transcription in one style, with a place for a line of its message.
const cable = "CABLE Nº 7403\nfrom [BEIJING] received 0210 11 July 1951\nto Cde. FILIPPOV\n\nThe tea has come.\n\nMAO ZEDONG\nNº 118\n11 July 1951\n"

func newLinter(t *testing.T, c validate.Config) *validate.Linter {
	t.Helper()
	l, err := validate.NewLinter(c)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// checkText formats a text and compares it with what it should become.
func checkText(t *testing.T, f format.Formatter, source, want string) {
	t.Helper()
	r, err := f.Format("7403.txt", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	if r.File.Source != want {
		t.Errorf("got  %q\nwant %q", r.File.Source, want)
	}
	if (len(r.Changed) > 0) != (source != want) || len(r.Left) > 0 {
		t.Errorf("%d changed, left %+v", len(r.Changed), r.Left)
	}
}

func TestWhole(t *testing.T) {
	crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	tests := []struct{ name, source, want string }{
		{"nothing to do", cable, cable},
		{"no final line break", strings.TrimSuffix(cable, "\n"), cable},
		{"blank lines at the ends", "\n \n" + cable + "\n\t\n  ", cable},
		{"several blank lines", strings.ReplaceAll(cable, "\n\n", "\n \n\n\u00a0\n"), cable},
		{"no blank lines", strings.ReplaceAll(cable, "\n\n", "\n"), cable},
		{"carriage returns", crlf(strings.ReplaceAll(cable, "\n\n", "\n") + " \n"), crlf(cable)},
		{"carriage returns, no final one", strings.TrimSuffix(crlf(cable), "\r\n"), crlf(cable)},
		{"byte order mark", "\ufeff\n" + cable, "\ufeff" + cable},
		{"invalid UTF-8", strings.Replace(cable, "tea ", "\xff\xc2 ", 1) + " ", strings.Replace(cable, "tea ", "\xff\xc2 ", 1)},
		{"front and back matter", "July 11, 1951\nCable No. 7403, Mao Zedong to Cde. Filippov [Stalin]\n" + cable + "Record ID\n117413", "July 11, 1951\nCable No. 7403, Mao Zedong to Cde. Filippov [Stalin]\n\n" + cable + "\nRecord ID\n117413\n"},
		{"ruled line above the footer", cable + "-----\nDeciphered by Sidorov 1920 11 July", cable + "\n-----\nDeciphered by Sidorov 1920 11 July\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { checkText(t, format.Formatter{}, test.source, test.want) })
	}
}

// TestLine formats one line of a message.
func TestLine(t *testing.T) {
	tests := []struct{ name, line, want string }{
		{"hard break", "The tea has come.  ", "The tea has come.  "},
		{"blank at the end", "The tea has come. ", "The tea has come."},
		{"blanks at the end", "The tea has come.   \t", "The tea has come."},
		{"doubled blanks", "The  tea has\u00a0 come.", "The tea has come."},
		{"tab", "The\ttea has come.", "The tea has come."},
		{"no-break space", "The\u00a0tea has come.", "The tea has come."},
		{"indent", "  \tThe tea has come.", "   The tea has come."},
		{"before stops", "The tea , the bread ; both : come !", "The tea, the bread; both: come!"},
		{"inside of brackets", "The tea ( black ) has come [ sic ].", "The tea (black) has come [sic]."},
		{"behind a figure", "The tea of 1951 .", "The tea of 1951."},
		{"free points", "The tea . . . and bread ...", "The tea . . . and bread ..."},
		{"a lost word", "The ? has come [ ].", "The ? has come [ ]."},
		{"letter-spacing", "T H E  T E A  has come.", "T H E  T E A has come."},
		{"pattern", "*  *  *", "*  *  *"},
		{"table", "tea | , bread | ) |", "tea | , bread | ) |"},
		{"look-alike sign", "See N° 12.", "See Nº 12."},
		{"rarer sign", "See No. 12.", "See Nº 12."},
		{"rarer marks", `"A" “b” "c"`, `"A" "b" "c"`},
		{"acknowledged sign", "See N° [sic] 12.", "See N° [sic] 12."},
		{"footnotes and figures", "A board of 20,000 - 25,000 at 6\" x/", "A board of 20,000 - 25,000 at 6\" x/"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			around := func(line string) string { return strings.Replace(cable, "The tea has come.", line, 1) }
			checkText(t, format.Formatter{}, around(test.line), around(test.want))
		})
	}
}

// TestSettings has rules off, the style of a house, and waivers.
func TestSettings(t *testing.T) {
	const line = "See N° 12 , and  “so”, \"so\", \"so\"."
	tests := []struct {
		name   string
		config validate.Config
		waived string
		want   string
	}{
		{"as they are", validate.Config{}, "", "See Nº 12, and \"so\", \"so\", \"so\"."},
		{"rules off", validate.Config{Levels: map[string]validate.Level{"spacing": validate.Off, "number-sign": validate.Off, "quote-style": validate.Off}}, "", line},
		{"house", validate.Config{NumberSign: "N°", QuoteMarks: validate.Curly}, "", "See N° 12, and “so”, “so”, “so”."},
		{"waived blanks", validate.Config{}, "spacing", "See Nº 12 , and  \"so\", \"so\", \"so\"."},
		{"waived sign", validate.Config{}, "number-sign", "See N° 12, and \"so\", \"so\", \"so\"."},
		{"waived marks", validate.Config{}, "quote-style", "See Nº 12, and “so”, \"so\", \"so\"."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			around := func(line string) string { return strings.Replace(cable, "The tea has come.", line, 1) }
			waive := func(_ *ast.File, found []validate.Finding) {
				for i := range found {
					if found[i].Code == test.waived {
						found[i].Waived = &validate.Waiver{Reason: "so in the original"}
					}
				}
			}
			want := around(test.want)
			if test.config.NumberSign != "" {
				want = strings.ReplaceAll(want, "Nº", test.config.NumberSign)
			}
			checkText(t, format.Formatter{Linter: newLinter(t, test.config), Waive: waive}, around(line), want)
		})
	}
}

// TestLeft has a change after which the text would state something else, beside one that is made.
func TestLeft(t *testing.T) {
	source := strings.Replace(cable, "The tea has come.", "In reply to your N819 , tea.", 1)
	r, err := format.Formatter{}.Format("7403.txt", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	if want := strings.Replace(source, " , tea", ", tea", 1); r.File.Source != want || len(r.Changed) != 1 {
		t.Errorf("%d changed: %q", len(r.Changed), r.File.Source)
	}
	const reason = `it would bring a fact cables[0].references[0], "819"`
	if len(r.Left) != 1 || r.Left[0].Finding.Code != "number-sign" || r.Left[0].Reason != reason {
		t.Errorf("left %+v, want reason %s", r.Left, reason)
	}
}

func TestErrors(t *testing.T) {
	tests := []struct {
		name, source string
		want         error
	}{
		{"empty", "", format.ErrNoCable},
		{"prose", "# Notes \n\nNothing  of the kind.", format.ErrNoCable},
		{"UTF-16", "\xff\xfeC\x00A\x00", format.ErrUnreadable},
		{"binary", "CABLE Nº 7403\x00\x01\x02", format.ErrUnreadable},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if r, err := (format.Formatter{}).Format("7403.txt", []byte(test.source)); !errors.Is(err, test.want) {
				t.Errorf("got %+v, %v", r, err)
			}
		})
	}
}
