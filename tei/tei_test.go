package tei_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/internal/corpus"
	"github.com/cablegram/cablegram/tei"
)

const cables = "../testdata/cables"

func marshal(name string, source []byte, corrections ...tei.Correction) []byte {
	f := grammar.Parse(name, source)
	return tei.Marshal(f, facts.Of(f), corrections...)
}

func unmarshal(t *testing.T, document []byte) (name string, source []byte) {
	t.Helper()
	name, source, err := tei.Unmarshal(document)
	if err != nil {
		t.Fatalf("%v\n%s", err, document)
	}
	return name, source
}

func TestMarshal(t *testing.T) {
	for _, name := range []string{"a/21677", "a-out/2220", "b-out/3950"} {
		c := corpus.Read(t, cables, name)
		golden := filepath.Join("..", "testdata", "tei", c.Name+".xml")
		t.Run(name, func(t *testing.T) { corpus.Golden(t, golden, marshal(c.File(), c.Source)) })
	}
}

// TestFactsSurvive takes every transcription to TEI and back.
func TestFactsSurvive(t *testing.T) {
	for _, c := range corpus.Load(t, cables) {
		t.Run(c.String(), func(t *testing.T) {
			name, source := unmarshal(t, marshal(c.File(), c.Source))
			if diff := cmp.Diff(string(c.Source), string(source)); diff != "" {
				t.Fatalf("transcription (-want +got):\n%s", diff)
			}
			want := facts.Of(grammar.Parse(c.File(), c.Source))
			if diff := cmp.Diff(want, facts.Of(grammar.Parse(name, source))); diff != "" {
				t.Errorf("facts (-want +got):\n%s", diff)
			}
		})
	}
}

// TestAnyBytesSurvive takes what is no good transcription to TEI and back, with and without corrections.
func TestAnyBytesSurvive(t *testing.T) {
	for name, source := range oddities(t) {
		t.Run(name, func(t *testing.T) {
			for _, corrections := range [][]tei.Correction{nil, everyWord(string(source))} {
				back, got := unmarshal(t, marshal(name, source, corrections...))
				if back != name || !bytes.Equal(got, source) {
					t.Errorf("got %q with\n%q\nwant %q with\n%q", back, got, name, source)
				}
			}
		})
	}
}

// oddities are inputs that strain the markup by their names: damaged cables, and what XML cannot hold or gives a meaning.
func oddities(t *testing.T) map[string][]byte {
	t.Helper()
	cable := corpus.Read(t, cables, "a/21677").Source
	all := map[string][]byte{
		"empty":              nil,
		"blank":              []byte(" \n\u00a0\n\t\n"),
		"one line":           []byte("CABLE Nº 1"),
		"markup":             []byte("CABLE Nº 1\n\nto Cde. </text><script>\n\n]]> &amp; <!-- \"1'\" --> <?x?>\n"),
		"control characters": []byte("CABLE Nº 1\x1b[31m\n\nto Cde. \x00\x07STALIN\ufffe\n\nThe tea\v has \u202ecome.\r\n\u009b"),
		"escapes":            []byte("CABLE Nº 1\x1b[31m\n\nto Cde. \x07STALIN\ufffe\n\nThe tea\v has \u202ecome.\r\n\u009b"),
		"not UTF-8":          bytes.ReplaceAll(cable, []byte("º"), []byte{0xBA}),
		"title not UTF-8":    bytes.ReplaceAll(bytes.ReplaceAll(cable, []byte("Cable No."), []byte("Ca\xf1le No.")), []byte("support"), []byte("sup\x01ort")),
		"UTF-16":             []byte("\xff\xfeC\x00A\x00"),
		"byte order mark":    append([]byte("\ufeff"), cable...),
		"CRLF":               bytes.ReplaceAll(cable, []byte("\n"), []byte("\r\n")),
		"CR":                 bytes.ReplaceAll(cable, []byte("\n"), []byte("\r")),
		"a \x1b\n<name>.txt": cable,
		"sic":                []byte("CABLE Nº 14 [sic]\n\nto Cde. FILIPOV [SIC]\n\n4. [sic] The tea [SIC, te] has come. [sic]\n\nMAO DONG [OS – SIC]\n"),
		"nested quotations":  []byte("CABLE Nº 1\nto Cde. FILIPPOV\n" + strings.Repeat("\"To Cde. MAO ZEDONG. The tea\n", 50)),
		"omission":           []byte("[...]\nCABLE Nº 1\n[…]\nto Cde. FILIPPOV\n[...[\nThe tea has come.\n"),
		"closing lines":      []byte("Deciphered by Vaganov 1920 11 July Four copies printed.\n"),
	}
	for end := 0; end < len(cable); end += 37 {
		all[fmt.Sprintf("the first %d bytes", end)] = cable[:end]
	}
	return all
}

