package validate_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	syntax "github.com/cablegram/cablegram/ast"
	"github.com/cablegram/cablegram/facts"
	"github.com/cablegram/cablegram/grammar"
	"github.com/cablegram/cablegram/validate"
)

// verb is a place in a format that a value fills.
var verb = regexp.MustCompile(`%[-+#0-9.*]*[a-zA-Z]`)

// messageFormats are the formats of all messages in the source of the package, with their places.
func messageFormats(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	formats := map[string]string{}
	fset := token.NewFileSet()
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			for _, value := range messagesIn(n) {
				if format, ok := formatOf(value); ok {
					formats[format] = fset.Position(value.Pos()).String()
				}
			}
			return true
		})
	}
	return formats
}

// messagesIn gives what a node makes the message of a finding, or reports as one.
func messagesIn(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.CompositeLit:
		if kind, ok := n.Type.(*ast.Ident); !ok || kind.Name != "Finding" {
			return nil
		}
		for _, element := range n.Elts {
			if pair, ok := element.(*ast.KeyValueExpr); ok && pair.Key.(*ast.Ident).Name == "Message" {
				return []ast.Expr{pair.Value}
			}
		}
	case *ast.AssignStmt:
		if target, ok := n.Lhs[0].(*ast.SelectorExpr); ok && target.Sel.Name == "Message" && n.Tok == token.ASSIGN {
			return n.Rhs
		}
	case *ast.CallExpr:
		if f, ok := n.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Report" {
			return n.Args
		}
	}
	return nil
}

// formatOf is the format of a message that stands in the source whole.
func formatOf(value ast.Expr) (string, bool) {
	if call, ok := value.(*ast.CallExpr); ok && len(call.Args) > 0 {
		if f, ok := call.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Sprintf" {
			value = call.Args[0]
		}
	}
	literal, ok := value.(*ast.BasicLit)
	if !ok {
		return "", false
	}
	format, err := strconv.Unquote(literal.Value)
	return format, err == nil
}

// fits reports whether a line of the golden file has a message of a format.
func fits(format, line string) bool {
	parts := verb.Split(format, -1)
	for i, part := range parts {
		parts[i] = regexp.QuoteMeta(part)
	}
	return regexp.MustCompile(`^[a-z-]+: ` + strings.Join(parts, ".*") + `\n$`).MatchString(line)
}

// TestMessageFormats holds that the messages that an editor reads in testdata are those of the source: each format that
// a rule writes has a line.
func TestMessageFormats(t *testing.T) {
	lines := allMessages(t).lines()
	for format, place := range messageFormats(t) {
		if !slices.ContainsFunc(lines, func(line string) bool { return fits(format, line) }) {
			t.Errorf("%s: no case gives the message %q", place, format)
		}
	}
}

// seldomFaults and seldomTexts give the messages that no case of another test gives.
var (
	seldomFaults = []fault{
		{"forenoon after twelve", "1700 11 July 1951", "17:00 a.m. 11 July 1951", ""},
		{"copy without recipient", "Copy Nº 1 to Cde. Stalin\nNº 2 to Cde. Molotov", "Copy Nº 1: to Cde. Stalin\nCopy Nº 2:", ""},
		{"today of another day", "again on Monday", "today (15 July)", ""},
		{"telegram announced of another day", "of 10 July", "of 7 July", ""},
		{"month that only the other order has", "11 July 1951\n-----", "07.11.51\n-----", ""},
		{"file of another number", "CABLE Nº 31415", "CABLE Nº 31451", ""},
	}
	seldomTexts = []specialText{
		{"no letters in UTF-8", strings.Repeat("\xd8\xc8\xd4\xd0 ", 40), ""},
		{"one byte a letter", "CABLE N\xba 31415\nto Cde. FILIPPOV\nThe caf\xe9 is open.\n", ""},
		{"list announced", "CIPHERED TELEGRAM No. 31415\nCopies:\nFrom BEIJING Received 17:20 13.8.1951\nTo Comrade FILIPPOV [Stalin]\nThe shelves are full.\nMAO ZEDONG\n", ""},
		{"file named otherwise", "CABLE Nº 31451\nfrom [BEIJING] received 1700 11 July 1951\nto Cde. FILIPPOV\nThe shelves are full.\nMAO ZEDONG\n", ""},
		{"citation of another number", "July 11, 1951\nCable No. 31415, Mao Zedong to Cde. Filippov [Stalin]\nCitation:\n“Cable No. 31451, Mao Zedong to Cde. Filippov [Stalin],” July 11, 1951, RGASPI, f. 558, op. 11, d. 340, l. 29. http://example.org/document/117431\nfrom [BEIJING] received 1700 11 July 1951\nto Cde. FILIPPOV\nThe shelves are full.\nMAO ZEDONG\n", ""},
	}
)

// opaqueFindings are the findings of the sound cable if the parser had given it up, or stopped before its end.
func opaqueFindings() []validate.Finding {
	var found []validate.Finding
	for _, reason := range []syntax.Reason{syntax.Failed, syntax.Excess} {
		file := grammar.Parse("31415.txt", []byte(sound))
		file.Back = append(file.Back, &syntax.Bad{Span: syntax.Span{Start: file.End, End: file.End}, Reason: reason})
		found = append(found, validate.Run(file, facts.Of(file), validate.All()...)...)
	}
	return found
}

// houseFindings are the findings of the sound cable in a house that has another number sign.
func houseFindings(t *testing.T) []validate.Finding {
	f := grammar.Parse("31415.txt", []byte(sound))
	return newLinter(t, validate.Config{NumberSign: "No.", QuoteMarks: validate.Curly}).Run(f, facts.Of(f))
}
