package validate_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/cablegram/cablegram/validate"
)

// dispatched is a cable with the place and the year %[1]s and %[2]d, sent and received at hours %[3]s and %[4]s of a day.
const dispatched = `CIPHERED TELEGRAM No. 31415
From: %[1]s
Sent by wire on 14 October %[2]d at %[3]s
Received in Moscow on 14 October %[2]d at %[4]s
To Comrade FILIPPOV [Stalin]
The shelves are full, and the lamp is lit.
ROSHCHIN
`

// TestLocalDispatch has dispatches at the hour of the place. Where its clocks explain the order nothing above a note is
// found; where they do not, an error is.
func TestLocalDispatch(t *testing.T) {
	tests := []struct {
		place          string
		year           int
		sent, received string
		fails          bool
	}{
		{"BEIJING", 1951, "18:00", "13:30", false},
		{"BEIJING", 1951, "18:00", "12:30", true},
		{"PEKING", 1948, "19:00", "13:30", false},
		{"PYONGYANG", 1950, "18:00", "12:10", false},
		{"PYONGYANG", 1950, "18:00", "11:30", true},
		{"PYONGYANG", 1956, "18:00", "12:40", false},
		{"SEOUL", 1962, "18:00", "12:10", false},
		{"TOKYO", 1951, "18:00", "12:10", false},
		{"HANOI", 1955, "18:00", "14:10", false},
		{"HANOI", 1955, "18:00", "12:30", true},
		{"ULAN BATOR", 1950, "18:00", "14:10", false},
		{"NEW DELHI", 1950, "18:00", "15:40", false},
		{"DELHI", 1950, "18:00", "15:20", true},
		{"RANGOON", 1950, "18:00", "14:40", false},
		{"TEHRAN", 1946, "18:00", "17:40", false},
		{"TEHRAN", 1946, "18:00", "17:00", true},
		{"PARIS", 1950, "18:00", "17:40", true},
		{"LONDON", 1950, "18:00", "20:10", false},
		{"WASHINGTON", 1950, "10:00", "18:10", false},
		{"VLADIVOSTOK", 1950, "18:00", "11:10", false},
		{"ZVENIGRAD", 1950, "18:00", "11:10", false},
		{"ZVENIGRAD", 1950, "18:00", "08:30", true},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprintf("%s %d %s-%s", tt.place, tt.year, tt.sent, tt.received), func(t *testing.T) {
			source := fmt.Sprintf(dispatched, tt.place, tt.year, tt.sent, tt.received)
			var failing []string
			for _, f := range lint("example.txt", source) {
				if f.Severity > validate.Note {
					failing = append(failing, f.Code)
				}
			}
			if fails := len(failing) > 0; fails != tt.fails {
				t.Errorf("above a note: %s, want any: %v", strings.Join(failing, ", "), tt.fails)
			}
		})
	}
}
