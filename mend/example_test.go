package mend_test

import (
	"fmt"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/mend"
	"github.com/cablegram/cablegram/validate"
)

const transcription = "CABLE Nº 7403\nCopy N° 1 \nfrom [BEIJING] received 0210 11 July 1951\nto Cde. FILIPPOV\nThe tea has come.\nMAO ZEDONG\n"

// The findings of a linter are mended, with the fixes that need an editor's eye.
func ExampleMender_Mend() {
	linter, err := validate.NewLinter(validate.Config{Levels: map[string]validate.Level{"spacing": validate.Off}})
	if err != nil {
		fmt.Println(err)
		return
	}
	mender := mend.Mender{Check: linter.Run, Suggested: true}
	result := mender.Mend("7403.txt", []byte(transcription))
	fmt.Printf("%.28q\n", result.File.Source)
	// Output:
	// "CABLE Nº 7403\nCopy Nº 1 \nfro"
}

// Safe fixes are applied; suggested ones are held back for somebody who asks for them.
func ExampleResult_Held() {
	result := mend.Mender{}.Mend("7403.txt", []byte(transcription))
	for _, f := range result.Mended {
		fmt.Println("mended:", f.Message)
	}
	for _, f := range result.Findings {
		fmt.Println("left:", f.Message)
	}
	fmt.Println("held back:", result.Held())
	// Output:
	// mended: blanks stand at the end of a line: remove them
	// left: number sign "N°" (U+00B0) stands in a cable that has "Nº" (U+00BA): once against once; use the one that the original has
	// held back: 1
}

// Edits count bytes of the text as it is, and may come in any order.
func ExampleApply() {
	text := "Copy N° 1 \n"
	fmt.Printf("%q\n", mend.Apply(text, []validate.Edit{
		{Span: ast.Span{Start: 10, End: 11}},
		{Span: ast.Span{Start: 5, End: 8}, Text: "Nº"},
	}))
	// Output:
	// "Copy Nº 1\n"
}