var word = regexp.MustCompile(`\S+`)

// everyWord corrects every word of a text, and the last letter of every word.
func everyWord(source string) []tei.Correction {
	var all []tei.Correction
	for _, at := range word.FindAllStringIndex(source, -1) {
		all = append(all,
			tei.Correction{Span: ast.Span{Start: at[1] - 1, End: at[1]}, Text: "<\x1b>"},
			tei.Correction{Span: ast.Span{Start: at[0], End: at[1]}, Text: "other"},
		)
	}
	return all
}

func TestMarkup(t *testing.T) {
	tests := []struct{ name, source, wrong, right, want string }{
		{"sic", "The tee [sic] has come.", "", "", `The <sic>tee</sic> <note type="sic">[sic]</note> has come.`},
		{"sic behind a name", "MAO DONG [OS – SIC]", "", "", `<sic>DONG</sic></name></seg> <note type="sic">[OS – SIC]</note>`},
		{"correction", "The tee has come.", "tee", "tea", `The <choice><sic>tee</sic><corr>tea</corr></choice> has come.`},
		{"markup", "The <tea> has come & gone.", "", "", `The &lt;tea&gt; has come &amp; gone.`},
		{"escape", "The \x1b[31mtea has come.", "", "", `The <g type="bytes" n="1b"/>[31mtea has come.`},
		{"unseen", "The \u202etea has come.", "", "", `The &#x202E;tea has come.`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			source := "CABLE Nº 31415\n\nto Cde. FILIPPOV\n\n" + tt.source + "\n"
			var corrections []tei.Correction
			if tt.wrong != "" {
				start := strings.Index(source, tt.wrong)
				corrections = []tei.Correction{{Span: ast.Span{Start: start, End: start + len(tt.wrong)}, Text: tt.right}}
			}
			document := string(marshal("31415.txt", []byte(source), corrections...))
			if oneLine := strings.ReplaceAll(document, "\n", ""); !strings.Contains(oneLine, tt.want) {
				t.Errorf("want %s in\n%s", tt.want, document)
			}
		})
	}
}

func TestUnmarshalFails(t *testing.T) {
	tests := []struct{ name, document, want string }{
		{"no XML", "CABLE Nº 1", `the document has no text element of the name space "http://www.tei-c.org/ns/1.0"`},
		{"empty", "", `the document has no text element of the name space "http://www.tei-c.org/ns/1.0"`},
		{"other name space", "<TEI><text/></TEI>", `the document has no text element of the name space "http://www.tei-c.org/ns/1.0"`},
		{"cut", `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>`, "line 1, column 48 of the TEI document: XML syntax error on line 1: unexpected EOF"},
		{"entity", `<text xmlns="http://www.tei-c.org/ns/1.0">&who;</text>`, "line 1, column 48 of the TEI document: XML syntax error on line 1: invalid character entity &who;"},
		{"bytes", `<text xmlns="http://www.tei-c.org/ns/1.0"><g type="bytes" n="1"/></text>`, `line 1, column 66 of the TEI document: g with n="1": use pairs of hexadecimal digits`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, _, err := tei.Unmarshal([]byte(tt.document)); err == nil || err.Error() != tt.want {
				t.Errorf("got error %v, want %s", err, tt.want)
			}
		})
	}
}
