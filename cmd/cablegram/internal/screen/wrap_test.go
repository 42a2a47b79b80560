package screen

import "testing"

func TestWrap(t *testing.T) {
	tests := []struct {
		name         string
		before, text string
		columns      int
		want         string
	}{
		{"short", "a.txt:", " the hour is late", 24, " the hour is late"},
		{"to the last column", "a.txt:", " the hour is 2510", 23, " the hour is 2510"},
		{"one cell more", "a.txt:", " the hour is 25100", 23, " the hour is\n    25100"},
		{"several lines", "a.txt:", " the hour is late and the tea has come", 20, " the hour is\n    late and the tea\n    has come"},
		{"no room beside", "transcriptions/a.txt:", " the hour is late", 22, "\n    the hour is late"},
		{"long before", "transcriptions/1951/7/a.txt:", " the hour is late", 24, " the hour is late"},
		{"long word", "a.txt:", " transcriptions/1951/7/a.txt is late", 20, "\n    transcriptions/1951/7/a.txt is late"},
		{"wide", "北京北京:", " 北京 北京北 北", 20, " 北京\n    北京北 北"},
		{"combining", "a:", " be\u0301 be\u0301 be\u0301 be\u0301 be\u0301 be\u0301", 20, " be\u0301 be\u0301 be\u0301 be\u0301 be\u0301 be\u0301"},
		{"blanks in a row", "a:", " the  hour", 20, " the  hour"},
		{"no terminal", "a:", " the hour is late and the tea has come", 0, " the hour is late and the tea has come"},
		{"slit", "a:", " the hour is late", 8, " the hour is late"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Wrap(test.before, test.text, 4, test.columns); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
