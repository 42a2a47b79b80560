package validate_test

import (
	"encoding/json"
	"fmt"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

// A house with its own names: it knows a librarian whom the lexicon does not, and writes "Shtykov" only.
func ExampleConfig() {
	linter, err := validate.NewLinter(validate.Config{
		Levels:     map[string]validate.Level{"name-spelling": validate.LevelError, "missing-part": validate.Off},
		NumberSign: "Nº",
		Names:      []validate.Name{{Kind: validate.Person, Name: "Ostrogradskaya", Variants: []string{"Ostrogradskaia"}}},
		Dropped:    []string{"Shtikov"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	file := grammar.Parse("31415.txt", []byte("CABLE Nº 31415\nfrom [BEIJING]\nto Cde. FILIPPOV\nOstrogradskaia has sent the books.\nSHTIKOV\n"))
	for _, f := range linter.Run(file, facts.Of(file)) {
		fmt.Printf("%s %s: %s\n", f.Severity, f.Code, f.Message)
	}
	// Output:
	// error name-spelling: "SHTIKOV" is one letter away from the known name "SHTYKOV": compare it with the original
}

func ExampleLevels() {
	fmt.Println(validate.Levels())
	// Output:
	// [off on note warning error]
}

func ExampleParseLevel() {
	level, err := validate.ParseLevel("warning")
	fmt.Println(level, err)
	_, err = validate.ParseLevel("grave")
	fmt.Println(err)
	// Output:
	// warning <nil>
	// unknown level "grave": use off, on, note, warning, error
}

func ExampleLevel_Severity() {
	severity, set := validate.LevelNote.Severity()
	fmt.Println(severity, set)
	_, set = validate.On.Severity()
	fmt.Println(set)
	// Output:
	// note true
	// false
}

func ExampleParseSeverity() {
	severity, err := validate.ParseSeverity("warning")
	fmt.Println(severity, err, severity < validate.Error)
	_, err = validate.ParseSeverity("fatal")
	fmt.Println(err)
	// Output:
	// warning <nil> true
	// unknown severity "fatal": use note, warning or error
}

// A line that "cablegram lint --format jsonl" prints, read by a program.
func ExampleSeverity_UnmarshalText() {
	var finding struct {
		Code     string
		Severity validate.Severity
	}
	if err := json.Unmarshal([]byte(`{"code":"invalid-time","severity":"error"}`), &finding); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(finding.Code, finding.Severity >= validate.Warning)
	// Output:
	// invalid-time true
}

func ExampleParseSide() {
	side, err := validate.ParseSide("original")
	fmt.Println(side, err)
	_, err = validate.ParseSide("both")
	fmt.Println(err)
	// Output:
	// original <nil>
	// unknown side "both": use original or transcription
}

// What the text acknowledges with [sic], and what stands in a waivers file.
func ExampleWaiver_InText() {
	file := grammar.Parse("31415.txt", []byte("CABLE Nº 31415\nfrom [BEIJING] received 1770 [sic] 11 July 1951\nto Cde. FILIPPOV\n"))
	for _, f := range validate.Run(file, facts.Of(file), validate.Lookup("invalid-time")) {
		fmt.Println(f.Code, f.Waived.InText())
	}
	fmt.Println((&validate.Waiver{Reason: "the original has it so"}).InText())
	// Output:
	// invalid-time true
	// false
}

func ExampleCheckNumberSign() {
	fmt.Println(validate.CheckNumberSign("Nº"))
	fmt.Println(validate.CheckNumberSign("Nr"))
	// Output:
	// <nil>
	// "Nr" is no number sign: use Nº, N°, №, No., N or #
}

func ExampleNameKinds() {
	fmt.Println(validate.NameKinds())
	// Output:
	// [person city region body word]
}

func ExampleCheckQuoteMarks() {
	fmt.Println(validate.CheckQuoteMarks("curly"))
	fmt.Println(validate.CheckQuoteMarks("round"))
	// Output:
	// <nil>
	// "round" is no style of quotation marks: use straight or curly
}

func ExampleCheckName() {
	fmt.Println(validate.CheckName(validate.Name{Kind: validate.City, Name: "Orekhovo"}))
	fmt.Println(validate.CheckName(validate.Name{Kind: "river", Name: "Orekhovka"}))
	// Output:
	// <nil>
	// "river" is no kind of name: use person, city, region, body or word
}

func ExampleCheckDropped() {
	fmt.Println(validate.CheckDropped("SHTIKOV"))
	fmt.Println(validate.CheckDropped("Orekhov"))
	// Output:
	// <nil>
	// the lexicon has no name "Orekhov" to drop
}
