package facts_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
)

// TestReadBack writes what every transcription states as JSON, and reads it back with nothing lost.
func TestReadBack(t *testing.T) {
	for _, c := range corpus.Load(t, cables) {
		t.Run(c.String(), func(t *testing.T) {
			t.Parallel()
			readBack(t, c.Source)
		})
	}
}

// FuzzReadBack does the same with any bytes.
func FuzzReadBack(f *testing.F) {
	for _, c := range corpus.Load(f, cables) {
		f.Add(c.Source)
	}
	f.Fuzz(readBack)
}

func readBack(t *testing.T, source []byte) {
	t.Helper()
	written := indented(t, facts.Of(grammar.Parse("any.txt", source)))
	var read facts.Record
	if err := json.Unmarshal(written, &read); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(decoded(t, written), decoded(t, indented(t, &read))); diff != "" {
		t.Errorf("written, read and written again (-want +got):\n%s", diff)
	}
}

// decoded are the values of JSON, however they are written.
func decoded(t *testing.T, source []byte) (value any) {
	t.Helper()
	if err := json.Unmarshal(source, &value); err != nil {
		t.Fatal(err)
	}
	return value
}

func TestUnmarshalTime(t *testing.T) {
	const form = "use 1951-07-11T17:00, 1951-07-11 or T17:00, of a day and an hour that can be"
	tests := []struct {
		source string
		want   facts.Moment
		fault  string
	}{
		{source: `"1951-07-11T17:00"`, want: facts.Moment{Year: 1951, Month: 7, Day: 11, Hour: 17, HasClock: true}},
		{source: `"1951-07-11"`, want: facts.Moment{Year: 1951, Month: 7, Day: 11}},
		{source: `"T00:05"`, want: facts.Moment{Minute: 5, HasClock: true}},
		{source: `"1952-02-29"`, want: facts.Moment{Year: 1952, Month: 2, Day: 29}},
		{source: `"1951-02-29"`, fault: `"1951-02-29" is no time: ` + form},
		{source: `"T24:00"`, fault: `"T24:00" is no time: ` + form},
		{source: `"11 July 1951"`, fault: `"11 July 1951" is no time: ` + form},
		{source: `""`, fault: `"" is no time: ` + form},
		{source: `17`, fault: "json: cannot unmarshal number into Go value of type string"},
	}
	for _, tt := range tests {
		t.Run(tt.source, func(t *testing.T) {
			var got facts.Time
			err := json.Unmarshal([]byte(tt.source), &got)
			switch {
			case tt.fault != "":
				if err == nil || err.Error() != tt.fault {
					t.Errorf("got error %v, want %s", err, tt.fault)
				}
			case err != nil:
				t.Error(err)
			case len(got.Readings) != 1 || got.First() != tt.want:
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestUnmarshalFact(t *testing.T) {
	read := struct{ Here, Empty, Null, Absent facts.Fact[string] }{Null: facts.At("before", facts.Nowhere)}
	if err := json.Unmarshal([]byte(`{"Here":"BEIJING","Empty":"","Null":null}`), &read); err != nil {
		t.Fatal(err)
	}
	if !read.Here.Present() || read.Here.Value != "BEIJING" || !read.Empty.Present() || read.Null.Present() || read.Absent.Present() {
		t.Errorf("got %+v", read)
	}
	if err := json.Unmarshal([]byte(`{"Here":1}`), &read); err == nil {
		t.Error("a number is read as text")
	}
}
