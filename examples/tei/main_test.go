package main

import (
	"strings"
	"testing"

	"github.com/cablegram/cablegram/tei"
)

const source = `CABLE Nº 31415
Copy Nº 1 to Cde. Stalin
Nº 1 to Cde. Molotov
Nº 3 to Cde. Beria
from [BEIJING] received 1700 11 July 1951
to Cde. FILIPPOV
The reading room opens again on Monday, and the new catalogue is ready.
MAO ZEDONG
`

// TestDocument finds the proposal in the document, and the transcription again, as it was.
func TestDocument(t *testing.T) {
	xml := document("31415.txt", []byte(source))
	for _, want := range []string{"<sic>1</sic>", "<corr>2</corr>"} {
		if !strings.Contains(string(xml), want) {
			t.Errorf("no %s in\n%s", want, xml)
		}
	}
	name, back, err := tei.Unmarshal(xml)
	if err != nil {
		t.Fatal(err)
	}
	if name != "31415.txt" || string(back) != source {
		t.Errorf("the document gives back %q:\n%s", name, back)
	}
}
