package validate_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

// outgoing is an outgoing cable in which no rule finds anything.
const outgoing = `May 14, 1950
Cable No. 8600, Filippov [Stalin] to Mao Zedong via Roshchin
CIPHERED TELEGRAM
Strictly Secret
Issuing No. 8600
Received 4:10 am 14 May 1950
Sent 5:30 am 14 May 1950
Destination: PEKING To Whom: SovAmbassador
For Comrade MAO ZEDONG:
"The shelves are full, and the lamp is lit."
FILIPPOV
14 May 1950
`

// stepped is an incoming cable with hours on every step of its way.
const stepped = `October 14, 1950
Ciphered Telegram, Shtykov to Feng Xi (Stalin)
Ciphered Telegram No. 600428/sh
FROM: PYONGYANG
Sent by wire on 14 October 1950 at 03:15
Received in Moscow on 14 October 1950 at 06:36
Arrived at the 8D/GS on 14 October 1950 at 07:10
Deciphered by Morozov on 14 October 1950 at 07:45
FENG XI [STALIN]
The shelves are full, and the lamp is lit.
SHTYKOV
No. 1476/sh
14 October 1950
Typed by Bantsekina on 14 October 1950 at 13:30
`

// undated is the same without the sender's date.
var undated = strings.Replace(stepped, "No. 1476/sh\n14 October 1950\n", "No. 1476/sh\n", 1)

// headless is a cable whose only dates are its record's and its reception's.
const headless = `August 27, 1951
Ciphered Telegram No. 23256, Mao Zedong to Filippov [Stalin]
CIPHERED TELEGRAM No. 23256
Copies: Stalin (2), Molotov
From BEIJING 01:30 27.8.1951
To Comrade FILIPPOV [Stalin]
The shelves are full, and the lamp is lit.
MAO ZEDONG
No. 4412
`

func TestChronology(t *testing.T) {
	tests := []struct {
		name, source string
		old, new     string
		want         string
	}{
		{"sound incoming", stepped, "", "", ""},
		{"sound outgoing", outgoing, "", "", ""},
		{"sound in few words", headless, "", "", ""},

		// One wrong value is one finding, wherever it stands.
		{"record's year", sound, "July 11, 1951", "July 11, 1952", "1 error record-date"},
		{"record's month", sound, "July 11, 1951", "June 11, 1951", "1 error record-date"},
		{"record three days off", sound, "July 11, 1951", "July 8, 1951", "1 error record-date"},
		{"record two days off", sound, "July 11, 1951", "July 9, 1951", "1 warning record-date"},
		{"record a day earlier", sound, "July 11, 1951", "July 10, 1951", ""},
		{"reception's year", sound, "1700 11 July 1951", "1700 11 July 1915", "8 error event-order"},
		{"reception's month", sound, "1700 11 July 1951", "1700 11 June 1951", "8 error event-order"},
		{"reception's hour", sound, "1700 11 July 1951", "1950 11 July 1951", "8 error event-order"},
		{"reception's day", sound, "1700 11 July 1951", "1700 17 July 1951", "8 error event-order"},
		{"sender's year", sound, "11 July 1951\n-----", "11 July 1950\n-----", "21 error transit-time"},
		{"sender's later day", sound, "11 July 1951\n-----", "13 July 1951\n-----", "21 error event-order"},
		{"stamp's year", sound, "2003/shs 11 July 1951", "2003/shs 11 July 1961", "12 error stamp-date"},
		{"stamp before reception", sound, "2003/shs 11 July 1951", "2003/shs 10 July 1951", "12 error stamp-date"},
		{"stamp the next day", sound, "2003/shs 11 July 1951", "2003/shs 12 July 1951", ""},
		{"stamp two days later", sound, "2003/shs 11 July 1951", "2003/shs 13 July 1951", "12 note stamp-date"},
		{"stamp a fortnight later", sound, "2003/shs 11 July 1951", "2003/shs 25 July 1951", "12 warning stamp-date"},
		{"deciphered before reception", sound, "Sidorov 1920", "Sidorov 1620", "23 error event-order"},
		{"typed before deciphering", sound, "Orlova 1940", "Orlova 1904", "24 error event-order"},
		{"typed another month", sound, "1940 11 July", "1940 11 August", "24 error transit-time"},
		{"telegram after its carrier", sound, "2400 10 July 1951", "2400 13 July 1951", "18 error quoted-date"},
		{"telegram of another year", sound, "2400 10 July 1951", "2400 10 July 1950", "18 warning quoted-date"},
		{"telegram announced of another day", sound, "of 10 July", "of 7 July", "18 warning quoted-date"},
		{"acknowledged stamp", sound, "2003/shs 11 July 1951", "2003/shs 11 July [sic] 1951", ""},
		{"reception's later year", sound, "1700 11 July 1951", "1700 11 July 1961", "8 error stamp-date"},

		{"arrival before reception", stepped, "at 07:10", "at 06:30", "7 error event-order"},
		{"typing without a day before deciphering", stepped, "Bantsekina on 14 October 1950 at 13:30", "Bantsekina at 07:40", "14 error event-order"},
		{"sent after reception by its own clocks", stepped, "at 03:15", "at 07:15", "5 note event-order"},
		{"sent after reception by any clock", stepped, "at 03:15", "at 13:15", "5 error event-order"},
		{"sent a day and more before", undated, "wire on 14 October", "wire on 12 October", "5 note transit-time"},
		{"sent five days before", undated, "wire on 14 October", "wire on 9 October", "5 warning transit-time"},
		{"sent another year", undated, "wire on 14 October 1950", "wire on 14 October 1949", "5 error transit-time"},
		{"reception of another year among many", stepped, "Moscow on 14 October 1950", "Moscow on 14 October 1951", "6 error event-order"},
		{"all a month later than the record", stepped, "October 14, 1950", "November 14, 1950", "1 error record-date"},

		{"outgoing sent before it is received", outgoing, "Sent 5:30 am", "Sent 3:30 am", "7 error event-order"},
		{"outgoing file copy typed after sending", outgoing, "14 May 1950\n", "14 May 1950\nFour copies typed Leshevich\nVerified by: Shift Chief Sadov[in] 0755\n", ""},
		{"outgoing date a day after reception", outgoing, "FILIPPOV\n14 May", "FILIPPOV\n15 May", ""},
		{"outgoing date a month off", outgoing, "FILIPPOV\n14 May", "FILIPPOV\n14 April", "12 error transit-time"},

		{"record's year alone against reception", headless, "August 27, 1951", "August 27, 1950", "1 error record-date"},
		{"month first", headless, "27.8.1951", "8.27.1951", "5 warning invalid-date"},
		{"month first by the record", strings.Replace(headless, "August 27", "August 7", 1), "27.8.1951", "8.7.1951", "5 warning date-notation"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := strings.Replace(test.source, test.old, test.new, 1)
			want := lines(strings.ReplaceAll(test.want, ",", "\n"))
			if diff := cmp.Diff(want, summary(source, lint("example.txt", source))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
				for _, f := range lint("example.txt", source) {
					t.Log(f.Message)
				}
			}
		})
	}
}

