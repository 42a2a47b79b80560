package facts_test

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/cablegram/cablegram/ast"
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

// A fact that the text does not have is absent, which is not the same as empty.
func ExampleFact() {
	cable := facts.Of(grammar.Parse("77.txt", []byte("CABLE Nº 77\nfrom PEKING\nThe ferry leaves on Sunday.\n"))).Cables[0]
	fmt.Println(cable.From.Present(), cable.From.Value, cable.From.Span)
	fmt.Println(cable.Received.Present())
	// Output:
	// true PEKING {18 24}
	// false
}

// A record of one's own making, for a rule's test say.
func ExampleAt() {
	cable := &facts.Cable{Number: facts.At("77", ast.Span{Start: 10, End: 12})}
	fmt.Println(cable.Number.Present(), cable.Number.Value)
	// Output:
	// true 77
}

// A date that can be read in two ways has both readings, the likelier one first.
func ExampleTime() {
	record := facts.Of(grammar.Parse("77.txt", []byte("CABLE No. 77\nFrom PEKING Received 14:20 2.11.1950\nThe ferry leaves on Sunday.\n")))
	received := record.Cables[0].Received.Value
	fmt.Println(received)
	for _, reading := range received.Readings {
		fmt.Printf("day %d of month %d\n", reading.Day, reading.Month)
	}
	// Output:
	// 1950-11-02T14:20
	// day 2 of month 11
	// day 11 of month 2
}

func ExampleMoment() {
	noon := facts.Moment{Hour: 12, HasClock: true}
	day := facts.Moment{Year: 1951, Month: 7, Day: 11}
	fmt.Println(noon, noon.HasDate())
	fmt.Println(day, day.HasDate())
	// Output:
	// T12:00 false
	// 1951-07-11 true
}

// What "cablegram facts" prints, read by a program.
func ExampleRecord_read() {
	printed := strings.NewReader(`{"schema":"cablegram/facts/v1","file":"77.txt","record":{},"cables":[{"number":"77","received":"1950-11-02T14:20"}]}
{"schema":"cablegram/facts/v1","file":"78.txt","record":{},"cables":[{"number":"78"}]}
`)
	for decoder := json.NewDecoder(printed); decoder.More(); {
		var record facts.Record
		if err := decoder.Decode(&record); err != nil {
			log.Fatal(err)
		}
		for _, cable := range record.Cables {
			fmt.Println(record.File, cable.Number.Value, cable.Received.Present(), cable.Received.Value.First().Hour)
		}
	}
	// Output:
	// 77.txt 77 true 14
	// 78.txt 78 false 0
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
