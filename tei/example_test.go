package tei_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/tei"
)

func ExampleMarshal() {
	file := grammar.Parse("31415.txt", []byte("CABLE Nº 31415\nfrom [BEIJING] received 1700 11 July 1951\nto Cde. FILIPPOV\nThe tea has come.\nMAO ZEDONG\n"))
	document := string(tei.Marshal(file, facts.Of(file)))
	_, body, _ := strings.Cut(document, "<body")
	fmt.Println("<body" + body)
	// Output:
	// <body xml:lang="en">
	// <opener><seg type="heading">CABLE <idno type="cable">Nº 31415</idno></seg>
	// <lb/><dateline><seg type="from">from <placeName>[BEIJING]</placeName></seg> <seg type="received">received <date when="1951-07-11T17:00:00">1700 11 July 1951</date></seg></dateline>
	// <lb/><seg type="to">to <name type="party"><roleName type="honorific">Cde.</roleName> FILIPPOV</name></seg></opener>
	// <p>
	// <lb/>The tea has come.</p>
	// <closer>
	// <lb/><signed><persName>MAO ZEDONG</persName></signed>
	// <lb/></closer></body></text>
	// </TEI>
}

func ExampleUnmarshal() {
	file := grammar.Parse("31415.txt", []byte("CABLE Nº 31415\nto Cde. FILIPPOV\nThe tea has come.\n"))
	name, source, err := tei.Unmarshal(tei.Marshal(file, facts.Of(file)))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n%s", name, source)
	// Output:
	// 31415.txt
	// CABLE Nº 31415
	// to Cde. FILIPPOV
	// The tea has come.
}
