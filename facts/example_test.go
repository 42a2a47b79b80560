package facts_test

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
)

const transcription = `July 2, 1950
Cable No. 30117, Petrov to Cde. Filippov [Stalin]
CABLE Nº 30117
Copy Nº 1 to Cde. Stalin
from [PEKING] received at 2350 1 July 1950
Copy Nº 1
to Cde. FILIPPOV
The ferry leaves on Sunday.
PETROV
Nº 77
1 July
Deciphered by Sokolov 0020 2 July
Typed by Orlova 0045
`

func ExampleOf() {
	record := facts.Of(grammar.Parse("30117.txt", []byte(transcription)))
	cable := record.Cables[0]
	fmt.Println(cable.Direction.Value, cable.Number.Value, "from", cable.From.Value)
	fmt.Println("received", cable.Received.Value, "typed", cable.Footer.PrintedAt.Value)
	fmt.Printf("%q\n", transcription[cable.OutgoingDate.Span.Start:cable.OutgoingDate.Span.End])
	// Output:
	// incoming 30117 from PEKING
	// received 1950-07-01T23:50 typed 1950-07-02T00:45
	// "1 July"
}

func ExampleRecord() {
	record := facts.Of(grammar.Parse("77.txt", []byte("CABLE Nº 77\nfrom PEKING\nThe ferry leaves on Sunday.\n")))
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(record.Cables[0]); err != nil {
		panic(err)
	}
	// Output:
	// {
	//  "language": "en",
	//  "direction": "incoming",
	//  "kind": "CABLE",
	//  "number": "77",
	//  "from": "PEKING"
	// }
}
