package main

import (
	"os"

	"github.com/cablegram/cablegram/grammar"
)

const source = `CABLE Nº 31415
from [BEIJING] received 1700 11 July 1951
to Cde. FILIPPOV
The reading room opens again on Monday.
MAO ZEDONG
-----
Deciphered by Sidorov 1920 11 July
`

func Example() {
	file := grammar.Parse("31415.txt", []byte(source))
	writeEvents(os.Stdout, file)
	if err := writeFacts(os.Stdout, file); err != nil {
		panic(err)
	}
	// Output:
	// received at byte 31: "received 1700 11 July 1951"
	// deciphered at byte 132: "Deciphered by Sidorov 1920 11 July"
	// {
	//   "schema": "cablegram/facts/v1",
	//   "file": "31415.txt",
	//   "record": {},
	//   "cables": [
	//     {
	//       "language": "en",
	//       "direction": "incoming",
	//       "kind": "CABLE",
	//       "number": "31415",
	//       "from": "BEIJING",
	//       "addressees": [
	//         "Cde. FILIPPOV"
	//       ],
	//       "received": "1951-07-11T17:00",
	//       "signatories": [
	//         "MAO ZEDONG"
	//       ],
	//       "footer": {
	//         "deciphered_by": "Sidorov",
	//         "deciphered_at": "1951-07-11T19:20"
	//       }
	//     }
	//   ]
	// }
}
