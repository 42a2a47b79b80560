package position_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/internal/position"
)

func TestAt(t *testing.T) {
	tests := []struct {
		name   string
		source string
		offset int
		want   position.Position
	}{
		{"empty", "", 0, position.Position{Line: 1, Column: 1}},
		{"first byte", "Copy", 0, position.Position{Line: 1, Column: 1}},
		{"columns count characters", "Copy Nº 2", len("Copy Nº "), position.Position{Line: 1, Column: 9}},
		{"line break belongs to its line", "a\nb", 1, position.Position{Line: 1, Column: 2}},
		{"second line", "a\nb", 2, position.Position{Line: 2, Column: 1}},
		{"after a last line break", "a\n", 2, position.Position{Line: 2, Column: 1}},
		{"carriage return", "a\r\nb", 3, position.Position{Line: 2, Column: 1}},
		{"bytes that are no text", "\xff\xfe1", 2, position.Position{Line: 1, Column: 3}},
		{"past the end", "abc", 99, position.Position{Line: 1, Column: 4}},
		{"before the start", "abc", -1, position.Position{Line: 1, Column: 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := position.NewIndex(test.source).At(test.offset); got != test.want {
				t.Errorf("At(%d) in %q = %v, want %v", test.offset, test.source, got, test.want)
			}
		})
	}
}

func TestAtOnLongLines(t *testing.T) {
	source := "head\n" + strings.Repeat("Nº ", 5000) + "\n" + strings.Repeat("x", 5000)
	index := position.NewIndex(source)
	for offset := range source {
		before := source[:offset]
		start := strings.LastIndexByte(before, '\n') + 1
		want := position.Position{Line: strings.Count(before, "\n") + 1, Column: utf8.RuneCountInString(before[start:]) + 1}
		if got := index.At(offset); got != want {
			t.Fatalf("At(%d) = %v, want %v", offset, got, want)
		}
	}
}

func TestLine(t *testing.T) {
	tests := []struct {
		source string
		offset int
		text   string
		start  int
	}{
		{"", 0, "", 0},
		{"one\ntwo\n", 5, "two", 4},
		{"one\r\ntwo", 1, "one", 0},
		{"one\n\nthree", 4, "", 4},
		{"one\n", 4, "", 4},
	}
	for _, test := range tests {
		if text, start := position.NewIndex(test.source).Line(test.offset); text != test.text || start != test.start {
			t.Errorf("Line(%d) of %q = %q, %d; want %q, %d", test.offset, test.source, text, start, test.text, test.start)
		}
	}
}

func TestInBytes(t *testing.T) {
	index := position.NewIndex("Nº 7\r\n致 Copy")
	tests := []struct {
		offset int
		want   position.Position
	}{
		{-1, position.Position{1, 1}},
		{3, position.Position{1, 4}},
		{7, position.Position{2, 1}},
		{11, position.Position{2, 5}},
		{99, position.Position{2, 9}},
	}
	for _, test := range tests {
		if got := index.InBytes(test.offset); got != test.want {
			t.Errorf("InBytes(%d) = %v, want %v", test.offset, got, test.want)
		}
	}
}

func TestRange(t *testing.T) {
	index := position.NewIndex("Nº 7\nCopy Nº 2")
	if got, want := index.Range(ast.Span{Start: 0, End: len("Nº 7\nCopy")}), "1:1-2:5"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
