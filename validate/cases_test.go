package validate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

// sound is a cable in which no rule finds anything. Cases change a part of it.
const sound = `July 11, 1951
Cable No. 31415, Mao Zedong to Cde. Filippov [Stalin]
SECOND MAIN DIRECTORATE OF THE GENERAL STAFF OF THE SOVIET ARMY
CABLE Nº 31415
Copy Nº 1 to Cde. Stalin
Nº 2 to Cde. Molotov
Nº 3 to Cde. Beria
from [BEIJING] received 1700 11 July 1951
Copy Nº 2
[Stamp: SUBJECT TO RETURN
to the IV Unit OS VKP(b) CC
Incoming Nº 511/2003/shs 11 July 1951]
SERIES "G" T.
to Cde. FILIPPOV
I pass on the report of the librarian of 10 July [as agreed].
"To Cde. MAO ZEDONG. The catalogue has 1,200 cards, which he calls "a good beginning".
The reading room opens again on Monday at 0900.
LI KENONG. 2400 10 July 1951"
MAO ZEDONG
Nº 2718
11 July 1951
-----
Deciphered by Sidorov 1920 11 July Five copies printed.
Typed by Orlova 1940 11 July Nº 4 and 5 to the 8th Department
Nº 161
Verified: Major [signature] (Rudakov)
`

// fault is a change of a text, and what is found then.
type fault struct {
	name     string
	old, new string
	// want has a line for each finding: line of the text, severity, code, and "waived" where it is.
	want string
}

// specialText is a text by itself, and what is found in it.
type specialText struct{ name, source, want string }

