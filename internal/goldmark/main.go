// Command goldmark is the other side of the parser's benchmark: it parses one file with goldmark as often as it is told
// on standard input, a count a line, and answers each with the nanoseconds that took. It is a module of its own so that
// the library does not require goldmark.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"strconv"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/text"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("goldmark: ")
	if len(os.Args) != 2 {
		log.Fatal("usage: goldmark FILE")
	}
	source, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	counts := bufio.NewScanner(os.Stdin)
	for counts.Scan() {
		count, err := strconv.Atoi(counts.Text())
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(elapsed(source, count).Nanoseconds())
	}
}

// elapsed is the time that count parses of source take.
func elapsed(source []byte, count int) time.Duration {
	parser := goldmark.DefaultParser()
	start := time.Now()
	for range count {
		parser.Parse(text.NewReader(source))
	}
	return time.Since(start)
}
