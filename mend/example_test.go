package mend_test

import (
	"fmt"

	"github.com/cablegram/cablegram/mend"
	"github.com/cablegram/cablegram/validate"
)

// Safe fixes are applied; suggested ones wait for somebody who asks for them.
func Example() {
	src := []byte("CABLE Nº 7403\nCopy N° 1 \nfrom [BEIJING] received 0210 11 July 1951\nto Cde. FILIPPOV\nThe tea has come.\nMAO ZEDONG\n")
	linter, err := validate.NewLinter(validate.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	result := mend.Mender{Check: linter.Run}.Mend("7403.txt", src)
	for _, f := range result.Mended {
		fmt.Println("mended:", f.Message)
	}
	fmt.Println("held back:", result.Held())
	fmt.Printf("%.24q\n", result.File.Source)
	// Output:
	// mended: blanks stand at the end of a line: remove them
	// held back: 1
	// "CABLE Nº 7403\nCopy N° 1\n"
}