// faults are changes of the sound cable, one fault each.
var faults = []fault{
	{"sound", "", "", ""},

	{"title", "Cable No. 31415", "Cable No. 31451", "4 error number-mismatch"},
	{"title with zeros and suffix", "Cable No. 31415", "Cable No. 031415/sh", ""},
	{"title of all parts", "Cable No. 31415", "Cable Nos. 31413/31415", ""},
	{"title of a range", "Cable No. 31415", "Cable Nos. 31413-31416", ""},
	{"title of another sign", "Cable No. 31415", "Cable Nº 31415", ""},
	{"title without number", "Cable No. 31415,", "Cable,", ""},
	{"sender's number in the title", "Cable No. 31415", "Cable No. 2718", ""},
	{"suffix in the heading", "CABLE Nº 31415", "CABLE Nº 31415/sh", ""},
	{"acknowledged heading", "CABLE Nº 31415", "CABLE Nº 31416 [sic]", "4 error number-mismatch waived"},

	{"title turned round", "Mao Zedong to Cde. Filippov [Stalin]", "Cde. Filippov [Stalin] to Mao Zedong", "2 warning party-mismatch"},

	{"copy twice", "Nº 3 to", "Nº 2 to", "7 error copy-number"},
	{"copy skipped", "Nº 3 to Cde. Beria\n", "", "23 warning copy-number"},
	{"copy beyond the number printed", "Nº 3 to Cde. Beria\n", "Nº 7 to Cde. Beria\n", "7 error copy-number"},
	{"copies in columns", "Copy Nº 1 to Cde. Stalin\nNº 2 to Cde. Molotov\nNº 3", "Nº 3 to Cde. Molotov\nCopy Nº 1 to Cde. Stalin\nNº 2", ""},

	{"more listed than printed", "Five copies", "Four copies", "23 error copy-count"},
	{"letter for a count", "Copy Nº 1 to Cde. Stalin\nNº 2 to Cde. Molotov\nNº 3 to Cde. Beria\n", "Copies: Stalin (1), Molotov (l), Beria (1)\n", "5 note malformed-field"},
	{"count lost behind its dash", "Copy Nº 1 to Cde. Stalin\nNº 2 to Cde. Molotov\nNº 3 to Cde. Beria\n", "Copies: Stalin - 1, Molotov -, Beria - 1\n", "5 note malformed-field"},
	{"stop for a comma", "Copy Nº 1 to Cde. Stalin\nNº 2 to Cde. Molotov\nNº 3 to Cde. Beria\n", "Copies: Stalin (2), Molotov. Beria\n", "5 note malformed-field"},
	{"initials in a list", "Copy Nº 1 to Cde. Stalin\nNº 2 to Cde. Molotov\nNº 3 to Cde. Beria\n", "Copies: I. V. Stalin (1), V. Molotov, L. P. Beria\n", ""},
	{"copies sent out", " Five copies printed.", "\nsent in one copy from an original", ""},
	{"copies that the sender wishes", "to Cde. FILIPPOV\n", "to Cde. FILIPPOV, copies to Cdes. Molotov and Beria\n", ""},
	{"fewer listed than printed", "Five copies", "Nine copies", "23 note copy-count"},
	{"figure for the word", "Five copies", "5 copies", ""},

	{"exemplar", "Copy Nº 2\n", "Copy Nº 8\n", "9 error exemplar-range"},
	{"exemplar of an unnumbered list", "Copy Nº 1 to Cde. Stalin\nNº 2 to Cde. Molotov\nNº 3 to Cde. Beria\nfrom [BEIJING] received 1700 11 July 1951\nCopy Nº 2\n", "Copies: Stalin, Molotov\nfrom [BEIJING] received 1700 11 July 1951\nCopy Nº 4\n", ""},
	{"exemplar nought", "Copy Nº 2\n", "Copy Nº 0\n", "9 error exemplar-range"},
	{"line of a list twice", "Nº 3 to Cde. Beria\n", "Nº 3 to Cde. Beria\nNº 3 to Cde. Beria\n", "8 error copy-number"},
	{"copy of the footer beyond those made", "Nº 4 and 5 to", "Nº 4 and 6 to", "24 error copy-number"},
	{"exemplar of the footer", "Copy Nº 2\n", "Copy Nº 5\n", ""},

	{"bracket of the place not closed", "[BEIJING]", "[BEIJING", "8 warning bracket-balance"},
	{"bracket of the place not opened", "[BEIJING]", "BEIJING]", "8 warning bracket-balance"},
	{"stamp not opened", "[Stamp: SUBJECT", "SUBJECT", "12 warning bracket-balance"},
	{"stamp not closed", "11 July 1951]", "11 July 1951", "10 warning bracket-balance"},
	{"note not closed", "[as agreed]", "[as agreed", "15 warning bracket-balance"},
	{"note over paragraphs", "[as agreed].", "[as agreed.\nA second paragraph of the note].", ""},
	{"doubled brackets", "[as agreed]", "[[as] agreed]", ""},
	{"first bracket turned", "[as agreed]", "]as agreed]", "15 warning bracket-balance"},
	{"bracket of the stamp turned", "11 July 1951]", "11 July 1951[", "12 warning bracket-balance"},
	{"round bracket for a square one", "[Stalin]", "[Stalin)", "2 warning bracket-balance"},
	{"turned bracket", "[as agreed]", "[...[", "15 warning bracket-balance"},

	{"quotation not closed", `1951"`, `1951`, "16 warning quote-balance"},
	{"quotation not opened", `"To Cde. MAO`, `To Cde. MAO`, "18 warning quote-balance"},
	{"quoted words not closed", `beginning".`, `beginning.`, "16 warning quote-balance"},
	{"quoted words not opened", `"a good`, `a good`, "18 warning quote-balance"},
	{"mark doubled at the end", `1951"`, `1951""`, "18 warning quote-balance"},
	{"unlike marks of a quotation", `"a good beginning"`, `“a good beginning"`, "16 warning quote-balance"},
	{"unlike marks", `"G"`, `"G”`, "13 warning quote-balance"},
	{"series not closed", `"G"`, `"G`, "13 warning quote-balance"},
	{"each paragraph opened", "The reading", `"The reading`, ""},
	{"quotation of plain paragraphs", `"To Cde. MAO ZEDONG. The`, `"The`, ""},
	{"curly quotation of plain paragraphs", "\"To Cde. MAO ZEDONG. The catalogue has 1,200 cards, which he calls \"a good beginning\".\nThe reading room opens again on Monday at 0900.\nLI KENONG. 2400 10 July 1951\"", "“The catalogue is ready.\n\nThe reading room opens again.”", "16 note quote-style"},
	{"apostrophes", "the librarian of", "the librarian’s aide, P’yong, of", ""},

	{"day", "received 1700 11 July", "received 1700 31 June", "8 error invalid-date"},
	{"month", "11 July 1951\n-----", "11.13.51\n-----", "21 warning invalid-date"},
	{"five digits", "received 1700 11 July 1951", "received 1700 11 July 19511", "8 error invalid-date"},
	{"three digits of a year", "received 1700 11 July 1951", "received 1700 11 July 195", "8 error invalid-date"},
	{"day twice in the closing lines", "Orlova 1940 11 July", "Orlova 1940 11 July 11", "24 warning invalid-date"},
	{"day twice under the message", "11 July 1951\n-----", "11 July 11 1951\n-----", "21 warning invalid-date"},
	{"year of another time that is no hour", "of 10 July", "of 10 July 1981,", "15 warning note-year"},
	{"hour that cannot be behind by", "Monday at 0900", "Monday by 20:60", "17 error invalid-time"},
	{"century of the record", "July 11, 1951\n", "July 11, 1751\n", "1 error record-date"},
	{"century of the stamp", "shs 11 July 1951]", "shs 11 July 1351]", "12 error stamp-date"},
	{"day twice before its month", "of 10 July", "of 10 10 July", "15 warning invalid-date"},
	{"number before a day", "of 10 July", "of Nº 10 10 July", ""},
	{"sentence that opens with telegrams", "The reading room", "Further to my telegrams Nº 1204 and Nº 1205 of 10 July and in reply to your Nº 553:\n\nThe reading room", ""},
	{"named telegram of a later day", "The reading room", "Your telegram Nº 88 [vkh. Nº 4] of 15 July came. The reading room", "17 warning quoted-date"},
	{"named letter of a later month", "The reading room", "The letter of 1.VIII.1951 came. The reading room", "17 warning quoted-date"},
	{"received on a later day", "The reading room", "We read what we received on 15 July. The reading room", "17 warning quoted-date"},
	{"to be received on a later day", "The reading room", "We wait for what will be received on 15 July. The reading room", ""},
	{"named number of a later day", "The reading room", "See my Nº 88 of 15 July. The reading room", "17 warning quoted-date"},
	{"meeting of a later day", "The reading room", "The telegram will speak of the meeting of 15 July. The reading room", ""},
	{"named telegram of the next day", "The reading room", "Your telegram of 12 July came. The reading room", ""},
	{"clerk's note of a later day", "MAO ZEDONG\nNº 2718\n11 July 1951\n", "MAO ZEDONG\nNº 2718\n11 July 1951\nSpravka: answered by telegram Nº 90 of 15 July.\n", ""},
	{"month that cannot be before an hour", "11 July 1951\n-----", "11.31 10:00\n-----", "21 error invalid-date"},
	{"month that cannot be of this year", "11 July 1951\n-----", "11.13 of this year\n-----", "21 warning invalid-date"},
	{"three digits of a year behind points", "1700 11 July 1951", "17:00 11.7.195", "8 error invalid-date"},
	{"digit of the minutes lost", "1700 11 July 1951", "17:0 11 July 1951", "8 error invalid-time"},
	{"semicolon behind the verb", "received 1700 11 July 1951", "received; 1700 11 July 1951", "8 note malformed-field"},
	{"number behind a day", "of 10 July", "of 10 July 195 of them", ""},
	{"day in the message", "of 10 July", "of 31 June", "15 error invalid-date"},
	{"day twice in the message", "of 10 July", "of 10 July 10", "15 warning invalid-date"},
	{"acknowledged day", "of 10 July", "of 31 June [sic]", "15 error invalid-date waived"},
	{"dotted date", "of 10 July", "of 10.7.51", ""},
	{"dotted month first", "of 10 July", "of 10.14.50", "15 warning invalid-date"},
	{"dotted date that cannot be", "of 10 July", "of 41.7.51", "15 error invalid-date"},
	{"day of February", "of 10 July", "of 29 February 1951", "15 error invalid-date"},
	{"leap day", "of 10 July", "of 29 February 1948", ""},

	{"month misspelt", "received 1700 11 July", "received 1700 11 Juyl", "8 warning name-spelling"},
	{"month misspelt under the signature", "11 July 1951\n-----", "11 Juli 1951\n-----", "21 warning name-spelling"},
	{"month of the record misspelt", "July 11, 1951\nCable", "Jluy 11, 1951\nCable", "1 warning name-spelling"},
	{"letter in the record's year", "July 11, 1951\nCable", "July 11, 195l\nCable", "1 warning malformed-field"},
	{"May misspelt", "11 July 1951\n-----", "11 Mya 1951\n-----", "21 warning name-spelling"},
	{"March abbreviated", "11 July 1951\n-----", "11 Mar. 1951\n-----", "21 error transit-time"},
	{"month abbreviated", "11 July 1951\n-----", "11 Jul. 1951\n-----", ""},
	{"minutes", "received 1700", "received 1770", "8 error invalid-time"},
	{"hour", "received 1700", "received 2500", "8 error invalid-time"},
	{"end of the day", "received 1700 11 July", "received 2400 10 July", ""},
	{"end of the day with a colon", "received 1700 11 July", "received 24:00 10 July", ""},
	{"three digits", "received 1700", "received 17:101", "8 error invalid-time"},
	{"hour in the message", "at 0900.", "at 0960.", "17 error invalid-time"},
	{"five digits of an hour", "received 1700 11", "received 17001 11", "8 error invalid-time"},
	{"comma in an hour", "received 1700 11", "received 17,00 11", "8 warning malformed-field"},
	{"day twice in a stamp", "shs 11 July 1951", "shs 11 July 11 1951", "12 warning invalid-date"},
	{"five digits of a closing line's hour", "Sidorov 1920 11", "Sidorov 19201 11", "23 error invalid-time"},
	{"blank in an hour of five digits", "Sidorov 1920 11", "Sidorov 192 01 11", "23 error invalid-time"},
	{"three digits of an hour", "received 1700 11", "received 115 11", "8 error invalid-time"},
	{"minutes by the time of a city", "at 0900.", "as of 9:70 Ulan Bator time.", "17 error invalid-time"},
	{"scale in the message", "at 0900.", "on a scale of 1:75.", ""},

	{"sign", "CABLE Nº", "CABLE N°", "4 note number-sign"},
	{"sign in the message", "of 10 July", "No. 7 of 10 July", "15 note number-sign"},
	{"doubled sign", "Copy Nº 1", "Copy NºNº 1", ""},

	{"control character", "SOVIET ARMY", "SOVIET\x02 ARMY", "3 warning encoding"},
	{"Chinese original", "SERIES", "发自北京,1951年7月11日17时收到\n致菲利波夫同志 [Stalin]\nSERIES", ""},
	{"noise", "SERIES \"G\" T.\n", "q; w 7=\n", "13 warning unexpected-line"},
	{"number lost", "Nº 3 to Cde. Beria", "Copy Nº to Cde. Beria", "7 warning malformed-field"},
	{"date lost", "1700 11 July 1951", "1700", "8 note malformed-field"},
}