// TestChronologyRight has what looks wrong and is right (format guide, section 18).
func TestChronologyRight(t *testing.T) {
	tests := []struct{ name, source, old, new string }{
		{"end of the day", sound, "1940 11 July", "2400 11 July"},
		{"new year's turn", strings.NewReplacer("July 11, 1951", "January 1, 1951", "11 July 1951", "1 January 1951", "10 July 1951", "31 December 1950", "10 July", "31 December", "11 July", "1 January").Replace(sound), "Nº 2718\n1 January 1951", "Nº 2718\n31 December"},
		{"closing lines after midnight", stepped, "Typed by Bantsekina on 14 October 1950 at 13:30", "Typed by Bantsekina at 00:40"},
		{"local date of the sender", headless, "No. 4412\n", "No. 4412\n27.8\n"},
		{"local date a day ahead of Moscow", strings.NewReplacer("01:30 27.8.1951", "21:30 27.8.1951").Replace(headless), "No. 4412\n", "No. 4412\n28.8\n"},
		{"Roman month", headless, "No. 4412\n", "No. 4412\n27.VIII.1951\n"},
		{"plan for next year", sound, "of 10 July", "of 10 January 1952"},
		{"old document", sound, "of 10 July", "of 14 February 1945"},
		{"history without a year", sound, "of 10 July", "of 1 June"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := strings.Replace(test.source, test.old, test.new, 1)
			for _, f := range lint("example.txt", source) {
				if f.Severity > validate.Note || strings.HasSuffix(f.Code, "-date") {
					t.Errorf("%s: %s", f.Code, f.Message)
				}
			}
		})
	}
}

func TestYears(t *testing.T) {
	january := strings.NewReplacer("July", "January").Replace(sound)
	tests := []struct{ name, source, old, new, want string }{
		{"last year in January", january, "of 10 January", "of Jan 10 1950", "15 warning note-year"},
		{"last year in July", sound, "of 10 July", "of 10 July 1950", "15 note note-year"},
		{"far future", sound, "again on Monday", "again on 5 July 1955", "17 warning note-year"},
		{"term of years", sound, "again on Monday", "again not later than 5 July 1955", "17 note note-year"},
		{"term of the next century", sound, "again on Monday", "again by 5 July 1995", "17 warning note-year"},
		{"swapped figures", sound, "again on Monday", "again on 5 July 1915", "17 warning note-year"},
		{"far without a year", sound, "again on Monday", "again on 21 November", "17 note note-year"},
		{"today of another day", sound, "again on Monday", "today (15 July)", "17 warning quoted-date"},
		{"today of the cable's day", sound, "again on Monday", "today (11 July)", ""},
		{"an editor's note", sound, "again on Monday", "again [Ed. note: it was built on 5 July 1955]", ""},
		{"hand of the day before yesterday", sound, "CABLE Nº 31415\n", "[handwritten: to Cde. Stalin, 9 July 1951]\nCABLE Nº 31415\n", "4 note note-year"},
		{"hand of years before", sound, "CABLE Nº 31415\n", "[handwritten: to Cde. Stalin, 12 July 1949]\nCABLE Nº 31415\n", "4 warning note-year"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := strings.Replace(test.source, test.old, test.new, 1)
			want := lines(strings.ReplaceAll(test.want, ",", "\n"))
			if diff := cmp.Diff(want, summary(source, lint("example.txt", source))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
				for _, f := range lint("example.txt", source) {
					t.Log(f.Message)
				}
			}
		})
	}
}

