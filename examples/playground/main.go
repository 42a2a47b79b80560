//go:build !js

package main

import (
	"io"
	"log"
	"os"
)

// main answers about standard input, where there is no browser.
func main() {
	log.SetFlags(0)
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	answer, err := check(string(text))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := os.Stdout.Write(answer); err != nil {
		log.Fatal(err)
	}
}
