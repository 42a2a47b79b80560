package baseline_test

import (
	"slices"
	"testing"

	"github.com/cablegram/cablegram/cmd/cablegram/internal/baseline"
)

func TestKnown(t *testing.T) {
	found := func(file, code, message, fingerprint string) baseline.Finding {
		return baseline.Finding{File: file, Code: code, Message: message, Fingerprint: fingerprint}
	}
	earlier := []baseline.Finding{
		found("a.txt", "invalid-time", "time 1770", "f1"),
		found("a.txt", "invalid-time", "time 1771", "f2"),
		found("b.txt", "copy-count", "four copies", "f3"),
		found("gone.txt", "copy-count", "four copies", "f4"),
		found("old.txt", "copy-count", "five copies", ""),
	}
	record := baseline.NewRecord(earlier, func(file string) bool { return file != "gone.txt" })
	tests := []struct {
		name, file string
		later      []baseline.Finding
		want       []bool
	}{
		{"same line", "a.txt", []baseline.Finding{found("a.txt", "invalid-time", "another wording", "f2")}, []bool{true}},
		{"changed line", "a.txt", []baseline.Finding{found("a.txt", "invalid-time", "time 1770", "g")}, []bool{true}},
		{"another rule", "a.txt", []baseline.Finding{found("a.txt", "clock-notation", "time 1770", "f1")}, []bool{false}},
		{
			"once too often", "a.txt",
			[]baseline.Finding{found("a.txt", "invalid-time", "time 1770", "g1"), found("a.txt", "invalid-time", "time 1770", "g2")},
			[]bool{true, false},
		},
		{"another file", "b.txt", []baseline.Finding{found("b.txt", "invalid-time", "time 1770", "f1")}, []bool{false}},
		{"moved file", "new.txt", []baseline.Finding{found("new.txt", "copy-count", "four copies", "f4")}, []bool{true}},
		{"copied file", "new.txt", []baseline.Finding{found("new.txt", "copy-count", "four copies", "f3")}, []bool{false}},
		{"record without fingerprints", "old.txt", []baseline.Finding{found("old.txt", "copy-count", "five copies", "f5")}, []bool{true}},
		{"nothing", "a.txt", nil, nil},
	}
	for _, test := range tests {
		if got := record.Known(test.file, test.later); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %v, want %v", test.name, got, test.want)
		}
	}
}
