package validate_test

import (
	"fmt"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

func ExampleRun() {
	source := `July 11, 1951
Cable No. 31451, Mao Zedong to Cde. Filippov [Stalin]
CABLE Nº 31415
from [BEIJING] received 1770 11 July 1951
to Cde. FILIPPOV
The reading room opens again on Monday, and the new catalogue is ready.
MAO ZEDONG
`
	file := grammar.Parse("31415.txt", []byte(source))
	for _, f := range validate.Run(file, facts.Of(file), validate.All()...) {
		fmt.Printf("%s %s: %s\n", f.Severity, f.Code, f.Message)
	}
	// Output:
	// error number-mismatch: the heading has number "31415", the title "31451": compare both with the original
	// error invalid-time: time "1770" cannot be: an hour has 60 minutes, not "70"; compare it with the original
}