func TestNotations(t *testing.T) {
	tests := []struct{ name, source, old, new, want string }{
		{"afternoon on the 24-hour clock", stepped, "at 13:30", "at 13:30 p.m.", "14 note clock-notation"},
		{"forenoon after noon", stepped, "at 13:30", "at 13:30 a.m.", "14 warning clock-notation"},
		{"twelve-hour clock", stepped, "at 07:45", "at 07:45 a.m.", ""},
		{"hour zero", stepped, "at 03:15", "at 00:15 a.m.", "5 note clock-notation"},
		{"in the message", stepped, "shelves are", "train leaves at 17:20 p.m. and is", "10 note clock-notation"},
		{"month's name between points", headless, "27.8.1951", "27.August.1951", "5 note date-notation"},
		{"points beside slashes that can be either", strings.Replace(headless, "August 27", "July 8", 1), "27.8.1951\n", "8.7.1951\nReceived in Moscow on 7/8/1951 at 02:00\n", "5 warning date-notation"},
		{"a hyphen before the year", headless, "27.8.1951", "27/8-51", ""},
		{"points beside slashes", headless, "27.8.1951\n", "27.8.1951\nReceived in Moscow on 8/27/51 at 02:00\n", "5 note date-notation"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := strings.Replace(test.source, test.old, test.new, 1)
			if diff := cmp.Diff(lines(test.want), summary(source, lint("example.txt", source))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// TestRepairs applies the repairs of contradictions and finds them gone. The first is the nearest in spelling.
func TestRepairs(t *testing.T) {
	tests := []struct{ name, source, old, new, first string }{
		{"swapped year", sound, "1700 11 July 1951", "1700 11 July 1915", `write "1700 11 July 1951" if the original has it`},
		{"swapped hour", stepped, "at 07:10", "at 01:70", ""},
		{"swapped minutes", stepped, "at 07:10", "at 01:07", `write "14 October 1950 at 07:07" if the original has it`},
		{"another month", sound, "July 11, 1951", "June 11, 1951", `write "July 11, 1951" if the original has it`},
		{"another month in the stamp", sound, "2003/shs 11 July 1951", "2003/shs 11 March 1951", `write "11 July 1951" if the original has it`},
		{"one digit of a year", headless, "27.8.1951", "27.8.1981", `write "01:30 27.8.1951" if the original has it`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := strings.Replace(test.source, test.old, test.new, 1)
			for _, f := range lint("31415.txt", source) {
				if test.first == "" {
					continue
				}
				if len(f.Fixes) == 0 || f.Fixes[0].Message != test.first {
					t.Errorf("fixes of %q are %v, want %s first", f.Message, f.Fixes, test.first)
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

// TestTimelines shows why a cable contradicts itself.
func TestTimelines(t *testing.T) {
	source := strings.Replace(stepped, "at 07:10", "at 06:30", 1)
	f := grammar.Parse("example.txt", []byte(source))
	all := validate.Timelines(f, facts.Of(f))
	if len(all) != 1 {
		t.Fatalf("%d timelines, want 1", len(all))
	}
	line := all[0]
	if line.Direction != facts.Incoming || line.Cable != 0 {
		t.Errorf("timeline of cable %d, %q", line.Cable, line.Direction)
	}
	var broken []string
	for _, l := range line.Limits {
		if l.Broken != 0 {
			broken = append(broken, l.Broken.String()+" "+l.Code+": "+line.Events[l.Earlier].Name+" to "+line.Events[l.Later].Name)
		}
	}
	if diff := cmp.Diff([]string{"error event-order: reception to arrival in the cipher section"}, broken); diff != "" {
		t.Errorf("broken limits (-want +got):\n%s", diff)
	}
	sent := line.Events[1]
	if sent.Name != "dispatch" || len(sent.Readings) != 2 {
		t.Fatalf("second event is %q with %d readings, want the dispatch with 2", sent.Name, len(sent.Readings))
	}
	moscow := time.Date(1950, 10, 14, 3, 15, 0, 0, time.UTC)
	if got := sent.Readings[0]; !got.From.Equal(moscow) || !got.Until.Equal(moscow) {
		t.Errorf("dispatch is read as %v to %v", got.From, got.Until)
	}
	if got := sent.Readings[1]; !got.From.Equal(moscow.Add(-6*time.Hour)) || got.Note != "local time" || got.Severity != validate.Note {
		t.Errorf("local dispatch is read as %+v", got)
	}
}
