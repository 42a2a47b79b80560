package format_test

import (
	"fmt"

	"github.com/cablegram/cablegram/format"
	"github.com/cablegram/cablegram/validate"
)

// A transcription in the style of a house.
func ExampleFormatter_Format() {
	src := []byte("CABLE N° 7403\nfrom [BEIJING] received 0210 11 July 1951 \nto Cde. FILIPPOV\nThe tea , as promised,  has come.\n\n\nMAO ZEDONG")
	linter, err := validate.NewLinter(validate.Config{NumberSign: "Nº"})
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := format.Formatter{Linter: linter}.Format("7403.txt", src)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(result.File.Source)
	// Output:
	// CABLE Nº 7403
	// from [BEIJING] received 0210 11 July 1951
	// to Cde. FILIPPOV
	//
	// The tea, as promised, has come.
	//
	// MAO ZEDONG
}
