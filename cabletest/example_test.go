package cabletest_test

import (
	"fmt"
	"testing"

	"github.com/cablegram/cablegram/cabletest"
	"github.com/cablegram/cablegram/validate"
)

// printer prints what fails. A test has its *testing.T instead.
type printer struct{ testing.TB }

func (printer) Helper() {}

func (printer) Error(args ...any) { fmt.Println(args...) }

func (printer) Errorf(format string, args ...any) { fmt.Printf(format+"\n", args...) }

func (printer) Fatal(args ...any) { panic(fmt.Sprint(args...)) }

func (printer) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

// A transcription in which somebody has changed a digit.
func ExampleRun() {
	t := printer{}
	cabletest.Run(t, "testdata/changed")
	// Output:
	// testdata/changed/31415.facts.json is out of date (-want +got):
	// testdata/changed/31415.txt:3: cables[0].received
	//   -"1951-07-11T17:00"
	//   +"1951-07-11T17:10"
	//   3 | from [BEIJING] received 1710 11 July 1951
	// review, then run the test with -update to write it
}

// The goldens of this transcription have its faults; the test fails for errors all the same.
func ExampleForbid() {
	t := printer{}
	cabletest.Run(t, "testdata/known", cabletest.Forbid(validate.Error))
	// Output:
	// testdata/known/31416.txt:3: error copy-number: copy "1" is listed twice: compare both lines with the original
	//   3 | Copy Nº 1 to Cde. Molotov
	// testdata/known/31416.txt:4: error invalid-time: time "1770" cannot be: an hour has 60 minutes, not "70"; compare it with the original
	//   4 | from [BEIJING] received 1770 11 July 1951
}

// Two faults that somebody has compared with the original. One of the transcriptions has been renamed since.
func ExampleWaivers() {
	t := printer{}
	cabletest.Run(t, "testdata/waived", cabletest.Forbid(validate.Error), cabletest.Waivers(
		validate.WaiverEntry{
			File:   "testdata/waived/31417.txt",
			Rule:   "invalid-time",
			Line:   "from [BEIJING] received 1770 11 July 1951",
			Reason: "compared on 2 March: the original has it so",
			Wrong:  validate.Original,
		},
		validate.WaiverEntry{
			File:   "testdata/waived/31419.txt",
			Rule:   "number-sign",
			Line:   "CABLE N° 31419",
			Reason: "compared on 3 March",
		},
	))
	// Output:
	// the waiver of "number-sign" is for file "testdata/waived/31419.txt", which does not exist: name the file that has the line "CABLE N° 31419", or delete the waiver
}

// A folder without the trees that the test asks for.
func ExampleTrees() {
	t := printer{}
	cabletest.Run(t, "testdata/known", cabletest.Trees())
	// Output:
	// testdata/known/31416.tree.txt is missing: run the test with -update to write it
}

// Only one rule looks at the transcriptions, whose goldens have findings of another one.
func ExampleRules() {
	t := printer{}
	cabletest.Run(t, "testdata/known", cabletest.Rules(validate.Lookup("invalid-time")))
	// Output:
	// testdata/known/31416.findings.txt is out of date (-want +got):
	// testdata/known/31416.txt:3: findings
	//   -3:9-3:10 error copy-number: copy "1" is listed twice: compare both lines with the original
	//   -  2:9-2:10 the other copy of this number
	// review, then run the test with -update to write it
}

// A collection that makes an error of the note about its number signs.
func ExampleLinter() {
	t := printer{}
	linter, err := validate.NewLinter(validate.Config{
		NumberSign: "№",
		Levels:     map[string]validate.Level{"number-sign": validate.LevelError},
	})
	if err != nil {
		t.Fatal(err)
	}
	cabletest.Run(t, "testdata/signs", cabletest.Linter(linter), cabletest.Forbid(validate.Error))
	// Output:
	// testdata/signs/31418.txt:2: error number-sign: number sign "Nº" (U+00BA) stands in a cable once, and the settings ask for "№": use that one, or change the settings
	//   2 | Copy Nº 1 to Cde. Stalin
}

// The test of a rule: what it must find, and where. The second case asks for what the rule does not say.
func ExampleExpect() {
	t := printer{}
	cabletest.Expect(t, []*validate.Rule{validate.Lookup("invalid-time")},
		cabletest.Case{
			Name: "minutes", Text: "CABLE Nº 1\nfrom [PEKING] received at 2370 1 July 1950\n",
			Want: []cabletest.Want{{Code: "invalid-time", Line: 2, Text: "70", Severity: validate.Error, Message: "60 minutes"}},
		},
		cabletest.Case{
			Name: "right", Text: "CABLE Nº 1\nfrom [PEKING] received at 2350 1 July 1950\n",
			Want: []cabletest.Want{{Code: "invalid-time", Line: 2}},
		},
	)
	// Output:
	// cable.txt: no finding invalid-time on line 2
	//   2 | from [PEKING] received at 2350 1 July 1950
}

func ExampleWant() {
	fmt.Println(cabletest.Want{Code: "number-mismatch", Text: "31451", Line: 2, Severity: validate.Error})
	// Output:
	// error number-mismatch at "31451" on line 2
}

func ExampleUpdating() {
	fmt.Println(cabletest.Updating())
	// Output:
	// false
}
