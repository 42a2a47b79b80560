package wordkey_test

import (
	"strings"
	"testing"

	"github.com/cablegram/cablegram/internal/wordkey"
)

func TestOf(t *testing.T) {
	for _, c := range []struct{ text, letters string }{
		{"a", "a"},
		{"Cde. Mao", "cde"},
		{"TELEGRAM", "telegram"},
		{"Deciphered", "decipher"},
		{"shs\x00", "shs"},
		{"k@", "k"},
		{"z[", "z"},
		{"Nº", "n"},
		{"ab\xe1\xfa", "ab"},
		{"to`{AZaz", "to"},
	} {
		n, key := wordkey.Of(wordkey.First(c.text))
		if n != len(c.letters) || key != wordkey.First(c.letters) {
			t.Errorf("%q has %d letters, key %x; want %d, %x", c.text, n, key, len(c.letters), wordkey.First(c.letters))
		}
	}
}

func TestOfEveryByte(t *testing.T) {
	for c := range 256 {
		letter := strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", rune(c))
		for at := range wordkey.Letters {
			text := []byte("vvvvvvvv")
			text[at] = byte(c)
			n, _ := wordkey.Of(wordkey.First(string(text)))
			if whole := n == wordkey.Letters; whole != letter || !letter && n != at {
				t.Fatalf("byte %#x at %d: %d letters", c, at, n)
			}
		}
	}
}

func TestOfNothing(t *testing.T) {
	for _, text := range []string{"", "1951", " the"} {
		if n, _ := wordkey.Of(wordkey.First(text)); n != 0 {
			t.Errorf("%q has %d letters", text, n)
		}
	}
}
