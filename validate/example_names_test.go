package validate_test

import (
	"fmt"
	"log"

	"github.com/cablegram/cablegram/validate"
)

func ExampleLinter_CompareNames() {
	linter, err := validate.NewLinter(validate.Config{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(linter.CompareNames("PEKING", "Beijing") == validate.SameName)
	fmt.Println(linter.CompareNames("FILIPPOV", "Cde. Stalin") == validate.SameName)
	fmt.Println(linter.CompareNames("Molotov", "Cde. Stalin") == validate.OtherName)
	// Output:
	// true
	// true
	// true
}
