package main

import (
	"os"

	"github.com/cablegram/cablegram/facts"
)

func Example() {
	var records []*facts.Record
	for _, path := range []string{"a/25025.txt", "a/21677.txt", "b/20772.txt"} {
		record, err := read("../../testdata/cables/" + path)
		if err != nil {
			panic(err)
		}
		records = append(records, record)
	}
	if err := write(os.Stdout, records); err != nil {
		panic(err)
	}
	// Output:
	// NUMBER  DIRECTION  FROM     RECEIVED          SIGNED
	// 20772   incoming   BEIJING  1951-06-13T19:55  ROSHCHIN
	// 21677   incoming   BEIJING  1951-07-11T17:00  MAO ZEDONG
	// 25025   incoming   BEIJING  1951-10-19T11:35
}