func TestFaults(t *testing.T) {
	for _, test := range faults {
		t.Run(test.name, func(t *testing.T) {
			source := strings.Replace(sound, test.old, test.new, 1)
			if diff := cmp.Diff(lines(test.want), summary(source, lint("31415.txt", source))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// TestRight has what looks wrong and is right.
func TestRight(t *testing.T) {
	tests := map[string]string{
		"file copy in the footer":      "CABLE Nº 31415\nCopy Nº 1 to Cde. Stalin\nCopy Nº 2 to Cde. Molotov\nfrom PEKING received at 13:55 11 November 1949 Copy Nº 1\nto Cde. FILIPPOV\nThe shelves are full.\nNº 274 KOVALEV, 11 November\nDeciphered by Orlov\nat 1430 11 November\nNº 7559\nThree copies printed. Nº 3 to file\n",
		"one office twice":             "CABLE\nSTRICTLY SECRET\nCopy Nº 1 – DISTRIBUTION LIST\nNº 2 – to Stalin\nNº 3 – to the 10th Department\nNº 4 – to the 10th Department\nfrom TEHRAN\nNº 32951\nReceived at 1710\n2 October 1946\nCopy Nº 2\n32947 32970\nSpets NºNº 1620-1622\nThe shelves are full.\n",
		"title with special number":    "May 30, 1950\nCable Nos. 408-410, Shtykov to Vyshinsky\nCable\nStrictly Secret\nFrom PYONGYANG\nNº 16030  1340\n30 May 1950\nSpecial. Nº Nº 408-410\nTo VYSHINSKY.\nThe shelves are full.\n",
		"counted list":                 "CIPHERED TELEGRAM No. 26637\nCopies: Stalin (2), Molotov\nFrom Beijing Received 02 hours 00 minutes\n8.11.1950\nTo Comrade FILIPPOV [Stalin]\nThe shelves are full.\n",
		"month first":                  "Ciphered Telegram # 60042/sh\nFROM: PYONGYANG\nSent by wire on 10/14/50 at 03:15 a.m.\nReceived in Moscow on 10/14/50 at 6:36 a.m.\nDistribution list - 3 copies: Stalin - 2, Molotov-1.\nFENG XI [STALIN]\nThe shelves are full.\n",
		"text that breaks off":         "CABLE Nº 31415\nfrom [BEIJING] received 1750 11 July 1951\nto Cde. FILIPPOV\nI pass on four telegrams.\n\"To Cde. MAO ZEDONG. The shelves are full.\nThe lamp is lit.\n",
		"guillemets opened again":      "CIPHERED TELEGRAM No. 31415\nFrom BEIJING\nReceived 17:20 13.8.1951\n«Comrade FILIPPOV!\nThe shelves are full».\nMAO ZEDONG\n",
		"handwritten before its colon": "[handwritten]: 12 July 1951\nCABLE Nº 31415\nfrom [BEIJING] received 1750 11 July 1951\nto Cde. FILIPPOV\nThe shelves are full.\nMAO ZEDONG\n",
	}
	for name, source := range tests {
		t.Run(name, func(t *testing.T) {
			if got := summary(source, lint("example.txt", source)); len(got) > 0 {
				t.Errorf("findings: %q", got)
			}
		})
	}
}

// noCables are files that hold no cable or none that can be read.
var noCables = []specialText{
	{"empty", "", "1 error not-a-cable"},
	{"blank", " \r\n\n", "1 error not-a-cable"},
	{"prose", "\nThe library is open from nine to five.\n", "2 error not-a-cable"},
	{"letter", "Dear Anna,\n\nI was glad to read your letter.\n\nYours,\nPeter\n", "1 error not-a-cable"},
	{"binary", "\x00\x01\x02\x03", "1 error encoding"},
	{"UTF-16", "\xff\xfeC\x00A\x00B\x00", "1 error encoding"},
	{"byte order mark", "\ufeffCABLE Nº 31415\nto Cde. FILIPPOV\nThe shelves are full.\n", "1 note encoding"},
}

func TestNotACable(t *testing.T) {
	for _, test := range noCables {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(lines(test.want), summary(test.source, lint("example.txt", test.source))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// TestFixes applies every fix and finds the fault gone.
func TestFixes(t *testing.T) {
	tests := []struct{ name, old, new string }{
		{"copy twice", "Nº 3 to", "Nº 2 to"},
		{"turned bracket", "[as agreed]", "[...["},
		{"first bracket turned", "[as agreed]", "]as agreed]"},
		{"unlike marks", `"G"`, `"G”`},
		{"sign", "CABLE Nº", "CABLE N°"},
		{"invisible characters", "The reading room", "The\u200b reading ro\u200bom"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := strings.Replace(sound, test.old, test.new, 1)
			for _, f := range lint("31415.txt", source) {
				if len(f.Fixes) == 0 {
					t.Errorf("%s has no fix", f.Code)
				}
				for _, fix := range f.Fixes {
					for _, left := range lint("31415.txt", applied(source, fix)) {
						t.Errorf("%q leaves %s: %s", fix.Message, left.Code, left.Message)
					}
				}
			}
		})
	}
}

// applied gives the source with the edits of a fix made.
func applied(source string, fix validate.Fix) string {
	edits := slices.Clone(fix.Edits)
	slices.SortFunc(edits, func(a, b validate.Edit) int { return b.Span.Start - a.Span.Start })
	for _, e := range edits {
		source = source[:e.Span.Start] + e.Text + source[e.Span.End:]
	}
	return source
}

// TestOrder runs the rules in the opposite order.
func TestOrder(t *testing.T) {
	source := strings.NewReplacer("CABLE Nº", "CABLE N°", "[BEIJING]", "[BEIJING", "1700", "1770", "Nº 3 to", "Nº 2 to").Replace(sound)
	rules := validate.All()
	f := grammar.Parse("31415.txt", []byte(source))
	r := facts.Of(f)
	want := validate.Run(f, r, rules...)
	slices.Reverse(rules)
	if diff := cmp.Diff(want, validate.Run(f, r, rules...)); diff != "" {
		t.Errorf("other findings in another order (-want +got):\n%s", diff)
	}
}

// TestMany has texts with too many faults of one kind.
func TestMany(t *testing.T) {
	for _, mark := range []string{"[", "]", `he said "yes and no `, "“a ", "a” "} {
		t.Run(mark, func(t *testing.T) {
			source := strings.Replace(sound, "The reading room", strings.Repeat(mark+"\n", 20000)+"The reading room", 1)
			if n := len(lint("31415.txt", source)); n == 0 || n > 40 {
				t.Errorf("%d findings, want a few", n)
			}
		})
	}
}

// TestUnclosedFlood holds that a text which breaks off is excused a few open quotations, not any number of them.
func TestUnclosedFlood(t *testing.T) {
	const head, open = "CABLE Nº 31415\nfrom [BEIJING] received 1700 11 July 1951\n", "\"To Cde. MAO ZEDONG. The catalogue is\n"
	for _, tt := range []struct {
		marks int
		found bool
	}{{1, false}, {3, false}, {1000, true}, {100_000, true}} {
		findings := lint("flood.txt", head+strings.Repeat(open, tt.marks))
		found := slices.ContainsFunc(findings, func(f validate.Finding) bool { return f.Code == "quote-balance" })
		if found != tt.found {
			t.Errorf("%d open quotations: found %v, want %v", tt.marks, found, tt.found)
		}
	}
}

// TestSpans cuts a faulty cable at every byte and finds every place of a finding inside what is left.
func TestSpans(t *testing.T) {
	whole := strings.NewReplacer("CABLE Nº", "CABLE N°", "[BEIJING]", "[BEIJING", "1700", "1770", "Nº 3 to", "Nº 2 to", `"G"`, `"G”`).Replace(sound)
	for end := range len(whole) {
		source := whole[:end]
		for _, f := range lint("31415.txt", source) {
			for _, s := range spansOf(f) {
				if s.Start < 0 || s.End < s.Start || s.End > len(source) {
					t.Fatalf("%s after %d bytes has a place %v outside the text", f.Code, end, s)
				}
			}
		}
	}
}

func spansOf(f validate.Finding) []ast.Span {
	spans := []ast.Span{f.Span}
	for _, r := range f.Related {
		spans = append(spans, r.Span)
	}
	for _, fix := range f.Fixes {
		for _, e := range fix.Edits {
			spans = append(spans, e.Span)
		}
	}
	if f.Waived != nil {
		spans = append(spans, f.Waived.Span)
	}
	return spans
}

func lint(name, source string) []validate.Finding {
	f := grammar.Parse(name, []byte(source))
	return validate.Run(f, facts.Of(f), validate.All()...)
}

// summary gives findings as line of the text, severity and code.
func summary(source string, findings []validate.Finding) []string {
	var all []string
	for _, f := range findings {
		line := fmt.Sprintf("%d %s %s", 1+strings.Count(source[:f.Span.Start], "\n"), f.Severity, f.Code)
		if f.Waived != nil {
			line += " waived"
		}
		all = append(all, line)
	}
	return all
}

func lines(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "\n")
}
