package docs

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// module is the path that the packages of the library begin with.
const module = "github.com/cablegram/cablegram"

// library are the packages that users import.
var library = []string{"ast", "grammar", "facts", "validate", "mend", "format", "compare", "tei", "cabletest"}

// TestExamples looks for what users call and no example shows, and for what is exported without a word about it. A function
// has an example of its own; so has a type with methods, or one of its methods or of the functions that make it.
func TestExamples(t *testing.T) {
	for _, name := range library {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := documented(t, name)
			tell(t, "package "+p.Name, p.Doc)
			values(t, p.Consts)
			values(t, p.Vars)
			functions(t, p.Funcs)
			for _, shown := range p.Types {
				tell(t, shown.Name, shown.Doc)
				values(t, shown.Consts)
				values(t, shown.Vars)
				functions(t, shown.Funcs)
				methods(t, shown)
			}
		})
	}
}

// TestLibrary looks for packages that the page about the library lacks, and for folders that are none of its packages.
func TestLibrary(t *testing.T) {
	page := read(t, "docs/library.md")
	for _, name := range library {
		if !strings.Contains(page, "\n| `"+name+"` | ") {
			t.Errorf("docs/library.md has no row for %s", name)
		}
	}
	sources, err := filepath.Glob(filepath.Join(root, "*", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range sources {
		if folder := filepath.Base(filepath.Dir(source)); !slices.Contains(library, folder) && folder != "examples" {
			t.Errorf("folder %s has Go and is no package that the page and the examples are held to", folder)
		}
	}
}

// documented gives the documentation of a package, with its examples.
func documented(t *testing.T, name string) *doc.Package {
	t.Helper()
	sources, err := filepath.Glob(filepath.Join(root, name, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var files []*ast.File
	for _, source := range sources {
		file, err := parser.ParseFile(set, source, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	p, err := doc.NewFromFiles(set, files, path.Join(module, name))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func tell(t *testing.T, name, comment string) {
	t.Helper()
	if comment == "" {
		t.Errorf("%s has no documentation", name)
	}
}

func values(t *testing.T, groups []*doc.Value) {
	t.Helper()
	for _, group := range groups {
		tell(t, group.Names[0], group.Doc)
	}
}

func functions(t *testing.T, all []*doc.Func) {
	t.Helper()
	for _, f := range all {
		tell(t, f.Name, f.Doc)
		if !runs(f.Examples) {
			t.Errorf("%s has no example that runs", f.Name)
		}
	}
}

func methods(t *testing.T, of *doc.Type) {
	t.Helper()
	shown := runs(of.Examples)
	for _, f := range of.Funcs {
		shown = shown || runs(f.Examples)
	}
	for _, m := range of.Methods {
		tell(t, of.Name+"."+m.Name, m.Doc)
		shown = shown || runs(m.Examples)
	}
	if !shown && len(of.Methods) > 0 {
		t.Errorf("%s has methods, and no example that runs", of.Name)
	}
}

// runs reports whether one of some examples is run, which those are that say what they print.
func runs(examples []*doc.Example) bool {
	for _, e := range examples {
		if e.Output != "" || e.EmptyOutput {
			return true
		}
	}
	return false
}
