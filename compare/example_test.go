package compare_test

import (
	"fmt"
	"log"

	"github.com/cablegram/cablegram/compare"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
)

func ExampleOf() {
	transcript := grammar.Parse("ru.txt", []byte("ШИФРТЕЛЕГРАММА N 31415\nЭкз.N 1 тов.Сталину\nиз ПЕКИНА 11.7.1951\n"))
	translation := grammar.Parse("en.txt", []byte("CABLE Nº 31451\nCopy Nº 1 to Cde. Stalin\nfrom [BEIJING] received 1700 11 July 1951\n"))
	c, err := compare.Of(nil,
		compare.Text{File: transcript, Record: facts.Of(transcript)},
		compare.Text{File: translation, Record: facts.Of(translation)},
	)
	if err != nil {
		log.Fatal(err)
	}
	for _, row := range c.Rows {
		if row.Verdict == compare.Differs {
			fmt.Printf("%s: %s in the transcript, %s in the translation\n", row.Fact, row.First[0].Text, row.Second[0].Text)
		}
	}
	for _, f := range c.Findings {
		fmt.Printf("%s %s: %s\n", f.Severity, f.Code, f.Message)
	}
	// Output:
	// number: 31415 in the transcript, 31451 in the translation
	// error number-mismatch: the first text has the number "31415", the second "31451": compare both with the original
}

func ExampleVerdict() {
	for v := compare.Differs; v <= compare.Same; v++ {
		fmt.Println(v)
	}
	// Output:
	// differs
	// alone
	// akin
	// same
}
